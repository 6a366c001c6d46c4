export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** XML 1.0 has no place at all for these (production 2, Char), not even escaped: one of them and Word calls the file damaged. */
const illegalCharacters = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** What starts a new line in Word. A form feed is where a page of the source ended; without a break two words would become one. */
const lineEnds = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u

const lineEndOrTab = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Signs that XML reads, and units that it may have no place for: most texts have none of them. */
const notAsItIs = /[&<>"\u0000-\u0008\u000B\f\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/

/** Any text as it may stand between tags and in attributes: what XML forbids is dropped, what it reads is escaped. */
export function escapeXml(text: string): string {
  return notAsItIs.test(text) ? text.replace(illegalCharacters, '').replace(/[&<>"]/g, sign => escapes[sign] ?? sign) : text
}

/** A text for a place of one line (a heading, a property of the file). */
export function singleLine(text: string): string {
  return text.replace(lineEndOrTab, ' ').trim()
}

/** A text's lines, whatever ends them. */
export function linesOf(text: string): readonly string[] {
  return lineEnds.test(text) ? text.split(lineEnds) : [text]
}

/** No Han character stands below U+2E80 (Unicode, Blocks.txt: CJK Radicals Supplement is the first block with any). */
const mayBeHan = /[\u2E80-\uFFFF]/

/** Nearly every Chinese line has one of these (CJK Unified Ideographs), which are looked for far quicker than all Han. */
const commonHan = /[\u4E00-\u9FFF]/

/** Whatever is Latin by Unicode's Scripts.txt, and some that is not. */
const mayBeLatin = /[A-Za-z\u00AA-\u02FF\u1D00-\u1FFF\u2071-\u209C\u2100-\u218F\u2C60-\u2C7F\uA720-\uABFF\uD800-\uDFFF\uFB00-\uFB06\uFF21-\uFF5A]/

/** More Chinese than Latin: signs that both writings have (“ ” … —) then take the Chinese font and width. */
function readsAsChinese(line: string): boolean {
  if (!mayBeHan.test(line)) return false
  if (commonHan.test(line) && !mayBeLatin.test(line)) return true
  const han = lengthOf(line.match(/\p{Script=Han}+/gu))
  return han > 0 && han * 2 >= lengthOf(line.match(/\p{Script=Latin}+/gu))
}

/** UTF-16 code units. */
function lengthOf(stretches: readonly string[] | null): number {
  return stretches?.reduce((sum, { length }) => sum + length, 0) ?? 0
}

export type RunLook = {
  /** False where the style around it is bold. */
  readonly bold?: boolean
  readonly italic?: boolean
  readonly struck?: boolean
  /** Six hexadecimal digits. */
  readonly color?: string
  /** For a sign that the text fonts lack. */
  readonly font?: string
  /** Half-points. */
  readonly size?: number
  /** Six hexadecimal digits behind the words. */
  readonly shade?: string
  readonly underline?: { readonly kind: 'single' | 'double' | 'dotted' | 'dash' | 'wave'; readonly color: string }
}

/** Whatever is not written as it is, or could be Chinese: most English texts have nothing of it. */
const notPlain = /[^ !#-%'-;=?-~]/

/** A stretch of text: each line a run, a line break between two, a tab where the text has one. */
export function runs(text: string, look: RunLook = {}): string {
  if (text !== '' && !notPlain.test(text)) return `<w:r>${runLook('', look)}<w:t xml:space="preserve">${text}</w:t></w:r>`
  const lines = linesOf(text)
  let xml = ''
  for (const [index, line] of lines.entries()) xml += `<w:r>${runLook(line, look)}${index > 0 ? '<w:br/>' : ''}${lineText(line)}</w:r>`
  return xml
}

function lineText(line: string): string {
  if (line === '') return ''
  if (!line.includes('\t')) return `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`
  return line
    .split('\t')
    .map(part => (part === '' ? '' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`))
    .join('<w:tab/>')
}

/** In the order that the schema wants (ISO/IEC 29500-1, 17.3.2.28). */
function runLook(line: string, { bold, italic, struck, color, font, size, shade, underline }: RunLook): string {
  const fonts = font
    ? `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`
    : readsAsChinese(line)
      ? '<w:rFonts w:hint="eastAsia"/>'
      : ''
  const weight = bold === undefined ? '' : bold ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>'
  const letters = size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : ''
  const drawn = underline ? `<w:u w:val="${underline.kind}" w:color="${underline.color}"/>` : ''
  const ground = shade ? `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>` : ''
  const xml = `${fonts}${weight}${italic ? '<w:i/><w:iCs/>' : ''}${struck ? '<w:strike/>' : ''}${color ? `<w:color w:val="${color}"/>` : ''}${letters}${drawn}${ground}`
  return xml && `<w:rPr>${xml}</w:rPr>`
}

/**
 * The same XML with signs beyond ASCII as references to them, for what stands in every excerpt: an English text then stays one of single
 * bytes as it is put together and encoded, which is several times quicker.
 */
export function inAscii(xml: string): string {
  return xml.replace(/[^\p{ASCII}]/gu, sign => `&#${sign.codePointAt(0)};`)
}

/** A paragraph in a style. `look` are further properties in the order that the schema wants (ISO/IEC 29500-1, 17.3.1.26). */
export function paragraph(style: string, content: string, look = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${look}</w:pPr>${content}</w:p>`
}

/** A small square in a theme's colour. It always stands beside the theme's name. */
export function chip(color: string): string {
  return inAscii(runs('■\u00A0', { color: wordColor(color), font: 'Arial' }))
}

/** A colour as Word writes it; grey when it is none, so that a damaged codebook damages no file. */
export function wordColor(color: string): string {
  const digits = /^#?([0-9a-f]{6})$/i.exec(color)?.[1]
  return digits ? digits.toUpperCase() : '6B7280'
}
