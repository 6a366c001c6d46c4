import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Encoding, encodings } from '#domain/encodings.ts'
import { snapToGraphemes } from '#domain/graphemes.ts'
import { canonicalText } from '#domain/text.ts'
import { placesByBytes } from '../../../electron/engine/importing/plain/byte-places.ts'
import { decodeStrictly } from '../../../electron/engine/importing/plain/decoding.ts'

const read = (bytes: Buffer, encoding: Encoding) => {
  const raw = decodeStrictly(bytes, encoding)
  return raw === null ? null : { text: canonicalText(raw), encoding }
}

/** A character with its bytes, for each that an encoding has in a few thousand tries of one to four bytes. */
function charactersOf(encoding: Encoding): readonly Buffer[] {
  const isOne = (bytes: Buffer) => {
    const raw = decodeStrictly(bytes, encoding)
    return raw !== null && !raw.includes('\r') && !raw.includes('\0') && [...raw].length === 1
  }
  const all: Buffer[] = []
  for (let high = 0; high < 256; high++) {
    if (isOne(Buffer.from([high]))) all.push(Buffer.from([high]))
    for (let low = 0; low < 256; low += 5) if (decodeStrictly(Buffer.from([high]), encoding) === null && isOne(Buffer.from([high, low]))) all.push(Buffer.from([high, low]))
  }
  const more = ['\u{20089}', '\u{1f33f}', '€', '中', 'é'].map(sign => encodeUnicode(sign, encoding)).filter(bytes => bytes !== null)
  const longer = { gb18030: ['90308130', '8139ee39', 'fe52'], 'euc-jp': ['8fb0a1', '8eb1'], big5: ['8862', '88a5', 'fea1'] }[encoding as string] ?? []
  return [...all, ...more, ...longer.map(hex => Buffer.from(hex, 'hex'))].filter(bytes => decodeStrictly(bytes, encoding) !== null)
}

function encodeUnicode(sign: string, encoding: Encoding): Buffer | null {
  if (encoding === 'utf-8') return Buffer.from(sign)
  if (encoding === 'utf-16le') return Buffer.from(sign, 'utf16le')
  return encoding === 'utf-16be' ? Buffer.from(sign, 'utf16le').swap16() : null
}

const lineEnds: Partial<Record<Encoding, readonly Buffer[]>> = {
  'utf-16le': [Buffer.from('\r\n', 'utf16le'), Buffer.from('\r', 'utf16le'), Buffer.from('\0', 'utf16le')],
  'utf-16be': [Buffer.from('\r\n', 'utf16le').swap16(), Buffer.from('\0\0')],
}
const marks: Partial<Record<Encoding, Buffer>> = {
  'utf-8': Buffer.from('efbbbf', 'hex'), 'utf-16le': Buffer.from('fffe', 'hex'), 'utf-16be': Buffer.from('feff', 'hex'), gb18030: Buffer.from('84319533', 'hex'),
}

