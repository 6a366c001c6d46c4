import { clausesUnder, meanOf, type Measure, percentOf, unitsUnder } from '#domain/comparing/measures.ts'
import type { Id } from '#domain/ids.ts'
import type { Range } from '#domain/text/ranges.ts'
import { citedClauseRows } from '../excerpts/clause-rows.ts'
import { readFields } from '../excerpts/field-rows.ts'
import type { ReadStore } from '../store/database.ts'
import { type Count, countsByCell, countsByCellWithChildren, countsOfPlans, type PlanName, standing, standingByTheme } from './queries.ts'
import { ratedByCell, ratedByPlan } from './rated.ts'

type Wanted = {
  readonly measure: Measure
  /** The field that strength is told by. */
  readonly scale?: Id | undefined
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
  const { byTheme, byPlan, rated } = measureAll(read, wanted)
  const all = plans.map(({ id }) => id)
  const charactersByPlan = new Map(plans.map(({ id, characters }) => [id, characters]))
  const sum = (amounts: Amounts | undefined, over: readonly Id[]) => (amounts ? over.reduce((total, plan) => total + (amounts.get(plan) ?? 0), 0) : 0)
  const told = (amounts: Amounts | undefined, over: readonly Id[], ratings: Amounts | undefined) => {
    if (measure === 'share') return percentOf(sum(amounts, over), sum(charactersByPlan, over))
    return measure === 'strength' ? meanOf(sum(amounts, over), sum(ratings, over)) : sum(amounts, over)
  }
  return {
    ofCell: (theme, over) => told(byTheme.get(theme), over, rated?.byTheme.get(theme)),
    ofTheme: theme => told(byTheme.get(theme), all, rated?.byTheme.get(theme)),
    ofPlans: over => told(byPlan, over, rated?.byPlan),
    ofAll: told(byPlan, all, rated?.byPlan),
  }
}

/** How much there is in each plan: highlights, clauses, UTF-16 code units, steps on a scale. */
type Amounts = ReadonlyMap<Id, number>
type AllAmounts = { readonly byTheme: ReadonlyMap<Id, Amounts>; readonly byPlan: Amounts; /** How many highlights have a step. */ readonly rated?: Omit<AllAmounts, 'rated'> }

function measureAll(read: ReadStore, wanted: Wanted): AllAmounts {
  const { measure } = wanted
  if (measure === 'strength') return measureStrength(read, wanted)
  return measure === 'highlights' || measure === 'starred' ? countHighlights(read, wanted) : measureText(read, wanted)
}

function measureStrength(read: ReadStore, { scale, withChildren, leftOut }: Wanted): AllAmounts {
  const field = readFields(read).find(({ id, type }) => type === 'scale' && (scale === undefined || id === scale))
  const none: AllAmounts = { byTheme: new Map(), byPlan: new Map() }
  if (!field) return none
  const [sums, counts] = [new Map<Id, Map<Id, number>>(), new Map<Id, Map<Id, number>>()]
  for (const { theme, document, sum, count } of ratedByCell(read, field, withChildren, { leftOut })) {
    put(sums, theme).set(document, sum)
    put(counts, theme).set(document, count)
  }
  const plans = ratedByPlan(read, field, { leftOut })
  return {
    byTheme: sums,
    byPlan: new Map(plans.map(({ document, sum }) => [document, sum])),
    rated: { byTheme: counts, byPlan: new Map(plans.map(({ document, count }) => [document, count])) },
  }
}

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
