/** Where short runs of characters stand in a text: listed once, asked for by many quotes. */

/** Runs are told apart by so many bits of a hash; those that share one share a list. */
const hashBits = 18

/** The places at which the rarest run of a piece stands, in order; and where in the piece that run begins. */
export type Occurrences = { readonly places: Uint32Array; readonly offset: number }

/**
 * Lists where every run of `length` UTF-16 code units of a text begins: two passes over it and 4 bytes a character.
 * @returns what finds the places at which a piece, no shorter than a run, may stand: all of them, and some that only look like it
 */
export function listGrams(text: string, length: number): (piece: string) => Occurrences {
  const count = Math.max(0, text.length - length + 1)
  const hashes = hashesOf(text, length, count)
  const ends = new Uint32Array(2 ** hashBits + 1)
  for (const hash of hashes) ends[hash + 1] = (ends[hash + 1] ?? 0) + 1
  for (let hash = 1; hash < ends.length; hash += 1) ends[hash] = (ends[hash] ?? 0) + (ends[hash - 1] ?? 0)
  const next = ends.slice()
  const places = new Uint32Array(count)
  for (let at = 0; at < count; at += 1) {
    const hash = hashes[at] ?? 0
    const place = next[hash] ?? 0
    places[place] = at
    next[hash] = place + 1
  }
  return piece => {
    let rarest = { from: 0, to: Number.POSITIVE_INFINITY, offset: 0 }
    for (const [offset, hash] of hashesOf(piece, length, Math.max(0, piece.length - length + 1)).entries()) {
      const [from, to] = [ends[hash] ?? 0, ends[hash + 1] ?? 0]
      if (to - from < rarest.to - rarest.from) rarest = { from, to, offset }
    }
    return { places: places.subarray(rarest.from, rarest.to), offset: rarest.offset }
  }
}

const factor = 0x01000193
/** 2 ** 32 by the golden ratio: what is multiplied by it has its differences in the highest bits (D. Knuth, The Art of Computer Programming 3, 6.4). */
const golden = 0x9e3779b1

/** The hash of each of the first `count` runs, by one rolling over the text (M. Rabin and R. Karp, 1987). */
function hashesOf(text: string, length: number, count: number): Uint32Array {
  const hashes = new Uint32Array(count)
  let highest = 1
  for (let i = 1; i < length; i += 1) highest = Math.imul(highest, factor)
  let hash = 0
  for (let at = 0; at < length; at += 1) hash = (Math.imul(hash, factor) + text.charCodeAt(at)) | 0
  for (let at = 0; at < count; at += 1) {
    hashes[at] = Math.imul(hash, golden) >>> (32 - hashBits)
    hash = (Math.imul(hash - Math.imul(text.charCodeAt(at), highest), factor) + text.charCodeAt(at + length)) | 0
  }
  return hashes
}
