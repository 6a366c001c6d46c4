import { z } from 'zod'
import { command, job, query } from '#wire/define.ts'
import { Done, Id, Offset } from '../values.ts'

/** A correction of a text that is begun and not saved: what was written over which stretches of a version. */
export const Draft = z.object({
  document: Id,
  version: Id,
  /** In reading order, none overlapping. */
  edits: z.array(z.object({ start: Offset, end: Offset, text: z.string().max(20_000_000) })).max(1_000),
})
export type Draft = z.infer<typeof Draft>

/** A window, by an id of its own making; whoever names none may write where no window holds the draft. */
const By = z.object({ by: Id.optional() })

/** `ask`: where nobody else holds it. `goOn`: only where nobody else did since this window held it. `take`: from whoever holds it. */
export const HoldWish = z.enum(['ask', 'goOn', 'take'])
export type HoldWish = z.infer<typeof HoldWish>
/** `elsewhere`: another window holds it (or did, for `goOn`). `taken`: another window took it. */
export const HoldEnd = z.enum(['elsewhere', 'taken'])
export type HoldEnd = z.infer<typeof HoldEnd>
/** `wanted`: another window asks for it; who hears this gives what was not kept yet and cancels the call, or it is taken soon. */
export const HoldNews = z.enum(['held', 'wanted'])
export type HoldNews = z.infer<typeof HoldNews>

/** Kept beside the project, not in it: a draft is no step that is undone, and does not go to a co-author with the file. */
export const drafts = {
  /** Documents of the open project with a draft. */
  list: query(z.object({}), z.array(z.object({ document: Id, version: Id }))),
  read: query(z.object({ document: Id }), Draft.nullable()),
  /** Lets one window at a time write a document's draft: for as long as this call is open, so also no longer than its port. */
  hold: job(z.object({ document: Id, by: Id, wish: HoldWish }), z.object({ end: HoldEnd }), z.object({ news: HoldNews })),
  /** Refused while another window holds the draft. */
  keep: command(Draft.extend(By.shape), Done),
  /** Refused while another window holds the draft. */
  drop: command(z.object({ document: Id }).extend(By.shape), Done),
} as const
