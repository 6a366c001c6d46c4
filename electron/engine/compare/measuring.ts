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

/** A measure of each cell, of each theme over all plans, of all highlights of each plan, and of all there are. */
export type Measured = {
  readonly ofCell: (theme: Id, plan: Id) => number
  readonly ofTheme: (theme: Id) => number
  readonly ofPlan: (plan: Id) => number
  readonly ofAll: number
}

/** Measures the cells of the matrix: see the contract. */
export function measureMatrix(read: ReadStore, wanted: Wanted): Measured {
  const { measure, plans } = wanted
  const { byTheme, byPlan } = measure === 'highlights' || measure === 'starred' ? countHighlights(read, wanted) : measureText(read, wanted)
  const shown = new Set(plans.map(({ id }) => id))
  const charactersByPlan = new Map(plans.map(({ id, characters }) => [id, characters]))
  const allCharacters = plans.reduce((sum, { characters }) => sum + characters, 0)
  const told = (amount: number, characters: number) => (measure === 'share' ? percentOf(amount, characters) : amount)
  const sum = (amounts: Amounts | undefined) => [...(amounts ?? [])].reduce((all, [plan, amount]) => (shown.has(plan) ? all + amount : all), 0)
  return {
    ofCell: (theme, plan) => told(byTheme.get(theme)?.get(plan) ?? 0, charactersByPlan.get(plan) ?? 0),
    ofTheme: theme => told(sum(byTheme.get(theme)), allCharacters),
    ofPlan: plan => told(byPlan.get(plan) ?? 0, charactersByPlan.get(plan) ?? 0),
    ofAll: told(sum(byPlan), allCharacters),
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
