import { createRoomMemory } from '../../state/memory/room-memory.ts'
import { everyPair, type PairFilter } from './pairs/filter.ts'

export type Below = 'words' | 'list' | 'changes' | 'unsettled'

/** How texts stand side by side in this window. */
export type Beside = {
  /** The texts scroll together. */
  readonly isLinked: boolean
  /** Which text the keys act on, counted from the left. */
  readonly active: number
  /** The two neighbours whose pairs are gone through: this text and the next one to the right. */
  readonly gap: number
  /** Which pairs are shown. */
  readonly filter: PairFilter
  /** What stands below the texts: nothing, the words of the pair where one is and the note on it, all pairs as a list, what changed between two editions, or decisions whose clauses were not found again. */
  readonly below: 'nothing' | Below
  /** Of clauses that are hardly alike each difference is shown, not only what both have. */
  readonly isDifferenceFull: boolean
  /** The clause that waits for the one that it is linked with. */
  readonly linking: { readonly document: string; readonly clause: string } | null
}

export const besideStore = createRoomMemory<Beside>({ isLinked: true, active: 0, gap: 0, filter: everyPair, below: 'nothing', isDifferenceFull: false, linking: null })

/** The pair of neighbours that is in use: the last one that the text in use belongs to. */
export function gapInUse(gap: number, active: number, texts: number): number {
  const most = Math.max(0, texts - 2)
  return Math.min(most, gap === active || gap + 1 === active ? gap : active)
}

/** Puts the keys into a text. */
export function takeText(active: number, texts: number): void {
  besideStore.setState(({ gap }) => ({ active, gap: gapInUse(gap, active, texts) }))
}

/** Shows something below the texts, or puts it away where it stands already. */
export function toggleBelow(what: Below): void {
  besideStore.setState(({ below }) => ({ below: below === what ? 'nothing' : what }))
}
