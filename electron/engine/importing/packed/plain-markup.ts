import { SaxesParser } from 'saxes'

/** What an element is to saxes. */
type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> }
/** A beginning tag as it is written between its angle brackets: the same object each time where it is written in the same way. */
export type WrittenTag = Tag & {
  readonly isSelfClosing: boolean
  readonly written: string
  /** What followed it last. */
  next: WrittenTag | null
  /** For whoever is told of it, to keep what it made of it. */
  meaning: unknown
}

/** Parts of saxes 6 that it does not show; whether they are what they are taken for here the tests tell. */
type Inside = {
  readonly chunk: string
  /** Where it reads on in the chunk. */
  i: number
  state: number
  text: string
  name: string
  tag: Tag | null
  readonly tags: Tag[]
  readonly forbiddenState: number
  closedRoot: boolean
  sawRoot: boolean
  xmlDeclPossible: boolean
  readonly currentXMLVersion: string
  readonly textHandler?: (text: string) => void
  readonly openTagHandler?: (tag: Tag) => void
  readonly closeTagHandler?: (tag: Tag) => void
  readonly stateTable: (() => void)[]
}

/** Numbers of states: in text, and behind the sign that begins a tag. */
const [inText, inTag] = [13, 15]
/** None of the signs that must not follow each other in text was met. */
const nothingForbidden = 0

/**
 * A parser that tells of tags and text just what saxes tells. Text without references, and tags of nothing but plain names and values, are taken as
 * wholes where saxes goes sign by sign; all else is left to it. Single attributes (`attribute`) are told of tags that declare a namespace, and need not be
 * of others.
 */
export function openParser(): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const inside = parser as unknown as Inside
  const [readText, readTag] = [inside.stateTable[inText], inside.stateTable[inTag]]
  if (!readText || !readTag) throw new Error('saxes is another one than this was written for')
  const written = new WrittenTags()
  const texts = new PlainTexts()
  // XML 1.1 reads some signs in another way.
  inside.stateTable[inText] = () => {
    if (inside.currentXMLVersion !== '1.0' || !takeText(inside, texts)) readText.call(inside)
  }
  inside.stateTable[inTag] = () => {
    if (inside.currentXMLVersion !== '1.0' || !takeTag(inside, written)) readTag.call(inside)
  }
  return parser
}

/** What is no text like other: references, signs that are read as others or are none of XML's; and `]`, since `]]>` must not be there. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const special = /[&\]\0-\u0008\u000b-\u001f\ud800-\uffff]/g

/** Finds where text ends that can be taken as a whole. */
class PlainTexts {
  #chunk = ''
  /** Place of the next special sign. */
  #special = 0

  /** Place of the next sign from `start` on that begins a tag, or is special; the chunk's length where there is none. */
  endOf(chunk: string, start: number): number {
    if (chunk !== this.#chunk || this.#special < start) {
      this.#chunk = chunk
      special.lastIndex = start
      // What it finds is one code unit, so that nothing has to be made to say where.
      this.#special = special.test(chunk) ? special.lastIndex - 1 : chunk.length
    }
    const tag = chunk.indexOf('<', start)
    return tag === -1 || tag > this.#special ? this.#special : tag
  }
}

/** Takes plain text, up to a tag or as far as it goes. Says whether there was any. */
function takeText(inside: Inside, texts: PlainTexts): boolean {
  const { chunk, i: start, textHandler: tell } = inside
  if (inside.tags.length === 0 || inside.forbiddenState !== nothingForbidden) return false
  const end = chunk.charCodeAt(start) === lessThan ? start : texts.endOf(chunk, start)
  if (chunk.charCodeAt(end) !== lessThan) {
    inside.i = end
    if (tell !== undefined) inside.text += chunk.slice(start, end)
    return end > start
  }
  inside.state = inTag
  inside.i = end + 1
  if (tell === undefined || (end === start && inside.text === '')) return true
  const text = inside.text + chunk.slice(start, end)
  inside.text = ''
  tell(text)
  return true
}

