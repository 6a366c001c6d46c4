import type { DecisionRow } from '#contract/comparing/alignments.ts'
import type { DecidedPairs } from '#domain/aligning/pairs.ts'
import type { Id } from '#domain/ids.ts'
import { decisionsBetween } from '../../excerpts/aligned/decision-rows.ts'
import type { ClausesNow } from '../../excerpts/aligned/clauses-now.ts'
import { decisionRow, isSettled } from '../../excerpts/aligned/decided.ts'
import type { ReadStore } from '../../store/database.ts'
import type { Side } from './sides.ts'

export type Rows = readonly DecisionRow[]
export type DecidedPair = { readonly left: number; readonly right: number; /** The newest first. */ readonly decisions: Rows }

/** What was decided about the clauses of two texts, by their places in the two lists. */
export type DecidedPlaces = {
  readonly pairs: readonly DecidedPair[]
  readonly onlyLeft: ReadonlyMap<number, Rows>
  readonly onlyRight: ReadonlyMap<number, Rows>
  readonly known: DecidedPairs
  /** Decisions on clauses that are not found with certainty. */
  readonly unsettled: Rows
}

/** Reads what was decided about two documents as they are read now. A clause that was set aside as boilerplate is compared with nothing; what was decided about it comes back with it. */
export function readDecided(read: ReadStore, clauses: ClausesNow, { left, right, one, other }: { readonly left: Id; readonly right: Id; readonly one: Side; readonly other: Side }): DecidedPlaces {
  const all = left === right ? [] : decisionsBetween(read, left, right).map(row => decisionRow(clauses, row)).map(row => (row.left.document === left ? row : turned(row)))
  const rows = all.filter(isSettled).toReversed()
  const placed = rows.flatMap(row => {
    const [from, to] = [one.placeById.get(row.left.now?.id ?? ''), other.placeById.get(row.right?.now?.id ?? '')]
    return from === undefined || to === undefined ? [] : [{ left: from, right: to, row }]
  })
  const pairs = [...Map.groupBy(placed, ({ left: from, right: to }) => `${from} ${to}`).values()].flatMap(same => {
    const [first] = same
    return first ? [{ left: first.left, right: first.right, decisions: same.map(({ row }) => row) }] : []
  })
  const single = (side: Side) => Map.groupBy(rows.filter(row => row.right === null && side.placeById.has(row.left.now?.id ?? '')), row => side.placeById.get(row.left.now?.id ?? '') ?? -1)
  const [onlyLeft, onlyRight] = [single(one), single(other)]
  const [linked, rejected] = [pairs.filter(({ decisions }) => decisions[0]?.status !== 'rejected'), pairs.filter(({ decisions }) => decisions[0]?.status === 'rejected')]
  const placesOf = (chosen: readonly DecidedPair[]) => chosen.map(pair => [pair.left, pair.right] as const)
  return { pairs, onlyLeft, onlyRight, known: { linked: placesOf(linked), rejected: placesOf(rejected), onlyLeft: [...onlyLeft.keys()], onlyRight: [...onlyRight.keys()] }, unsettled: all.filter(row => !isSettled(row)) }
}

/** A decision as the other document sees it. One about a single clause has no other side, so it stays as it is. */
function turned(row: DecisionRow): DecisionRow {
  return row.right ? { ...row, left: row.right, right: row.left, other: row.left.document } : row
}
