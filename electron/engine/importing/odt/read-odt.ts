import type { Block } from '../block-text.ts'
import { believedAuthor, believedTitle } from '../flow/believed.ts'
import { FlowText } from '../flow/flow-text.ts'
import { Notes } from '../flow/notes.ts'
import { Story } from '../flow/story.ts'
import { Tally } from '../flow/tally.ts'
import { openArchive } from '../packed/archive.ts'
import { type Attributes, readXml, type XmlVisitor } from '../packed/xml.ts'
import { nothingSaid, type Reading, type Tell } from '../reading.ts'
import { refusal } from '../refusal.ts'
import { OdtBody } from './body.ts'
import { passedElements } from './elements.ts'
import { Styles } from './styles.ts'
import { openDocumentVocabulary } from './vocabulary.ts'

const odtMediaType = 'application/vnd.oasis.opendocument.text'

/**
 * Reads an OpenDocument text as it is printed: headings and lists with their numbers, tables row by row, insertions without deletions,
 * results of fields, text boxes behind the paragraph that they hang on, notes at the end under their marks. Headers, footers and hidden
 * text are left out, and pages are not told.
 * @param tell is told how much of the text's part is read, in bytes
 * @throws EngineError `invalid` for a damaged, locked or hostile file
 */
export async function readOdt(bytes: Uint8Array, tell?: Tell): Promise<Reading> {
  const archive = await openArchive(bytes)
  if (!archive.has('content.xml')) throw refusal(archive.has('encrypted-package') ? 'importing.encrypted' : 'importing.packed.damaged')
  if (archive.has('META-INF/manifest.xml')) {
    await readXml(archive.unpack('META-INF/manifest.xml'), openDocumentVocabulary, {
      open(name) {
        if (name === 'manifest:encryption-data') throw refusal('importing.encrypted')
      },
    })
  }
  const document = new OdtDocument()
  // Styles first: what a paragraph is, is told there.
  for (const part of ['styles.xml', 'content.xml', 'meta.xml']) {
    if (archive.has(part)) await readXml(archive.unpack(part, part === 'content.xml' ? tell : undefined), openDocumentVocabulary, document.part())
  }
  return document.finish(odtMediaType)
}

/** Reads the same in one XML file (`.fodt`). @throws EngineError `invalid` like `readOdt` */
export async function readFlatOdt(bytes: Uint8Array): Promise<Reading> {
  const document = new OdtDocument()
  await readXml([bytes], openDocumentVocabulary, document.part())
  return document.finish(`${odtMediaType}-flat-xml`)
}

/** A document whose parts are being read, each by a visitor of its own. */
class OdtDocument {
  readonly #styles = new Styles()
  readonly #text = new FlowText()
  readonly #notes = new Notes()
  readonly #tally = new Tally()
  readonly #body = new OdtBody(new Story((block: Block) => this.#text.add(block)), this.#styles, this.#notes, this.#tally)
  readonly #said: Record<Property, string> = { title: '', author: '', editor: '', language: '' }
  #hasBody = false

  part(): XmlVisitor {
    const leave: ((() => void) | null)[] = []
    let place: Place | null = null
    let passed = 0
    let property: Property | null = null
    return {
      open: (name, attributes) => {
        if (passed > 0 || passedElements.has(name)) passed += 1
        if (passed > 0) return
        this.#countChange(name)
        // Deleted text stands there, outside the text that it was deleted from.
        if (name === 'text:tracked-changes') this.#isInChanges = true
        place ??= placeByName.get(name) ?? null
        property = place === 'meta' ? (propertyByName.get(name) ?? null) : null
        leave.push(this.#enter(place, name, attributes))
      },
      close: name => {
        if (passed > 0) {
          passed -= 1
          return
        }
        property = null
        leave.pop()?.()
        if (place === 'styles') this.#styles.close(name)
        if (name === 'text:tracked-changes') this.#isInChanges = false
        if (placeByName.has(name)) place = null
      },
      text: value => {
        if (passed > 0) return
        if (property && this.#said[property].length < 2_000) this.#said[property] += value
        if (place === 'body' && !this.#isInChanges) this.#body.text(value)
      },
    }
  }

  #isInChanges = false

  #enter(place: Place | null, name: string, attributes: Attributes): (() => void) | null {
    if (place === 'styles') this.#styles.open(name, attributes)
    if (place !== 'body') return null
    this.#hasBody = true
    return this.#isInChanges ? null : this.#body.open(name, attributes)
  }

  #countChange(name: string): void {
    if (name === 'text:insertion') this.#tally.insertions += 1
    if (name === 'text:deletion') this.#tally.deletions += 1
  }

  finish(mediaType: string): Reading {
    if (!this.#hasBody) throw refusal('importing.packed.damaged')
    this.#body.finish()
    for (const block of this.#notes.blocks()) this.#text.add(block)
    const { title: printed, ...finished } = this.#text.finish()
    const { title, author, editor, language } = this.#said
    return {
      ...nothingSaid,
      ...finished,
      title: printed ?? believedTitle(title, finished.text),
      author: believedAuthor(author) ?? believedAuthor(editor),
      language: /^([a-z]{2,3})\b/u.exec(language.toLowerCase().trim())?.[1] ?? this.#styles.language,
      mediaType,
      warnings: this.#tally.warnings(),
    }
  }
}

type Place = 'meta' | 'styles' | 'body'
const placeByName: ReadonlyMap<string, Place> = new Map<string, Place>([
  ['office:meta', 'meta'], ['office:styles', 'styles'], ['office:automatic-styles', 'styles'], ['office:text', 'body'],
])

type Property = 'title' | 'author' | 'editor' | 'language'
const propertyByName: ReadonlyMap<string, Property> = new Map<string, Property>([
  ['dc:title', 'title'], ['meta:initial-creator', 'author'], ['dc:creator', 'editor'], ['dc:language', 'language'],
])
