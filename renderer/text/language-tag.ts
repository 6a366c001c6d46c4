export { languageTag } from '#domain/attributes/language-tag.ts'
