import { describe, expect, test } from 'vitest'
import { framesOf } from '../../../../electron/engine/importing/pdf/layout/frames.ts'
import { segmentsOf } from '../../../../electron/engine/importing/pdf/layout/segments.ts'
import { openPdf } from '../../../../electron/engine/importing/pdf/pdfium/document.ts'
import { type PdfPage, readPage } from '../../../../electron/engine/importing/pdf/pdfium/page.ts'
import { joinLines, vocabularyOf } from '../../../../electron/engine/importing/pdf/text/hyphens.ts'
import { endsSentence } from '../../../../electron/engine/importing/pdf/text/sentences.ts'
import { firstWordWidth, wideWordWidth } from '../../../../electron/engine/importing/pdf/text/styles.ts'
import { first, second } from './given-pdf.ts'
import { type Piece, writePdf } from './pdf-writer.ts'

const pieces = ['The Plan', 'co-', 'operation', 'inter-', 'national self-', 'driven', '5', '000万吨', '年产量达到5', '%以上', 'https://a.example/', 'paths', 'a dash—', 'and', '行动计划', 'x', '\u{20000}', 'naïve É', 'soft\u00ad', 'ly', '2011-', '15', '-', 'Ａ', ' led', '\ttab', '']

/** The same for the same seed. */
function* madeUp(seed: number): Generator<number> {
  for (let state = seed; ; yield state / 2 ** 32) state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
}

describe('lines of a paragraph', () => {
  test('are joined by the end of the last one as by that of all that came before', () => {
    const numbers = madeUp(7)
    const vocabulary = vocabularyOf(pieces)
    for (let round = 0; round < 2_000; round++) {
      let joined = ''
      let above: string | undefined
      for (let n = 0; n < 6; n++) {
        const line = pieces[Math.floor((numbers.next().value as number) * pieces.length)] ?? ''
        const own = joinLines(joined, line, vocabulary, above)
        expect(own).toBe(joinLines(joined, line, vocabulary))
        joined = own
        above = line
      }
    }
  })

  test('take as much room with their first word as an expression finds', () => {
    for (const text of [...pieces, 'Word', 'ALL CAPITALS', ' ', '\r\nx', '\u001cx', 'É tat', 'Aé', '第一条', '“Quote” of', 'tail\u00a0x']) expect([text, firstWordWidth(text)]).toEqual([text, wideWordWidth(text)])
  })
})

describe('the end of a sentence', () => {
  test.each([['done.', true], ['done.”’', true], ['done.”)¹²³', true], ['done.”))', false], ['done.¹²³⁴', false], ['done. not', false], ['。', true], ['', false]])('%j: %s', (end, isEnd) => {
    for (const before of ['', 'word ', 'a long line before it '.repeat(50)]) expect(endsSentence(before + end)).toBe(isEnd)
  })
})

test('what a page shows is the same read behind a fuller one and read alone', async () => {
  const sheets: (readonly Piece[])[] = [Array.from({ length: 40 }, (_, n) => ({ x: 60, y: 780 - 16 * n, text: first.slice(0, 40) })), [{ x: 60, y: 700, text: second, font: 'bold', size: 7 }, { x: 60, y: 650, text: first }]]
  const bytes = writePdf(sheets.map(pieces => ({ pieces })))
  const shown = async (...pages: readonly number[]) => {
    const document = await openPdf(bytes, undefined)
    if (typeof document === 'string') throw new Error(document)
    return pages.map(index => framesOf(readPage(document, index) as PdfPage).frames.map(({ glyphs }) => segmentsOf(glyphs))).at(-1)
  }
  const alone = await shown(1)
  expect(alone?.flat().map(({ text }) => text).toSorted()).toEqual([second, first])
  expect(await shown(0, 1)).toEqual(alone)
})
