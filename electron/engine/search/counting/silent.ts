import type { z } from 'zod'
import type { search as calls } from '#contract/search.ts'
import { indexExpression } from '#domain/words/query/index-expression.ts'
import { filteredPlans } from '../../excerpts/choosing/plan-filter.ts'
import type { ReadStore } from '../../store/database.ts'
import { readText } from '../../excerpts/queries.ts'
import type { About } from '../../workers/reader.ts'
import { openBoilerplate } from '../boilerplate.ts'
import { openCatalogue } from '../catalogue.ts'
import { queryOf } from '../finding.ts'
import { keepByVersion } from '../kept.ts'
import { locateIn } from '../located.ts'
import { locatorFor } from '../locating.ts'
import { openPassageTexts } from '../passages/passage-texts.ts'
import { matchingPassages } from '../passages/passages.ts'

type Asked = z.output<typeof calls.silent.input>
type Silent = z.input<typeof calls.silent.output>
/** @throws EngineError `invalid` for a query with a mistake, or without words */
export type FindSilent = (read: ReadStore, asked: Asked, about: About) => Silent

/** Passages, and texts, of so many UTF-16 code units are kept from one question to the next. */
const keptPassages = 5_000_000
const keptText = 2_000_000

/**
 * Tells in which of the documents that are searched nothing is found: the index says which may hold a hit, and their texts whether one of them does. In
 * boilerplate a plan says nothing, unless it is searched, too.
 */
export function openSilent(): FindSilent {
  const catalogueOf = openCatalogue()
  const sortPassages = openBoilerplate()
  const passageTexts = openPassageTexts(keptPassages)
  const textOf = keepByVersion<string>(keptText, text => text.length)
  return (store, { query: written, boilerplate, ...wanted }, { stamp }) => {
    const query = queryOf(written)
    const catalogue = catalogueOf(store, stamp)
    const chosen = filteredPlans(store, wanted)
    const searched = [...catalogue.documentByVersion].filter(([, { id }]) => chosen === null || chosen.has(id))
    if (query === null) return { documents: [], searched: searched.length }
    const found = matchingPassages(store, catalogue.passages, indexExpression(query))
    const { own, isAside } = boilerplate ? { own: found, isAside: null } : sortPassages(store, catalogue, found)
    const passageIn = passageTexts(catalogue.passages, version => textOf(version, () => readText(store, version)))
    const looking = { locate: locatorFor(query), passageIn, passages: catalogue.passages, skip: 0, end: 1, all: false, isAside, filters: [], countAt: null }
    return { documents: searched.flatMap(([version, { id }]) => (own.has(version) && locateIn([version], own, looking).total > 0 ? [] : [id])), searched: searched.length }
  }
}
