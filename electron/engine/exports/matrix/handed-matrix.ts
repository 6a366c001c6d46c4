import type { Silence } from '#contract/comparing/cells.ts'
import type { MatrixBy } from '#contract/comparing/columns.ts'
import { DocumentKind } from '#contract/documents/documents.ts'
import type { Handout } from '#contract/exports.ts'
import { columnOfCell } from '#domain/comparing/columns.ts'
import type { Id } from '#domain/ids.ts'
import { longestPlain } from '#domain/memos/memo-body.ts'
import { readSilences, readSummaries } from '../../excerpts/matrix/cells.ts'
import { type PlanGroup, planGroups } from '../../excerpts/matrix/plan-groups.ts'
import type { Words } from '../../exporting/words.ts'
import type { ReadStore } from '../../store/database.ts'
import { pathText, type Scope } from '../scope.ts'

/** A theme, or a column as the window has it: a plan, plans with one value, a set. */
export type HandedHead = {
  readonly id: string
  readonly name: string
  /** In full: a theme's path, a plan's title. */
  readonly title: string
  /** How many plans a value has, in words; '' for a theme or a plan. */
  readonly note: string
  /** How many themes stand above. */
  readonly depth: number
  /** A theme's. */
  readonly color: string | null
  /** A theme with others below it. */
  readonly hasBelow: boolean
}
export type HandedSilence = Pick<Silence, 'searched' | 'coder' | 'recordedAt'> & { /** '' where the column is that plan. */ readonly plan: string }
export type HandedCell = HandedCount & {
  readonly summary: string
  readonly silences: readonly HandedSilence[]
}
export type HandedCount = {
  /** Excerpts with the theme itself. */
  readonly count: number
  /** Excerpts with it or one below it, each once. */
  readonly below: number
}
export type HandedMatrix = {
  readonly by: MatrixBy
  /** Rows are columns, and columns themes. */
  readonly isTurned: boolean
  readonly rows: readonly HandedHead[]
  readonly columns: readonly HandedHead[]
  /** The ids of columns in which anything is summarised, and of those in which a plan was found silent. */
  readonly summarised: ReadonlySet<string>
  readonly silent: ReadonlySet<string>
  readonly cellOf: (row: HandedHead, column: HandedHead) => HandedCell
  /** The counts alone, which cost less. */
  readonly countOf: (row: HandedHead, column: HandedHead) => HandedCount
}

type Shape = Pick<Handout, 'by' | 'isTurned' | 'language'>

/** The groups of plans that a hand-out of the matrix has; with `readScope` of the same view. */
export function handedGroups(read: ReadStore, scope: Scope, { by, language }: Pick<Handout, 'by' | 'language'>): readonly PlanGroup[] {
  if (by.kind !== 'attribute') return planGroups(read, scope.plans, by, language, [])
  return planGroups(read, scope.plans, by, language, readSummaries(read, 0).flatMap(({ cell }) => ('document' in cell ? [] : [cell])))
}

/** What is counted and said of themes and plans, or of plans together, as rows and columns. */
export function readHandedMatrix(read: ReadStore, scope: Scope, { by, isTurned, language }: Shape, words: Words): HandedMatrix {
  const groups = handedGroups(read, scope, { by, language })
  const groupById = new Map(groups.map(group => [group.id, group]))
  const key = (theme: Id, column: string) => `${theme} ${column}`
  const summaries = readSummaries(read, longestPlain).flatMap(({ cell, text }) => {
    const column = columnOfCell(cell, by)
    return column === undefined || text === '' ? [] : [{ theme: cell.theme, column, text }]
  })
  const summaryByCell = new Map(summaries.map(({ theme, column, text }) => [key(theme, column), text]))
  const stored = readSilences(read)
  const silencesByPlan = Map.groupBy(stored, ({ theme, document }) => key(theme, document))
  const nameByPlan = new Map(scope.plans.map(({ id, title, short_title }) => [id, by.kind === 'documents' ? '' : short_title || title]))
  const countOf = (theme: Id, column: string): HandedCount => {
    let [count, below] = [0, 0]
    for (const plan of groupById.get(column)?.plans ?? []) {
      const cell = scope.cells(theme, plan)
      count += cell.own
      below += cell.below
    }
    return { count, below }
  }
  const cellOf = (theme: Id, column: string): HandedCell => ({
    ...countOf(theme, column),
    summary: summaryByCell.get(key(theme, column)) ?? '',
    silences: (groupById.get(column)?.plans ?? []).flatMap(plan => (silencesByPlan.get(key(theme, plan)) ?? []).map(({ searched, coder, recordedAt }) => ({ searched, coder, recordedAt, plan: nameByPlan.get(plan) ?? '' }))),
  })
  const parents = new Set(scope.themes.map(({ parent }) => parent))
  const themes = scope.themes.map(({ id, name, color }): HandedHead => ({ id, name, title: pathText(scope, id), note: '', depth: (scope.pathById.get(id)?.length ?? 1) - 1, color, hasBelow: parents.has(id) }))
  const columns = groups.map(group => columnHead(group, by, words))
  const shown = new Set(themes.map(({ id }) => id))
  const columnsByPlan = Map.groupBy(groups.flatMap(({ id, plans }) => plans.map(plan => ({ id, plan }))), ({ plan }) => plan)
  const idsOf = (said: readonly { readonly theme: Id; readonly column: string }[]) => new Set(said.filter(({ theme, column }) => shown.has(theme) && groupById.has(column)).map(({ theme, column }) => (isTurned ? theme : column)))
  const said = {
    summarised: idsOf(summaries),
    silent: idsOf(stored.flatMap(({ theme, document }) => (columnsByPlan.get(document) ?? []).map(({ id }) => ({ theme, column: id })))),
  }
  return isTurned
    ? { by, isTurned, rows: columns, columns: themes, ...said, cellOf: (row, column) => cellOf(column.id, row.id), countOf: (row, column) => countOf(column.id, row.id) }
    : { by, isTurned, rows: themes, columns, ...said, cellOf: (row, column) => cellOf(row.id, column.id), countOf: (row, column) => countOf(row.id, column.id) }
}

function columnHead({ id, title, shortTitle, plans }: PlanGroup, by: MatrixBy, words: Words): HandedHead {
  const head = { id, name: shortTitle, title, note: '', depth: 0, color: null, hasBelow: false }
  if (by.kind === 'documents') return head
  const note = words('exporting.count.plans', { count: plans.length })
  if (id === '') {
    const name = words(by.kind === 'sets' ? 'compare.matrix.noSet' : 'compare.matrix.noValue')
    return { ...head, name, title: name, note }
  }
  if (by.kind === 'sets') return { ...head, note }
  const name = valueInWords(by.key, id, words)
  return { ...head, name, title: name, note }
}

function valueInWords(key: string, value: string, words: Words): string {
  if (key === 'language' && (value === 'en' || value === 'zh')) return words(`library.language.${value}`)
  const kind = key === 'kind' ? DocumentKind.safeParse(value) : undefined
  return kind?.success ? words(`library.kind.${kind.data}`) : value
}
