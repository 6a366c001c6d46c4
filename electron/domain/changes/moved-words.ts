/** What of the words that changed between two passages only stands elsewhere: to be shown to a person. */
import { segmenterOf } from '../words/segmenters.ts'
import type { Language } from '../text.ts'
import type { WordRun } from './word-changes.ts'

/** A run of words as `WordRun`, or one that both passages have at different places: `moved`, once on the side it left and once where it came to. */
export type MovedRun = { readonly kind: WordRun['kind'] | 'movedFrom' | 'movedTo'; readonly words: string }

/** Fewer words than this come back anywhere and tell nothing of their way. */
const leastWords = 3
/** More changed words than this on one side are not gone through: the cost grows with their product. */
const mostPieces = 600
/** So many stretches are looked for at most. */
const mostMoves = 12

type Piece = { readonly run: number; readonly words: string; readonly isWord: boolean }
type Stretch = { readonly from: number; readonly to: number; readonly length: number }

/**
 * The same runs, with stretches of at least three words that are gone at one place and new at another told as moved, the longest ones first. All runs but `new` and
 * `movedTo` together are still the old passage, all but `gone` and `movedFrom` the new one.
 */
export function withMoves(runs: readonly WordRun[], language?: Language): readonly MovedRun[] {
  const [gone, added] = [piecesOf(runs, 'gone', language), piecesOf(runs, 'new', language)]
  if (gone.length === 0 || added.length === 0 || gone.length > mostPieces || added.length > mostPieces) return runs
  const [from, to] = [new Set<number>(), new Set<number>()]
  for (let turn = 0; turn < mostMoves; turn += 1) {
    const found = longestShared(gone, added, from, to)
    if (!found) break
    for (let at = 0; at < found.length; at += 1) {
      from.add(found.from + at)
      to.add(found.to + at)
    }
  }
  if (from.size === 0) return runs
  return runs.flatMap((run, index): readonly MovedRun[] => {
    if (run.kind === 'same') return [run]
    const [pieces, moved, kind] = run.kind === 'gone' ? [gone, from, 'movedFrom' as const] : [added, to, 'movedTo' as const]
    const told: { kind: MovedRun['kind']; words: string }[] = []
    for (const [at, piece] of pieces.entries()) {
      if (piece.run !== index) continue
      const own = moved.has(at) ? kind : run.kind
      const last = told.at(-1)
      if (last?.kind === own) last.words += piece.words
      else told.push({ kind: own, words: piece.words })
    }
    return told
  })
}

/** The words of all runs of a kind, with what stands between them; Chinese is cut by word. */
function piecesOf(runs: readonly WordRun[], kind: WordRun['kind'], language?: Language): readonly Piece[] {
  return runs.flatMap((run, index) =>
    run.kind === kind ? [...segmenterOf('word', language).segment(run.words)].map(({ segment, isWordLike }) => ({ run: index, words: segment, isWord: isWordLike ?? false })) : [],
  )
}

/** The longest stretch that stands in both and was not told yet; within one run on either side, from a word to a word. */
function longestShared(gone: readonly Piece[], added: readonly Piece[], from: ReadonlySet<number>, to: ReadonlySet<number>): Stretch | null {
  let best: (Stretch & { readonly count: number }) | null = null
  let before = new Map<number, number>()
  for (const [x, one] of gone.entries()) {
    const row = new Map<number, number>()
    for (const [y, other] of added.entries()) {
      if (from.has(x) || to.has(y) || one.words.toLowerCase() !== other.words.toLowerCase()) continue
      const isOneRun = gone[x - 1]?.run === one.run && added[y - 1]?.run === other.run
      const length = (isOneRun ? (before.get(y - 1) ?? 0) : 0) + 1
      row.set(y, length)
      if (!one.isWord || length < leastWords || length <= (best?.length ?? 0)) continue
      const first = gone.slice(x - length + 1, x + 1).findIndex(({ isWord }) => isWord)
      const count = gone.slice(x - length + 1, x + 1).filter(({ isWord }) => isWord).length
      if (count >= leastWords) best = { from: x - length + 1 + first, to: y - length + 1 + first, length: length - first, count }
    }
    before = row
  }
  return best
}
