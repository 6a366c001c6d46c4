import { clausesUnder, type Measure, percentOf, unitsUnder } from '#domain/comparing/measures.ts'
import type { Id } from '#domain/ids.ts'
import type { Range } from '#domain/text/ranges.ts'
import { citedClauseRows } from '../excerpts/clause-rows.ts'
import type { ReadStore } from '../store/database.ts'
import { type Count, countsByCell, countsByCellWithChildren, countsOfPlans, type PlanName, standing, standingByTheme } from './queries.ts'

type Wanted = {
  readonly measure: Measure
  /** The plans that are shown: those that themes are measured over. */
  readonly plans: readonly PlanName[]
  /** How many highlights each cell has. */
  readonly cells: readonly Count[]
  readonly withChildren: boolean
  /** Whether clauses that are boilerplate count. */
  readonly boilerplate: boolean
  readonly leftOut: ReadonlySet<Id>
}

/** A measure of a theme in some of the plans or in all, of all highlights of some plans, and of all there are. */
export type Measured = {
  readonly ofCell: (theme: Id, plans: readonly Id[]) => number
  readonly ofTheme: (theme: Id) => number
  readonly ofPlans: (plans: readonly Id[]) => number
  readonly ofAll: number
}

/** Measures the cells of the matrix: see the contract. */
export function measureMatrix(read: ReadStore, wanted: Wanted): Measured {
  const { measure, plans } = wanted
  const { byTheme, byPlan } = measure === 'highlights' || measure === 'starred' ? countHighlights(read, wanted) : measureText(read, wanted)
  const all = plans.map(({ id }) => id)
  const charactersByPlan = new Map(plans.map(({ id, characters }) => [id, characters]))
  const sum = (amounts: Amounts | undefined, over: readonly Id[]) => (amounts ? over.reduce((total, plan) => total + (amounts.get(plan) ?? 0), 0) : 0)
  const told = (amounts: Amounts | undefined, over: readonly Id[]) => (measure === 'share' ? percentOf(sum(amounts, over), sum(charactersByPlan, over)) : sum(amounts, over))
  return {
    ofCell: (theme, over) => told(byTheme.get(theme), over),
    ofTheme: theme => told(byTheme.get(theme), all),
    ofPlans: over => told(byPlan, over),
    ofAll: told(byPlan, all),
  }
}

/** How much there is in each plan: highlights, clauses, UTF-16 code units. */
type Amounts = ReadonlyMap<Id, number>
type AllAmounts = { readonly byTheme: ReadonlyMap<Id, Amounts>; readonly byPlan: Amounts }

function countHighlights(read: ReadStore, { measure, cells, withChildren, leftOut }: Wanted): AllAmounts {
  const starred = measure === 'starred'
  const counts = starred ? (withChildren ? countsByCellWithChildren : countsByCell)(read, { leftOut, starred }) : cells
  const byTheme = new Map<Id, Map<Id, number>>()
  for (const { theme, document, count } of counts) put(byTheme, theme).set(document, count)
  return { byTheme, byPlan: countsOfPlans(read, { leftOut, starred }) }
}

function measureText(read: ReadStore, { measure, plans, withChildren, boilerplate, leftOut }: Wanted): AllAmounts {
  const rangesByPlan = new Map<Id, Map<Id, Range[]>>()
  for (const { theme, document, start, end } of standingByTheme(read, withChildren, { leftOut })) append(put(rangesByPlan, document), theme, { start, end })
  const allByPlan = new Map<Id, Range[]>()
  for (const { document, start, end } of standing(read, { leftOut })) append(allByPlan, document, { start, end })
  const byTheme = new Map<Id, Map<Id, number>>()
  const byPlan = new Map<Id, number>()
  for (const { id, version } of plans) {
    const all = allByPlan.get(id)
    if (!all) continue
    const amountOf = measure === 'share' ? unitsUnder : clauseCounter(read, version, boilerplate)
    byPlan.set(id, amountOf(all))
    for (const [theme, ranges] of rangesByPlan.get(id) ?? []) put(byTheme, theme).set(id, amountOf(ranges))
  }
  return { byTheme, byPlan }
}

function clauseCounter(read: ReadStore, version: Id, boilerplate: boolean): (ranges: readonly Range[]) => number {
  const clauses = citedClauseRows(read, version).filter(({ kind }) => boilerplate || kind !== 'boilerplate')
  return ranges => clausesUnder(ranges, clauses)
}

function put<T>(maps: Map<Id, Map<Id, T>>, key: Id): Map<Id, T> {
  const known = maps.get(key)
  if (known) return known
  const made = new Map<Id, T>()
  maps.set(key, made)
  return made
}

function append(lists: Map<Id, Range[]>, key: Id, range: Range): void {
  const known = lists.get(key)
  if (known) known.push(range)
  else lists.set(key, [range])
}
