import { z } from 'zod'
import { units } from '#domain/autocoding/units.ts'
import { job, query } from '#wire/define.ts'
import { mostThemesAtOnce, ThemeReference } from './annotations.ts'
import { TextPlaces } from '../search.ts'
import { Id, Line, Offset, Progress } from '../values.ts'

/** Places that are found and coded at once, at most. */
export const mostPlaces = 20_000
/** Places whose lines are told at once, at most. */
export const mostLines = 200

/** What is looked for: words as Find takes them, or a regular expression (JavaScript's, by Unicode characters, `^` and `$` at the ends of lines). */
export const Sought = z.discriminatedUnion('by', [
  z.object({ by: z.literal('words'), query: Line }),
  z.object({ by: z.literal('expression'), expression: Line.min(1), matchCase: z.boolean().default(false), wholeWord: z.boolean().default(false) }),
])
export type Sought = z.infer<typeof Sought>

/** What is looked for, where, and what becomes a highlight around each hit. */
export const Look = z.object({
  sought: Sought,
  unit: z.enum(units).default('match'),
  ...TextPlaces.shape,
  /** Also hits in boilerplate. */
  boilerplate: z.boolean().default(false),
})
export type Look = z.infer<typeof Look>

/** Places of one document's text in reading order, as two columns of offsets. */
const Places = z.object({ document: Id, version: Id, starts: z.array(Offset).max(mostPlaces), ends: z.array(Offset).max(mostPlaces) })

export const FoundDocument = Places.extend({
  title: z.string(),
  /** Places that a highlight of just this range holds already, with the themes of it (the first made, where there are several). */
  standing: z.array(z.object({ place: z.int(), themes: z.array(Id) })),
})
export type FoundDocument = z.infer<typeof FoundDocument>

export const Found = z.object({
  /** Those with places, in the library's order. */
  documents: z.array(FoundDocument),
  /** Hits that led to places: several may lie in one sentence or clause. */
  hits: z.int(),
  /** Hits left out because they stand in boilerplate. */
  setAside: z.int(),
  /** Whether there are more than are told. */
  isLimited: z.boolean(),
})
export type Found = z.infer<typeof Found>

/** A place as it is shown: its words, long ones cut, with what stands around them. */
export const PlaceLine = z.object({ before: z.string(), words: z.string(), isCut: z.boolean(), after: z.string(), citation: z.string() })
export type PlaceLine = z.infer<typeof PlaceLine>

export const autocode = {
  /**
   * Finds the places to code, in a process of its own with a deadline. Nothing is written. A match of no length is no hit.
   * A range never cuts a grapheme and has no white space at its ends; hits that lead to the same range are one place.
   */
  find: job(z.object({ look: Look }), Found, Progress),
  /** The lines of places, in the order in which they were asked for. */
  lines: query(
    z.object({ places: z.array(z.object({ version: Id, start: Offset, end: Offset })).min(1).max(mostLines) }),
    z.array(PlaceLine),
  ),
  /**
   * Highlights places and tags them, as one operation. What a highlight of just this range holds already gets the themes instead of a second one.
   * Cancelled it leaves nothing.
   */
  apply: job(
    z.object({
      places: z.array(Places).min(1).max(10_000).refine(all => all.reduce((sum, { starts }) => sum + starts.length, 0) <= mostPlaces && all.every(({ starts, ends }) => starts.length === ends.length)),
      themes: z.array(ThemeReference).min(1).max(mostThemesAtOnce),
    }),
    z.object({ created: z.int(), tagged: z.int(), unchanged: z.int(), themes: z.array(Id) }),
    Progress,
  ),
} as const
