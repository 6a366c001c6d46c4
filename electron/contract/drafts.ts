import { z } from 'zod'
import { command, query } from '#wire/define.ts'
import { Done, Id, Offset } from './values.ts'

/** A correction of a text that is begun and not saved: what was written over which stretches of a version. */
export const Draft = z.object({
  document: Id,
  version: Id,
  /** In reading order, none overlapping. */
  edits: z.array(z.object({ start: Offset, end: Offset, text: z.string().max(20_000_000) })).max(1_000),
})
export type Draft = z.infer<typeof Draft>

/** Kept beside the project, not in it: a draft is no step that is undone, and does not go to a co-author with the file. */
export const drafts = {
  /** Documents of the open project with a draft. */
  list: query(z.object({}), z.array(z.object({ document: Id, version: Id }))),
  read: query(z.object({ document: Id }), Draft.nullable()),
  keep: command(Draft, Done),
  drop: command(z.object({ document: Id }), Done),
} as const
