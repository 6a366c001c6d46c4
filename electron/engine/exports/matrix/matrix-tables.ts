import { silencesTogether } from '#domain/comparing/silences.ts'
import type { CsvTable } from '../../exporting/csv.ts'
import type { MatrixPage } from '../../exporting/matrix-page.ts'
import { type Cell, rowByRow } from '../../exporting/rows.ts'
import type { ReportMatrix } from '../../exporting/word/matrix.ts'
import type { WordTable } from '../../exporting/word.ts'
import type { ListColumn } from '../../exporting/word/tables.ts'
import type { Words } from '../../exporting/words.ts'
import type { Steps } from '../../store/lending/steps.ts'
import type { RowNews } from '../row-news.ts'
import type { HandedCell, HandedHead, HandedMatrix, HandedSilence } from './handed-matrix.ts'

/** What the rows' heads are called in a file for spreadsheets. */
function rowName({ by, isTurned }: HandedMatrix): string {
  if (!isTurned) return 'theme_path'
  return by.kind === 'attribute' ? by.key : by.kind === 'sets' ? 'set' : 'document'
}

/**
 * The matrix for spreadsheets: a line a theme, a column a plan (or what plans have together) with how often it carries the theme itself, or turned; behind these,
 * where themes stand below others, the sums with those below, each excerpt once; then a column more for each that is summarised, and for each that was found silent, with what was looked for.
 */
export function matrixCsv(matrix: HandedMatrix): CsvTable {
  const { rows, columns, cellOf, countOf } = matrix
  const summarised = columns.filter(({ id }) => matrix.summarised.has(id))
  // Turned, each theme is a column: only one with others below it has a sum that says more. Else each plan's column has such rows, or none has.
  const summed = matrix.isTurned ? columns.filter(({ hasBelow }) => hasBelow) : rows.some(({ hasBelow }) => hasBelow) ? columns : []
  const silent = columns.filter(({ id }) => matrix.silent.has(id))
  return {
    header: [rowName(matrix), ...columns.map(({ title }) => title), ...summed.map(({ title }) => `with below: ${title}`), ...summarised.map(({ title }) => `summary: ${title}`), ...silent.map(({ title }) => `silent: ${title}`)],
    rows: rowByRow(rows, row => [
      row.title,
      ...columns.map(column => countOf(row, column).count),
      ...summed.map(column => countOf(row, column).below),
      ...summarised.map(column => cellOf(row, column).summary),
      ...silent.map(column => cellOf(row, column).silences.map(({ searched, coder, recordedAt, plan }) => [plan, searched, coder, recordedAt.slice(0, 10)].filter(Boolean).join(' | ')).join('; ')),
    ]),
  }
}

/** So many columns stand beside each other in a Word table; of more each cell of which anything is said or counted has a line. */
const mostBeside = 8

const headed = ({ title, note }: HandedHead): string => [title, note].filter(Boolean).join('\n')
const rowHeading = ({ by, isTurned }: HandedMatrix, words: Words): string => words(!isTurned ? 'exports.column.path' : by.kind === 'documents' ? 'exports.column.document' : 'exports.column.value')
const columnHeading = ({ by, isTurned }: HandedMatrix, words: Words): string => words(isTurned ? 'exports.column.path' : by.kind === 'documents' ? 'exports.column.document' : 'exports.column.value')

/** Who found nothing with which words, what was recorded of several plans at once in one sentence. */
function silentWords(silences: readonly HandedSilence[], words: Words): string[] {
  return silencesTogether(silences).map(together => silentSentence(together[0], together.map(({ plan }) => plan).filter(Boolean).join('; '), words))
}

function silentSentence({ searched, coder, recordedAt }: HandedSilence, plan: string, words: Words): string {
  const said = words('exports.cell.silent', { searched, by: [coder, recordedAt.slice(0, 10)].filter(Boolean).join(', ') })
  return plan ? words('exports.cell.silentPlan', { plan, said }) : said
}

const countWords = ({ count, below }: Pick<HandedCell, 'count' | 'below'>, words: Words): string =>
  below > count ? words('exporting.count.below', { count, below }) : count > 0 ? words('exporting.count.excerpts', { count }) : ''

/**
 * The framework table for Word: what is said of each theme in each column, side by side; of many columns below each other, those alone in which a theme itself was found, summarised or missed.
 * @param counted hears of each row of the matrix as it is through, of which a table of many columns makes several lines or none
 */
export function frameworkTable(matrix: HandedMatrix, words: Words, counted: RowNews): Pick<WordTable, 'columns' | 'joined' | 'rows'> {
  const { rows, columns, cellOf, isTurned } = matrix
  const textOf = ({ summary, silences, ...counts }: HandedCell): string => [summary, ...silentWords(silences, words), countWords(counts, words)].filter(Boolean).join('\n')
  const first: ListColumn = { heading: rowHeading(matrix, words), least: 1800, weight: 2 }
  if (columns.length <= mostBeside) {
    return {
      columns: [first, ...columns.map((column): ListColumn => ({ heading: isTurned ? column.title : [column.name, column.note].filter(Boolean).join(' · '), least: 1200, weight: 3 }))],
      rows: rowByRow(counted(rows), row => [headed(row), ...columns.map(column => textOf(cellOf(row, column)))]),
    }
  }
  function* lines(): Generator<readonly Cell[], void, void> {
    for (const row of counted(rows)) {
      for (const column of columns) {
        const cell = cellOf(row, column)
        if (cell.count > 0 || cell.summary !== '' || cell.silences.length > 0) yield [headed(row), isTurned ? column.title : column.name, textOf(cell)]
      }
    }
  }
  return {
    columns: [first, { heading: columnHeading(matrix, words), least: 1800, weight: 2 }, { heading: words('exports.column.said'), least: 3000, weight: 6 }],
    joined: [0],
    rows: lines(),
  }
}

/** The same as a page. */
export function matrixPage(matrix: HandedMatrix, { title, subtitles, words }: { readonly title: string; readonly subtitles: readonly string[]; readonly words: Words }): MatrixPage {
  const { rows, columns, cellOf } = matrix
  return {
    title,
    subtitles,
    corner: rowHeading(matrix, words),
    columns: columns.map(({ id, name, note }) => ({ name, note, depth: 0, isSaid: matrix.summarised.has(id) || matrix.silent.has(id) })),
    rows: rows.map(row => ({
      head: { name: row.name, note: row.note, depth: row.depth },
      cells: columns.map(column => {
        const { summary, silences, ...counts } = cellOf(row, column)
        return { summary, silences: silentWords(silences, words), count: countWords(counts, words) }
      }),
    })),
  }
}

/** The counts for a Word report, a row a step. */
export function* reportMatrix({ rows, columns, countOf }: HandedMatrix): Steps<ReportMatrix> {
  const made: ReportMatrix['rows'][number][] = []
  for (const row of rows) {
    const counted = columns.map(column => countOf(row, column))
    made.push({ theme: row.name, color: row.color, depth: row.depth, counts: counted.map(({ count }) => count), below: counted.map(({ below }) => below) })
    yield 0
  }
  return { plans: columns.map(({ name }) => name), rows: made }
}
