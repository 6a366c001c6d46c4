import { Zip } from 'fflate'
import { Utf8Pieces } from '../utf8-pieces.ts'
import { addWhole, DeflatedPart } from './deflated-part.ts'
import type { WordLabels } from './labels.ts'
import { footerPart, type Page } from './pages.ts'
import { stylesPart, type WordLanguage } from './styles.ts'
import { declaration, escapeXml, singleLine, wordNamespace } from './xml.ts'

/** What a Word file says about itself. Nothing in it comes from the machine: no user name, no path, no clock. */
export type WordFile = {
  /** The language of the labels. */
  readonly language: WordLanguage
  readonly labels: WordLabels
  /** Half-points of the letters in tables, where not the usual ones. */
  readonly cellLetters?: number
  readonly title: string
  /** Who it is by, as the project names them; empty for nobody. */
  readonly author: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
}

const documentParts = 'http://schemas.openxmlformats.org/officeDocument/2006'
const relationships = `${documentParts}/relationships`
const packageParts = 'http://schemas.openxmlformats.org/package/2006'
const packageRelationships = `${packageParts}/relationships`
const office = 'application/vnd.openxmlformats-officedocument'

/** Long enough for deflate to work well, short enough that memory does not grow with the file (bytes). */
const chunkLength = 256 * 1024

/** Each piece of the file is a journey to the disk and back (bytes) … */
const pieceLength = 64 * 1024

/** … and after so many chunks one is due however well they could be deflated: a cancel is heard between two pieces. */
const chunksInPiece = 4

/**
 * Zips a Word file while its text is being written. WordprocessingML is put together here by hand and not by the `docx` library, because
 * that one holds every paragraph as a tree of objects until the end: 10,000 excerpts took it twice as long and 330 MB instead of 25.
 * Nothing is kept: a chunk is deflated while the next one is written. The same rows give the same bytes: every part carries the zip
 * format's first day.
 * @param body the document's paragraphs and tables; what it returns comes out at the end
 */
export async function* packWordFile<Summary>(
  file: WordFile,
  sheets: readonly Page[],
  body: Generator<string, Summary, void>,
): AsyncGenerator<Uint8Array, Summary, void> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  const encoder = new TextEncoder()
  try {
    for (const [name, xml] of fixedParts(file, sheets)) addWhole(zip, name, encoder.encode(xml))
    const document = new DeflatedPart('word/document.xml')
    zip.add(document)
    const summary = yield* addChunks(document, documentChunks(body), ready)
    zip.end()
    yield Buffer.concat(ready)
    return summary
  } finally {
    zip.terminate()
  }
}

/** One chunk is deflated and one is written at any time. */
async function* addChunks<Summary>(
  part: DeflatedPart,
  chunks: Generator<Uint8Array, Summary, void>,
  ready: Uint8Array[],
): AsyncGenerator<Uint8Array, Summary, void> {
  let adding = Promise.resolve()
  for (let count = 1; ; count += 1) {
    const next = chunks.next()
    await adding
    if (next.done) {
      await part.end()
      return next.value
    }
    adding = part.add(next.value)
    // Whoever waits for it hears of a failure; nobody waits when the writing of the next chunk fails first.
    adding.catch(() => undefined)
    const length = ready.reduce((sum, bytes) => sum + bytes.length, 0)
    if (length >= pieceLength || count % chunksInPiece === 0) yield Buffer.concat(ready.splice(0))
  }
}

/** A chunk is as it was given until the next but one is asked for: two pieces of memory take turns, and none is left behind to be collected. */
function* documentChunks<Summary>(body: Generator<string, Summary, void>): Generator<Uint8Array, Summary, void> {
  let [writing, given] = [new Utf8Pieces(chunkLength), new Utf8Pieces(chunkLength)]
  writing.add(`${declaration}<w:document xmlns:w="${wordNamespace}" xmlns:r="${relationships}"><w:body>`)
  for (;;) {
    const next = body.next()
    if (next.done) {
      writing.add('</w:body></w:document>')
      yield writing.gathered()
      return next.value
    }
    writing.add(next.value)
    if (writing.length < chunkLength) continue
    yield writing.gathered()
    ;[writing, given] = [given, writing]
    writing.clear()
  }
}

