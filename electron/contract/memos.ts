import { z } from 'zod'
import { longestBody, longestPlain } from '#domain/memos/memo-body.ts'
import { command, query } from '#wire/define.ts'
import { Id } from './values.ts'

export const MemoOwner = z.union([
  z.object({ annotation: Id }),
  z.object({ document: Id }),
  z.object({ theme: Id }),
  z.object({ project: z.literal(true) }),
])
export type MemoOwner = z.infer<typeof MemoOwner>

/** `body` is the editor's state as JSON text, '' for a memo that came as plain text; `plain` is what is searched and exported. */
export const MemoRow = z.object({
  body: z.string(),
  plain: z.string(),
  updatedAt: z.string().nullable(),
  /** `broken`: the formatting that is stored can't be read, and the text stands for it. `long`: more than is written in here; `plain` is its beginning. */
  fault: z.enum(['broken', 'long']).nullable(),
})
export type MemoRow = z.infer<typeof MemoRow>

export const memos = {
  read: query(z.object({ owner: MemoOwner }), MemoRow),
  /** Writes a memo, empty text deletes it. Edits of the same memo within a minute become one undo step. */
  write: command(z.object({ owner: MemoOwner, body: z.string().max(longestBody), plain: z.string().max(longestPlain) }), MemoRow),
} as const
