import { z } from 'zod'
import { command, query } from '#wire/define.ts'
import { Sentence } from '#wire/fault.ts'
import { Progress } from './values.ts'

/** Operations that are told at once. */
export const mostOperations = 10_000

export const OperationRow = z.object({
  id: z.int(),
  /** The operation's name, e.g. `Highlight`: what menus print after "Undo". */
  label: Sentence,
  at: z.string(),
  coder: z.string(),
  state: z.enum(['done', 'undone', 'abandoned']),
  /** Number of rows it changed. */
  changes: z.int(),
})
export type OperationRow = z.infer<typeof OperationRow>

export const history = {
  /** Newest first. */
  list: query(z.object({ limit: z.int().min(1).max(mostOperations).default(200) }), z.array(OperationRow)),
  /** What undo and redo would do now. */
  next: query(z.object({}), z.object({ undo: OperationRow.nullable(), redo: OperationRow.nullable() })),
  undo: command(z.object({}), z.object({ operation: OperationRow.nullable() }), Progress),
  redo: command(z.object({}), z.object({ operation: OperationRow.nullable() }), Progress),
} as const
