import type { TargetRow } from '#contract/targets.ts'
import { type Gap, gaps } from '#domain/register/fields.ts'
import { listedBy, standingShown } from '#domain/register/listed.ts'
import { type Standing, standings } from '#domain/register/standing.ts'
import { compareNames } from '../../state/language.ts'
import type { RegisterFilter, RegisterShown } from '../../state/rooms/register.ts'

/** The order that a timeline has. */
export const timelineSort = { by: 'due', descending: false } as const

/** The rows that a filter lets through, in the order asked for. @param order ids of the documents in their order @param today ISO 8601 */
export function listRows(rows: readonly TargetRow[], filter: RegisterFilter, sort: RegisterShown['sort'], order: readonly string[], today = ''): readonly TargetRow[] {
  const places = new Map(order.map((id, place) => [id, place]))
  const documents = new Set(filter.documents)
  const isListed = listedBy(filter, today)
  const listed = rows.filter(row => (documents.size === 0 || documents.has(row.document)) && isListed(row))
  const byPlace = (a: TargetRow, b: TargetRow) => (places.get(a.document) ?? 0) - (places.get(b.document) ?? 0) || placeOf(a) - placeOf(b)
  const by = comparing[sort.by]
  const sign = sort.descending ? -1 : 1
  return listed.sort((a, b) => {
    if (!by) return sign * byPlace(a, b)
    const [one, other] = [by(a), by(b)]
    // What has none stands last, whichever way the list is sorted.
    if (one === null || other === null) return one === other ? byPlace(a, b) : one === null ? 1 : -1
    const difference = typeof one === 'number' && typeof other === 'number' ? one - other : compareNames(String(one), String(other))
    return sign * difference || byPlace(a, b)
  })
}

const placeOf = ({ waiting, start, amount }: TargetRow) => (waiting ? waiting.start : (amount?.start ?? start))

const comparing: Readonly<Record<RegisterShown['sort']['by'], ((row: TargetRow) => string | number | null) | null>> = {
  place: null,
  due: ({ due }) => due,
  amount: ({ value }) => value,
  body: ({ responsible }) => responsible[0] ?? null,
  standing: row => {
    const standing = standingShown(row)
    return standing === null ? null : standings.indexOf(standing)
  },
}

export type Totals = { readonly targets: number; readonly outcomes: number; readonly byStanding: ReadonlyMap<Standing, number>; readonly byGap: ReadonlyMap<Gap, number>; readonly said: number }

/** How many of the listed rows are what. */
export function totalsOf(rows: readonly TargetRow[]): Totals {
  const targets = rows.filter(({ kind }) => kind === 'target')
  return {
    targets: targets.length,
    outcomes: rows.length - targets.length,
    said: rows.filter(({ isStored }) => isStored).length,
    byStanding: new Map(standings.map(standing => [standing, targets.filter(row => standingShown(row) === standing).length])),
    byGap: new Map(gaps.map(gap => [gap, targets.filter(row => row.gaps.includes(gap)).length])),
  }
}

export type BodyRow = { readonly body: string; readonly targets: number; readonly byStanding: ReadonlyMap<Standing, number> }

/** Who answers for how many targets, those with most first; '' for targets that name nobody, last. */
export function bodiesOf(rows: readonly TargetRow[]): readonly BodyRow[] {
  const byBody = new Map<string, TargetRow[]>()
  for (const row of rows) {
    if (row.kind !== 'target') continue
    for (const body of row.responsible.length > 0 ? row.responsible : ['']) byBody.set(body, [...(byBody.get(body) ?? []), row])
  }
  return [...byBody]
    .map(([body, own]) => ({ body, targets: own.length, byStanding: totalsOf(own).byStanding }))
    .sort((a, b) => Number(a.body === '') - Number(b.body === '') || b.targets - a.targets || compareNames(a.body, b.body))
}

/** The row that stands at a place of a document: its quote holds the place, and of several the one whose amount is nearest. */
export function rowAt(rows: readonly TargetRow[], { document, start, end }: { readonly document: string; readonly start: number; readonly end: number }): TargetRow | undefined {
  const near = rows.filter(row => row.document === document && !row.waiting && row.start <= Math.max(start, end - 1) && row.end > start)
  const distance = ({ amount, start: from }: TargetRow) => Math.abs((amount?.start ?? from) - start)
  return near.sort((a, b) => distance(a) - distance(b))[0]
}
