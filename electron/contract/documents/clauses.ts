/** Clauses of a document's text, how people correct their tree, and what may be wrong with it. */
import { z } from 'zod'
import { doubtKinds } from '#domain/clauses/uncertain/doubt.ts'
import { Sentence } from '#wire/fault.ts'
import { Id, Line, Offset } from '../values.ts'

export const ClauseKind = z.enum(['heading', 'item', 'paragraph', 'boilerplate'])
export const ClauseRow = z.object({
  id: Id,
  parent: Id.nullable(),
  ordinal: z.int(),
  kind: ClauseKind,
  level: z.int(),
  label: z.string(),
  /** Labels from the root down, as a citation prints them: `['II', '(III)', '8']`. */
  path: z.array(z.string()),
  start: Offset,
  end: Offset,
  /** End of the clause's own text, before its first child. */
  textEnd: Offset,
})
export type ClauseRow = z.infer<typeof ClauseRow>

/** Levels that a clause moves at once, up or down. */
export const mostLevelsMoved = 12
export const LevelsMoved = z.int().min(-mostLevelsMoved).max(mostLevelsMoved)

/** A change of one clause in the tree of a version. Offsets are UTF-16 code units of its text. */
export const ClauseChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('split'), at: Offset }),
  /** Into the clause before it. */
  z.object({ kind: z.literal('merge') }),
  z.object({ kind: z.literal('label'), label: Line }),
  /** So many levels deeper, with all that is in it; negative: higher. */
  z.object({ kind: z.literal('level'), by: LevelsMoved }),
  z.object({ kind: z.literal('kind'), to: ClauseKind }),
  z.object({ kind: z.literal('range'), start: Offset, end: Offset }),
])
export type ClauseChange = z.infer<typeof ClauseChange>

/** `sentence`: what is odd; `other`: what the other reading would do, null where it can only be told; `start`: where the clause begins that it is about. */
export const DoubtRow = z.object({ kind: z.enum(doubtKinds), clause: Id, start: Offset, sentence: Sentence, other: Sentence.nullable() })
export type DoubtRow = z.infer<typeof DoubtRow>
