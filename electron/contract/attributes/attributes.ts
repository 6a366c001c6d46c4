import { z } from 'zod'
import { suggestedKeys } from '#domain/attributes/suggestions.ts'
import { attributeTypes } from '#domain/attributes/values.ts'
import { command, job, query } from '#wire/define.ts'
import { Sentence } from '#wire/fault.ts'
import { Description } from '../documents/documents.ts'
import { Done, Id, Line, longestAttributeName, Progress, Ticket } from '../values.ts'

const AttributeType = z.enum(attributeTypes)
const AttributeName = z.string().min(1).max(longestAttributeName)
export const mostChoices = 500
const Choices = z.array(z.string().max(longestAttributeName)).max(mostChoices)
const Documents = z.array(Id).min(1).max(10_000)

/** An attribute of the project's own. `count`: documents that have a value. */
export const AttributeRow = z.object({ name: AttributeName, type: AttributeType, choices: z.array(z.string()), count: z.int() })
export type AttributeRow = z.infer<typeof AttributeRow>

/** A value that does not fit a type. */
export const Misfit = z.object({ document: Id, title: z.string(), value: z.string() })
export type Misfit = z.infer<typeof Misfit>

/** What a row of a file would change, or has. `key`: of the description in `snake_case`, or an attribute's name. '' is nothing. */
export const FileChange = z.object({ row: z.int(), document: Id, title: z.string(), key: z.string(), isFixed: z.boolean(), before: z.string(), after: z.string() })
export type FileChange = z.infer<typeof FileChange>
/** `row` counts from 1, the head of the table being 1. */
const FileProblem = z.object({ row: z.int(), message: Sentence })
export const FileAnswer = z.object({
  fileName: z.string(),
  rows: z.int(),
  changes: z.array(FileChange),
  problems: z.array(FileProblem),
  /** Attributes that the file brings along; they are of type text. */
  newAttributes: z.array(z.string()),
})
export type FileAnswer = z.infer<typeof FileAnswer>

/** The keys that can be read out of a text. */
const SuggestedKey = z.enum(suggestedKeys)
/** A value that a document may have; it counts for nothing until somebody accepts it. `quote`: the words it was read from. */
export const SuggestionRow = z.object({ document: Id, key: SuggestedKey, value: Line, quote: z.string() })
export type SuggestionRow = z.infer<typeof SuggestionRow>
const Chosen = z.array(SuggestionRow.pick({ document: true, key: true, value: true })).min(1).max(100_000)

export const attributes = {
  /** In their order. */
  list: query(z.object({}), z.array(AttributeRow)),
  define: command(z.object({ name: AttributeName, type: AttributeType.default('text'), choices: Choices.default([]) }), AttributeRow),
  /**
   * Changes name, type or choices. Values that the type does not take are named in the answer and nothing is changed, unless
   * `keepsMisfits`: then they stay as they are written.
   */
  change: command(
    z.object({ name: AttributeName, to: z.object({ name: AttributeName.optional(), type: AttributeType.optional(), choices: Choices.optional() }), keepsMisfits: z.boolean().default(false) }),
    z.object({ isChanged: z.boolean(), misfits: z.array(Misfit) }),
  ),
  /** All names, in their new order. */
  reorder: command(z.object({ names: z.array(AttributeName).max(5_000) }), Done),
  /** Takes the attribute and its values out of all documents. */
  remove: command(z.object({ name: AttributeName }), z.object({ values: z.int() })),
  /** The same values for several documents, as one operation; as `documents.describe` for each. */
  set: command(z.object({ documents: Documents, values: Description.partial() }), z.object({ changed: z.int() })),
  /** Makes a CSV file of all documents (or some) with all their attributes. `name`: of the file, without its ending. */
  toFile: job(z.object({ documents: Documents.optional(), name: z.string().max(200).default('') }), z.object({ ticket: Ticket, fileName: z.string(), rows: z.int(), bytes: z.int() }), Progress),
  /** What `fromFile` would do. */
  previewFile: query(z.object({ file: Ticket }), FileAnswer),
  /** Takes over what a CSV file says of documents, matched by id, else by exact title; rows that can't be are passed over and told. */
  fromFile: command(z.object({ file: Ticket }), FileAnswer),
  /** What texts say plainly of documents about which nobody has said it; without `documents` of all. */
  suggestions: query(z.object({ documents: Documents.optional() }), z.array(SuggestionRow)),
  accept: command(z.object({ suggestions: Chosen }), z.object({ accepted: z.int() })),
  /** These are not suggested again. */
  dismiss: command(z.object({ suggestions: Chosen }), z.object({ dismissed: z.int() })),
} as const
