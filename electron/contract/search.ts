import { z } from 'zod'
import { query } from '#wire/define.ts'
import { PlanFilter } from './attributes/plan-filter.ts'
import { MemoOwner } from './coding/memos.ts'
import { Id, Line, Offset } from './values.ts'

/** Hits that are told at once, at most and when nobody says how many. */
export const mostHits = 100_000
export const usualHits = 200

export const Hit = z.object({
  document: Id,
  documentTitle: z.string(),
  start: Offset,
  end: Offset,
  before: z.string(),
  match: z.string(),
  after: z.string(),
  clause: z.string(),
  citation: z.string(),
})
export type Hit = z.infer<typeof Hit>

/** By what stands where in its document, by document, clause, the words before or after a hit, or its own. */
export const HitSort = z.enum(['place', 'document', 'clause', 'before', 'hit', 'after'])
export type HitSort = z.infer<typeof HitSort>
export const HitOrder = z.object({ by: HitSort.default('place'), descending: z.boolean().default(false) })
export type HitOrder = z.infer<typeof HitOrder>

/** Memos that are told at once, at most. */
export const mostMemos = 2_000

/** A memo in which something was found: what it is on, the first hit in its line, and how many there are. */
export const MemoHit = z.object({
  owner: MemoOwner,
  /** What it is on, as other memos call it; a journal entry's day; '' for the project's own. */
  name: z.string(),
  /** Where in a document that is; null for themes, the journal and the project. */
  place: z.object({ document: Id, start: Offset, end: Offset }).nullable(),
  hits: z.int(),
  before: z.string(),
  match: z.string(),
  after: z.string(),
})
export type MemoHit = z.infer<typeof MemoHit>

/** Only text under highlights with one of these themes (or a theme below them), or only text under none. A hit that a highlight covers in part is inside. */
export const CodedPlaces = z.object({ themes: z.array(Id).min(1).max(1_000), withChildren: z.boolean().default(true), outside: z.boolean().default(false) })
export type CodedPlaces = z.infer<typeof CodedPlaces>

/** Clauses that texts are searched in, at most. */
export const mostClauses = 500

/** Where words are looked for: what Find, saved searches and auto-coding share. All parts hold. */
export const TextPlaces = z.object({
  /** All when empty. */
  documents: z.array(Id).max(10_000).default([]),
  ...PlanFilter.shape,
  /** Only in these clauses and what stands below them; everywhere when empty. One of an earlier text stands for where it is found in the text that is read now. */
  clauses: z.array(Id).max(mostClauses).default([]),
  coded: CodedPlaces.optional(),
})
export type TextPlaces = z.infer<typeof TextPlaces>

export const search = {
  /**
   * Hits in document and reading order, or another: then the first {@link mostHits} of them are ordered. `total` is the number of hits, not of
   * passages; `hits` are `limit` of them at most, from the `offset`th on. Those in
   * boilerplate are left out, and `setAside` says how many, unless `boilerplate` asks for them.
   */
  find: query(
    z.object({
      query: Line,
      ...TextPlaces.shape,
      order: HitOrder.prefault({}),
      offset: z.int().min(0).max(mostHits).default(0),
      limit: z.int().min(1).max(mostHits).default(usualHits),
      boilerplate: z.boolean().default(false),
    }),
    z.object({ total: z.int(), documents: z.int(), setAside: z.int(), hits: z.array(Hit) }),
  ),
  /** The documents that are searched in which a query stands nowhere, in the order of their coming, and how many are searched. Boilerplate counts as `find` says. */
  silent: query(
    z.object({ query: Line, documents: TextPlaces.shape.documents, ...PlanFilter.shape, boilerplate: z.boolean().default(false) }),
    z.object({ documents: z.array(Id), searched: z.int() }),
  ),
  /**
   * Memos in which a query stands, newest first. Where only some documents or clauses are searched, those on them and on their highlights; among
   * themes those on their highlights and on the themes themselves, or all others.
   */
  memos: query(
    z.object({ query: Line, ...TextPlaces.shape, limit: z.int().min(1).max(mostMemos).default(usualHits) }),
    z.object({ total: z.int(), memos: z.array(MemoHit) }),
  ),
} as const
