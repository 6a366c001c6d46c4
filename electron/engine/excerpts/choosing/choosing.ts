import { type ExcerptFilter, type FieldKey, fieldOf, isFieldKey } from '#contract/coding/excerpts.ts'
import type { Handlers } from '#contract/index.ts'
import type { Id } from '#domain/ids.ts'
import type { MessageLanguage } from '#domain/messages/catalogues.ts'
import { rankNames } from '#domain/order/name-order.ts'
import { orderThemes, withDescendants } from '#domain/themes.ts'
import type { ReadStore } from '../../store/database.ts'
import { currentMemos } from '../mentions/current-memos.ts'
import { type Candidate, findCandidates, findPlaced, type PlacedCandidate, type Spelled } from './candidates.ts'
import { keepRelated } from '../near/relations.ts'
import { iterateWords, readDocuments, readTags } from '../queries.ts'
import { fieldRanks, keepMeeting } from '../field-rows.ts'
import { filteredPlans } from './plan-filter.ts'
import { asideAnnotations } from './set-aside.ts'
import { readThemes } from '../theme-rows.ts'

export type Order = Parameters<Handlers['excerpts']['ids']>[0]['order']
const byPlace: Order = { by: 'place', descending: false }

/** The themes that a filter lets through, those below spelled out; null where it lets all through. */
export function filteredThemes(read: ReadStore, { themes, withChildren }: Pick<ExcerptFilter, 'themes' | 'withChildren'>): ReadonlySet<Id> | null {
  if (themes.length === 0) return null
  return withChildren ? withDescendants(readThemes(read), themes) : new Set(themes)
}

/** What a filter finds, in order, and how many more it would if it let through what stands wholly in boilerplate. */
export type Choice = { readonly excerpts: readonly Candidate[]; readonly setAside: number }

/** What a list shows and an export writes comes through here. @param language in which names that it is ordered by stand */
export function chooseWithSetAside(read: ReadStore, filter: ExcerptFilter, order: Order, language: MessageLanguage): Choice {
  const matching = findMatching(read, filter, isTime(order.by) ? order.by : 'place')
  const found = filter.boilerplate ? matching : without(asideAnnotations(read), matching)
  const sorted = isFieldKey(order.by) ? byRank(found, fieldRanks(read, fieldOf(order.by), order.descending, language), ({ id }) => id) : sortCandidates(read, found, order.by, language)
  return { excerpts: order.descending && !isFieldKey(order.by) ? sorted.toReversed() : sorted, setAside: matching.length - found.length }
}

/** All that a filter lets through, boilerplate or not: by SQL, then by relations, fields and words. */
function findMatching(read: ReadStore, filter: ExcerptFilter, by: 'place' | 'created' | 'updated'): readonly Candidate[] {
  if (filter.near.length > 0) return findRelated(read, filter, by)
  return keepWorded(read, findCandidates(read, spell(read, filter, themesWithin(read, filter)), by), filter)
}

function findRelated(read: ReadStore, filter: ExcerptFilter, by: 'place' | 'created' | 'updated'): readonly PlacedCandidate[] {
  const within = themesWithin(read, filter)
  const related = keepRelated(read, findPlaced(read, spell(read, filter, within), by), filter.near.map(relation => ({ ...relation, themes: within(relation.themes) })))
  return keepWorded(read, related, filter)
}

function keepWorded<Item extends Candidate>(read: ReadStore, candidates: readonly Item[], { fields, text }: ExcerptFilter): readonly Item[] {
  return keepMatching(read, keepMeeting(read, candidates, fields), text)
}

/** The annotations that a filter finds with their places, in reading order. */
export function choosePlaced(read: ReadStore, filter: ExcerptFilter): readonly PlacedCandidate[] {
  const matching = findRelated(read, filter, 'place')
  return filter.boilerplate ? matching : without(asideAnnotations(read), matching)
}

/** The same themes, with those below them where the filter asks for these. */
function themesWithin(read: ReadStore, { withChildren }: Pick<ExcerptFilter, 'withChildren'>): (themes: readonly Id[]) => readonly Id[] {
  const all = withChildren ? readThemes(read) : []
  return themes => (withChildren ? [...withDescendants(all, themes)] : themes)
}

