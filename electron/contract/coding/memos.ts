import { z } from 'zod'
import { longestBody, longestPlain } from '#domain/memos/memo-body.ts'
import { targetKinds } from '#domain/memos/mentions.ts'
import { command, query } from '#wire/define.ts'
import { Id, Line, longestAttributeName, Offset, Ticket } from '../values.ts'

/** A cell of the matrix: a theme in one plan, or in all plans with one value of an attribute (its key as files name it, or a name of the project's own). */
export const MatrixCell = z.union([z.object({ theme: Id, document: Id }), z.object({ theme: Id, attribute: z.string().min(1).max(longestAttributeName), value: Line.min(1) })])
export type MatrixCell = z.infer<typeof MatrixCell>

export const MemoOwner = z.union([
  z.object({ annotation: Id }),
  z.object({ document: Id }),
  z.object({ theme: Id }),
  /** Of any version; where it stands in the text that is read now is found when it is asked for. */
  z.object({ clause: Id }),
  z.object({ entry: Id }),
  /** What a researcher says of the cell: its summary. */
  z.object({ cell: MatrixCell }),
  z.object({ project: z.literal(true) }),
])
export type MemoOwner = z.infer<typeof MemoOwner>

/** `body` is the editor's state as JSON text, '' for a memo that came as plain text; `plain` is what is searched and exported. */
export const MemoRow = z.object({
  body: z.string(),
  plain: z.string(),
  updatedAt: z.string().nullable(),
  /** Who wrote in it last; '' where nobody knows. */
  coder: z.string(),
  /**
   * `broken`: the formatting that is stored can't be read, and the text stands for it. `long`: more than is written in here; `plain` is its beginning.
   * `hidden`: somebody else wrote it, and it is not shown, nor written over, while coding blind.
   */
  fault: z.enum(['broken', 'long', 'hidden']).nullable(),
})
export type MemoRow = z.infer<typeof MemoRow>

const Target = z.object({ kind: z.enum(targetKinds), id: Id })
/** What a memo can lead to, as it is called now; of what was merged away, what it was merged into. `gone`: it was deleted, or its document was taken away. */
export const TargetRow = Target.extend({
  /** The id of what it is now: of what it was merged into, else its own. */
  current: Id,
  name: z.string(),
  /** A theme's colour. */
  color: z.string().nullable(),
  gone: z.boolean(),
  /** Where it stands in the text that is read now. */
  place: z.object({ document: Id, start: Offset, end: Offset }).nullable(),
})
export type TargetRow = z.infer<typeof TargetRow>

/** A memo in a list. */
export const ListedMemo = z.object({
  owner: MemoOwner,
  /** What it is on, as people call it. */
  name: z.string(),
  /** How it begins, with names as they are now. */
  beginning: z.string(),
  characters: z.int(),
  updatedAt: z.string(),
  /** Who wrote in it last; '' where nobody knows. */
  coder: z.string(),
  place: TargetRow.shape.place,
})
export type ListedMemo = z.infer<typeof ListedMemo>

/** A day, as people write in a journal: `2026-05-23`. */
const Day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
/** An entry of the project's journal; what it says is the memo on it. */
export const JournalEntry = z.object({ id: Id, day: Day, coder: z.string(), beginning: z.string(), characters: z.int() })
export type JournalEntry = z.infer<typeof JournalEntry>

export const memos = {
  /** `whole`: all of its text, with names as they are now, and no body. */
  read: query(z.object({ owner: MemoOwner, whole: z.boolean().default(false) }), MemoRow),
  /** Writes a memo, empty text deletes it. Edits of the same memo within a minute become one undo step. */
  write: command(z.object({ owner: MemoOwner, body: z.string().max(longestBody), plain: z.string().max(longestPlain) }), MemoRow),
  /** All memos, or those on a document, its clauses and excerpts; newest first. */
  list: query(z.object({ document: Id.optional() }), z.array(ListedMemo)),
  /** What these are called now, in their order. */
  targets: query(z.object({ targets: z.array(Target).max(2_000) }), z.array(TargetRow)),
  /** What a memo could lead to by these words, best first; clauses of `document` and of documents that the words name. */
  find: query(z.object({ words: Line, document: Id.optional() }), z.array(TargetRow)),
  /** Memos that speak of something, newest first. */
  mentioning: query(z.object({ target: Target }), z.array(ListedMemo.extend({ count: z.int() }))),
  /** The journal, newest day first. */
  journal: query(z.object({}), z.array(JournalEntry)),
  /** Begins an entry, without words yet. */
  addEntry: command(z.object({ id: Id, day: Day }), z.object({})),
  /** Gives an entry another day. */
  dateEntry: command(z.object({ entry: Id, day: Day }), z.object({})),
  /** Takes an entry away with what it says, until undone. */
  removeEntry: command(z.object({ entry: Id }), z.object({})),
  /** The journal as one Markdown file, oldest day first, with names as they are now. */
  journalFile: query(z.object({}), z.object({ ticket: Ticket, fileName: z.string() })),
} as const
