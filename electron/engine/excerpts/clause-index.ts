import { type CitedClause, cite, clausePath, firstClause } from '#domain/citation.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import { clauseRows } from './clause-rows.ts'
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

type IndexedClause = CitedClause & { readonly parent: number | null }

/** Longer headings are cut: they are paragraphs that a layout made look like headings. UTF-16 code units. */
const longestTitle = 200

/** A version's clauses, read once; the titles of its headings when a first place is asked for. The text itself is not kept. */
export function readClauseIndex(read: ReadStore, version: Id): ClauseIndex {
  const rows = clauseRows(read, version)
  const pages = pageRows(read, version)
  const indexById = new Map(rows.map(({ id }, index) => [id, index]))
  const clauses = rows.map(({ parent, kind, level, label, start, end, textEnd }): IndexedClause => ({
    kind, level, label, start, end, textEnd,
    parent: parent === null ? null : (indexById.get(parent) ?? null),
  }))
  let titles: Titles | undefined
  return {
    cite: (shortTitle, start, end) => cite(shortTitle, clauses, start, end, pages),
    place: (shortTitle, start, end) => {
      titles ??= readTitles(read, version, clauses)
      const index = firstClause(clauses, start, end)
      return {
        clause: index === null ? '' : innermostLabel(clauses, index),
        clausePath: index === null ? [] : clausePath(clauses, index),
        headingPath: index === null ? [] : headingsAbove(clauses, titles, index, start),
        citation: cite(shortTitle, clauses, start, end, pages),
      }
    },
  }
}

/** Headings' titles by their clauses; what is no heading has none. */
type Titles = ReadonlyMap<IndexedClause, string>

function readTitles(read: ReadStore, version: Id, clauses: readonly IndexedClause[]): Titles {
  const headings = clauses.filter(({ kind }) => kind === 'heading')
  const text = headings.length > 0 ? readText(read, version) : ''
  return new Map(headings.map(heading => [heading, titleOf(text.slice(heading.start, heading.textEnd))]))
}

/** A heading on one line, without the signs that Markdown marks it with. */
function titleOf(printed: string): string {
  const line = printed.replace(/\s+/g, ' ').trim()
  return line.replace(/^#{1,6} /, '').replace(/ #+$/, '').slice(0, longestTitle).toWellFormed()
}

function innermostLabel(clauses: readonly IndexedClause[], index: number): string {
  for (const clause of upwards(clauses, index)) if (clause.label !== '') return clause.label
  return ''
}

/** A heading that is itself part of the range is not above it. */
function headingsAbove(clauses: readonly IndexedClause[], titles: Titles, index: number, start: number): string[] {
  const above: string[] = []
  for (const clause of upwards(clauses, index)) {
    const title = titles.get(clause)
    if (title && clause.textEnd <= start) above.unshift(title)
  }
  return above
}

/** A clause and those around it, innermost first. Parents stand before their children, so even a damaged tree ends. */
function* upwards(clauses: readonly IndexedClause[], index: number): Generator<IndexedClause, void> {
  for (let at: number | null = index, last = clauses.length; at !== null && at < last; ) {
    const clause: IndexedClause | undefined = clauses[at]
    if (!clause) return
    yield clause
    last = at
    at = clause.parent
  }
}
