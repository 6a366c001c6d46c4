import { describe, expect, test } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { indexText } from '#domain/words/terms.ts'
import { locate } from './words/finding.ts'
import { canonicalText } from '#domain/text.ts'
import { readSource } from '../../electron/engine/importing/read.ts'

const marks = [
  ['a soft hyphen', '\u00ad'], ['a zero-width space', '\u200b'], ['a word joiner', '\u2060'], ['a zero-width non-joiner', '\u200c'], ['a mark of direction', '\u200e'],
  ['a byte-order mark', '\ufeff'],
] as const

describe('what cannot be seen', () => {
  test.each(marks)('%s stays in the text, and Find goes over it', (_, mark) => {
    const text = `The imple${mark}menta${mark}tion of the plan, 行${mark}动计划.`
    expect(canonicalText(text)).toBe(text)
    for (const query of ['implementation', '"implementation"', 'implementing', 'implementat*', '行动']) {
      const [hit, ...more] = locate(text, query)
      expect(more).toEqual([])
      expect(text.slice(hit?.start, hit?.end).replaceAll(mark, '')).toBe(query === '行动' ? '行动' : 'implementation')
    }
    expect(locate(text, 'imple')).toEqual([])
    expect(indexText(text)).toBe('the implementation of the plan 行 动 计 划')
  })

  test.each(marks)('%s hides no label and no title', async (_, mark) => {
    const text = `${mark}Action${mark} Plan\n${mark}1. Dig a pond, and keep it clean.\n${mark}第二条 开展普查。`
    expect(readClauses(text).clauses.map(({ label }) => label)).toEqual(['', '1', '第二条'])
    // Some scripts are misspelt without their joiners.
    const kept = mark === '\u200c' ? mark : ''
    expect((await readSource(Buffer.from(text), 'a.txt')).title).toBe(`${kept}Action${kept} Plan`)
  })

  test('composed and decomposed letters are the same to Find, and stay as they are', () => {
    const text = 'cafe\u0301 caf\u00e9 \uf900 \u8c48'
    expect(canonicalText(text)).toBe(text)
    expect(locate(text, 'café')).toHaveLength(2)
    expect(locate(text, '\u8c48')).toHaveLength(2)
  })
})
