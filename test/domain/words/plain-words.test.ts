import { expect, test } from 'vitest'
import { plainWords } from '../../../electron/domain/words/plain-words.ts'
import { indexText, tokensOf } from '../../../electron/domain/words/terms.ts'

const folded = (text: string) => tokensOf(text).map(token => token.folded).join(' ')

test('each code unit among others: the plain way gives what folding gives, or leaves it to that', () => {
  let plain = 0
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    const sign = String.fromCharCode(unit)
    const text = `${sign}水${sign}${sign}法 A${sign}b1`
    const words = plainWords(text)
    if (words !== null) plain += 1
    // Not by an expectation each: there are too many.
    if (indexText(text) !== folded(text)) throw new Error(`U+${unit.toString(16)} in ${text}: ${words}`)
  }
  expect(plain).toBeGreaterThan(20_902)
})

test('usual passages in English and Chinese are plain, also long ones', () => {
  for (const passage of ['“Clean water” – Article 5(b): 40% by 2030…', '第三条　各级人民政府应当（以下简称“政府”）公开信息，2025年底前完成。', 'The Ministry reports. '.repeat(1_000)]) {
    expect(plainWords(passage)).toBe(folded(passage))
  }
})

test('a sign that folding changes, or that belongs to the one before it, is not plain', () => {
  for (const passage of ['résumé', 'cafe\u0301', 'ﬁnance', '5™', 'soft\u00adware', '中\u{20000}', 'が', 'Ⅳ', '！\u0301a']) expect(plainWords(passage)).toBeNull()
})
