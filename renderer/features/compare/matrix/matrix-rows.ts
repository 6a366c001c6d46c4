import type { Matrix } from '#contract/compare.ts'
import type { MatrixColumn } from '#contract/comparing/columns.ts'
import type { DocumentRow } from '#contract/documents/documents.ts'
import type { ThemeRow } from '#contract/coding/themes.ts'
import { foldValue } from '#domain/attributes/conditions.ts'
import { joinPath, themePaths } from '#domain/themes.ts'
import { compareNames } from '../../../state/language.ts'
import type { PlanSort, ThemeSort } from '../../../state/rooms/comparing.ts'
import type { CellNote, NotesByTheme } from './cell-notes.ts'

/** A theme's line of the matrix. */
export type MatrixRow = {
  readonly id: string
  readonly name: string
  /** In full, where the name is not all. */
  readonly title?: string
  /** A theme's; null for a line that is none. */
  readonly color: string | null
  /** The plans that a line tells of which is no theme. */
  readonly documents?: readonly string[] | undefined
  /** How many themes stand above it. */
  readonly depth: number
  readonly hasChildren: boolean
  readonly isOpen: boolean
  /** Highlights over all plans that are shown, and in each. */
  readonly total: number
  readonly countByPlan: ReadonlyMap<string, number>
  /** What cells tell instead of these; none where they tell the counts. */
  readonly measured?: Measured | undefined
  /** What people said of its cells; none where nobody can. */
  readonly noteByPlan?: ReadonlyMap<string, CellNote> | undefined
}
export type Measured = { readonly total: number; readonly valueByPlan: ReadonlyMap<string, number> }
/** A column: a plan, plans with one value, or another theme. */
export type MatrixPlan = {
  readonly id: string
  readonly title: string
  readonly shortTitle: string
  /** The plans that it tells of, where it tells of plans. */
  readonly documents?: readonly string[] | undefined
  /** The lines are ordered by it, most first. */
  readonly isOrder?: boolean
  /** Of a theme with others below it: whether these are shown. */
  readonly isOpen?: boolean | undefined
  /** What stands below its name. */
  readonly note?: string | undefined
  /** Its highlights, with a theme or without; those in boilerplate only when they count. */
  readonly highlights: number
  /** What is told instead; none where the count is. */
  readonly value?: number | undefined
}

/** A cell by the numbers of its row and column in the grid, headings included, from 0. */
export type Cell = { readonly row: number; readonly column: number }

const nothingSaid: NotesByTheme = new Map()
const noPlans: ReadonlySet<string> = new Set()
const none: ReadonlyMap<string, number> = new Map()

type ShownThemes = {
  readonly notes?: NotesByTheme
  readonly closed: ReadonlySet<string>
  readonly hideEmpty: boolean
  readonly themeSort: ThemeSort
  /** The column that they are ordered by. */
  readonly sortColumn?: string | null
  /** Only themes with these words in their path, without case, and those above them. */
  readonly text?: string
}

/** The lines in sight: children under their parents, siblings by the codebook or with most highlights first. */
export function matrixRows(
  themes: readonly ThemeRow[],
  { columns, rows: counted }: Pick<Matrix, 'columns' | 'rows'>,
  { closed, hideEmpty, themeSort, sortColumn = null, text = '', notes = nothingSaid }: ShownThemes,
): MatrixRow[] {
  const countsByTheme = new Map<string, ReadonlyMap<string, number>>()
  const valuesByTheme = new Map<string, ReadonlyMap<string, number>>()
  for (const { theme, columns: places, counts, values } of counted) {
    const byColumn = (amounts: readonly number[]) => new Map(places.map((place, index) => [columns[place]?.id ?? '', amounts[index] ?? 0]))
    const countByColumn = byColumn(counts)
    countsByTheme.set(theme, countByColumn)
    valuesByTheme.set(theme, values ? byColumn(values) : countByColumn)
  }
  const valueByTheme = new Map(counted.map(({ theme, value }) => [theme, value]))
  const valueOf = (id: string) => valueByTheme.get(id) ?? 0
  const totalOf = (id: string) => [...(countsByTheme.get(id)?.values() ?? [])].reduce((sum, count) => sum + count, 0)
  const childrenByParent = Map.groupBy(themes, theme => theme.parent)
  const isFilled = (theme: ThemeRow): boolean => totalOf(theme.id) > 0 || notes.has(theme.id) || (childrenByParent.get(theme.id) ?? []).some(isFilled)
  const wanted = foldValue(text.trim())
  const paths = themePaths(themes)
  const isNamed = (theme: ThemeRow): boolean => wanted === '' || foldValue(joinPath(paths.get(theme.id) ?? [theme.name])).includes(wanted) || (childrenByParent.get(theme.id) ?? []).some(isNamed)
  const rankOf = (id: string) => (themeSort === 'column' && sortColumn !== null ? (valuesByTheme.get(id)?.get(sortColumn) ?? 0) : valueOf(id))
  const rows: MatrixRow[] = []
  const add = (parent: string | null, depth: number) => {
    const siblings = (childrenByParent.get(parent) ?? []).filter(theme => (!hideEmpty || isFilled(theme)) && isNamed(theme))
    const sorted = themeSort === 'codebook' ? siblings : themeSort === 'name' ? siblings.toSorted((a, b) => compareNames(a.name, b.name)) : siblings.toSorted((a, b) => rankOf(b.id) - rankOf(a.id))
    for (const { id, name, color } of sorted) {
      const hasChildren = childrenByParent.has(id)
      const isOpen = hasChildren && !closed.has(id)
      const measured = { total: valueOf(id), valueByPlan: valuesByTheme.get(id) ?? none }
      rows.push({ id, name, color, depth, hasChildren, isOpen, total: totalOf(id), countByPlan: countsByTheme.get(id) ?? none, measured, noteByPlan: notes.get(id) })
      if (isOpen) add(id, depth + 1)
    }
  }
  add(null, 0)
  return rows
}

