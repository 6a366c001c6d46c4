import { createRoomMemory } from '../../../state/memory/room-memory.ts'

/** `accepted`: at the place that was proposed. `chosen`: at another one that was offered. `adjusted`: at one that nobody offered. */
export type Deed = 'accepted' | 'chosen' | 'adjusted' | 'left'
/** A deed with what it was done to. */
export type Did = { readonly id: string; readonly deed: Deed; readonly kind: 'highlight' | 'correction' }
export type Reviewing = {
  /** The highlight or correction one is at. */
  readonly at: string | null
  /** What was done since one came here, by what it was done to; what was undone is unsettled again and does not count. */
  readonly deeds: ReadonlyMap<string, Deed>
  /** What was done last, to be said as long as it holds: undone, it is unsettled again. */
  readonly last: Did | null
}

export const reviewStore = createRoomMemory<Reviewing>({ at: null, deeds: new Map(), last: null })

/** How often each was done, without those that are unsettled (again). */
export function countDeeds(deeds: ReadonlyMap<string, Deed>, unsettled: ReadonlySet<string>): Readonly<Record<Deed, number>> {
  const counts = { accepted: 0, chosen: 0, adjusted: 0, left: 0 }
  for (const [id, deed] of deeds) if (!unsettled.has(id)) counts[deed] += 1
  return counts
}

/** The one after a settled one, else the one before it; null when it was the last. @param ids in the list's order */
export function neighbourOf(ids: readonly string[], id: string): string | null {
  const at = ids.indexOf(id)
  return ids[at + 1] ?? ids[at - 1] ?? null
}
