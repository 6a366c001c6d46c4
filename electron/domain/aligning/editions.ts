/**
 * What changed from one edition of a plan to the next, clause by clause: kept, reworded, added, dropped, merged, split, moved; and in what was reworded
 * which amounts, deadlines, bodies and words that commit are others now.
 */
import type { AlignedClause, Alignment } from '../aligning.ts'
import { endOfLabel } from './compared-clauses.ts'
import { longestRising } from '../changes/pairing.ts'
import type { WordRun } from '../changes/word-changes.ts'
import { findJoined } from './editions/joined.ts'
import type { ChangeKind } from './editions/kinds.ts'
import { compareWording, type Wording, type WordingKind } from './editions/wording.ts'
import { type DecidedPairs, nothingDecided } from './pairs.ts'

/** A clause of an edition: `parent` is its place in the list. */
export type EditionClause = AlignedClause & { readonly parent: number | null }

export type EditionChange = {
  /** `kept` stands alone; others may stand together (`moved`, `reworded`). */
  readonly kinds: readonly ChangeKind[]
  /** Places in the two lists, in order: several where clauses were merged or split, none where one was added or dropped. */
  readonly old: readonly number[]
  readonly now: readonly number[]
  /** The old words and the new ones, in order; clauses of one side with an empty line between them. */
  readonly runs: readonly WordRun[]
} & Pick<Wording, 'numbers' | 'deadline' | 'responsible' | 'strengths'>

/**
 * The changes between two editions in the order of the new one; what was dropped stands behind the clause that it stood behind.
 * @param decided what people linked counts as one and the same, what they rejected as two
 */
export function editionChanges(old: readonly EditionClause[], now: readonly EditionClause[], alignment: Alignment, decided: DecidedPairs = nothingDecided): readonly EditionChange[] {
  const nowByOld = new Map<number, number[]>()
  const oldByNow = new Map<number, number[]>()
  const link = (left: number, right: number) => {
    nowByOld.set(left, [...(nowByOld.get(left) ?? []), right])
    oldByNow.set(right, [...(oldByNow.get(right) ?? []), left])
  }
  for (const [left, right] of samePairs(alignment, decided)) link(left, right)
  for (const [left, right] of decided.linked) link(left, right)
  const [oldTexts, nowTexts] = [old.map(bodyOf), now.map(bodyOf)]
  for (const [left, right] of identical(old, now, place => !nowByOld.has(place) && !decided.onlyLeft.includes(place), place => !oldByNow.has(place) && !decided.onlyRight.includes(place))) link(left, right)
  const candidates = alignment.candidates(decided).filter(({ left, right }) => old[left]?.isHeading === now[right]?.isHeading)
  const [rightsByLeft, leftsByRight] = [Map.groupBy(candidates, ({ left }) => left), Map.groupBy(candidates, ({ right }) => right)]
  const lone = (clauses: readonly EditionClause[], partners: ReadonlyMap<number, unknown>, alone: readonly number[]) => [...clauses.keys()].filter(place => !partners.has(place) && !clauses[place]?.isHeading && !alone.includes(place))
  const merged = findJoined(oldTexts, nowTexts, lone(old, nowByOld, decided.onlyLeft), place => (rightsByLeft.get(place) ?? []).map(({ right }) => right), place => oldByNow.get(place)?.[0])
  const split = findJoined(nowTexts, oldTexts, lone(now, oldByNow, decided.onlyRight), place => (leftsByRight.get(place) ?? []).map(({ left }) => left), place => nowByOld.get(place)?.[0])
  for (const { clause, whole } of merged) link(clause, whole)
  for (const { clause, whole } of split) link(whole, clause)
  const moved = movedClauses(old, now, nowByOld)
  return inOrder(old.length, now.length, nowByOld, oldByNow).map(group => told(group, { oldTexts, nowTexts, moved }))
}

/** What is left when the best pairs are taken is one clause and its next edition from here on: a text that prints an item twice has two that are like a third. */
const leastAlikeOfOthers = 0.5
/** A text that says one thing so many times over is a form. */
const mostTimes = 8

/** Each other's best, and then each other's best of those that are left, as long as there are any much alike, and some times at most. */
function samePairs(alignment: Alignment, decided: DecidedPairs): readonly (readonly [old: number, now: number])[] {
  const pairs: (readonly [number, number])[] = []
  const isLeft = ({ score }: { readonly score: number }) => pairs.length === 0 || score >= leastAlikeOfOthers
  for (let time = 0; time < mostTimes; time += 1) {
    const found = alignment.suggest({ ...decided, linked: [...decided.linked, ...pairs] }, true).filter(isLeft)
    if (found.length === 0) break
    pairs.push(...found.map(({ left, right }) => [left, right] as const))
  }
  return pairs
}