type Shown = {
  readonly hideEmpty: boolean
  readonly planSort: PlanSort
  /** What the theme that columns are ordered by has in each. */
  readonly rankByColumn?: ReadonlyMap<string, number> | undefined
  /** Columns of which something is said. */
  readonly noted?: ReadonlySet<string>
  /** What a column is called, and what stands below that; by its own title where it isn't said. */
  readonly nameOf?: (column: MatrixColumn) => { readonly title: string; readonly shortTitle: string; readonly note?: string }
}

/** The columns in the wanted order; plans without a date stand last when sorted by it, and what has no value does always. */
export function matrixPlans(columns: Matrix['columns'], documents: readonly DocumentRow[], { hideEmpty, planSort, rankByColumn = none, noted = noPlans, nameOf = column => column }: Shown): MatrixPlan[] {
  const shown = columns
    .map((column): MatrixPlan => {
      const { id, documents, highlights, value } = column
      const { title, shortTitle, note } = { note: undefined, ...nameOf(column) }
      return { id, title, shortTitle, note, documents, highlights, value }
    })
    .filter(plan => !hideEmpty || plan.highlights > 0 || noted.has(plan.id))
  const rowById = new Map(documents.map(row => [row.id, row]))
  const dateOf = (plan: MatrixPlan) => rowById.get(plan.id)?.issuedOn ?? '9999'
  const sorted = (compare: (one: MatrixPlan, other: MatrixPlan) => number) =>
    shown.toSorted((one, other) => (one.id === '' || other.id === '' ? Number(one.id === '') - Number(other.id === '') : compare(one, other)))
  switch (planSort) {
    case 'arrival':
      return shown
    case 'title':
      return sorted((a, b) => compareNames(a.shortTitle, b.shortTitle))
    case 'date':
      return sorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : Number(dateOf(a) > dateOf(b))))
    case 'row':
      return sorted((a, b) => (rankByColumn.get(b.id) ?? 0) - (rankByColumn.get(a.id) ?? 0))
    case 'most':
      return sorted((a, b) => (b.value ?? b.highlights) - (a.value ?? a.highlights))
  }
}

/** How strongly a number is tinted, percent: none for 0, the most for the largest of all. */
export function heat(count: number, largest: number): number {
  return count === 0 || largest === 0 ? 0 : Math.round(6 + 28 * (count / largest))
}

/** Where a key leads in a grid of so many rows and columns, headings included; null for keys that don't move. */
export function gridMove(
  key: string,
  mod: boolean,
  { row, column }: Cell,
  { rows, columns, page }: { readonly rows: number; readonly columns: number; readonly page: number },
): { readonly row: number; readonly column: number } | null {
  const at = (nextRow: number, nextColumn: number) => ({
    row: Math.min(Math.max(nextRow, 0), rows - 1),
    column: Math.min(Math.max(nextColumn, 0), columns - 1),
  })
  switch (key) {
    case 'ArrowUp':
      return at(mod ? 0 : row - 1, column)
    case 'ArrowDown':
      return at(mod ? rows - 1 : row + 1, column)
    case 'ArrowLeft':
      return at(row, mod ? 0 : column - 1)
    case 'ArrowRight':
      return at(row, mod ? columns - 1 : column + 1)
    case 'Home':
      return at(mod ? 0 : row, 0)
    case 'End':
      return at(mod ? rows - 1 : row, columns - 1)
    case 'PageUp':
      return at(row - page, column)
    case 'PageDown':
      return at(row + page, column)
    default:
      return null
  }
}