function fixedParts(file: WordFile, sheets: readonly Page[]): readonly (readonly [name: string, xml: string])[] {
  return [
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', packageLinks()],
    ['docProps/core.xml', coreProperties(file)],
    [
      'docProps/app.xml',
      `${declaration}<Properties xmlns="${documentParts}/extended-properties"><Application>Clausebook</Application></Properties>`,
    ],
    ['word/_rels/document.xml.rels', documentLinks(sheets)],
    ['word/settings.xml', settings(file)],
    ['word/styles.xml', stylesPart(file.language, file.labels, file.cellLetters)],
    ...sheets.map(sheet => [`word/${sheet.footer}.xml`, footerPart(sheet, file.title)] as const),
  ]
}

function contentTypes(sheets: readonly Page[]): string {
  const parts: readonly (readonly [string, string])[] = [
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', `${office}.extended-properties+xml`],
    ['/word/document.xml', `${office}.wordprocessingml.document.main+xml`],
    ['/word/settings.xml', `${office}.wordprocessingml.settings+xml`],
    ['/word/styles.xml', `${office}.wordprocessingml.styles+xml`],
    ...sheets.map(({ footer }) => [`/word/${footer}.xml`, `${office}.wordprocessingml.footer+xml`] as const),
  ]
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('')}</Types>`
  )
}

function packageLinks(): string {
  return (
    `${declaration}<Relationships xmlns="${packageRelationships}">` +
    `<Relationship Id="document" Type="${relationships}/officeDocument" Target="word/document.xml"/>` +
    `<Relationship Id="core" Type="${packageRelationships}/metadata/core-properties" Target="docProps/core.xml"/>` +
    `<Relationship Id="app" Type="${relationships}/extended-properties" Target="docProps/app.xml"/></Relationships>`
  )
}

function documentLinks(sheets: readonly Page[]): string {
  const link = (name: string, kind: string) => `<Relationship Id="${name}" Type="${relationships}/${kind}" Target="${name}.xml"/>`
  return (
    `${declaration}<Relationships xmlns="${packageRelationships}">` +
    link('styles', 'styles') +
    link('settings', 'settings') +
    `${sheets.map(({ footer }) => link(footer, 'footer')).join('')}</Relationships>`
  )
}

/** Compatibility mode 15 is Word 2013 and later; without it Word opens the file as one of 2007. */
function settings({ language }: WordFile): string {
  const behaviour = (name: string, value: number) =>
    `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`
  return (
    `${declaration}<w:settings xmlns:w="${wordNamespace}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>` +
    '<w:characterSpacingControl w:val="compressPunctuation"/>' +
    `<w:compat>${behaviour('compatibilityMode', 15)}${behaviour('overrideTableStyleFontSizeAndJustification', 1)}</w:compat>` +
    `<w:themeFontLang w:val="${language === 'zh' ? 'en-US' : 'en-GB'}" w:eastAsia="zh-CN"/>` +
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
  )
}

function coreProperties({ title, author, createdAt, language }: WordFile): string {
  const created = (element: string) => `<dcterms:${element} xsi:type="dcterms:W3CDTF">${escapeXml(createdAt)}</dcterms:${element}>`
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${packageParts}/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(singleLine(title))}</dc:title>${author ? `<dc:creator>${escapeXml(singleLine(author))}</dc:creator>` : ''}` +
    `<dc:language>${language === 'zh' ? 'zh-CN' : 'en'}</dc:language>${created('created')}${created('modified')}</cp:coreProperties>`
  )
}
