import type { Silence } from '#contract/comparing/cells.ts'
import type { Id } from '#domain/ids.ts'
import { longestPlain } from '#domain/memos/memo-body.ts'
import { readSilences, readSummaries } from '../excerpts/matrix/cells.ts'
import type { Cell } from '../exporting/rows.ts'
import type { CsvTable } from '../exporting/csv.ts'
import type { ListColumn } from '../exporting/word/tables.ts'
import type { ReadStore } from '../store/database.ts'
import type { Plan } from './queries.ts'
import { countCells, pathText, type Scope } from './scope.ts'
import type { Words } from '../exporting/words.ts'

type Said = { readonly summary: string; readonly silences: readonly Silence[] }

/** What people say of each cell of a theme and a plan, if anybody does. */
function readSaid(read: ReadStore): (theme: Id, plan: Id) => Said | undefined {
  const said = new Map<string, Said>()
  const key = (theme: Id, plan: Id) => `${theme} ${plan}`
  for (const { cell, text } of readSummaries(read, longestPlain)) if ('document' in cell) said.set(key(cell.theme, cell.document), { summary: text, silences: [] })
  for (const silence of readSilences(read)) {
    const before = said.get(key(silence.theme, silence.document)) ?? { summary: '', silences: [] }
    said.set(key(silence.theme, silence.document), { ...before, silences: [...before.silences, silence] })
  }
  return (theme, plan) => said.get(key(theme, plan))
}

/**
 * Theme × plan for spreadsheets: a line a theme, a column a plan with its counts; behind these a column more for each plan that is summarised, and for
 * each that was found silent, with what was looked for.
 */
export function matrixCsv(read: ReadStore, scope: Scope): CsvTable {
  const countOf = countCells(scope)
  const saidOf = readSaid(read)
  const having = (has: (said: Said) => boolean) => scope.plans.filter(plan => scope.themes.some(theme => has(saidOf(theme.id, plan.id) ?? nothing)))
  const summarised = having(({ summary }) => summary !== '')
  const silent = having(({ silences }) => silences.length > 0)
  return {
    header: ['theme_path', ...scope.plans.map(({ title }) => title), ...summarised.map(({ title }) => `summary: ${title}`), ...silent.map(({ title }) => `silent: ${title}`)],
    rows: scope.themes.map(({ id }) => [
      pathText(scope, id),
      ...scope.plans.map(plan => countOf(id, plan.id)),
      ...summarised.map(plan => saidOf(id, plan.id)?.summary ?? ''),
      ...silent.map(plan => (saidOf(id, plan.id)?.silences ?? []).map(({ searched, coder, recordedAt }) => [searched, coder, recordedAt.slice(0, 10)].filter(Boolean).join(' | ')).join('; ')),
    ]),
  }
}

const nothing: Said = { summary: '', silences: [] }

/** So many plans stand beside each other in a Word table; of more each cell of which anything is said or counted has a line. */
const mostBeside = 8

/** The framework table for Word: what is said of each theme in each plan, side by side. */
export function frameworkTable(read: ReadStore, scope: Scope, words: Words): { readonly columns: readonly ListColumn[]; readonly rows: readonly (readonly Cell[])[] } {
  const countOf = countCells(scope)
  const saidOf = readSaid(read)
  const textOf = (theme: Id, plan: Id): string => {
    const count = countOf(theme, plan)
    const { summary, silences } = saidOf(theme, plan) ?? nothing
    return [
      summary,
      ...silences.map(({ searched, coder, recordedAt }) => words('exports.cell.silent', { searched, by: [coder, recordedAt.slice(0, 10)].filter(Boolean).join(', ') })),
      count > 0 ? words('exporting.count.excerpts', { count }) : '',
    ].filter(Boolean).join('\n')
  }
  const nameOf = ({ title, short_title }: Plan) => short_title || title
  const theme: ListColumn = { heading: words('exports.column.path'), least: 1800, weight: 2 }
  if (scope.plans.length <= mostBeside) {
    return {
      columns: [theme, ...scope.plans.map((plan): ListColumn => ({ heading: nameOf(plan), least: 1200, weight: 3 }))],
      rows: scope.themes.map(({ id }) => [pathText(scope, id), ...scope.plans.map(plan => textOf(id, plan.id))]),
    }
  }
  return {
    columns: [theme, { heading: words('exports.column.document'), least: 1800, weight: 2 }, { heading: words('exports.column.said'), least: 3000, weight: 6 }],
    rows: scope.themes.flatMap(({ id }) => scope.plans.flatMap(plan => {
      const text = textOf(id, plan.id)
      return text === '' ? [] : [[pathText(scope, id), nameOf(plan), text]]
    })),
  }
}
