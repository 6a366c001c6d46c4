import type { SuggestionRow } from '#contract/attributes/attributes.ts'
import type { DocumentRow } from '#contract/documents/documents.ts'
import { isBackwards } from '#domain/attributes/calendar.ts'
import { type SuggestedKey, suggestedKeys } from '#domain/attributes/suggestions.ts'
import { fieldByKey } from '#domain/attributes/values.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import type { ReadStore, Store } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { cleanDescription, writeDescriptions } from '../description.ts'
import { documentRows } from '../queries.ts'
import { saidBy } from './said.ts'

/** What texts say plainly of documents (or all) about which nobody has said it, but for what somebody dismissed. */
export function suggestionRows(read: ReadStore, ids?: readonly Id[]): SuggestionRow[] {
  const dismissed = new Set(
    read.all<{ document: Id; key: string; value: string }>(sql`SELECT document, key, value FROM suggestion_dismissed`).map(({ document, key, value }) => nameOf(document, key, value)),
  )
  return documentRows(read, ids).flatMap(row => {
    if (suggestedKeys.every(key => row[fieldByKey[key]] !== null)) return []
    return saidBy(read, row)
      .filter(({ key, value }) => row[fieldByKey[key]] === null && !dismissed.has(nameOf(row.id, key, value)) && !isAgainst(row, key, value))
      .map(suggestion => ({ document: row.id, ...suggestion, quote: suggestion.quote.slice(0, 300).toWellFormed() }))
  })
}

/** Whether the one end of a period that is suggested lies on the wrong side of the other, which somebody wrote. */
function isAgainst({ periodFrom, periodTo }: DocumentRow, key: SuggestedKey, value: string): boolean {
  return (key === 'period_from' && isBackwards(value, periodTo)) || (key === 'period_to' && isBackwards(periodFrom, value))
}

const nameOf = (...parts: readonly string[]) => parts.join('\n')

type Chosen = { readonly document: Id; readonly key: SuggestedKey; readonly value: string }

/** Takes over suggestions that still stand, as one operation; says how many. */
export function acceptSuggestions(store: Store, chosen: readonly Chosen[]): number {
  const standing = stillStanding(store, chosen)
  const alike = Map.groupBy(standing, ({ key, value }) => nameOf(key, value)).values()
  const given = [...alike].flatMap(([first, ...others]) => {
    const values = first && cleanDescription({ [fieldByKey[first.key]]: first.value })
    return values ? [first, ...others].map(({ document }) => [document, values] as const) : []
  })
  store.operation(sentence('attributes.accept', { count: standing.length }), write => writeDescriptions(write, given))
  return standing.length
}

/** Suggestions that are not made again, as one operation. */
export function dismissSuggestions(store: Store, chosen: readonly Chosen[]): number {
  const standing = stillStanding(store, chosen)
  store.operation(sentence('attributes.dismiss', { count: standing.length }), write => {
    for (const { document, key, value } of standing) write.run(sql`INSERT INTO suggestion_dismissed (document, key, value) VALUES (${document}, ${key}, ${value}) ON CONFLICT DO NOTHING`)
  })
  return standing.length
}

function stillStanding(store: Store, chosen: readonly Chosen[]): SuggestionRow[] {
  const wanted = new Set(chosen.map(({ document, key, value }) => nameOf(document, key, value)))
  return suggestionRows(store, [...new Set(chosen.map(({ document }) => document))]).filter(({ document, key, value }) => wanted.has(nameOf(document, key, value)))
}
