import { EngineError } from '#wire/fault.ts'
import { refusal } from '../refusal.ts'
import { deepestMarkup, mostMarkup } from './limits.ts'
import { openParser, type WrittenTag } from './plain-markup.ts'

/** Attributes of one element. */
export type Attributes = {
  /** @param name like an element's: with the prefix that the vocabulary gives its namespace, bare where it stands in none */
  get(name: string): string | undefined
}

/** What is told while an XML part is read. Names are those of the vocabulary, whatever prefixes the file uses. */
export type XmlVisitor = {
  open?(name: string, attributes: Attributes): void
  close?(name: string): void
  /** Text between two tags; it may come in several pieces. */
  text?(value: string): void
}

/** Which prefix a namespace has for us, by its address; one vocabulary may give several namespaces the same. */
export type Vocabulary = ReadonlyMap<string, string>

export type XmlBudget = { readonly depth: number; readonly elements: number }
const usualBudget: XmlBudget = { depth: deepestMarkup, elements: mostMarkup }

/**
 * Reads XML piece by piece, so that a hostile part is refused before it has cost memory. Names of namespaces that the vocabulary lacks come
 * as `{address}local`. UTF-8, or UTF-16 with a mark. What the visitor throws comes through.
 * @throws EngineError `invalid` for a part that is not well-formed, is deeper or has more elements than the budget, or has a DOCTYPE:
 * entities, which expand without bound or name other files, can be declared nowhere else
 */
export async function readXml(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  vocabulary: Vocabulary,
  visitor: XmlVisitor,
  budget: XmlBudget = usualBudget,
): Promise<void> {
  const parser = openParser()
  const scopes = [new Scope(vocabulary, new Map([['xml', 'xml']]))]
  /** Of the elements that are open. */
  const names: string[] = []
  let elements = 0
  let declares = false
  parser.on('doctype', () => {
    throw refusal('importing.packed.doctype')
  })
  parser.on('attribute', ({ name }) => {
    if (!declares && name.startsWith('xmlns')) declares = true
  })
  parser.on('opentag', (tag: Pick<WrittenTag, 'name' | 'attributes'> & { meaning?: unknown }) => {
    if (++elements > budget.elements) throw refusal('importing.packed.tooManyElements', { limit: budget.elements })
    if (scopes.length > budget.depth) throw refusal('importing.packed.tooDeep', { limit: budget.depth })
    const around = scopes.at(-1) as Scope
    const scope = declares ? around.within(tag.attributes) : around
    declares = false
    scopes.push(scope)
    const known = tag.meaning
    const element = known instanceof Element && known.scope === scope ? known : new Element(tag, scope)
    tag.meaning = element
    names.push(element.name)
    visitor.open?.(element.name, element.attributes)
  })
  parser.on('closetag', () => {
    scopes.pop()
    visitor.close?.(names.pop() as string)
  })
  const { text } = visitor
  if (text) {
    parser.on('text', value => text.call(visitor, value))
    parser.on('cdata', value => text.call(visitor, value))
  }
  let decode: ((piece?: Uint8Array) => string) | null = null
  for await (const piece of pieces) {
    const own = (decode ??= decoderFor(piece))
    wellFormed(() => parser.write(own(piece)))
  }
  wellFormed(() => parser.write(decode?.() ?? '').close())
}

