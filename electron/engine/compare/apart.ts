import type { Handlers } from '#contract/index.ts'
import type { TermsApart } from '#contract/comparing/apart.ts'
import { termsApart, WordCounts } from '#domain/comparing/apart.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { languageOf } from '#domain/text.ts'
import { EngineError } from '#wire/fault.ts'
import { clauseRows } from '../excerpts/clause-rows.ts'
import { filteredPlans } from '../excerpts/choosing/plan-filter.ts'
import { readText } from '../excerpts/queries.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { plansOf } from './queries.ts'

type Wanted = Parameters<Handlers['compare']['apart']>[0]

/** Texts are cut into words at some five million UTF-16 code units a second: so many stand for one highlight in what decides where it is done. */
const unitsLikeOne = 50

/** @throws EngineError `missing` when the document is not there */
export function apartOf(read: ReadStore, { document, limit, ...wanted }: Wanted): TermsApart {
  const all = plansOf(read, null)
  const plan = all.find(({ id }) => id === document)
  if (!plan) throw new EngineError({ code: 'missing', message: sentence('documents.missing') })
  const chosen = filteredPlans(read, wanted)
  const text = readText(read, plan.version)
  const language = languageOf(text)
  const [own, others] = [new WordCounts(), new WordCounts()]
  countClauses(read, own, plan.version, text)
  const against: Id[] = []
  for (const { id, version } of all) {
    if (id === document || (chosen && !chosen.has(id))) continue
    const other = readText(read, version)
    if (languageOf(other) !== language) continue
    countClauses(read, others, version, other)
    against.push(id)
  }
  return { against, terms: against.length === 0 ? [] : [...termsApart(own, others, limit)] }
}

/** Boilerplate says nothing of a plan. */
function countClauses(read: ReadStore, counts: WordCounts, version: Id, text: string): void {
  for (const { kind, start, textEnd } of clauseRows(read, version)) if (kind !== 'boilerplate') counts.add(text.slice(start, textEnd))
}

/** How much there is to read, as highlights. */
export const textsAsHighlights = (read: ReadStore) => Math.ceil(textUnits(read) / unitsLikeOne)

/** Length of all texts that are read now, UTF-16 code units. */
export function textUnits(read: ReadStore): number {
  return read.get<{ units: number | null }>(sql`SELECT sum(v.characters) AS units FROM document d JOIN document_version v ON v.id = d.version WHERE d.removed_at IS NULL`)?.units ?? 0
}
