import type { AnnotationRow } from '#contract/coding/annotations.ts'
import type { Handlers } from '#contract/index.ts'
import type { Range } from '#domain/graphemes.ts'
import type { Id } from '#domain/ids.ts'
import { joinMemos } from '#domain/memos/joined-memos.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { keepMerged } from '../changing/merged.ts'
import { deleteAnnotations, knownHighlights } from '../changing/queries.ts'
import { quoteOf } from '../excerpts/coding/quotes.ts'
import type { ReadStore, Store, WriteStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { fault, rowOf, settledRow, type TextOf } from './known.ts'
import { moveAnnotation } from './queries.ts'

/** As much as a memo may hold (`contract/coding/memos.ts`), UTF-16 code units. */
const longest = { body: 4_000_000, plain: 1_000_000 } as const

/**
 * Makes one highlight of several, one operation. Nothing that they say is lost but values of fields that the staying one has another of; those are answered.
 * @throws EngineError `invalid` for highlights of several texts, or when their memos don't go into one
 */
export function mergeAnnotations(store: Store, textOf: TextOf, { annotations }: Parameters<Handlers['annotations']['merge']>[0]) {
  const there = new Set(knownHighlights(store, annotations))
  const rows = [...new Set(annotations)].filter(id => there.has(id)).map(id => settledRow(store, id))
  const [staying, ...going] = rows
  if (!staying || going.length === 0) throw fault('invalid', 'annotations.mergeOne')
  if (going.some(({ version }) => version !== staying.version)) throw fault('invalid', 'annotations.mergeApart')
  const text = textOf(store, staying.version)
  const byPlace = rows.toSorted((one, other) => one.start - other.start || one.end - other.end)
  const span = { start: Math.min(...rows.map(({ start }) => start)), end: Math.max(...rows.map(({ end }) => end)) }
  const memo = joinedMemo(store, byPlace.map(({ id }) => id))
  const others = going.map(({ id }) => id)
  store.operation(sentence('annotations.merge', { count: rows.length }), write => {
    const at = store.now()
    giveMarks(write, others, staying.id)
    giveEarlierPlaces(write, [staying.id, ...others], staying.id)
    if (memo) giveMemo(write, memo, staying.id, { at, coder: store.coder() })
    keepMerged(write, 'excerpt', others, staying.id)
    moveAnnotation(write, { id: staying.id, ...span, ...quoteOf(text, span.start, span.end), at })
    if (rows.some(({ starred }) => starred)) write.run(sql`UPDATE annotation SET starred = 1 WHERE id = ${staying.id}`)
    deleteAnnotations(write, others)
  })
  return { annotation: rowOf(store, staying.id), taken: takenBetween(text, span, byPlace), dropped: droppedValues(staying, byPlace) }
}

/** How much of a span stands in none of the rows, without white space. @param rows by where they begin */
function takenBetween(text: string, { start }: Range, rows: readonly Range[]): number {
  let reached = start
  let taken = 0
  for (const row of rows) {
    if (row.start > reached) taken += text.slice(reached, row.start).replace(/\s+/gu, '').length
    reached = Math.max(reached, row.end)
  }
  return taken
}

/** What is not kept of the others' values: the staying one's come first, then those of the first highlight in the text that has one. */
function droppedValues(staying: AnnotationRow, byPlace: readonly AnnotationRow[]) {
  const kept = new Map(Object.entries(staying.values))
  const dropped = new Map<string, { field: Id; value: string }>()
  for (const { values } of byPlace) {
    for (const [field, value] of Object.entries(values)) {
      if (!kept.has(field)) kept.set(field, value)
      else if (kept.get(field) !== value) dropped.set(JSON.stringify([field, value]), { field, value })
    }
  }
  return [...dropped.values()]
}

/** Gives a highlight the themes of others, and values of theirs in the order of the text where it has none. */
function giveMarks(write: WriteStore, from: readonly Id[], to: Id): void {
  write.run(sql`
    INSERT INTO annotation_theme (annotation, theme) SELECT DISTINCT ${to}, theme FROM annotation_theme WHERE annotation IN ${sql.oneOf(from)}
    ON CONFLICT DO NOTHING`)
  write.run(sql`
    INSERT INTO excerpt_value (annotation, field, value)
    SELECT ${to}, v.field, v.value FROM excerpt_value v JOIN annotation a ON a.id = v.annotation
    WHERE a.id IN ${sql.oneOf(from)} ORDER BY a.start, a.end
    ON CONFLICT DO NOTHING`)
}

/** In earlier texts it covers what they covered there together. */
function giveEarlierPlaces(write: WriteStore, all: readonly Id[], to: Id): void {
  write.run(sql`
    INSERT INTO anchor (annotation, version, start, end, status, score, settled)
    SELECT ${to}, version, min(start), max(end), 'stood', 1, 1 FROM anchor WHERE annotation IN ${sql.oneOf(all)} AND status = 'stood' GROUP BY version
    ON CONFLICT (annotation, version) DO UPDATE SET start = excluded.start, end = excluded.end`)
}

type Joined = { readonly id: Id; readonly body: string; readonly plain: string; readonly isJoined: boolean }

/** The memos of highlights in the order of their names as one, with the id of the first of them; null where none has one. */
function joinedMemo(read: ReadStore, annotations: readonly Id[]): Joined | null {
  const stored = read.all<Omit<Joined, 'isJoined'> & { readonly annotation: Id }>(sql`SELECT id, annotation, body, plain FROM memo WHERE annotation IN ${sql.oneOf(annotations)}`)
  const memos = annotations.flatMap(id => stored.find(({ annotation }) => annotation === id) ?? [])
  const [first, ...others] = memos
  if (!first) return null
  const joined = others.reduce<Pick<Joined, 'body' | 'plain'>>(joinMemos, first)
  if (joined.body.length > longest.body || joined.plain.length > longest.plain) throw fault('invalid', 'annotations.mergeMemos')
  return { id: first.id, body: joined.body, plain: joined.plain, isJoined: others.length > 0 }
}

/** The memo becomes this highlight's, in place of the one that it has; one made of several is by who joined them. */
function giveMemo(write: WriteStore, { id, body, plain, isJoined }: Joined, to: Id, { at, coder }: { readonly at: string; readonly coder: string }): void {
  write.run(sql`DELETE FROM memo WHERE annotation = ${to} AND id <> ${id}`)
  write.run(sql`UPDATE memo SET annotation = ${to}, body = ${body}, plain = ${plain}, updated_at = ${at} WHERE id = ${id}`)
  if (isJoined) write.run(sql`UPDATE memo SET coder = ${coder} WHERE id = ${id}`)
}
