import type { WordLabels } from './labels.ts'
import { type Page, pages } from './pages.ts'
import { cellParagraph, gap, quiet, table, type TableCell, type TableRow, textCell } from './tables.ts'
import { chip, runs, singleLine } from './xml.ts'

export type ReportMatrix = {
  /** Short titles, in the order of the counts. */
  readonly plans: readonly string[]
  readonly rows: readonly {
    readonly theme: string
    /** A theme's; null for a row that is none. */
    readonly color: string | null
    /** 0 for a theme at the top of the codebook. */
    readonly depth: number
    /** Excerpts of this theme in each plan. */
    readonly counts: readonly number[]
    /** The same with excerpts of the themes below it, each once. */
    readonly below: readonly number[]
  }[]
}

/** Plans for which an upright page has room, and for which a page on its side has. */
const uprightPlans = 4
const sidewaysPlans = 9
const themeWidth = { upright: 3000, sideways: 3400 } as const
const totalWidth = 850

/** The sheet on which the matrix has room. */
export function sheetForMatrix({ plans }: ReportMatrix): Page {
  return plans.length <= uprightPlans ? pages.portrait : pages.landscape
}

/** Whether any number stands in brackets beside another one. */
export function hasSums({ rows }: ReportMatrix): boolean {
  return rows.some(({ counts, below }) => below.some((sum, at) => sum > (counts[at] ?? 0)))
}

/** Theme × plan with counts. More plans than a page has room for go into further tables below, of about the same width. */
export function* matrixTables(matrix: ReportMatrix, labels: WordLabels): Generator<string, void, void> {
  const sheet = sheetForMatrix(matrix)
  const blockCount = Math.max(1, Math.ceil(matrix.plans.length / (sheet === pages.portrait ? uprightPlans : sidewaysPlans)))
  const perBlock = Math.max(1, Math.ceil(matrix.plans.length / blockCount))
  const most = matrix.rows.reduce((max, { counts }) => counts.reduce((high, count) => Math.max(high, count), max), 0)
  for (let block = 0; block < blockCount; block++) {
    const from = block * perBlock
    const to = Math.min(from + perBlock, matrix.plans.length)
    const head = [
      textCell(labels.theme),
      ...matrix.plans.slice(from, to).map(plan => textCell(singleLine(plan), 'center')),
      textCell(labels.total, 'right'),
    ]
    const rows = matrix.rows.map(row => matrixRow(row, from, to, most))
    yield* table({ title: labels.matrix, widths: blockWidths(sheet, perBlock, to - from), head }, rows)
    yield gap
  }
}

/** Each table's columns are as wide as in a full one, so that the tables below each other line up. */
function blockWidths(sheet: Page, perBlock: number, plans: number): readonly number[] {
  const theme = sheet === pages.portrait ? themeWidth.upright : themeWidth.sideways
  const plan = Math.floor((sheet.textWidth - theme - totalWidth) / perBlock)
  return [theme, ...Array.from({ length: plans }, () => plan), totalWidth]
}

function matrixRow({ theme, color, depth, counts, below }: ReportMatrix['rows'][number], from: number, to: number, most: number): TableRow {
  const indent = 200 * Math.min(depth, 5)
  const name = cellParagraph(`${color === null ? '' : chip(color)}${runs(singleLine(theme))}`, 'left', `<w:ind w:left="${indent + 220}" w:hanging="220"/>`)
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, count) => sum + count, 0)
  const cells = counts.slice(from, to).map((count, at) => countCell(count, below[from + at] ?? count, most))
  return { cells: [{ content: name }, ...cells, { content: cellParagraph(runs(withBelow(sumOf(counts), sumOf(below)), { bold: true }), 'right') }], whole: true }
}

/** `2 (9)`: two of the theme itself, nine with those below it. */
const withBelow = (count: number, below: number) => (below > count ? `${count} (${below})` : String(count))

/** The deeper the tint the more excerpts of the theme itself; the figure says it too. */
function countCell(count: number, below: number, most: number): TableCell {
  if (count === 0) return { content: cellParagraph(quiet(withBelow(0, below)), 'center') }
  const share = 0.15 + 0.85 * (count / most)
  const tint = [0xff, 0xff, 0xff].map((white, index) => Math.round(white + ((darkestTint[index] ?? white) - white) * share))
  const fill = tint
    .map(part => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
  return { content: cellParagraph(runs(withBelow(count, below)), 'center'), fill }
}

/** Ink on it still has a contrast above 7:1. */
const darkestTint = [0x9c, 0xbd, 0xe0] as const
