import type { Handlers } from '#contract/index.ts'
import type { Shared, Similarity } from '#contract/comparing/similarity.ts'
import { tellApart, writtenMarks } from '#domain/comparing/shared-words.ts'
import { meanSimilarities, sharedMarks, writeRow } from '#domain/comparing/similarity.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { joinPath, themePaths } from '#domain/themes.ts'
import { EngineError } from '#wire/fault.ts'
import { filteredPlans } from '../../excerpts/choosing/plan-filter.ts'
import { readThemes } from '../../excerpts/theme-rows.ts'
import type { ReadStore } from '../../store/database.ts'
import { type About, countHighlights, type Question } from '../../workers/reader.ts'
import { textUnits } from '../apart.ts'
import { plansOf } from '../queries.ts'
import { clauseTexts, profilesOf, themeCounts, unitsLikeOne, variantsOf } from './profiles.ts'

type Wanted = Parameters<Handlers['compare']['similarity']>[0]
type WantedPair = Parameters<Handlers['compare']['shared']>[0]

/** How much there is to read, as highlights; by themes only highlights are counted. */
const countOf = (read: ReadStore, { by }: Pick<Wanted, 'by'>) => (by === 'themes' ? countHighlights(read) : Math.ceil(textUnits(read) / unitsLikeOne))

/** How alike plans are, and why: see the contract. */
export const similarityQuestions = {
  similarity: { name: 'compare.similarity', answer: similarityOf, countOf, isLong: true } satisfies Question<Wanted, Similarity>,
  shared: { name: 'compare.shared', answer: sharedOf, countOf, isLong: true } satisfies Question<WantedPair, Shared>,
} as const

function similarityOf(read: ReadStore, wanted: Wanted, about: About): Similarity {
  const plans = plansOf(read, filteredPlans(read, wanted))
  const { profiles, rows } = profilesOf(read, plans, wanted, about)
  const means = meanSimilarities(rows)
  return {
    by: wanted.by,
    documents: plans.map(({ id, title, short_title }, at) => ({ id, title, shortTitle: short_title ?? title, language: profiles[at]?.language ?? '', mean: means[at] ?? null })),
    rows: rows.map(writeRow),
  }
}

/** @throws EngineError `missing` when one of the two is not among the documents that are compared */
function sharedOf(read: ReadStore, { left, right, limit, ...wanted }: WantedPair, about: About): Shared {
  const plans = plansOf(read, filteredPlans(read, wanted))
  const { profiles, rows, nameOf } = profilesOf(read, plans, wanted, about)
  const [leftAt = -1, rightAt = -1] = [left, right].map(id => plans.findIndex(plan => plan.id === id))
  const [one, other] = [profiles[leftAt], profiles[rightAt]]
  if (!one || !other) throw new EngineError({ code: 'missing', message: sentence('documents.missing') })
  const thousandths = rows[Math.max(leftAt, rightAt)]?.[Math.min(leftAt, rightAt)] ?? null
  const marks = sharedMarks(one, other).map(({ number, part }) => ({ name: nameOf(number), part: Math.round(part * 10_000) / 100 }))
  const shared = wanted.by === 'themes' ? themesShared(read, marks, wanted.withChildren, left, right) : wordsShared(read, marks.slice(0, limit * 4), plans[leftAt]?.version, plans[rightAt]?.version)
  return { by: wanted.by, thousandths, shared: shared.slice(0, limit) }
}

type NamedMarks = readonly { readonly name: string; readonly part: number }[]

function themesShared(read: ReadStore, marks: NamedMarks, withChildren: boolean, left: Id, right: Id): Shared['shared'] {
  const paths = themePaths(readThemes(read))
  const counts = themeCounts(read, withChildren)
  const side = (plan: Id, theme: Id) => ({ written: joinPath(paths.get(theme) ?? []), count: counts.get(plan)?.get(theme) ?? 0 })
  return marks.map(({ name, part }) => ({ theme: name, part, left: side(left, name), right: side(right, name) }))
}

function wordsShared(read: ReadStore, marks: NamedMarks, left: Id | undefined, right: Id | undefined): Shared['shared'] {
  const variants = variantsOf(read)
  const wanted = new Set(marks.map(({ name }) => name))
  const [inLeft, inRight] = [left, right].map(version => writtenMarks(version === undefined ? [] : clauseTexts(read, version), wanted, variants))
  const words = marks.flatMap(({ name, part }) => {
    const [one, other] = [inLeft?.get(name), inRight?.get(name)]
    return one && other ? [{ mark: name, part, left: one, right: other }] : []
  })
  return tellApart(words).map(({ part, left: one, right: other }) => ({ theme: null, part, left: one, right: other }))
}
