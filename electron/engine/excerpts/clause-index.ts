import { withoutNoteSign } from '#domain/clauses/note-signs.ts'
import { type CitedClause, cite, clausePath, firstClause } from '#domain/citation.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import { citedClauseRows } from './clause-rows.ts'
import { pageRows } from './page-rows.ts'
import { readText } from './queries.ts'

/** Where a range stands in its document, for people. */
export type Placement = {
  /** Label of the innermost labelled clause, '' when there is none. */
  readonly clause: string
  readonly clausePath: string[]
  /** Titles of the headings above, outermost first. */
  readonly headingPath: string[]
  readonly citation: string
}

/** A version's clauses, to be asked where ranges (UTF-16 code units) stand. */
export type ClauseIndex = {
  readonly place: (shortTitle: string, start: number, end: number) => Placement
  /** The citation alone, for which no text is read. */
  readonly cite: (shortTitle: string, start: number, end: number) => string
}

/** Longer headings are cut: they are paragraphs that a layout made look like headings. UTF-16 code units. */
const longestTitle = 200

/** A version's clauses, read once; the titles of its headings when a first place is asked for. The text itself is not kept. */
export function readClauseIndex(read: ReadStore, version: Id): ClauseIndex {
  const clauses = citedClauseRows(read, version)
  const pages = pageRows(read, version)
  let nested: Nested | undefined
  return {
    cite: (shortTitle, start, end) => cite(shortTitle, clauses, start, end, pages),
    place: (shortTitle, start, end) => {
      nested ??= { clauses, parents: parentsOf(clauses), titles: readTitles(read, version, clauses) }
      const index = firstClause(clauses, start, end)
      return {
        clause: index === null ? '' : innermostLabel(nested, index),
        clausePath: index === null ? [] : clausePath(clauses, index),
        headingPath: index === null ? [] : headingsAbove(nested, index, start),
        citation: cite(shortTitle, clauses, start, end, pages),
      }
    },
  }
}

type Nested = {
  readonly clauses: readonly CitedClause[]
  /** The place of the clause that each stands in; null at the top. */
  readonly parents: readonly (number | null)[]
  /** Headings' titles by their clauses; what is no heading has none. */
  readonly titles: ReadonlyMap<CitedClause, string>
}

/** Levels have no gaps: a clause stands in the last one before it that is of a smaller level. */
function parentsOf(clauses: readonly CitedClause[]): (number | null)[] {
  const lastByLevel: number[] = []
  return clauses.map(({ level }, index) => {
    lastByLevel[level] = index
    return lastByLevel[level - 1] ?? null
  })
}

function readTitles(read: ReadStore, version: Id, clauses: readonly CitedClause[]): Nested['titles'] {
  const headings = clauses.filter(({ kind }) => kind === 'heading')
  const text = headings.length > 0 ? readText(read, version) : ''
  return new Map(headings.map(heading => [heading, titleOf(text.slice(heading.start, heading.textEnd))]))
}

/** A heading on one line, without the signs that Markdown marks it with and without that of a note. */
function titleOf(printed: string): string {
  const line = printed.replace(/\s+/g, ' ').trim()
  return withoutNoteSign(line.replace(/^#{1,6} /, '').replace(/ #+$/, '')).slice(0, longestTitle).toWellFormed()
}

function innermostLabel(nested: Nested, index: number): string {
  for (const clause of upwards(nested, index)) if (clause.label !== '') return clause.label
  return ''
}

/** A heading that is itself part of the range is not above it. */
function headingsAbove(nested: Nested, index: number, start: number): string[] {
  const above: string[] = []
  for (const clause of upwards(nested, index)) {
    const title = nested.titles.get(clause)
    if (title && clause.textEnd <= start) above.unshift(title)
  }
  return above
}

/** A clause and those around it, innermost first. */
function* upwards({ clauses, parents }: Nested, index: number): Generator<CitedClause, void> {
  for (let at: number | null = index; at !== null; at = parents[at] ?? null) {
    const clause = clauses[at]
    if (clause) yield clause
  }
}
