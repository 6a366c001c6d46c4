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

export const search = {
  /**
   * Hits in document and reading order. `total` is the number of hits, not of passages; `hits` are the first `limit` of them. Those in
   * boilerplate are left out, and `setAside` says how many, unless `boilerplate` asks for them.
   */
  find: query(
    z.object({
      query: Line,
      documents: z.array(Id).max(10_000).default([]),
      ...PlanFilter.shape,
      limit: z.int().min(1).max(mostHits).default(usualHits),
      boilerplate: z.boolean().default(false),
    }),
    z.object({ total: z.int(), documents: z.int(), setAside: z.int(), hits: z.array(Hit) }),
  ),
} as const