/** Takes a tag that stands in the chunk as a whole. Says whether it did. */
function takeTag(inside: Inside, written: WrittenTags): boolean {
  const { chunk, i: start } = inside
  if (inside.closedRoot) return false
  if (chunk.charCodeAt(start) === slash) return takeEnd(inside, start + 1)
  const tag = written.at(chunk, start)
  if (!tag) return false
  inside.i = start + tag.written.length + 1
  inside.state = inText
  inside.xmlDeclPossible = false
  inside.sawRoot = true
  inside.tag = tag
  inside.openTagHandler?.(tag)
  if (tag.isSelfClosing) close(inside, tag)
  else inside.tags.push(tag)
  return true
}

/** Takes the rest of the tag that ends the element which is open. Says whether it is that, and nothing else stands in it. */
function takeEnd(inside: Inside, start: number): boolean {
  const { chunk, tags } = inside
  const tag = tags.at(-1)
  if (tag === undefined) return false
  const end = start + tag.name.length
  if (chunk.charCodeAt(end) !== greaterThan || !chunk.startsWith(tag.name, start)) return false
  inside.i = end + 1
  inside.state = inText
  inside.tag = tag
  tags.pop()
  close(inside, tag)
  return true
}

function close(inside: Inside, tag: Tag): void {
  inside.closeTagHandler?.(tag)
  if (inside.tags.length === 0) inside.closedRoot = true
}

const [slash, lessThan, greaterThan] = [0x2f, 0x3c, 0x3e]

/** Tags that are remembered: word processors write the same few again and again. */
const mostRemembered = 2_000
/** UTF-16 code units; longer ones hardly come twice. */
const longestRemembered = 300

/** Reads tags as they are written between their angle brackets. */
class WrittenTags {
  readonly #tags = new Map<string, WrittenTag | null>()
  #last: WrittenTag | null = null

  /** What stands at a place in a chunk. Null for what is not plain, is cut off, or no tag at all. */
  at(chunk: string, start: number): WrittenTag | null {
    const last = this.#last
    const next = last === null ? null : last.next
    // Programs write the same tags in the same order again and again.
    if (next !== null && chunk.charCodeAt(start + next.written.length) === greaterThan && chunk.startsWith(next.written, start)) return (this.#last = next)
    const end = chunk.indexOf('>', start)
    const tag = end === -1 ? null : this.#read(chunk.slice(start, end))
    if (last && tag && isRemembered(last) && isRemembered(tag)) last.next = tag
    return (this.#last = tag)
  }

  #read(written: string): WrittenTag | null {
    const known = this.#tags.get(written)
    if (known !== undefined) return known
    const tag = parseTag(written)
    if (written.length <= longestRemembered) {
      if (this.#tags.size >= mostRemembered) this.#forget()
      this.#tags.set(written, tag)
    }
    return tag
  }

  #forget(): void {
    // One after the other they would stay for as long as the first one is open.
    for (const tag of this.#tags.values()) if (tag) tag.next = null
    this.#tags.clear()
    this.#last = null
  }
}

function isRemembered({ written }: WrittenTag): boolean {
  return written.length <= longestRemembered
}

// A tag is read in two steps, neither of which can go back over what it has read.
const name = '[A-Za-z_:][A-Za-z0-9_:.\\-]*'
// oxlint-disable-next-line no-control-regex -- they must not be there
const value = '(?:"([^"<&\\0-\\u001f\\ud800-\\uffff]*)"|\'([^\'<&\\0-\\u001f\\ud800-\\uffff]*)\')'
const beginning = new RegExp(name, 'y')
const attribute = new RegExp(` +(${name})=${value}`, 'y')
const ending = / *(\/?)$/y

function parseTag(written: string): WrittenTag | null {
  beginning.lastIndex = 0
  const [tagName] = beginning.exec(written) ?? []
  if (tagName === undefined) return null
  const attributes = Object.create(null) as Record<string, string>
  let at = tagName.length
  for (;;) {
    attribute.lastIndex = at
    const found = attribute.exec(written)
    if (!found) break
    const [whole, own = '', inDouble, inSingle = ''] = found
    if (own in attributes || own.startsWith('xmlns')) return null
    attributes[own] = inDouble ?? inSingle
    at += whole.length
  }
  ending.lastIndex = at
  const end = ending.exec(written)
  return end ? { name: tagName, attributes, isSelfClosing: end[1] === '/', written, next: null, meaning: undefined } : null
}
