/** Where in a text an altered quote may stand: where pieces of it still stand as they were. */

/** A piece that stands in more places than this says nothing about where the quote is. */
const mostPlacesOfPiece = 2000

/**
 * Supposed starts of a quote that was altered by at most so many edits, the likeliest first. Cut into one piece more than there are
 * edits, it has a piece that no edit touched; pieces that agree on the start count together. One pass over the text.
 */
export function findSeeds(text: string, quote: string, mostEdits: number, most: number): number[] {
  const size = Math.floor(quote.length / (mostEdits + 1))
  const votesByStart = new Map<number, number>()
  for (const { at, places } of findPieces(text, quote, size)) {
    if (places.length > mostPlacesOfPiece) continue
    for (const place of places) votesByStart.set(place - at, (votesByStart.get(place - at) ?? 0) + 1)
  }
  return strongest(votesByStart, Math.max(8, 2 * mostEdits), most)
}

type Piece = { readonly at: number; readonly places: number[] }

/** The quote's pieces with their places in the text, found by a rolling hash. */
function findPieces(text: string, quote: string, size: number): readonly Piece[] {
  const pieces: Piece[] = []
  const piecesByHash = new Map<number, Piece[]>()
  for (let at = 0; at + size <= quote.length; at += size) {
    const piece = { at, places: [] }
    const hash = hashOf(quote, at, size)
    pieces.push(piece)
    piecesByHash.set(hash, [...(piecesByHash.get(hash) ?? []), piece])
  }
  // Asking this first spares nearly every look into the map.
  const mayBe = new Uint8Array(0x10000)
  for (const hash of piecesByHash.keys()) mayBe[hash & 0xffff] = 1
  const highest = power(size - 1)
  let hash = hashOf(text, 0, size)
  for (let start = 0; start + size <= text.length; start += 1) {
    if (mayBe[hash & 0xffff] === 1) {
      for (const { at, places } of piecesByHash.get(hash) ?? []) {
        if (places.length <= mostPlacesOfPiece && text.startsWith(quote.slice(at, at + size), start)) places.push(start)
      }
    }
    hash = (Math.imul(hash - Math.imul(text.charCodeAt(start), highest), factor) + text.charCodeAt(start + size)) | 0
  }
  return pieces
}

/** One start for each neighbourhood: the one with most votes, neighbourhoods with most votes first. */
function strongest(votesByStart: ReadonlyMap<number, number>, neighbourhood: number, most: number): number[] {
  const groups = new Map<number, { start: number; own: number; votes: number }>()
  for (const [start, votes] of votesByStart) {
    const key = Math.floor(start / neighbourhood)
    const group = groups.get(key) ?? { start, own: 0, votes: 0 }
    group.votes += votes
    if (votes > group.own) Object.assign(group, { start, own: votes })
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => b.votes - a.votes || a.start - b.start).slice(0, most).map(({ start }) => start)
}

const factor = 0x01000193

function hashOf(text: string, from: number, size: number): number {
  let hash = 0
  for (let at = from; at < from + size; at += 1) hash = (Math.imul(hash, factor) + text.charCodeAt(at)) | 0
  return hash
}

function power(exponent: number): number {
  let result = 1
  for (let i = 0; i < exponent; i += 1) result = Math.imul(result, factor)
  return result
}
