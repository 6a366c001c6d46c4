import { expect, test } from 'vitest'
import { languageTag } from '../../../renderer/text/language-tag.ts'

test('a text is in the language of its document, with its country and script', () => {
  expect(languageTag('en', 'fr')).toBe('fr')
  expect(languageTag('en', 'en-GB')).toBe('en-GB')
  expect(languageTag('zh', 'zh-Hant')).toBe('zh-Hant')
  expect(languageTag('zh', 'ja')).toBe('ja')
})

test('where the document says none, or none that is known, the script decides', () => {
  expect(languageTag('en', null)).toBe('en')
  expect(languageTag('zh', undefined)).toBe('zh-CN')
  expect(languageTag('zh', 'zh')).toBe('zh-CN')
  expect(languageTag('en', 'two of them')).toBe('en')
})

test('a script that the document’s language does not have decides, too', () => {
  expect(languageTag('zh', 'fr')).toBe('zh-CN')
  expect(languageTag('en', 'zh')).toBe('en')
  expect(languageTag('en', 'zh-Hant')).toBe('en')
})
