import { z } from 'zod'
import { command, query } from '#wire/define.ts'
import { ExcerptFilter, ExcerptOrder } from './excerpts.ts'
import { TextPlaces } from '../search.ts'
import { Done, Id, Line } from '../values.ts'

/** Saved searches of a project. */
export const mostSearches = 500
/** Of a saved search's name, UTF-16 code units. */
export const longestSearchName = 200

/** What Find is asked: words in the texts of these documents. */
export const TextsQuery = z.object({
  query: Line,
  ...TextPlaces.shape,
  boilerplate: z.boolean().default(false),
})
export type TextsQuery = z.infer<typeof TextsQuery>

/** Which excerpts, and in which order. */
export const ExcerptsQuery = z.object({ filter: ExcerptFilter.prefault({}), order: ExcerptOrder.prefault({}) })
export type ExcerptsQuery = z.infer<typeof ExcerptsQuery>

export const Search = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('texts'), query: TextsQuery }),
  z.object({ kind: z.literal('excerpts'), query: ExcerptsQuery }),
])
export type Search = z.infer<typeof Search>
export const SearchKind = z.enum(['texts', 'excerpts'])
export type SearchKind = z.infer<typeof SearchKind>

export const SavedSearch = z.object({
  id: Id,
  name: Line,
  kind: SearchKind,
  /** What it asks now: as it was saved, without what is gone. Null when it was written by a version that asks for what this one doesn't know. */
  search: Search.nullable(),
  /** How many of the themes, documents, clauses and sets that it names the project has no more. Undo may bring them back. */
  gone: z.object({ themes: z.int(), documents: z.int(), clauses: z.int(), sets: z.int() }),
  createdAt: z.string(),
})
export type SavedSearch = z.infer<typeof SavedSearch>

export const searches = {
  /** By name. What they find is asked anew each time. */
  list: query(z.object({ kind: SearchKind.optional() }), z.array(SavedSearch)),
  save: command(z.object({ name: Line, search: Search }), SavedSearch),
  rename: command(z.object({ search: Id, name: Line }), SavedSearch),
  remove: command(z.object({ search: Id }), Done),
} as const
