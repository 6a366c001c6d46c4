/** Where the pieces of a quote stand in a text: by one pass over it, or by a list of all that stands in it. */
import { listGrams, type Occurrences } from './grams.ts'

/** A piece that stands in more places than this says nothing about where the quote is. */
export const mostPlacesOfPiece = 2000

/** A piece of a quote, and where it stands in the text, in order: all its places, or more than `mostPlacesOfPiece`. */
export type Piece = { readonly at: number; readonly places: readonly number[] }

/** Cuts a quote into pieces of so many UTF-16 code units and finds each. */
export type FindPieces = (quote: string, size: number) => readonly Piece[]

/** Pieces are found by runs of so many characters, or of their own length when they are shorter. */
const longestRun = 5
/** Shorter runs stand everywhere. */
const shortestRun = 3
/** One look at the text costs about as much as so many characters of a pass over it. */
const costOfLook = 8

/**
 * Prepares for the pieces of many quotes. The first quote costs one pass over the text. From the second on all runs are listed, which is two
 * passes, and a quote costs about as many looks at the text as there are places that its pieces may stand at; never much more than a pass.
 */
export function pieceFinder(text: string): FindPieces {
  const gramsByLength = new Map<number, (piece: string) => Occurrences>()
  const gramsOf = (length: number) => {
    const grams = gramsByLength.get(length) ?? listGrams(text, length)
    gramsByLength.set(length, grams)
    return grams
  }
  let isFirst = true
  return (quote, size) => {
    const byLists = isFirst || size < shortestRun ? null : findByLists(text, quote, size, gramsOf(Math.min(size, longestRun)))
    isFirst = false
    return byLists ?? findByPass(text, quote, size)
  }
}

/** Gives up, with null, where a pass over the text costs less. */
function findByLists(text: string, quote: string, size: number, occurrencesOf: (piece: string) => Occurrences): readonly Piece[] | null {
  const placesByPiece = new Map<string, readonly number[]>()
  let looks = text.length / costOfLook
  const pieces: Piece[] = []
  for (let at = 0; at + size <= quote.length; at += size) {
    const piece = quote.slice(at, at + size)
    let found = placesByPiece.get(piece)
    if (!found) {
      const { places, offset } = occurrencesOf(piece)
      const standing: number[] = []
      for (const place of places) {
        looks -= 1
        if (looks < 0) return null
        if (place >= offset && text.startsWith(piece, place - offset)) standing.push(place - offset)
        if (standing.length > mostPlacesOfPiece) break
      }
      placesByPiece.set(piece, standing)
      found = standing
    }
    pieces.push({ at, places: found })
  }
  return pieces
}

/** By a rolling hash over the whole text. */
export function findByPass(text: string, quote: string, size: number): readonly Piece[] {
  const pieces: { at: number; places: number[] }[] = []
  const piecesByHash = new Map<number, typeof pieces>()
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
