import { SaxesParser } from 'saxes'

/** What an element is to saxes. */
type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> }
/** A beginning tag as it is written between its angle brackets. */
type WrittenTag = Tag & { readonly isEmpty: boolean }

/** Parts of saxes 6 that it does not show; whether they are what they are taken for here the tests tell. */
type Inside = {
  readonly chunk: string
  /** Where it reads on in the chunk. */
  i: number
  state: number
  text: string
  name: string
  tag: Tag | null
  readonly tags: readonly Tag[]
  readonly forbiddenState: number
  readonly closedRoot: boolean
  sawRoot: boolean
  xmlDeclPossible: boolean
  readonly currentXMLVersion: string
  readonly textHandler?: (text: string) => void
  readonly stateTable: (() => void)[]
  openTag(): void
  openSelfClosingTag(): void
  closeTag(): void
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
  // XML 1.1 reads some signs in another way.
  inside.stateTable[inText] = () => {
    if (inside.currentXMLVersion !== '1.0' || !takeText(inside)) readText.call(inside)
  }
  inside.stateTable[inTag] = () => {
    if (inside.currentXMLVersion !== '1.0' || !takeTag(inside, written)) readTag.call(inside)
  }
  return parser
}

/** What text ends at, or what is no text like other: tags, references, signs that are read as others or are none of XML's; and `]`, since `]]>` must not be there. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const special = /[<&\]\0-\u0008\u000b-\u001f\ud800-\uffff]/g

/** Takes plain text, up to a tag or as far as it goes. Says whether there was any. */
function takeText(inside: Inside): boolean {
  const { chunk, i: start, textHandler: tell } = inside
  if (inside.tags.length === 0 || inside.forbiddenState !== nothingForbidden) return false
  special.lastIndex = start
  // What it finds is one code unit, so that nothing has to be made to say where.
  const end = special.test(chunk) ? special.lastIndex - 1 : chunk.length
  if (chunk.charCodeAt(end) !== lessThan) {
    inside.i = end
    if (tell !== undefined) inside.text += chunk.slice(start, end)
    return end > start
  }
  inside.state = inTag
  inside.i = end + 1
  if (tell === undefined) return true
  const text = inside.text + chunk.slice(start, end)
  inside.text = ''
  if (text !== '') tell(text)
  return true
}

/** Takes a tag that stands in the chunk as a whole. Says whether it did. */
function takeTag(inside: Inside, written: WrittenTags): boolean {
  const { chunk, i: start } = inside
  const end = chunk.indexOf('>', start)
  if (end === -1 || inside.closedRoot) return false
  if (chunk.charCodeAt(start) === slash) {
    const name = inside.tags.at(-1)?.name
    if (name === undefined || end - start - 1 !== name.length || !chunk.startsWith(name, start + 1)) return false
    inside.i = end + 1
    inside.name = name
    inside.closeTag()
    return true
  }
  const tag = written.read(chunk.slice(start, end))
  if (!tag) return false
  const { name, attributes } = tag
  inside.i = end + 1
  inside.xmlDeclPossible = false
  inside.sawRoot = true
  inside.tag = { name, attributes }
  if (tag.isEmpty) inside.openSelfClosingTag()
  else inside.openTag()
  return true
}

const [slash, lessThan] = [0x2f, 0x3c]

/** Tags that are remembered: word processors write the same few again and again. */
const mostRemembered = 2_000
/** UTF-16 code units; longer ones hardly come twice. */
const longestRemembered = 300

/** Reads tags as they are written between their angle brackets. */
class WrittenTags {
  readonly #tags = new Map<string, WrittenTag | null>()

  /** Null for what is not plain, or no tag at all. */
  read(written: string): WrittenTag | null {
    const known = this.#tags.get(written)
    if (known !== undefined) return known
    const tag = parseTag(written)
    if (written.length <= longestRemembered) {
      if (this.#tags.size >= mostRemembered) this.#tags.clear()
      this.#tags.set(written, tag)
    }
    return tag
  }
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
  return end ? { name: tagName, attributes, isEmpty: end[1] === '/' } : null
}
