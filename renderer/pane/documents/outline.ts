import type { ClauseRow } from '#contract/documents/clauses.ts'
import { withoutNoteSign } from '#domain/clauses/note-signs.ts'
import { withoutLabel } from '../../text/labels.ts'

/** A row of the outline: a heading or a numbered item. */
export type OutlineRow = {
  readonly id: string
  /** Index of the clause in reading order. */
  readonly clause: number
  readonly label: string
  readonly words: string
  /** How many rows stand above it, for indenting. */
  readonly depth: number
  readonly parent: string | null
  readonly hasChildren: boolean
  readonly start: number
}

/** Longest words that a row shows, UTF-16 code units. */
const longestWords = 200
/** With more rows than this only the upper levels stand open at first. */
const manyRows = 300

/** Headings and labelled clauses in reading order; a clause under something that is no row goes under the nearest row above it. */
export function outlineRows(text: string, clauses: readonly ClauseRow[]): OutlineRow[] {
  const rowByClause = new Map<string, string | null>()
  const depthByRow = new Map<string, number>()
  const rows: OutlineRow[] = []
  clauses.forEach((clause, index) => {
    const parent = clause.parent === null ? null : (rowByClause.get(clause.parent) ?? null)
    const isRow = clause.kind === 'heading' || (clause.kind !== 'boilerplate' && clause.label !== '')
    rowByClause.set(clause.id, isRow ? clause.id : parent)
    if (!isRow) return
    const depth = parent === null ? 0 : (depthByRow.get(parent) ?? 0) + 1
    depthByRow.set(clause.id, depth)
    const { id, label, start } = clause
    rows.push({ id, clause: index, label, words: wordsOf(text, clause), depth, parent, hasChildren: false, start })
  })
  const parents = new Set(rows.map(row => row.parent))
  return rows.map(row => ({ ...row, hasChildren: parents.has(row.id) }))
}

/** Rows that are closed at first: none in a short outline, the lower levels in a long one. */
export function closedAtFirst(rows: readonly OutlineRow[]): ReadonlySet<string> {
  return new Set(rows.length > manyRows ? rows.filter(row => row.hasChildren && row.depth > 0).map(row => row.id) : [])
}

/** The rows in sight: what a filter finds with all above it, else what no closed row hides. */
export function visibleRows(rows: readonly OutlineRow[], closed: ReadonlySet<string>, filter: string): OutlineRow[] {
  if (filter.trim()) {
    const shown = new Set<string>()
    const byId = new Map(rows.map(row => [row.id, row]))
    for (const row of rows) {
      if (!matchesFilter(row, filter)) continue
      let up: OutlineRow | undefined = row
      while (up && !shown.has(up.id)) {
        shown.add(up.id)
        up = up.parent === null ? undefined : byId.get(up.parent)
      }
    }
    return rows.filter(row => shown.has(row.id))
  }
  const hidden = new Set<string>()
  return rows.filter(row => {
    const isHidden = row.parent !== null && (hidden.has(row.parent) || closed.has(row.parent))
    if (isHidden) hidden.add(row.id)
    return !isHidden
  })
}

/** Whether a row's label or words hold what was typed. */
export function matchesFilter({ label, words }: OutlineRow, filter: string): boolean {
  return `${label} ${words}`.toLowerCase().includes(filter.trim().toLowerCase())
}

/** Index of the row one reads in: the last of those in sight that begins at or before an offset; -1 before all. */
export function rowAt(rows: readonly OutlineRow[], offset: number): number {
  return rows.findLastIndex(row => row.start <= offset)
}

/** `## ` before a heading of a Markdown text, which stays as written. */
const markdownSign = /^#{1,6}\s+(?=\S)/u

/** The clause's first line, without the label that stands beside it; a heading's also without Markdown's sign and that of a note. */
function wordsOf(text: string, { start, textEnd, label, kind }: ClauseRow): string {
  const line = (text.slice(start, Math.min(textEnd, start + longestWords * 2)).trim().split('\n')[0] ?? '').slice(0, longestWords)
  return withoutLabel(kind === 'heading' ? withoutNoteSign(line.replace(markdownSign, '')) : line, label)
}