function spell(read: ReadStore, filter: ExcerptFilter, within: ReturnType<typeof themesWithin>): Spelled {
  const { themes, allOf, noneOf } = filter
  return {
    ...filter,
    themes: themes.length > 0 ? within(themes) : null,
    allOf: allOf.map(theme => within([theme])),
    noneOf: noneOf.length > 0 ? within(noneOf) : [],
    plans: filteredPlans(read, filter),
  }
}

/** The annotations that a filter finds, in reading order where nothing else is said. */
export function chooseExcerpts(read: ReadStore, filter: ExcerptFilter, order: Order = byPlace, language: MessageLanguage = 'en'): readonly Candidate[] {
  return chooseWithSetAside(read, filter, order, language).excerpts
}

/** How many of the annotations that the rest of a filter lets through stand wholly in boilerplate. */
export function countInBoilerplate(read: ReadStore, filter: ExcerptFilter): number {
  const aside = asideAnnotations(read)
  if (aside.size === 0) return 0
  return chooseExcerpts(read, { ...filter, boilerplate: true }).filter(({ id }) => aside.has(id)).length
}

function without<Item extends Candidate>(aside: ReadonlySet<Id>, candidates: readonly Item[]): readonly Item[] {
  return aside.size === 0 ? candidates : candidates.filter(({ id }) => !aside.has(id))
}

function isTime(by: Order['by']): by is 'created' | 'updated' {
  return by === 'created' || by === 'updated'
}

/** Case and width do not matter: `ＧＤＰ` is found by `gdp`. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function keepMatching<Item extends Candidate>(read: ReadStore, candidates: readonly Item[], text: string): readonly Item[] {
  const wanted = fold(text.trim())
  if (wanted === '' || candidates.length === 0) return candidates
  const matching = new Set<Id>()
  const ids = candidates.map(({ id }) => id)
  // A name that a memo speaks of is found as it is now, too.
  const current = currentMemos(read, ids)
  for (const { id, exact, memo } of iterateWords(read, ids)) {
    if ([exact, memo, current.get(id) ?? ''].some(text => fold(text).includes(wanted))) matching.add(id)
  }
  return candidates.filter(({ id }) => matching.has(id))
}

/** Sorted stably, so that what is equal stays in reading order; by place and time they come in order. */
function sortCandidates(read: ReadStore, candidates: readonly Candidate[], by: Exclude<Order['by'], FieldKey>, language: MessageLanguage): readonly Candidate[] {
  switch (by) {
    case 'place':
    case 'created':
    case 'updated':
      return candidates
    case 'document':
      return byRank(candidates, documentRanks(read, language))
    case 'theme':
      return byRank(candidates, themeRanks(read, candidates), ({ id }) => id)
    case 'quote':
      return byRank(candidates, quoteRanks(read, candidates, language), ({ id }) => id)
  }
}

function byRank(candidates: readonly Candidate[], ranks: ReadonlyMap<Id, number>, keyOf = ({ document }: Candidate) => document): readonly Candidate[] {
  const rankOf = (candidate: Candidate) => ranks.get(keyOf(candidate)) ?? ranks.size
  return candidates.toSorted((a, b) => rankOf(a) - rankOf(b))
}

function rankTexts(rows: readonly { readonly id: Id; readonly text: string }[], language: MessageLanguage): Map<Id, number> {
  return new Map([...rankNames(rows, ({ text }) => text, language)].map(([{ id }, rank]) => [id, rank]))
}

function documentRanks(read: ReadStore, language: MessageLanguage): Map<Id, number> {
  return rankTexts(readDocuments(read).map(({ id, title }) => ({ id, text: title })), language)
}

function quoteRanks(read: ReadStore, candidates: readonly Candidate[], language: MessageLanguage): Map<Id, number> {
  const words = iterateWords(read, candidates.map(({ id }) => id))
  return rankTexts(Array.from(words, ({ id, exact }) => ({ id, text: exact.slice(0, 200) })), language)
}

/** Each annotation by the first of its themes in the codebook's order; those without one come last. */
function themeRanks(read: ReadStore, candidates: readonly Candidate[]): Map<Id, number> {
  const rankByTheme = new Map(orderThemes(readThemes(read)).map(({ id }, index) => [id, index]))
  const ranks = new Map<Id, number>(candidates.map(({ id }) => [id, rankByTheme.size]))
  for (const { annotation, theme } of readTags(read, candidates.map(({ id }) => id))) {
    const rank = rankByTheme.get(theme)
    const best = ranks.get(annotation)
    if (rank !== undefined && best !== undefined && rank < best) ranks.set(annotation, rank)
  }
  return ranks
}
