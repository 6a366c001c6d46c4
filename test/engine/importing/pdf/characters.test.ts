import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { askForCharacters, boxAt, type Characters, charactersOf, codeAt, generated, kindAt, objectAt, originAt, takeCharacters, unmapped } from '../../../../electron/engine/importing/pdf/pdfium/characters.ts'
import { openPdf } from '../../../../electron/engine/importing/pdf/pdfium/document.ts'
import type { Pdfium } from '../../../../electron/engine/importing/pdf/pdfium/wasm.ts'
import { first, second } from './given-pdf.ts'
import { writePdf } from './pdf-writer.ts'

const folder = resolve(process.env['CLAUSEBOOK_TESTDATA'] ?? '../shared/testdata')
const given = ['pdf', 'pdf-plans'].flatMap(part => (existsSync(join(folder, part)) ? readdirSync(join(folder, part)).map(name => `${part}/${name}`) : [])).filter(name => name.endsWith('.pdf'))

/** What a record says, in words that can be compared. */
function told({ records, integers, floats }: Characters): readonly string[] {
  return Array.from(records, record => {
    const kind = (integers[record + kindAt] ?? 0) & 0xff
    const known = kind === generated || kind === unmapped ? kind : 0
    return [known, integers[record + codeAt], integers[record + objectAt], ...floats.subarray(record + boxAt, record + boxAt + 4), ...floats.subarray(record + originAt, record + originAt + 2)].join(' ')
  })
}

async function eachPage(bytes: Uint8Array, look: (pdfium: Pdfium, textPage: number, count: number) => void): Promise<number> {
  const document = await openPdf(bytes, undefined)
  if (typeof document === 'string') return 0
  const { pdfium, handle, pageCount } = document
  let looked = 0
  for (let index = 0; index < pageCount; index++) {
    const page = pdfium.call.FPDF_LoadPage(handle, index)
    const textPage = page === 0 ? 0 : pdfium.call.FPDFText_LoadPage(page)
    if (textPage === 0) continue
    look(pdfium, textPage, pdfium.call.FPDFText_CountChars(textPage))
    looked++
    pdfium.call.FPDFText_ClosePage(textPage)
    pdfium.call.FPDF_ClosePage(page)
  }
  return looked
}

const made = writePdf([{ pieces: [first, second].map((text, n) => ({ x: 60, y: 700 - 20 * n, text })) }, { pieces: [{ x: 60, y: 700, text: '' }] }])

describe('characters where they lie in the memory of the PDFium that is built in', () => {
  test.each([['a file made here', made] as const, ...given.map(name => [name, readFileSync(join(folder, name))] as const)])('%s: what PDFium says of each of them', async (_, bytes) => {
    await eachPage(bytes, (pdfium, textPage, count) => {
      const taken = takeCharacters(pdfium, textPage, count)
      expect(taken && told(taken)).toEqual(told(askForCharacters(pdfium, textPage, count)))
    })
  })

  test('of a page of more characters than are read, the first', async () => {
    await eachPage(made, (pdfium, textPage, count) => {
      expect(told(charactersOf(pdfium, textPage, 60))).toEqual(told(askForCharacters(pdfium, textPage, Math.min(60, count))))
    })
  })
})

describe('where they lie otherwise', () => {
  /** A PDFium whose answer to one question about every character is another one than its memory holds. */
  const unlike = (pdfium: Pdfium, call: Partial<Pdfium['call']>): Pdfium => ({ ...pdfium, call: { ...pdfium.call, ...call } })

  test('what PDFium says counts', async () => {
    const looked = await eachPage(made, (pdfium, textPage, count) => {
      if (count === 0) return
      const others = [
        unlike(pdfium, { FPDFText_GetUnicode: () => 0x41 }),
        unlike(pdfium, { FPDFText_GetTextObject: () => 4 }),
        unlike(pdfium, { FPDFText_HasUnicodeMapError: () => 1 }),
        unlike(pdfium, { FPDFText_GetLooseCharBox: (of, index, to) => pdfium.call.FPDFText_GetLooseCharBox(of as number, (index as number) + 1, to as number) }),
        unlike(pdfium, { FPDFText_GetCharOrigin: (of, index, x, y) => pdfium.call.FPDFText_GetCharOrigin(of as number, index as number, y as number, x as number) }),
      ]
      for (const other of others) {
        expect(takeCharacters(other, textPage, count)).toBeNull()
        expect(told(charactersOf(other, textPage, 60))).toEqual(told(askForCharacters(other, textPage, Math.min(60, count))))
      }
    })
    expect(looked).toBe(2)
  })
})
