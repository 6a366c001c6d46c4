import { expect, test } from 'vitest'
import { readLanguage } from '#domain/attributes/languages.ts'

test.each([
  ['fr', 'fr'], [' EN-gb ', 'en-GB'], ['zh_hant', 'zh-Hant'], ['eng', 'en'], ['cmn', 'zh'], ['ug-Arab', 'ug-Arab'],
  ['French', 'fr'], ['法语', 'fr'], ['中文', 'zh'], ['Traditional Chinese', 'zh-Hant'], ['hebrew', 'he'], ['ｆｒ', 'fr'],
])('“%s” is %s', (written, tag) => {
  expect(readLanguage(written)).toBe(tag)
})

test.each(['xx-invalid', 'xx', 'und', 'en-foo12', 'en GB', 'Klingonish', 'a', '', '-', 'fr, en'])('“%s” is no language', written => {
  expect(readLanguage(written)).toBeUndefined()
})
