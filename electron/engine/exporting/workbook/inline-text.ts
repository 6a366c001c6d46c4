import { escapeXml } from '../word/xml.ts'

/** What a spreadsheet reads as a sign by its number (ISO/IEC 29500-1, 22.9.2.19): a text that happens to look so keeps its letters. */
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/gu

/** Stands where the rest of a text was left out. */
const cutSign = ' […]'

/** A text as it stands in a cell. Line ends are LF, and spaces at its ends are kept. @param most UTF-16 code units that a cell holds */
export function inlineText(text: string, most = Infinity): { readonly xml: string; readonly isCut: boolean } {
  const lines = text.replace(/\r\n?/gu, '\n')
  const isCut = lines.length > most
  const kept = isCut ? `${wholeSigns(lines, most - cutSign.length)}${cutSign}` : lines
  return { xml: `<is><t xml:space="preserve">${escapeXml(kept).replace(looksEscaped, '_x005F_')}</t></is>`, isCut }
}

/** The beginning of a text that cuts no sign in two. */
function wholeSigns(text: string, most: number): string {
  const [last] = [...new Intl.Segmenter().segment(text.slice(most - 64, most + 64))].filter(({ index }) => index <= 64).slice(-1)
  return text.slice(0, most - 64 + (last?.index ?? 64))
}
