import { z } from 'zod'
import { documentKinds } from '#domain/attributes/kinds.ts'
import { reaches } from '#domain/clauses/correcting/alike.ts'
import { doubtKinds } from '#domain/clauses/uncertain/doubt.ts'
import { encodings } from '#domain/encodings.ts'
import { command, job, query } from '#wire/define.ts'
import { Fault, Sentence } from '#wire/fault.ts'
import { ClauseChange, ClauseKind, ClauseRow, DoubtRow, LevelsMoved } from './clauses.ts'
import { CorrectionKind, CorrectionRow, UnsettledCorrection } from './corrections.ts'
import { CalendarDate, Id, Language, Line, longestAttributeName, Markup, Offset, Progress, Text, Ticket } from '../values.ts'

export const DocumentKind = z.enum(documentKinds)

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
  attributes: z.record(z.string().min(1).max(longestAttributeName), Line),
})
export type Description = z.infer<typeof Description>

const DocumentWarning = Sentence.extend({ start: Offset.nullable() })

export const DocumentRow = Description.extend({
  id: Id,
  /** The version that is read now. */
  version: Id,
  versionNumber: z.int(),
  fileName: z.string(),
  mediaType: z.string(),
  encoding: z.string(),
  /** UTF-16 code units of the version's text. */
  characters: z.int(),
  clauses: z.int(),
  annotations: z.int(),
  /** Highlights that were made on an earlier text and whose place in this one nobody has settled yet. */
  unsettled: z.int(),
  /** Corrections of clauses that were made on an earlier text and whose clause in this one nobody has named yet. */
  unsettledCorrections: z.int(),
  /** Whether the source has pages, whose numbers citations name. */
  hasPages: z.boolean(),
  warnings: z.array(DocumentWarning),
  createdAt: z.string(),
})
export type DocumentRow = z.infer<typeof DocumentRow>

/** Where a page of the source begins, and what is printed on it as its number. */
export const PageRow = z.object({ start: Offset, label: z.string() })
export type PageRow = z.infer<typeof PageRow>

const VersionText = z.object({ document: Id, version: Id, text: z.string(), language: Language, pages: z.array(PageRow) })

/** One of the texts that a document had. `correction`: typed by a person over the one before. */
export const VersionRow = z.object({
  version: Id,
  number: z.int(),
  origin: z.enum(['file', 'correction']),
  fileName: z.string(),
  coder: z.string(),
  createdAt: z.string(),
  characters: z.int(),
  isCurrent: z.boolean(),
})
export type VersionRow = z.infer<typeof VersionRow>

/** What became of the highlights and clause corrections of a document when its text changed. */
export const VersionAnswer = z.object({
  document: DocumentRow,
  /** The text is the same as before, and nothing was done. */
  same: z.boolean(),
  /** Found again with certainty, at the same offsets or at others. */
  kept: z.int(),
  /** To be settled by a person; nothing is dropped. */
  unsettled: z.int(),
  /** Corrections of the clause tree that have a copy in the new text; the text before keeps its own. */
  correctionsKept: z.int(),
  /** Those whose clause could not be found again with certainty: they wait for a person, see `unsettledCorrections`. */
  correctionsLeft: z.int(),
  /** Rows of the register that people said something of: found again with certainty, and waiting for a person. */
  targetsKept: z.int(),
  targetsLeft: z.int(),
})
export type VersionAnswer = z.infer<typeof VersionAnswer>

/** How many stand at the same offsets, elsewhere, with altered words or surroundings, at one of several places, and nowhere. */
export const PlaceCounts = z.object({ exact: z.int(), moved: z.int(), fuzzy: z.int(), ambiguous: z.int(), orphan: z.int() })
export type PlaceCounts = z.infer<typeof PlaceCounts>

/** What would become of the highlights and clause corrections of a document if its text changed. Nothing is stored. */
export const TextOutcome = z.object({
  /** The text is the same as now, and nothing would be done. */
  same: z.boolean(),
  /** `left`: a person said of them that they stay with an earlier text, and nothing better was found. */
  highlights: PlaceCounts.extend({ left: z.int() }),
  /** Those that are neither `exact` nor `moved` would get no copy in the new text, and wait for a person unless they are `left`. */
  corrections: PlaceCounts.extend({ left: z.int() }),
  /** Rows of the register that people said something of. */
  targets: PlaceCounts.extend({ left: z.int() }),
  /** Links between targets and outcomes whose rows would not be found with certainty: they are kept and wait with them. */
  linksWaiting: z.int(),
  /** Highlights that would wait for a person, with what may be their words then ('' for none); the first 200. */
  waiting: z.array(
    z.object({
      annotation: Id, status: z.enum(['fuzzy', 'ambiguous', 'orphan']), quote: z.string(), start: Offset, end: Offset, score: z.number(), now: z.string(),
    }),
  ),
  /** Corrections that would wait for a person; the first 200. */
  correctionsLeft: z.array(z.object({ kind: CorrectionKind, value: z.string(), quote: z.string() })),
  /** Where the texts differ; the first 100. */
  changes: z.object({ count: z.int(), passages: z.array(z.object({ before: z.string(), after: z.string() })) }),
})
export type TextOutcome = z.infer<typeof TextOutcome>

