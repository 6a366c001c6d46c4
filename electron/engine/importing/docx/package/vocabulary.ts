import type { Vocabulary } from '../../packed/xml.ts'

/** Namespaces of word processing, as Word saves them (ECMA-376 transitional) and as the ISO standard names them (strict). */
export const wordVocabulary: Vocabulary = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
])

/** Namespaces of the package itself and of what it says about the document. */
export const packageVocabulary: Vocabulary = new Map([
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
])

/** A switch property like `w:vanish`: on where it stands alone, off where it says so (ECMA-376 part 1, 17.17.4). */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value)
}

/** A number of an attribute, or null for what is none. */
export function wholeNumber(value: string | undefined): number | null {
  return value !== undefined && /^\s*[+-]?\d{1,9}\s*$/u.test(value) ? Number(value) : null
}
