import { z } from 'zod'
import { encodings } from '#domain/encodings.ts'
import { command, job, query } from '#wire/define.ts'
import { Fault, Sentence } from '#wire/fault.ts'
import { CalendarDate, Id, Language, Line, Offset, Progress, Text, Ticket } from './values.ts'

export const DocumentKind = z.enum(['plan', 'report', 'law', 'news', 'draft', 'summary', 'other'])

/** What a document is described by; null where nobody has said. */
export const Description = z.object({
  title: Line,
  shortTitle: Line.nullable(),
  issuer: Line.nullable(),
  jurisdiction: Line.nullable(),
  kind: Line.nullable(),
  issuedOn: CalendarDate.nullable(),
  periodFrom: CalendarDate.nullable(),
  periodTo: CalendarDate.nullable(),
  language: Line.nullable(),
  source: Line.nullable(),
  /** Free attributes, by name. */
  attributes: z.record(z.string().min(1).max(200), Line),
})
export type Description = z.infer<typeof Description>

export const DocumentWarning = Sentence.extend({ start: Offset.nullable() })

export const DocumentRow = Description.extend({
  id: Id,
  /** The newest version. */
  version: Id,
  versionNumber: z.int(),
  fileName: z.string(),
  mediaType: z.string(),
  encoding: z.string(),
  /** UTF-16 code units of the version's text. */
  characters: z.int(),
  clauses: z.int(),
  annotations: z.int(),
  warnings: z.array(DocumentWarning),
  createdAt: z.string(),
})
export type DocumentRow = z.infer<typeof DocumentRow>

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

export const VersionText = z.object({ document: Id, version: Id, text: z.string(), language: Language })

/** One file's fate. `existing`: the same bytes were already here, and nothing was added. */
export const ImportAnswer = z.union([
  z.object({ file: z.string(), document: DocumentRow, existing: z.boolean() }),
  z.object({ file: z.string(), error: Fault }),
])
export type ImportAnswer = z.infer<typeof ImportAnswer>

export const Encoding = z.enum(encodings)

export const documents = {
  list: query(z.object({}), z.array(DocumentRow)),
  text: query(z.object({ document: Id }), VersionText),
  clauses: query(z.object({ document: Id }), z.array(ClauseRow)),
  /** All files of one call are one operation; a file that fails does not stop the others. Cancel leaves nothing behind. */
  import: job(
    z.object({
      files: z.array(Ticket).max(10_000).default([]),
      pasted: z.array(z.object({ title: Line.default(''), text: Text.min(1) })).max(100).default([]),
      encoding: Encoding.optional(),
      clean: z.enum(['auto', 'none']).default('auto'),
    }),
    z.array(ImportAnswer),
    Progress,
  ),
  /** Sets what is named, leaves the rest; null or '' clears (a title cannot be cleared). */
  describe: command(z.object({ document: Id, values: Description.partial() }), DocumentRow),
  /** Takes documents out of sight, with their highlights, until undone. */
  remove: command(z.object({ documents: z.array(Id).min(1).max(10_000) }), z.object({ removed: z.int() })),
  /** Lines that several documents have in common or that look like something are not guessed here: see `clauses`. */
  original: query(z.object({ document: Id }), z.object({ ticket: Ticket, fileName: z.string() })),
} as const
