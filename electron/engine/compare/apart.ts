import type { Handlers } from '#contract/index.ts'
import type { TermsApart } from '#contract/comparing/apart.ts'
import { termsApart, TermTotals, WordCounts } from '#domain/comparing/apart.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { languageOf } from '#domain/text.ts'
import { EngineError } from '#wire/fault.ts'
import { clauseRows, correctionStamps } from '../excerpts/clause-rows.ts'
import { filteredPlans } from '../excerpts/choosing/plan-filter.ts'
import { readText } from '../excerpts/queries.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import type { About } from '../workers/reader.ts'
import { type PlanName, plansOf } from './queries.ts'

type Wanted = Parameters<Handlers['compare']['apart']>[0]

/** Texts are cut into words at some five million UTF-16 code units a second: so many stand for one highlight in what decides where it is done. */
const unitsLikeOne = 50

/** @throws EngineError `missing` when the document is not there */
export function apartOf(read: ReadStore, { document, limit, ...wanted }: Wanted, about: About): TermsApart {
  const all = plansOf(read, null)
  const plan = all.find(({ id }) => id === document)
  if (!plan) throw new EngineError({ code: 'missing', message: sentence('documents.missing') })
  const chosen = filteredPlans(read, wanted)
  const text = readText(read, plan.version)
  const own = new WordCounts()
  countClauses(read, own, plan.version, text)
  const { plans, totals } = countedIn(read, languageOf(text), all.filter(({ id }) => !chosen || chosen.has(id)), about)
  const against = plans.filter(id => id !== document)
  const others = against.length < plans.length ? totals.without(own) : totals
  return { against, terms: against.length === 0 ? [] : [...termsApart(own, others, limit)] }
}

type Counted = { readonly key: string; readonly plans: readonly Id[]; readonly totals: TermTotals }

/** What was counted last: texts never change, so that another plan is set apart from the same ones at once. */
let last: Counted | null = null

/** The words of all plans in a language. */
function countedIn(read: ReadStore, language: string, chosen: readonly PlanName[], { stamp, progress }: About): Counted {
  const corrections = correctionStamps(read)
  const key = JSON.stringify([stamp.store, language, chosen.map(({ id, version }) => [id, version, corrections.get(version) ?? ''])])
  if (last?.key === key) return last
  const totals = new TermTotals()
  const plans: Id[] = []
  for (const [at, { id, version }] of chosen.entries()) {
    progress(at, chosen.length)
    const text = readText(read, version)
    if (languageOf(text) !== language) continue
    countClauses(read, totals, version, text)
    plans.push(id)
  }
  last = { key, plans, totals }
  return last
}

/** Boilerplate says nothing of a plan. */
function countClauses(read: ReadStore, counts: WordCounts | TermTotals, version: Id, text: string): void {
  for (const { kind, start, textEnd } of clauseRows(read, version)) if (kind !== 'boilerplate') counts.add(text.slice(start, textEnd))
}

/** How much there is to read, as highlights. */
export const textsAsHighlights = (read: ReadStore) => Math.ceil(textUnits(read) / unitsLikeOne)

/** Length of all texts that are read now, UTF-16 code units. */
export function textUnits(read: ReadStore): number {
  return read.get<{ units: number | null }>(sql`SELECT sum(v.characters) AS units FROM document d JOIN document_version v ON v.id = d.version WHERE d.removed_at IS NULL`)?.units ?? 0
}
