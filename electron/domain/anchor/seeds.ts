/** Where in a text an altered quote may stand: where pieces of it still stand as they were. */
import { mostPlacesOfPiece, pieceFinder } from './pieces.ts'

/**
 * Supposed starts of a quote that was altered by at most so many edits, the likeliest first. Cut into one piece more than there are
 * edits, it has a piece that no edit touched; pieces that agree on the start count together.
 */
export type FindSeeds = (quote: string, mostEdits: number, most: number) => number[]

/** Prepares for the seeds of many quotes in one text: each but the first costs a small part of a pass over it. */
export function seedFinder(text: string): FindSeeds {
  const findPieces = pieceFinder(text)
  return (quote, mostEdits, most) => {
    const votesByStart = new Map<number, number>()
    for (const { at, places } of findPieces(quote, Math.floor(quote.length / (mostEdits + 1)))) {
      if (places.length > mostPlacesOfPiece) continue
      for (const place of places) votesByStart.set(place - at, (votesByStart.get(place - at) ?? 0) + 1)
    }
    return strongest(votesByStart, Math.max(8, 2 * mostEdits), most)
  }
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
