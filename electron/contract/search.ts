import { z } from 'zod'
import { query } from '#wire/define.ts'
import { PlanFilter } from './attributes/plan-filter.ts'
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

export const search = {
  /**
   * Hits in document and reading order, or another: then the first {@link mostHits} of them are ordered. `total` is the number of hits, not of
   * passages; `hits` are `limit` of them at most, from the `offset`th on. Those in
   * boilerplate are left out, and `setAside` says how many, unless `boilerplate` asks for them.
   */
  find: query(
    z.object({
      query: Line,
      documents: z.array(Id).max(10_000).default([]),
      ...PlanFilter.shape,
      order: HitOrder.prefault({}),
      offset: z.int().min(0).max(mostHits).default(0),
      limit: z.int().min(1).max(mostHits).default(usualHits),
      boilerplate: z.boolean().default(false),
    }),
    z.object({ total: z.int(), documents: z.int(), setAside: z.int(), hits: z.array(Hit) }),
  ),
} as const
