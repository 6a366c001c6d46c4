import { posix } from 'node:path'
import type { Archive } from '../packed/archive.ts'
import { type Attributes, readXml, type Vocabulary } from '../packed/xml.ts'
import { refusal } from '../refusal.ts'

/** What a book says about itself, and its texts in reading order. */
export type Book = {
  readonly title: string
  readonly authors: readonly string[]
  /** As written. */
  readonly date: string
  readonly language: string
  /** Names of entries; lists of contents are left out. */
  readonly parts: readonly string[]
  /** Names of the style sheets' entries. */
  readonly sheets: readonly string[]
}

const vocabulary: Vocabulary = new Map([
  ['urn:oasis:names:tc:opendocument:xmlns:container', 'container'], ['http://www.idpf.org/2007/opf', 'opf'],
  ['http://openebook.org/namespaces/oeb-package/1.0/', 'opf'], ['http://purl.org/dc/elements/1.1/', 'dc'], ['http://purl.org/dc/elements/1.0/', 'dc'],
  ['http://www.w3.org/2001/04/xmlenc#', 'enc'],
])

/** Fonts are made unreadable with these, and nothing else is (EPUB 3.3, 4.4; Adobe's older way). */
const fontScrambling: ReadonlySet<string> = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'])
/** Documents of one book, UTF-16 code units of one property. */
const mostParts = 5_000
const mostSheets = 20
const longestProperty = 2_000

/**
 * Finds a book's texts by its container, its package and its spine (EPUB 3.3, 4.2.6.3 and 5).
 * @throws EngineError `invalid` for a locked or damaged book
 */
export async function readPackage(archive: Archive): Promise<Book> {
  await refuseLocked(archive)
  const name = await packageName(archive)
  const reader = new PackageReader(name)
  await readXml(archive.unpack(name), vocabulary, reader)
  return reader.book(archive)
}

async function refuseLocked(archive: Archive): Promise<void> {
  const name = 'META-INF/encryption.xml'
  if (!archive.has(name)) return
  let isLocked = false
  let isKey = false
  await readXml(archive.unpack(name), vocabulary, {
    open(element, attributes) {
      if (element === 'enc:EncryptedKey') isKey = true
      if (element === 'enc:EncryptionMethod' && !isKey) isLocked ||= !fontScrambling.has(attributes.get('Algorithm') ?? '')
    },
    close(element) {
      if (element === 'enc:EncryptedKey') isKey = false
    },
  })
  if (isLocked) throw refusal('importing.epub.locked')
}

async function packageName(archive: Archive): Promise<string> {
  const container = 'META-INF/container.xml'
  let found = ''
  if (archive.has(container)) {
    await readXml(archive.unpack(container), vocabulary, {
      open(element, attributes) {
        // Of several renditions the first one is the usual one.
        if (element === 'container:rootfile' && found === '') found = attributes.get('full-path') ?? ''
      },
    })
  }
  if (!archive.has(found)) throw refusal('importing.packed.damaged')
  return found
}

type Item = { readonly name: string; readonly isText: boolean; readonly isSheet: boolean; readonly isContents: boolean }

class PackageReader {
  readonly #folder: string
  readonly #items = new Map<string, Item>()
  readonly #spine: string[] = []
  readonly #contents = new Set<string>()
  readonly #said = { title: '', date: '', language: '' }
  readonly #authors: string[] = []
  #property: 'title' | 'date' | 'language' | 'author' | null = null
  #words = ''

  constructor(name: string) {
    this.#folder = posix.dirname(name)
  }

  open(element: string, attributes: Attributes): void {
    switch (element) {
      case 'opf:item':
        this.#addItem(attributes)
        return
      case 'opf:itemref':
        if (this.#spine.length < mostParts) this.#spine.push(attributes.get('idref') ?? '')
        return
      case 'opf:reference':
        if (attributes.get('type') === 'toc') this.#contents.add(this.#resolve(attributes.get('href')))
        return
      case 'dc:date':
        this.#begin(attributes.get('opf:event') === 'modification' ? null : 'date')
        return
      case 'dc:title':
      case 'dc:language':
        this.#begin(element === 'dc:title' ? 'title' : 'language')
        return
      case 'dc:creator':
        this.#begin('author')
    }
  }

  text(value: string): void {
    if (this.#property && this.#words.length < longestProperty) this.#words += value
  }

  close(element: string): void {
    const property = this.#property
    if (!property || !element.startsWith('dc:')) return
    const words = this.#words.replace(/\s+/gu, ' ').trim()
    if (property === 'author') {
      if (words !== '' && this.#authors.length < 100) this.#authors.push(words)
    } else this.#said[property] ||= words
    this.#property = null
  }

  book(archive: Archive): Book {
    const parts = new Set<string>()
    for (const id of this.#spine) {
      const item = this.#items.get(id)
      if (item?.isText && !item.isContents && !this.#contents.has(item.name) && archive.has(item.name)) parts.add(item.name)
    }
    const sheets = [...this.#items.values()].filter(({ isSheet, name }) => isSheet && archive.has(name)).map(({ name }) => name)
    return { ...this.#said, authors: this.#authors, parts: [...parts], sheets: sheets.slice(0, mostSheets) }
  }

  #begin(property: 'title' | 'date' | 'language' | 'author' | null): void {
    this.#property = property
    this.#words = ''
  }

  #addItem(attributes: Attributes): void {
    const type = attributes.get('media-type') ?? ''
    this.#items.set(attributes.get('id') ?? '', {
      name: this.#resolve(attributes.get('href')),
      isText: /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document)/u.test(type),
      isSheet: type === 'text/css',
      isContents: (attributes.get('properties') ?? '').split(/\s+/u).includes('nav'),
    })
  }

  /** An address in the package as the name of an entry. */
  #resolve(href = ''): string {
    const path = href.split('#', 1)[0] ?? ''
    return posix.join(this.#folder, decoded(path))
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