/** A remark that stood beside the text in its file. */
export const CommentRow = z.object({ start: Offset, end: Offset, author: z.string(), text: z.string() })
export type CommentRow = z.infer<typeof CommentRow>

const Named = z.object({ id: Id, title: z.string() })

/**
 * One file's fate. `existing`: the same bytes were already here, and nothing was added; `namesake`: the document that had the title before,
 * beside which the new one stands now.
 */
export const ImportAnswer = z.union([
  z.object({ file: z.string(), document: DocumentRow, existing: z.boolean(), namesake: Named.nullable() }),
  z.object({ file: z.string(), error: Fault }),
])
export type ImportAnswer = z.infer<typeof ImportAnswer>

/** Whether a file of a folder was left alone because it is of another kind than plans: nothing went wrong with it. */
export const isPassedOver = (answer: ImportAnswer): boolean => 'error' in answer && answer.error.message.id === 'importing.passedOver'

const Encoding = z.enum(encodings)

/** How one file is read, where it is not read like the others. `password`: for this reading only, it is never kept. */
export const FileOptions = z.object({
  file: Ticket,
  encoding: Encoding.optional(),
  password: Line.optional(),
  clean: z.enum(['auto', 'none']).optional(),
  /** In the place of the title that the file or its text has. */
  title: Line.optional(),
  /** Doubts about its tree, as its preview tells them, that are to be read otherwise, in this order. What is not doubted stays as it is. */
  otherwise: z.array(z.object({ kind: z.enum(doubtKinds), start: Offset })).max(100).optional(),
})
export type FileOptions = z.infer<typeof FileOptions>

export const PreviewClause = z.object({
  label: z.string(),
  path: z.array(z.string()),
  level: z.int(),
  kind: ClauseKind,
  start: Offset,
  /** How its own text begins. */
  text: z.string(),
})
export type PreviewClause = z.infer<typeof PreviewClause>

/** See `DoubtRow`: of a tree that is not kept yet. */
export const PreviewDoubt = DoubtRow.omit({ clause: true })
export type PreviewDoubt = z.infer<typeof PreviewDoubt>

/** What a file would come in as. Nothing is stored. */
export const Preview = z.object({
  title: z.string(),
  author: z.string().nullable(),
  issuedOn: z.string().nullable(),
  language: z.string(),
  mediaType: z.string(),
  /** '' where the format says it. */
  encoding: z.string(),
  /** UTF-16 code units of the text. */
  characters: z.int(),
  pages: z.int(),
  countByKind: z.record(ClauseKind, z.int()),
  /** Those about the tree as a whole are told as doubts, too. */
  warnings: z.array(DocumentWarning),
  /** What may be wrong with the tree as it would come in; `other`: what its other reading does, null where it can only be told. */
  doubts: z.array(PreviewDoubt),
  /** The first 200 in reading order. */
  clauses: z.array(PreviewClause),
  beginning: z.string(),
})
export type Preview = z.infer<typeof Preview>

/**
 * `existing`: the document that has the same bytes already; `namesake`: one that has the title, with other bytes; `sha256`: of its own
 * bytes, so that files that are one can be told. An error whose `details.reason` is `password` asks for one.
 */
export const PreviewAnswer = z.union([
  z.object({ ticket: Ticket, file: z.string(), size: z.int(), sha256: z.string(), existing: Named.nullable(), namesake: Named.nullable(), preview: Preview }),
  z.object({ ticket: Ticket, file: z.string(), error: Fault }),
])
export type PreviewAnswer = z.infer<typeof PreviewAnswer>

const Replacing = z.object({ document: Id, file: Ticket.optional(), encoding: Encoding.optional(), password: Line.optional(), clean: z.enum(['auto', 'none']).default('auto') })
const Correcting = z.object({ document: Id, version: Id, text: z.string().min(1).max(20_000_000) })

