import { zipSync } from 'fflate'
import { readDocx } from '../../../../electron/engine/importing/docx/read-docx.ts'

/** What the parts of a Word file hold; all but the body may be left out. */
export type GivenDocx = {
  /** Children of `w:body`. */
  readonly body: string
  /** Children of `w:styles`, `w:numbering`, `w:footnotes`, `w:endnotes`, `w:comments`. */
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  /** Children of the core properties. */
  readonly core?: string
  /** Further relationships of the main part. */
  readonly relationships?: string
  readonly isStrict?: boolean
  readonly mark?: string
  readonly parts?: Readonly<Record<string, string>>
}

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const transitional = { w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main', r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' }
const strict = { w: 'http://purl.oclc.org/ooxml/wordprocessingml/main', r: 'http://purl.oclc.org/ooxml/officeDocument/relationships' }
const package2006 = 'http://schemas.openxmlformats.org/package/2006'

/** Writes a Word file. */
export function makeDocx(given: GivenDocx): Uint8Array {
  const { w, r } = given.isStrict ? strict : transitional
  const { mark = '' } = given
  const part = (root: string, content: string) =>
    `${mark}<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${w}" xmlns:r="${r}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:v="urn:schemas-microsoft-com:vml">${content}</w:${root}>`
  const own = (['styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const).filter(name => given[name] !== undefined)
  const relationships = (list: string) => `${mark}<Relationships xmlns="${package2006}/relationships">${list}</Relationships>`
  return zipDocx({
    '[Content_Types].xml': `${mark}<Types xmlns="${package2006}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': relationships(
      `<Relationship Id="r1" Type="${r}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="${package2006}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relationships(
      own.map((name, i) => `<Relationship Id="p${i}" Type="${r}/${name}" Target="${name}.xml"/>`).join('') + (given.relationships ?? ''),
    ),
    'word/document.xml': part('document', `<w:body>${given.body}</w:body>`),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${package2006}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${given.core ?? ''}</cp:coreProperties>`,
    ...Object.fromEntries(own.map(name => [`word/${name}.xml`, part(name, given[name] ?? '')])),
    ...given.parts,
  })
}

export function zipDocx(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, new TextEncoder().encode(content)])), { level: 6 })
}

export const run = (text: string, properties = '') => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
/** A paragraph of runs, or of a text when that is no markup. */
export const paragraph = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content === '' || content.startsWith('<') ? content : run(content)}</w:p>`
export const styled = (style: string, text: string) => paragraph(text, `<w:pStyle w:val="${style}"/>`)
export const listed = (list: number | string, level: number, text: string) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
export const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
export const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
export const cell = (content: string, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<') ? content : paragraph(content)}</w:tc>`
export const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

export type GivenLevel = { readonly format?: string; readonly text: string; readonly start?: number; readonly more?: string }

/** An abstract list with its levels, and lists of it with what they override. */
export const numbering = (id: number, levels: readonly GivenLevel[], lists: Readonly<Record<string, string>>, more = '') =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels.map(level).join('')}</w:abstractNum>${Object.entries(lists)
    .map(([list, overrides]) => `<w:num w:numId="${list}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`)
    .join('')}`

export const level = ({ format = 'decimal', text, start = 1, more = '' }: GivenLevel, index: number) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`

export const style = (id: string, name: string, content = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`

/** What is read of a file: its lines without the empty ones, and beside it each line's hint. */
export async function readGiven(given: GivenDocx | string) {
  const reading = await readDocx(makeDocx(typeof given === 'string' ? { body: given } : given))
  return {
    ...reading,
    lines: reading.text.split('\n').filter(line => line !== ''),
    hinted: reading.hints.map(({ kind, level: depth, start, end }) => `${kind}${depth ?? ''} ${reading.text.slice(start, end)}`),
    warned: reading.warnings.map(({ id, values }) => ({ id, ...values })),
  }
}