/** XML without a mark is UTF-8: office programs write nothing else, and what is declared otherwise fails as UTF-8 or is ASCII. */
function decoderFor(first: Uint8Array): (piece?: Uint8Array) => string {
  const little = first[0] === 0xff && first[1] === 0xfe
  const big = first[0] === 0xfe && first[1] === 0xff
  const decoder = new TextDecoder(little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8', { fatal: true })
  return piece => (piece ? decoder.decode(piece, { stream: true }) : decoder.decode())
}

function wellFormed(step: () => unknown): void {
  try {
    step()
  } catch (error) {
    if (error instanceof EngineError || !isParserError(error)) throw error
    throw refusal('importing.packed.damaged')
  }
}

/** saxes throws plain errors, the decoder a TypeError with a code; our own mistakes must not look like a damaged file. */
function isParserError(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.constructor === Error || ('code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
}

/** What the prefixes in force at a place of the file mean. Scopes know the one around them: copies would grow with what a file declares. */
class Scope {
  readonly #vocabulary: Vocabulary
  readonly #around: Scope | null
  /** Ours by the file's prefix; '' is the default namespace, which attributes without a prefix do not take part in. */
  readonly #prefixes: ReadonlyMap<string, string>
  readonly #elementNames = new Map<string, string>()
  readonly #attributeNames = new Map<string, string>()
  /** What the file calls our attributes; null where it has several names for one. */
  readonly #writtenNames = new Map<string, string | null>()
  readonly #prefixCount: number
  #asked = 0

  constructor(vocabulary: Vocabulary, prefixes: ReadonlyMap<string, string>, around: Scope | null = null) {
    this.#vocabulary = vocabulary
    this.#prefixes = prefixes
    this.#around = around
    this.#prefixCount = prefixes.size + (around === null ? 0 : around.#prefixCount)
  }

  within(attributes: Readonly<Record<string, string>>): Scope {
    let prefixes: Map<string, string> | null = null
    for (const name in attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
      const address = attributes[name] ?? ''
      prefixes ??= new Map()
      prefixes.set(name.slice('xmlns:'.length), address === '' ? '' : (this.#vocabulary.get(address) ?? `{${address}}`))
    }
    return prefixes ? new Scope(this.#vocabulary, prefixes, this) : this
  }

  elementName(name: string): string {
    return this.#elementNames.get(name) ?? remember(this.#elementNames, name, this.#resolve(name, this.#meaning('') ?? ''))
  }

  attributeName(name: string): string {
    return this.#attributeNames.get(name) ?? remember(this.#attributeNames, name, this.#resolve(name, ''))
  }

  /** The one name under which an attribute of ours may stand in the file, or null when there are several or it is not that easily told. */
  writtenName(name: string): string | null {
    const known = this.#writtenNames.get(name)
    if (known !== undefined) return known
    if (this.#prefixCount > mostPrefixes || ++this.#asked < fewestAsked) return null
    const [prefix, local] = name.includes(':') ? (name.split(':', 2) as [string, string]) : ['', name]
    const written = [...this.#prefixesInForce()].filter(own => own !== '' && this.#meaning(own) === prefix)
    const isOne = prefix === '' ? written.length === 0 : written.length === 1 && !prefix.startsWith('{')
    const found = isOne ? (prefix === '' ? local : `${written[0]}:${local}`) : null
    this.#writtenNames.set(name, found)
    return found
  }

  #prefixesInForce(): Set<string> {
    const around = this.#around === null ? new Set<string>() : this.#around.#prefixesInForce()
    for (const prefix of this.#prefixes.keys()) around.add(prefix)
    return around
  }

  #resolve(name: string, bare: string): string {
    const colon = name.indexOf(':')
    const prefix = colon === -1 ? bare : (this.#meaning(name.slice(0, colon)) ?? '{}')
    const local = name.slice(colon + 1)
    return prefix === '' ? local : prefix.endsWith('}') ? prefix + local : `${prefix}:${local}`
  }

  #meaning(prefix: string): string | undefined {
    const own = this.#prefixes.get(prefix)
    return own !== undefined || this.#around === null ? own : this.#around.#meaning(prefix)
  }
}

/** Of a scope of more prefixes, and of one that hardly anything stands in, it is not worth finding out how the file writes a name. */
const mostPrefixes = 64
const fewestAsked = 16

/** A file may use any number of names; only so many are worth remembering. */
const mostRemembered = 2_000

function remember(names: Map<string, string>, name: string, resolved: string): string {
  const own = asKey(resolved)
  if (names.size < mostRemembered) names.set(name, own)
  return own
}

/** The same name as V8 keeps it for names in code: to tell such ones apart it need not look at their letters. */
function asKey(name: string): string {
  for (const key in { [name]: null }) return key
  return name
}

/** What a tag means at a place. */
class Element {
  readonly scope: Scope
  readonly name: string
  readonly attributes: Attributes

  constructor({ name, attributes }: Pick<WrittenTag, 'name' | 'attributes'>, scope: Scope) {
    this.scope = scope
    this.name = scope.elementName(name)
    this.attributes = new NamedAttributes(attributes, scope)
  }
}

class NamedAttributes implements Attributes {
  readonly #raw: Readonly<Record<string, string>>
  readonly #scope: Scope

  constructor(raw: Readonly<Record<string, string>>, scope: Scope) {
    this.#raw = raw
    this.#scope = scope
  }

  get(name: string): string | undefined {
    const written = this.#scope.writtenName(name)
    if (written !== null) return this.#raw[written]
    for (const raw in this.#raw) if (this.#scope.attributeName(raw) === name) return this.#raw[raw]
    return undefined
  }
}