export const documents = {
  /** In the order in which they came in; those of these ids, or all. */
  list: query(z.object({ documents: z.array(Id).max(10_000).optional() }), z.array(DocumentRow)),
  /** The text that is read now, or one that was. */
  text: query(z.object({ document: Id, version: Id.optional() }), VersionText),
  clauses: query(z.object({ document: Id, version: Id.optional() }), z.array(ClauseRow)),
  /** Newest first. */
  versions: query(z.object({ document: Id }), z.array(VersionRow)),
  /** Takes a newer file in the place of the text, or without one reads its own file again. Highlights and corrections are found again in it. */
  replace: job(Replacing, VersionAnswer, Progress),
  /** What `replace` would do. */
  previewReplace: job(Replacing, TextOutcome, Progress),
  /** Takes a corrected text in the place of `version`, which must be the one that is read now. */
  correct: job(Correcting, VersionAnswer, Progress),
  /** What `correct` would do. */
  previewCorrect: job(Correcting, TextOutcome, Progress),
  /** Changes one clause of the tree that is read now. */
  correctClause: command(z.object({ document: Id, clause: Id, change: ClauseChange }), z.object({ correction: Id })),
  /** Gives several of its clauses another kind, as one operation; those that have it already are passed over. The corrections stand in the order of the text. */
  correctKinds: command(z.object({ document: Id, clauses: z.array(Id).min(1).max(10_000), to: ClauseKind }), z.object({ corrections: z.array(Id) })),
  /**
   * Moves a clause and those that are counted or set like it on its level, in the clause that holds it or in the whole document, as one operation. The corrections stand
   * in the order of the text; what has nothing before it to stand in stays.
   */
  moveAlike: command(z.object({ document: Id, clause: Id, by: LevelsMoved, reach: z.enum(reaches) }), z.object({ corrections: z.array(Id) })),
  /** What may be wrong with the clause tree of the text that is read now as a whole, as it is corrected; none of most trees. */
  doubts: query(z.object({ document: Id }), z.array(DoubtRow)),
  /** Corrects the tree as such a doubt would have it, as one operation. */
  readOtherwise: command(z.object({ document: Id, clause: Id, kind: z.enum(doubtKinds) }), z.object({ corrections: z.array(Id) })),
  /** Those of the text that is read now. */
  corrections: query(z.object({ document: Id }), z.array(CorrectionRow)),
  /** Takes back corrections of the text that is read now; an earlier text keeps its own. */
  dropCorrections: command(z.object({ document: Id, corrections: z.array(Id).min(1).max(10_000) }), z.object({ dropped: z.int() })),
  /** Those that found no clause in the text that is read now, of one document or of all; those that were let go only when asked for. */
  unsettledCorrections: query(z.object({ document: Id.optional(), withLeft: z.boolean().default(false) }), z.array(UnsettledCorrection)),
  /**
   * Lays such a correction over a clause of the text that is read now: the one that `start` stands in. A split cuts it at `start`, a range
   * gives it all from there to `end`.
   */
  settleCorrection: command(z.object({ correction: Id, start: Offset, end: Offset }), z.object({ correction: Id })),
  /** Lets such corrections go: they stay with the earlier text only. */
  leaveCorrections: command(z.object({ corrections: z.array(Id).min(1).max(10_000) }), z.object({ changed: z.int() })),
  /** Remarks that stood beside the text in its file. */
  comments: query(z.object({ document: Id }), z.array(CommentRow)),
  /** Makes a highlight with a memo of each remark that is none yet. */
  takeComments: command(z.object({ document: Id }), z.object({ made: z.int() })),
  /**
   * Reads files as `import` would, and stores nothing. The answers stand in the order of the files. Cancel keeps what was looked at by then, and
   * answers the rest with an error `cancelled`.
   */
  preview: job(
    z.object({
      files: z.array(Ticket).min(1).max(200),
      options: z.array(FileOptions).max(200).optional(),
      encoding: Encoding.optional(),
      clean: z.enum(['auto', 'none']).default('auto'),
    }),
    z.array(PreviewAnswer),
    Progress,
  ),
  /** All files of one call are one operation; a file that fails does not stop the others. Cancel keeps what is read by then. */
  import: job(
    z.object({
      files: z.array(Ticket).max(10_000).default([]),
      /** For some of the files, what was chosen for each; `encoding` and `clean` are for the others. */
      options: z.array(FileOptions).max(10_000).optional(),
      /** `html`: the same as the clipboard has it besides. It is reduced to text and structure, and only the text is kept. */
      pasted: z.array(z.object({ title: Line.default(''), text: Text.min(1), html: Markup.optional() })).max(100).default([]),
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
  /** The file that the text which is read now came from, or an earlier one's, byte for byte. */
  original: query(z.object({ document: Id, version: Id.optional() }), z.object({ ticket: Ticket, fileName: z.string() })),
} as const
