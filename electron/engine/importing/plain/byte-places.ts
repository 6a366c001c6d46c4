import type { Location } from '#domain/anchor.ts'
import type { Encoding } from '#domain/encodings.ts'
import { type Range, snapToGraphemes } from '#domain/graphemes.ts'
import { canonicalText } from '#domain/text.ts'
import { decodeStrictly } from './decoding.ts'

/** A canonical text that was read of bytes, with the encoding that it was read in. */
export type BytesRead = { readonly text: string; readonly encoding: Encoding }

/**
 * Where ranges of one reading of some bytes stand in another reading of the same bytes: at the bytes that their characters stand for. What
 * the canonical text leaves out (a byte-order mark, NUL, the second half of a line end) belongs to what stands beside it. A range that
 * begins and ends with whole characters there is certain, however its words read now; one that does not is proposed with the characters
 * that its edges fall into.
 * @returns null when one of the texts is not just these bytes in its encoding: a page's markup, a text that somebody corrected
 */
export function placesByBytes(bytes: Buffer, before: BytesRead, after: BytesRead, ranges: readonly Range[]): readonly (Location | null)[] | null {
  const [rawBefore, rawAfter] = [rawOf(bytes, before), rawOf(bytes, after)]
  if (rawBefore === null || rawAfter === null) return null
  const first = bytesOfRanges(bytes, before.encoding, rawBefore, ranges)
  const second = first && placesOfBytes(bytes, after.encoding, rawAfter, first)
  return second && second.map((place, index) => locationOf(place, ranges[index], before.text, after.text))
}

function rawOf(bytes: Buffer, { text, encoding }: BytesRead): string | null {
  const raw = decodeStrictly(bytes, encoding)
  return raw !== null && canonicalText(raw) === text ? raw : null
}

type Place = Range & { readonly isWhole: boolean }

function locationOf({ start, end, isWhole }: Place, from: Range | undefined, before: string, after: string): Location | null {
  if (start >= end || !from) return null
  const whole = snapToGraphemes(after, start, end)
  if (!isWhole || whole.start !== start || whole.end !== end) return { status: 'fuzzy', ...whole, score: scoreOfProposal }
  const isSame = start === from.start && after.slice(start, end) === before.slice(from.start, from.end)
  return { status: isSame ? 'exact' : 'moved', start, end, score: 1 }
}

/** Its bytes are certain, only its edges are not. */
const scoreOfProposal = 0.9

/** Bytes of a range of a text, and how far what the text leaves out reaches before and after them. */
type Bytes = Range & { readonly least: number; readonly most: number }

/** The bytes of ranges of a text; null when its characters can't be told in the bytes. */
function bytesOfRanges(bytes: Buffer, encoding: Encoding, raw: string, ranges: readonly Range[]): readonly Bytes[] | null {
  const starts = seek(ranges.map(({ start }) => start))
  const ends = seek(ranges.map(({ end }) => end))
  const [least, most]: [number[], number[]] = [[], []]
  let [firstLeftOut, ended] = [0, none]
  const isRead = walkCharacters(bytes, encoding, raw, (byte, nextByte, start, end) => {
    if (start === end) {
      for (const index of ended) most[index] = nextByte
      return
    }
    for (const index of starts.put(wanted => wanted < end, byte)) least[index] = firstLeftOut
    ended = ends.put(wanted => wanted > start && wanted <= end, nextByte)
    firstLeftOut = nextByte
  })
  return isRead ? ranges.map((_, index) => {
    const [start, end] = [starts.found[index] ?? bytes.length, ends.found[index] ?? 0]
    return { start, end, least: least[index] ?? start, most: most[index] ?? end }
  }) : null
}

/** The characters of bytes, and whether these are whole ones. */
function placesOfBytes(bytes: Buffer, encoding: Encoding, raw: string, ranges: readonly Bytes[]): readonly Place[] | null {
  const starts = seek(ranges.map(({ start }) => start))
  const ends = seek(ranges.map(({ end }) => end))
  const cut = new Set<number>()
  const isRead = walkCharacters(bytes, encoding, raw, (byte, nextByte, start, end) => {
    for (const index of starts.put(wanted => wanted < nextByte, start)) if (byte < (ranges[index]?.least ?? 0)) cut.add(index)
    for (const index of ends.put(wanted => wanted > byte && wanted <= nextByte, end)) if (nextByte > (ranges[index]?.most ?? 0)) cut.add(index)
  })
  return isRead ? ranges.map((_, index) => ({ start: starts.found[index] ?? raw.length, end: ends.found[index] ?? 0, isWhole: !cut.has(index) })) : null
}

