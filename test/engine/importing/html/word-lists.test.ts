import { describe, expect, it } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { readHtml } from '../../../../electron/engine/importing/html/read-html.ts'

/** A paragraph of a list as Word writes it: the mark in a font of signs, and blanks in another font behind it. */
const item = (level: number, font: string, mark: string, words: string) =>
  `<p class=MsoListParagraph style='margin-left:${36 * level}.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-GB style='font-family:${font};mso-fareast-font-family:${font}'>` +
  `<span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>${words}<o:p></o:p></span></p>`
const paragraph = (words: string) => `<p class=MsoNormal><span lang=EN-GB>${words}<o:p></o:p></span></p>`
const page = (...parts: string[]) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=EN-GB><!--StartFragment-->${parts.join('\n')}<!--EndFragment--></body></html>`
const outlineOf = (html: string) => {
  const { text, hints } = readHtml(html)
  return readClauses(text, hints).clauses.map(({ level, start, textEnd }) => `${'  '.repeat(level - 1)}${text.slice(start, textEnd).replace(/\s+/gu, ' ')}`)
}

describe('lists that Word wrote', () => {
  it('nest by their levels, with the bullets that are seen', () => {
    const html = page(
      paragraph('The harbour council promises:'), item(1, 'Symbol', '·', 'boats'), item(2, '"Courier New"', 'o', 'of wood'), item(3, 'Wingdings', '§', 'from the north'), item(1, 'Symbol', '·', 'piers'),
    )
    expect(outlineOf(html)).toEqual(['The harbour council promises:', '  • boats', '    ◦ of wood', '      ▪ from the north', '  • piers'])
  })

  it('that are numbered are told by their numbers', () => {
    const html = page(paragraph('The harbour council promises this:'), item(1, 'Calibri', '1.', 'Boats are built.'), item(2, 'Calibri', 'a.', 'They are of wood.'), item(1, 'Calibri', '2.', 'Piers are mended.'))
    expect(readHtml(html).hints).toEqual([])
    expect(outlineOf(html)).toEqual(['The harbour council promises this:', '1. Boats are built.', '  a. They are of wood.', '2. Piers are mended.'])
  })
})
