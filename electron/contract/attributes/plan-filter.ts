import { z } from 'zod'
import { Id, Line } from '../values.ts'

/** What one attribute of a document must be; each part that is there must hold. */
export const PlanCondition = z.object({
  /** Of every description as files name it (`issuer`, `issued_on`), or the name of an attribute of the project's own. */
  key: z.string().min(1).max(200),
  /** One of these, without case or width. */
  values: z.array(Line).max(500).optional(),
  contains: Line.optional(),
  /** For numbers and dates. A date is a year, month or day, and stands for all of its days. */
  from: Line.optional(),
  to: Line.optional(),
  /** Nothing is written. A suggestion is nothing. */
  isEmpty: z.boolean().optional(),
})
export type PlanCondition = z.infer<typeof PlanCondition>

/** Which documents, by what they are described by and by the sets that they are in: what lists, searches, counts and hand-outs share. */
export const PlanFilter = z.object({
  /** All of these hold. */
  where: z.array(PlanCondition).max(50).default([]),
  /** In any of these sets or in one that lies in it. */
  sets: z.array(Id).max(2_000).default([]),
})
export type PlanFilter = z.infer<typeof PlanFilter>
