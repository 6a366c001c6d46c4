/** Files of about 300 pages, one a format, made of a plan that is made up; the same for the same seed. */
import { strToU8, zipSync } from 'fflate'
import { type Piece, wrap, writePdf } from '../../engine/importing/pdf/pdf-writer.ts'
import { makePlan } from '../plans.ts'

export const pages = 300
const charactersPerPage = 2_400

export type BenchFile = { readonly name: string; readonly bytes: Uint8Array }

const makers = {
  txt: lines => strToU8(lines.join('\n')),
  html: lines => strToU8(page(lines)),
  rtf: lines => strToU8(rtf(lines)),
  docx,
  odt,
  epub,
  pdf,
} as const satisfies { readonly [ending: string]: (lines: readonly string[]) => Uint8Array }

export const endings = Object.keys(makers) as readonly (keyof typeof makers)[]

/** @param count about so many pages */
export function makeFile(ending: keyof typeof makers, seed: number, count = pages): BenchFile {
  return { name: `plan.${ending}`, bytes: makers[ending](makePlan(0, count * charactersPerPage, seed).text.split('\n')) }
}

const isHeading = (line: string) => /^[IVXL]+\. /u.test(line)

function page(lines: readonly string[]): string {
  const body = lines.map(line => (isHeading(line) ? `<h2 class="sec">${line}</h2>` : `<p class="MsoNormal" style="margin-top:0">${halves(line).map(half => `<span lang="EN-US">${half}</span>`).join('')}</p>`))
  return `<!DOCTYPE html><html lang="en"><head><title>Plan</title></head><body><main>${body.join('\n')}</main></body></html>`
}

function rtf(lines: readonly string[]): string {
  const paragraphs = lines.map(line => `\\pard\\plain\\ltrpar\\sa160\\sl259\\f0\\fs22\\lang1033 {\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 ${line}}\\par\n`)
  return `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Calibri;}}\n${paragraphs.join('')}}`
}

/** Word cuts paragraphs into runs wherever somebody typed. */
function halves(line: string): readonly string[] {
  const cut = line.indexOf(' ', line.length / 2)
  return cut < 0 ? [line] : [line.slice(0, cut), line.slice(cut)]
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

function docx(lines: readonly string[]): Uint8Array {
  const run = (text: string) => `<w:r w:rsidRPr="00A11B22"><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
  const body = lines.map(line => {
    const style = isHeading(line) ? '<w:pStyle w:val="Heading1"/>' : ''
    return `<w:p w:rsidR="00C33D44" w:rsidRDefault="00C33D44"><w:pPr>${style}<w:spacing w:after="120"/></w:pPr>${halves(line).map(run).join('')}</w:p>`
  })
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    '_rels/.rels': strToU8(`<Relationships ${relations}><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationships ${relations}><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`),
    'word/styles.xml': strToU8(`<w:styles ${w}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>`),
    'word/document.xml': strToU8(`<w:document ${w}><w:body>${body.join('')}</w:body></w:document>`),
  })
}

function odt(lines: readonly string[]): Uint8Array {
  const spaces = ['office', 'text', 'style'].map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ')
  const body = lines.map(line => (isHeading(line) ? `<text:h text:style-name="P1" text:outline-level="1">${line}</text:h>` : `<text:p text:style-name="Standard">${halves(line).map(half => `<text:span text:style-name="T1">${half}</text:span>`).join('')}</text:p>`))
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'META-INF/manifest.xml': strToU8('<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>'),
    'content.xml': strToU8(`<office:document-content ${spaces}><office:body><office:text>${body.join('')}</office:text></office:body></office:document-content>`),
  })
}

function epub(lines: readonly string[]): Uint8Array {
  const chapter = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Plan</title></head><body>${lines.map(line => (isHeading(line) ? `<h2>${line}</h2>` : `<p class="calibre1">${line}</p>`)).join('\n')}</body></html>`
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8('<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'),
    'content.opf': strToU8('<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Plan</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>'),
    'a.xhtml': strToU8(chapter),
  })
}

const lettersPerLine = 79
const linesPerSheet = 40

/** Lines of 79 letters, 40 a page, its number at the foot: at least 300 pages. */
function pdf(lines: readonly string[]): Uint8Array {
  const printed = lines.flatMap(line => wrap(line, lettersPerLine).map(text => ({ text, isHeading: isHeading(line) })))
  const sheets: { pieces: Piece[] }[] = []
  for (let from = 0; from < printed.length; from += linesPerSheet) {
    const pieces = printed.slice(from, from + linesPerSheet).map(({ text, isHeading: isLarge }, i): Piece => ({ x: 60, y: 780 - 16 * i, text, size: isLarge ? 12 : 10, font: isLarge ? 'bold' : 'mono' }))
    sheets.push({ pieces: [...pieces, { x: 290, y: 40, text: String(sheets.length + 1) }] })
  }
  return writePdf(sheets)
}