describe.each(encodings.filter(one => one !== 'windows-1252'))('%s', encoding => {
  const known = charactersOf(encoding)
  const piece = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.constantFrom(...(lineEnds[encoding] ?? [Buffer.from('\r\n'), Buffer.from('\r'), Buffer.from('\n'), Buffer.from('\0')])) },
  )
  const written = fc.tuple(fc.boolean(), fc.array(piece, { minLength: 1, maxLength: 40 }))
    .map(([isMarked, pieces]) => [...(isMarked ? [marks[encoding] ?? Buffer.alloc(0)] : []), ...pieces])

  test('characters that were read byte by byte are found at their bytes, and back', () => {
    fc.assert(fc.property(written, fc.nat(), fc.nat(), (pieces, one, other) => {
      const bytes = Buffer.concat(pieces)
      const [own, single] = [read(bytes, encoding), read(bytes, 'windows-1252')]
      fc.pre(own !== null && single !== null && own.text !== '')
      if (!own || !single) return
      const [first, last] = [one % pieces.length, other % pieces.length].sort((left, right) => left - right) as [number, number]
      const [from, to] = [Buffer.concat(pieces.slice(0, first)), Buffer.concat(pieces.slice(0, last + 1))]
      // Line ends that other pieces make up together have no edge between them.
      fc.pre(!(bytes[from.length - 1] === 0x0d && bytes[from.length] === 0x0a) && !(bytes[to.length - 1] === 0x0d && bytes[to.length] === 0x0a))
      const range = (text: (part: Buffer) => string) => ({ start: text(from).length, end: text(to).length })
      const ownRange = range(part => canonicalText(decodeStrictly(part, encoding) ?? ''))
      const singleRange = range(part => canonicalText(decodeStrictly(part, 'windows-1252') ?? ''))
      const isWhole = (text: string, { start, end }: typeof ownRange) => end > start && snapToGraphemes(text, start, end).start === start && snapToGraphemes(text, start, end).end === end
      fc.pre(isWhole(own.text, ownRange) && isWhole(single.text, singleRange))
      // What the other text leaves out at an edge has no bytes to be found at: line ends and marks there are looked at below.
      fc.pre(!/[\r\n\0\ufeff]/u.test(decodeStrictly(pieces[first] ?? from, encoding) ?? '\n') && !/[\r\n\0\ufeff]/u.test(decodeStrictly(pieces[last] ?? to, encoding) ?? '\n'))
      expect(placesByBytes(bytes, single, own, [singleRange])?.[0]).toMatchObject({ ...ownRange, score: 1 })
      expect(placesByBytes(bytes, own, single, [ownRange])?.[0]).toMatchObject({ ...singleRange, score: 1 })
    }), { numRuns: 80 })
  })

  test('whatever is asked for stays in the text, cuts no character, and is certain only where its bytes are just those of its characters', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), fc.array(piece, { maxLength: 20 }), fc.constantFrom(...encodings), fc.nat(), fc.nat(), (noise, pieces, other, one, two) => {
      const bytes = pieces.length > 0 ? Buffer.concat(pieces) : Buffer.from(noise)
      const [before, after] = [read(bytes, other), read(bytes, encoding)]
      fc.pre(before !== null && after !== null && before.text !== '' && after.text !== '')
      if (!before || !after) return
      const [start, end] = [one % before.text.length, 1 + (two % before.text.length)].sort((left, right) => left - right) as [number, number]
      fc.pre(start < end)
      const place = placesByBytes(bytes, before, after, [{ start, end }])
      expect(place).toHaveLength(1)
      const [found] = place ?? []
      if (!found) return
      expect(found.start).toBeLessThan(found.end)
      expect(snapToGraphemes(after.text, found.start, found.end)).toEqual({ start: found.start, end: found.end })
      const isPlain = !/[\r\0\ufeff]/u.test(`${decodeStrictly(bytes, other)}${decodeStrictly(bytes, encoding)}`)
      if (isPlain && found.score === 1 && snapToGraphemes(before.text, start, end).start === start && snapToGraphemes(before.text, start, end).end === end) {
        expect(placesByBytes(bytes, after, before, [found])?.[0]).toMatchObject({ start, end })
      }
    }), { numRuns: 60 })
  })
})

test('a byte-order mark and line ends that the canonical text leaves out move nothing', () => {
  const bytes = Buffer.from('\ufeff甲乙\r\n丙丁\r\n', 'utf8')
  const [single, own] = [read(bytes, 'windows-1252'), read(bytes, 'utf-8')]
  if (!single || !own) throw new Error('unread')
  expect(own.text).toBe('甲乙\n丙丁\n')
  const words = (found: { start: number; end: number } | null | undefined) => found && own.text.slice(found.start, found.end)
  const places = placesByBytes(bytes, single, own, [{ start: 3, end: 9 }, { start: 0, end: 9 }, { start: 9, end: 16 }, { start: 10, end: 13 }, { start: 11, end: 15 }])
  expect(places?.map(place => [words(place), place?.status])).toEqual([['甲乙', 'moved'], ['甲乙', 'moved'], ['\n丙丁', 'moved'], ['丙', 'moved'], ['丙丁', 'fuzzy']])
})

test('a text that is not just its bytes is not read by them', () => {
  const bytes = Buffer.from('甲乙')
  const single = { text: bytes.toString('latin1').slice(1), encoding: 'windows-1252' as const }
  expect(placesByBytes(bytes, single, { text: '甲乙', encoding: 'utf-8' }, [{ start: 0, end: 3 }])).toBeNull()
})