/** Clauses of the same words, in order: a date or a mere number has no words to be found by. */
function identical(old: readonly EditionClause[], now: readonly EditionClause[], isFree: (place: number) => boolean, isFreeNow: (place: number) => boolean): readonly (readonly [number, number])[] {
  const keyOf = ({ text, isHeading }: EditionClause) => `${isHeading} ${text.replace(/\s+/gu, ' ').trim()}`
  const waiting = Map.groupBy([...now.keys()].filter(isFreeNow), place => keyOf(now[place] as EditionClause))
  return [...old.entries()].flatMap(([place, clause]) => {
    const found = isFree(place) ? waiting.get(keyOf(clause))?.shift() : undefined
    return found === undefined ? [] : [[place, found] as const]
  })
}

type Group = { readonly old: readonly number[]; readonly now: readonly number[] }

/** Clauses that belong together, by the new list; dropped ones behind those that they stood behind. */
function inOrder(oldCount: number, nowCount: number, nowByOld: ReadonlyMap<number, readonly number[]>, oldByNow: ReadonlyMap<number, readonly number[]>): readonly Group[] {
  const droppedBehind = new Map<number, number[]>()
  let behind = -1
  for (let place = 0; place < oldCount; place += 1) {
    const partners = nowByOld.get(place)
    if (partners) behind = Math.max(...partners)
    else droppedBehind.set(behind, [...(droppedBehind.get(behind) ?? []), place])
  }
  const groups: Group[] = []
  const done = new Set<number>()
  const addDropped = (place: number) => groups.push(...(droppedBehind.get(place) ?? []).map(dropped => ({ old: [dropped], now: [] })))
  addDropped(-1)
  for (let place = 0; place < nowCount; place += 1) {
    if (!done.has(place)) {
      const group = joinedWith(place, nowByOld, oldByNow)
      for (const each of group.now) done.add(each)
      groups.push(group)
    }
    addDropped(place)
  }
  return groups
}

/** Everything that hangs together with a clause of the new list, through whatever links. */
function joinedWith(place: number, nowByOld: ReadonlyMap<number, readonly number[]>, oldByNow: ReadonlyMap<number, readonly number[]>): Group {
  const [old, now] = [new Set<number>(), new Set([place])]
  const waiting = [place]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const before of oldByNow.get(next) ?? []) {
      old.add(before)
      for (const other of nowByOld.get(before) ?? []) {
        if (now.has(other)) continue
        now.add(other)
        waiting.push(other)
      }
    }
  }
  const sorted = (places: ReadonlySet<number>) => [...places].toSorted((one, other) => one - other)
  return { old: sorted(old), now: sorted(now) }
}

type Texts = { readonly oldTexts: readonly string[]; readonly nowTexts: readonly string[]; readonly moved: ReadonlySet<number> }

function told({ old, now }: Group, { oldTexts, nowTexts, moved }: Texts): EditionChange {
  const joined = (texts: readonly string[], places: readonly number[]) => places.map(place => texts[place] ?? '').join('\n\n')
  const wording = compareWording(joined(oldTexts, old), joined(nowTexts, now))
  if (old.length === 0 || now.length === 0) {
    return { ...wording, kinds: [now.length === 0 ? 'dropped' : 'added'], old, now, numbers: nothing, deadline: nothing, responsible: nothing, strengths: [] }
  }
  const shape: ChangeKind[] = [...(old.length > 1 ? ['merged' as const] : []), ...(now.length > 1 ? ['split' as const] : []), ...(old.some(place => moved.has(place)) ? ['moved' as const] : [])]
  const kinds: readonly (ChangeKind | WordingKind)[] = [...shape, ...wording.kinds]
  return { ...wording, kinds: kinds.length > 0 ? kinds : ['kept'], old, now }
}

const nothing = { old: [], now: [] } as const

/** Places in the old list of clauses that stand elsewhere now: before or behind others than they did, or in another section. */
function movedClauses(old: readonly EditionClause[], now: readonly EditionClause[], nowByOld: ReadonlyMap<number, readonly number[]>): ReadonlySet<number> {
  // Where several are joined the first ones tell the order; the others follow them.
  const pairs = [...nowByOld].flatMap(([left, rights]) => (rights.length === 1 && rights[0] !== undefined ? [[left, rights[0]] as const] : [])).toSorted(([one], [other]) => one - other)
  const single = pairs.filter(([, right], at) => pairs.findIndex(([, other]) => other === right) === at)
  const steady = new Set(longestRising(single).map(([left]) => left))
  const isElsewhere = ([left, right]: readonly [number, number]) => {
    const above = old[left]?.parent ?? null
    const aboveNow = now[right]?.parent ?? null
    const partners = above === null ? undefined : nowByOld.get(above)
    return partners !== undefined && aboveNow !== null && !partners.includes(aboveNow)
  }
  return new Set(single.filter(pair => !steady.has(pair[0]) || isElsewhere(pair)).map(([left]) => left))
}

/** What a clause says, without its label: clauses are numbered anew when one before them goes. */
function bodyOf({ text, label }: EditionClause): string {
  return text.slice(endOfLabel(text, label)).trim()
}
