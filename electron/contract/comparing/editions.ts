import { z } from 'zod'
import { job } from '#wire/define.ts'
import { changeKinds } from '#domain/aligning/editions/kinds.ts'
import { strengths } from '#domain/targets/strength.ts'
import { Id, Offset, Progress } from '../values.ts'

/** `responsible`: other bodies; `strength`: `shall` became `should`; `kept` stands alone, the others may stand together. */
export const ChangeKind = z.enum(changeKinds)
export type ChangeKind = z.infer<typeof ChangeKind>

/** A clause of an edition with how it is cited and what it says; offsets of its own text. */
export const EditionClause = z.object({ clause: Id, label: z.string(), start: Offset, end: Offset, citation: z.string(), text: z.string() })
export type EditionClause = z.infer<typeof EditionClause>

/** Words as they stand in the old and in the new text. */
export const Exchange = z.object({ old: z.array(z.string()).readonly(), now: z.array(z.string()).readonly() })
export type Exchange = z.infer<typeof Exchange>
const Strength = z.enum(strengths)

export const EditionChange = z.object({
  kinds: z.array(ChangeKind).min(1).readonly(),
  /** Several where clauses were merged or split, none where one was added or dropped. */
  old: z.array(EditionClause).readonly(),
  now: z.array(EditionClause).readonly(),
  /** The words of both without their labels, in order: those that stayed, went and came. */
  runs: z.array(z.object({ kind: z.enum(['same', 'gone', 'new']), words: z.string() })).readonly(),
  numbers: Exchange,
  deadline: Exchange,
  responsible: Exchange,
  strengths: z.array(z.object({ old: Strength, now: Strength, oldWord: z.string(), nowWord: z.string() })).readonly(),
})
export type EditionChange = z.infer<typeof EditionChange>

/** One of two editions: a document as it is read now, or one of its texts. */
export const Edition = z.object({ document: Id, version: Id.optional() })
export type Edition = z.infer<typeof Edition>

export const EditionChanges = z.object({
  /** In the order of the new edition; what was dropped stands behind the clause that it stood behind. */
  changes: z.array(EditionChange).readonly(),
  /** How many there are of each kind. */
  counts: z.record(ChangeKind, z.int()),
})
export type EditionChanges = z.infer<typeof EditionChanges>

export const editions = {
  /** What changed from one edition of a plan to the next, clause by clause: two documents, or two texts of one. What people linked or rejected counts. */
  changes: job(z.object({ old: Edition, now: Edition }), EditionChanges, Progress),
} as const
