import { z } from 'zod'

/** UUID text made by the caller, so that a page can name a new row before the answer comes. */
export const Id = z.uuid()
export type Id = z.infer<typeof Id>

/** Opaque name of a chosen or produced file. Paths never cross a port. */
export const Ticket = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)
export type Ticket = z.infer<typeof Ticket>

/** Offset into a version's text, UTF-16 code units. */
export const Offset = z.int().nonnegative()

export const Span = z.object({ start: Offset, end: Offset })
export type Span = z.infer<typeof Span>

/** Calendar day, month or year: `2026`, `2026-05`, `2026-05-23`. */
export const CalendarDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)

export const Language = z.enum(['en', 'zh'])
export type Language = z.infer<typeof Language>

export const Text = z.string().max(2_000_000)
/** What a clipboard holds beside a text: markup is a multiple of it. */
export const Markup = z.string().max(8_000_000)
/** UTF-16 code units. */
export const longestLine = 2_000
export const Line = z.string().max(longestLine)
/** Of an attribute's name, and of a choice that it offers; UTF-16 code units. */
export const longestAttributeName = 200

export const Done = z.object({})
export const Progress = z.object({
  /** Message id of the stage, e.g. `documents.stage.reading`. */
  stage: z.string(),
  /** What is being worked on (a file name), '' when nothing in particular. */
  item: z.string(),
  done: z.number(),
  total: z.number(),
})
export type Progress = z.infer<typeof Progress>

/** A produced table, which is fetched or saved by its ticket. */
export const SheetFile = z.object({ ticket: Ticket, fileName: z.string(), rows: z.int(), bytes: z.int() })
/** What spreadsheets read. */
export const SheetFormat = z.enum(['csv', 'xlsx'])
