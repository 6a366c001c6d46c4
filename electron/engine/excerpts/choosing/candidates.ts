import type { ExcerptFilter } from '#contract/coding/excerpts.ts'
import { firstDay, lastDay } from '#domain/attributes/calendar.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql, type Sql } from '../../store/sql.ts'

/** What sorting needs to know of an annotation. */
export type Candidate = { readonly id: Id; readonly document: Id }
/** The same with the place where it stands. */
export type PlacedCandidate = Candidate & { readonly version: Id; readonly start: number; readonly end: number }

const firstBy = { created: sql`a.created_at, `, updated: sql`a.updated_at, `, place: sql`` } as const

type Asked = Omit<ExcerptFilter, 'themes' | 'allOf' | 'noneOf' | 'near' | 'documents' | 'where' | 'sets' | 'fields' | 'boilerplate' | 'text' | 'withChildren'>
/** A filter with the themes below the chosen ones and the documents spelled out (`plans`, null: all); its `text`, `near` and `fields` are looked at elsewhere. */
export type Spelled = Asked & {
  /** Null: any theme, or none. */
  readonly themes: readonly Id[] | null
  /** One of each of these. */
  readonly allOf: readonly (readonly Id[])[]
  readonly noneOf: readonly Id[]
  readonly plans: ReadonlySet<Id> | null
}

/**
 * The annotations that a filter lets through, documents in the order of their coming, in reading order, or by a time of theirs first.
 */
export function findCandidates(read: ReadStore, filter: Spelled, by: keyof typeof firstBy = 'place'): Candidate[] {
  return read.all<Candidate>(sql`SELECT a.id, a.document ${ordered(filter, by)}`)
}

/** The same with their places. */
export function findPlaced(read: ReadStore, filter: Spelled, by: keyof typeof firstBy = 'place'): PlacedCandidate[] {
  return read.all<PlacedCandidate>(sql`SELECT a.id, a.document, a.version, a.start, a.end ${ordered(filter, by)}`)
}

function ordered(filter: Spelled, by: keyof typeof firstBy): Sql {
  return sql`
    FROM annotation a JOIN document d ON d.id = a.document
    WHERE ${sql.join(conditions(filter), ' AND ')}
    ORDER BY ${firstBy[by]}d.created_at, d.id, a.start, a.end, a.id`
}

/** One for each part of the filter. */
function conditions(filter: Spelled): Sql[] {
  const { themes, allOf, noneOf, untagged, plans, starred, coder, annotations, hasMemo } = filter
  const found = [sql`d.removed_at IS NULL`]
  const tagged = sql`SELECT 1 FROM annotation_theme t WHERE t.annotation = a.id`
  const taggedWith = (some: readonly Id[]) => sql`a.id IN (SELECT annotation FROM annotation_theme WHERE theme IN ${sql.oneOf(some)})`
  if (themes) found.push(taggedWith(themes))
  for (const each of allOf) found.push(taggedWith(each))
  if (noneOf.length > 0) found.push(sql`NOT ${taggedWith(noneOf)}`)
  if (untagged) found.push(sql`NOT EXISTS (${tagged})`)
  if (plans) found.push(sql`a.document IN ${sql.oneOf([...plans])}`)
  if (starred !== undefined) found.push(sql`a.starred = ${Number(starred)}`)
  if (coder !== undefined) found.push(sql`a.coder = ${coder}`)
  if (hasMemo !== undefined) found.push(sql`EXISTS (SELECT 1 FROM memo WHERE memo.annotation = a.id AND trim(memo.plain) <> '') = ${Number(hasMemo)}`)
  if (annotations !== undefined) found.push(sql`a.id IN ${sql.oneOf(annotations)}`)
  return [...found, ...times(filter)]
}

function times({ madeFrom, madeTo, changedFrom, changedTo }: Spelled): Sql[] {
  const found = []
  if (madeFrom !== undefined) found.push(sql`a.created_at >= ${beginningOf(firstDay(madeFrom))}`)
  if (madeTo !== undefined) found.push(sql`a.created_at < ${endOf(lastDay(madeTo))}`)
  if (changedFrom !== undefined) found.push(sql`a.updated_at >= ${beginningOf(firstDay(changedFrom))}`)
  if (changedTo !== undefined) found.push(sql`a.updated_at < ${endOf(lastDay(changedTo))}`)
  return found
}

/** The first moment of a day by this computer's clock, ISO-8601 UTC as times are stored. */
function beginningOf(day: string, further = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const moment = new Date(2000, 0, 1)
  moment.setFullYear(year, month - 1, date + further)
  return moment.toISOString()
}

/** The first moment after it. The 31st of a shorter month is its last day. */
function endOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(2000, 0, 1)
  last.setFullYear(year, month, 0)
  return beginningOf(`${year}-${month}-${Math.min(date, last.getDate())}`, 1)
}
