import { PlanWords, type Profile, similarities, type SimilarityBasis, themeProfile } from '#domain/comparing/similarity.ts'
import type { Id } from '#domain/ids.ts'
import { variantsWith } from '#domain/likeness/glossary.ts'
import { languageOf } from '#domain/text.ts'
import { clauseRows, correctionStamps } from '../../excerpts/clause-rows.ts'
import { readText } from '../../excerpts/queries.ts'
import { asideAnnotations } from '../../excerpts/choosing/set-aside.ts'
import { readThemes } from '../../excerpts/theme-rows.ts'
import type { ReadStore } from '../../store/database.ts'
import { TermReader } from '../../workers/aligning/terms.ts'
import type { About } from '../../workers/reader.ts'
import { countsByCell, countsByCellWithChildren, type PlanName } from '../queries.ts'

export type Profiled = {
  /** In the order of the plans. */
  readonly profiles: readonly Profile[]
  /** How alike each is with those before it, see `similarities`. */
  readonly rows: ReturnType<typeof similarities>
  /** The mark, or the theme's id, behind a number. */
  readonly nameOf: (number: number) => string
}

/** What counts as a concept in this project. */
export const variantsOf = (read: ReadStore) => variantsWith(terms.pairs(read))

/** Texts are read at some million UTF-16 code units a second: so many stand for one highlight in what decides where it is done. */
export const unitsLikeOne = 10

const terms = new TermReader()
/** What was read last by words: texts never change, so that a pair can be explained without reading all of them again. */
let last: { readonly key: string; readonly profiled: Profiled } | null = null

/** What plans are compared by. */
export function profilesOf(read: ReadStore, plans: readonly PlanName[], { by, withChildren }: { readonly by: SimilarityBasis; readonly withChildren: boolean }, about: About): Profiled {
  return by === 'themes' ? profilesByThemes(read, plans, withChildren) : profilesByWords(read, plans, about)
}

function profilesByWords(read: ReadStore, plans: readonly PlanName[], { stamp, progress }: About): Profiled {
  const pairs = terms.pairs(read)
  const corrections = correctionStamps(read)
  const key = JSON.stringify([stamp.store, plans.map(({ version }) => [version, corrections.get(version) ?? '']), pairs])
  if (last?.key === key) return last.profiled
  const words = new PlanWords(variantsWith(pairs))
  for (const [at, { version }] of plans.entries()) {
    progress(at, plans.length)
    words.add(languageOf(readText(read, version)), clauseTexts(read, version))
  }
  const profiles = words.profiles()
  const profiled = { profiles, rows: similarities(profiles), nameOf: (number: number) => words.vocabulary.featureOf(number) }
  last = { key, profiled }
  return profiled
}

/** The own texts of a plan's clauses, without boilerplate. */
export function clauseTexts(read: ReadStore, version: Id): string[] {
  const text = readText(read, version)
  return clauseRows(read, version).flatMap(({ kind, start, textEnd }) => (kind === 'boilerplate' ? [] : [text.slice(start, textEnd)]))
}

/** How many highlights carry each theme in each plan, without those in boilerplate. */
export function themeCounts(read: ReadStore, withChildren: boolean): ReadonlyMap<Id, ReadonlyMap<Id, number>> {
  const byPlan = new Map<Id, Map<Id, number>>()
  for (const { theme, document, count } of (withChildren ? countsByCellWithChildren : countsByCell)(read, { leftOut: asideAnnotations(read) })) {
    const counts = byPlan.get(document) ?? new Map<Id, number>()
    byPlan.set(document, counts.set(theme, count))
  }
  return byPlan
}

function profilesByThemes(read: ReadStore, plans: readonly PlanName[], withChildren: boolean): Profiled {
  const themes = readThemes(read).map(({ id }) => id)
  const numberByTheme = new Map(themes.map((id, number) => [id, number]))
  const byPlan = themeCounts(read, withChildren)
  const profiles = plans.map(({ id }) => themeProfile(new Map([...(byPlan.get(id) ?? [])].map(([theme, count]) => [numberByTheme.get(theme) ?? -1, count]))))
  return { profiles, rows: similarities(profiles), nameOf: number => themes[number] ?? '' }
}
