import { packParts } from '../zip/pack-parts.ts'
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

/** A part beside the text that few files have; its name is that of its kind, too. */
export type WordPart = { readonly name: 'comments'; readonly xml: string }

const documentParts = 'http://schemas.openxmlformats.org/officeDocument/2006'
const relationships = `${documentParts}/relationships`
const packageParts = 'http://schemas.openxmlformats.org/package/2006'
const packageRelationships = `${packageParts}/relationships`
const office = 'application/vnd.openxmlformats-officedocument'

/**
 * Zips a Word file while its text is being written. WordprocessingML is put together here by hand and not by the `docx` library, because
 * that one holds every paragraph as a tree of objects until the end: 10,000 excerpts took it twice as long and 330 MB instead of 25.
 * Nothing is kept: a chunk is deflated while the next one is written. The same rows give the same bytes: every part carries the zip
 * format's first day.
 * @param body the document's paragraphs and tables; what it returns comes out at the end
 * @param more further parts, whole
 */
export function packWordFile<Summary>(file: WordFile, sheets: readonly Page[], body: Generator<string, Summary, void>, more: readonly WordPart[] = []): AsyncGenerator<Uint8Array, Summary, void> {
  const opening = `${declaration}<w:document xmlns:w="${wordNamespace}" xmlns:r="${relationships}"><w:body>`
  return packParts(fixedParts(file, sheets, more), { name: 'word/document.xml', opening, closing: '</w:body></w:document>' }, body)
}

function fixedParts(file: WordFile, sheets: readonly Page[], more: readonly WordPart[]): readonly (readonly [name: string, xml: string])[] {
  return [
    ['[Content_Types].xml', contentTypes(sheets, more)],
    ['_rels/.rels', packageLinks()],
    ['docProps/core.xml', coreProperties(file)],
    [
      'docProps/app.xml',
      `${declaration}<Properties xmlns="${documentParts}/extended-properties"><Application>Clausebook</Application></Properties>`,
    ],
    ['word/_rels/document.xml.rels', documentLinks(sheets, more)],
    ['word/settings.xml', settings(file)],
    ['word/styles.xml', stylesPart(file.language, file.labels, file.cellLetters)],
    ...sheets.map(sheet => [`word/${sheet.footer}.xml`, footerPart(sheet, file.title)] as const),
    ...more.map(({ name, xml }) => [`word/${name}.xml`, xml] as const),
  ]
}

function contentTypes(sheets: readonly Page[], more: readonly WordPart[]): string {
  const parts: readonly (readonly [string, string])[] = [
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', `${office}.extended-properties+xml`],
    ['/word/document.xml', `${office}.wordprocessingml.document.main+xml`],
    ['/word/settings.xml', `${office}.wordprocessingml.settings+xml`],
    ['/word/styles.xml', `${office}.wordprocessingml.styles+xml`],
    ...sheets.map(({ footer }) => [`/word/${footer}.xml`, `${office}.wordprocessingml.footer+xml`] as const),
    ...more.map(({ name }) => [`/word/${name}.xml`, `${office}.wordprocessingml.${name}+xml`] as const),
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

function documentLinks(sheets: readonly Page[], more: readonly WordPart[]): string {
  const link = (name: string, kind: string) => `<Relationship Id="${name}" Type="${relationships}/${kind}" Target="${name}.xml"/>`
  return (
    `${declaration}<Relationships xmlns="${packageRelationships}">` +
    link('styles', 'styles') +
    link('settings', 'settings') +
    `${sheets.map(({ footer }) => link(footer, 'footer')).join('')}${more.map(({ name }) => link(name, name)).join('')}</Relationships>`
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