/** Places that are met in their order on one walk. */
function seek(wanted: readonly number[]) {
  const order = [...wanted.keys()].sort((left, right) => (wanted[left] ?? 0) - (wanted[right] ?? 0))
  const found: (number | undefined)[] = []
  let next = 0
  return {
    found,
    /** Puts a value down for those that come next and are met; answers which these were. */
    put(isMet: (place: number) => boolean, value: number): readonly number[] {
      const first = next
      for (let index = order[next]; index !== undefined && isMet(wanted[index] ?? 0); index = order[++next]) found[index] = value
      return next === first ? none : order.slice(first, next)
    },
  }
}
const none: readonly number[] = []

/** `byte` to `nextByte`: the bytes of a character; `start` to `end`: its place in the canonical text, empty when that leaves it out. */
type Visit = (byte: number, nextByte: number, start: number, end: number) => void

/**
 * Walks over the characters of bytes and of what they were decoded to.
 * @returns false when both do not end together: then nothing that was visited can be trusted
 */
function walkCharacters(bytes: Buffer, encoding: Encoding, raw: string, visit: Visit): boolean {
  const lengthAt = lengthsOf(encoding)
  let [at, place, before, isBeginning] = [0, 0, 0, true]
  for (let byte = 0; byte < bytes.length;) {
    const nextByte = byte + lengthAt(bytes, byte)
    const character = raw.codePointAt(at)
    if (character === undefined) return false
    const units = character > 0xffff ? 2 : 1
    const isLeftOut = character === 0 || (character === lineFeed && before === carriageReturn) || (isBeginning && character === byteOrderMark)
    const end = isLeftOut ? place : place + units
    visit(byte, nextByte, place, end)
    if (character !== 0) before = character
    if (!isLeftOut) isBeginning = false
    byte = nextByte
    place = end
    at += units
    if (byte >= bytes.length) return byte === bytes.length && at === raw.length
  }
  return raw === ''
}
const [lineFeed, carriageReturn, byteOrderMark] = [0x0a, 0x0d, 0xfeff]

type LengthAt = (bytes: Buffer, at: number) => number
const within = (byte: number | undefined, first: number, last: number) => byte !== undefined && byte >= first && byte <= last

/** How many bytes the character at a place takes, told by its first ones. */
function lengthsOf(encoding: Encoding): LengthAt {
  switch (encoding) {
    case 'utf-8':
      return (bytes, at) => lengthOfUtf8(bytes[at] ?? 0)
    case 'utf-16le':
      return (bytes, at) => lengthOfUtf16(bytes, at, 1)
    case 'utf-16be':
      return (bytes, at) => lengthOfUtf16(bytes, at, 0)
    default: {
      // Which bytes stand alone is asked of the decoder itself: ICU's tables have some that the standard leaves out.
      const isAlone = Array.from({ length: 256 }, (_, byte) => decodeStrictly(Buffer.from([byte]), encoding) !== null)
      return (bytes, at) => (isAlone[bytes[at] ?? 0] ? 1 : lengthOfLegacy(bytes, at, encoding))
    }
  }
}

function lengthOfUtf8(first: number): number {
  return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
}

/** @param high where the byte that tells surrogates lies in a unit */
function lengthOfUtf16(bytes: Buffer, at: number, high: number): number {
  return within(bytes[at + high], 0xd8, 0xdb) && within(bytes[at + 2 + high], 0xdc, 0xdf) ? 4 : 2
}

/** Of a character of more than one byte (WHATWG Encoding Standard, 10.2 and 12.2). */
function lengthOfLegacy(bytes: Buffer, at: number, encoding: Encoding): number {
  if (encoding === 'gb18030' && within(bytes[at + 1], 0x30, 0x39)) return 4
  return encoding === 'euc-jp' && bytes[at] === 0x8f ? 3 : 2
}
