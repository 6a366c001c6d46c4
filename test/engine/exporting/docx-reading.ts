import { SaxesParser } from 'saxes'
import { fromBuffer, type ZipFile } from 'yauzl'

export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

/** Every part of a zip file by name; fails on a name met twice. */
export async function readParts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>()
  const zip = await new Promise<ZipFile>((done, fail) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, file) =>
      error ? fail(error) : done(file),
    )
  })
  await new Promise<void>((done, fail) => {
    zip.on('error', fail).on('end', done)
    zip.on('entry', entry => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return fail(error)
        const chunks: Buffer[] = []
        stream.on('error', fail).on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          if (parts.has(entry.fileName)) return fail(new Error(`${entry.fileName} is there twice`))
          parts.set(entry.fileName, new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
          zip.readEntry()
        })
      })
    })
    zip.readEntry()
  })
  return parts
}

/** Parses XML strictly, with namespaces: what is not well-formed fails. */
export function parseXml(xml: string): Element {
  type Open = { name: string; attributes: Record<string, string>; children: (Open | string)[] }
  const top: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [top]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', tag => {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map(({ name, value }) => [name, value]))
    const element: Open = { name: tag.name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', text => open.at(-1)?.children.push(text))
  parser.write(xml).close()
  const root = top.children.find(child => typeof child !== 'string')
  if (!root) throw new Error('no root element')
  return root
}

export function elements(parent: Element): readonly Element[] {
  return parent.children.filter(child => typeof child !== 'string')
}

/** All elements of a name below this one, in document order. */
export function descendants(parent: Element, name: string): readonly Element[] {
  return elements(parent).flatMap(child => [...(child.name === name ? [child] : []), ...descendants(child, name)])
}

export function child(parent: Element | undefined, name: string): Element | undefined {
  return parent && elements(parent).find(element => element.name === name)
}

/** What a person reads in an element: text, a line break as LF, a tab as a tab; field codes are no text. */
export function textOf(parent: Element): string {
  return elements(parent)
    .map(element => {
      if (element.name === 'w:t') return element.children.join('')
      if (element.name === 'w:br') return '\n'
      if (element.name === 'w:tab') return parent.name === 'w:r' ? '\t' : ''
      return element.name.endsWith('Pr') ? '' : textOf(element)
    })
    .join('')
}

export function styleOf(paragraph: Element): string {
  return child(child(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? ''
}

export type Docx = { readonly parts: ReadonlyMap<string, string>; readonly body: Element }

export async function readDocx(bytes: Uint8Array): Promise<Docx> {
  const parts = await readParts(bytes)
  const document = parts.get('word/document.xml')
  const body = document === undefined ? undefined : child(parseXml(document), 'w:body')
  if (!body) throw new Error('no document')
  return { parts, body }
}

/** The texts of all paragraphs in a style. */
export function textsIn({ body }: Docx, style: string): readonly string[] {
  return descendants(body, 'w:p')
    .filter(paragraph => styleOf(paragraph) === style)
    .map(textOf)
}

/** What Word stumbles over and a schema check does not see; empty when all is well. */
export function faultsOf({ parts, body }: Docx): readonly string[] {
  const faults: string[] = []
  for (const xml of parts.values()) parseXml(xml)
  for (const cell of descendants(body, 'w:tc')) {
    if (elements(cell).at(-1)?.name !== 'w:p') faults.push('a table cell does not end with a paragraph')
  }
  const types = parseXml(parts.get('[Content_Types].xml') ?? '')
  const named = new Set(descendants(types, 'Override').map(({ attributes }) => attributes.PartName))
  const endings = new Set(descendants(types, 'Default').map(({ attributes }) => attributes.Extension))
  for (const name of parts.keys()) {
    if (name === '[Content_Types].xml' || named.has(`/${name}`) || (name.endsWith('.rels') && endings.has('rels'))) continue
    faults.push(`${name} has no content type`)
  }
  for (const name of named) if (!parts.has(String(name).slice(1))) faults.push(`${name} has a content type but is not there`)
  for (const [name, xml] of parts) {
    if (!name.endsWith('.rels')) continue
    for (const link of descendants(parseXml(xml), 'Relationship')) {
      if (link.attributes.TargetMode) faults.push(`${name} leads outside: ${link.attributes.Target}`)
    }
  }
  for (const name of ['w:id', 'w:name']) {
    const values = descendants(body, 'w:bookmarkStart').map(({ attributes }) => attributes[name])
    if (new Set(values).size !== values.length) faults.push(`two bookmarks share a ${name}`)
  }
  for (const code of fieldCodes(parts)) if (!ownFields.includes(code)) faults.push(`a field of another kind: ${code}`)
  return faults
}

const ownFields = ['TOC \\o "1-3" \\h \\z \\u', 'PAGE', 'NUMPAGES']

function fieldCodes(parts: ReadonlyMap<string, string>): readonly string[] {
  const roots = [...parts.values()].map(parseXml)
  const long = roots.flatMap(root => descendants(root, 'w:instrText')).map(({ children }) => children.join(''))
  const short = roots.flatMap(root => descendants(root, 'w:fldSimple')).map(({ attributes }) => attributes['w:instr'] ?? '')
  return [...long, ...short].map(code => code.trim())
}
