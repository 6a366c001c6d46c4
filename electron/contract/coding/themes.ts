import { z } from 'zod'
import { longestKeyword, mostKeywords } from '#domain/themes.ts'
import { command, query } from '#wire/define.ts'
import { Id, Line, Progress, Ticket } from '../values.ts'

const Color = z.string().regex(/^#[0-9a-f]{6}$/i)
/** One printable key, compared without case. */
export const Shortcut = z.string().regex(/^[\p{L}\p{N}]$/u)

export const ThemeRow = z.object({
  id: Id,
  parent: Id.nullable(),
  /** Text that sorts siblings. */
  position: z.string(),
  name: Line,
  color: z.string(),
  definition: z.string(),
  shortcut: z.string(),
  /** When the theme is given, when it is not, and a sentence that shows it; '' where nobody said. */
  include: z.string(),
  exclude: z.string(),
  example: z.string(),
  /** Words that speak for the theme. */
  keywords: z.array(z.string()).readonly(),
  /** Name, parent and all that says what the theme means stay as they are, and it is neither merged nor deleted. Tagging, colour, key and order go on. */
  frozen: z.boolean(),
  /** Offered nowhere for tagging; highlights that carry it keep it. */
  archived: z.boolean(),
  /** Highlights that carry this theme itself, in documents that are not removed. */
  count: z.int(),
})
export type ThemeRow = z.infer<typeof ThemeRow>

/** Of each text that says what a theme means; UTF-16 code units. */
export const longestMeaning = 20_000
const Meaning = z.string().max(longestMeaning)

/** How a theme is used: every part may be left out. Keywords are cleaned, and each is kept once whatever its case. */
const Use = z.object({
  include: Meaning.optional(),
  exclude: Meaning.optional(),
  example: Meaning.optional(),
  keywords: z.array(z.string().max(longestKeyword)).max(mostKeywords).readonly().optional(),
  frozen: z.boolean().optional(),
  archived: z.boolean().optional(),
})

const Many = z.object({ themes: z.array(Id).min(1).max(10_000) })

export const MergePreview = z.object({
  /** Highlights that carry the theme that goes, and how many of them carry the one that stays, too. */
  highlights: z.int(),
  both: z.int(),
  /** Themes right below the one that goes, and the names of those that are merged in turn with one of the same name. */
  children: z.int(),
  joined: z.array(z.string()),
  memo: z.enum(['none', 'moves', 'joined']),
  /** Summaries of cells of the matrix that move, how many of them are put below one of the theme that stays, and records that a plan is silent. */
  summaries: z.int(),
  summariesJoined: z.int(),
  silences: z.int(),
  /** What the theme that stays lacks and takes over. */
  filled: z.array(z.enum(['definition', 'include', 'exclude', 'example', 'shortcut'])),
  /** Keywords that come to those of the theme that stays. */
  keywords: z.int(),
})
export type MergePreview = z.infer<typeof MergePreview>

export const themes = {
  /** All themes, parents before children, siblings in order. */
  list: query(z.object({}), z.array(ThemeRow)),
  /** How many highlights carry a theme or one below it, each highlight once, in documents that are not removed; every theme, in no particular order. */
  countsWithin: query(z.object({}), z.array(z.object({ theme: Id, count: z.int() }))),
  create: command(
    Use.extend({ id: Id, parent: Id.nullable().default(null), name: Line.min(1), color: Color.optional(), definition: Meaning.default(''), shortcut: Shortcut.or(z.literal('')).default('') }),
    ThemeRow,
  ),
  /** A frozen theme takes only what it leaves free, or its thawing. */
  update: command(
    Use.extend({ theme: Id, name: Line.min(1).optional(), color: Color.optional(), definition: Meaning.optional(), shortcut: Shortcut.or(z.literal('')).optional() }),
    ThemeRow,
  ),
  /** Puts a theme under `parent` (null: the top), before the sibling `before` (null: last). A theme cannot go below itself. */
  move: command(z.object({ theme: Id, parent: Id.nullable(), before: Id.nullable().default(null) }), z.object({})),
  /** Colours, freezes or archives many as one operation. */
  updateMany: command(Many.extend({ color: Color.optional(), frozen: z.boolean().optional(), archived: z.boolean().optional() }), z.object({ changed: z.int() })),
  /** Puts many below `parent` (null: the top), before the sibling `before` (null: last), in their order; what stands below a chosen one goes along with it. */
  moveMany: command(Many.extend({ parent: Id.nullable(), before: Id.nullable().default(null) }), z.object({ moved: z.int() })),
  /** What `merge` would do. */
  previewMerge: query(z.object({ from: Id, into: Id }), MergePreview),
  /** Everything tagged with `from` becomes tagged with `into`; children of `from` move under `into`; `from` goes. */
  merge: command(z.object({ from: Id, into: Id }), z.object({ moved: z.int() }), Progress),
  /** What `remove` would do, what people said of cells of the matrix that would go, and the names of frozen themes that are in its way. */
  previewRemove: query(Many, z.object({ removed: z.int(), untagged: z.int(), summaries: z.int(), silences: z.int(), frozen: z.array(z.string()) })),
  /** Deletes themes with their children; the highlights stay. */
  remove: command(z.object({ themes: Many.shape.themes }), z.object({ removed: z.int(), untagged: z.int() }), Progress),
  /** CSV with `path,definition,color,shortcut`: adds what is missing, updates what is there, removes nothing. */
  import: command(z.object({ file: Ticket }), z.object({ added: z.int(), updated: z.int(), unchanged: z.int(), /** Sets of codes that the file has besides its tree: they are left out. */ sets: z.int() })),
} as const
