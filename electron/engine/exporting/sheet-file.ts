import type { Progress } from '#contract/values.ts'
import type { FileTickets } from '../files/tickets.ts'
import { type CsvTable, writeCsv } from './csv.ts'
import { saveBytes } from './saving.ts'
import { writeWorkbook } from './workbook.ts'

/** `name` without an ending; `author` and `createdAt` (ISO 8601) stand in a workbook; `widths` of its columns in characters, from the left, 12 for the rest. */
export type Sheet = { readonly name: string; readonly format: 'csv' | 'xlsx'; readonly author: string; readonly createdAt: string; readonly widths?: readonly number[] }
type Job = { readonly signal: AbortSignal; readonly progress: (value: Progress) => void }

const usualWidth = 12

/** Makes a file of one table, for spreadsheets, and gives its ticket. Nothing is left of it when making it fails or is cancelled. */
export async function makeSheet(files: FileTickets, { name, format, widths = [], ...book }: Sheet, { signal, progress }: Job, table: () => CsvTable | Promise<CsvTable>) {
  const { ticket, path } = files.produce(name, format)
  try {
    const made = await table()
    progress({ stage: 'exports.stage.writing', item: '', done: 0, total: 1 })
    const columns = () => made.header.map((heading, at) => ({ heading, width: widths[at] ?? usualWidth }))
    const { bytes, summary } = await saveBytes(path, format === 'csv' ? writeCsv(made) : writeWorkbook({ ...book, title: name, columns: columns(), namesRows: true, rows: made.rows }), signal)
    return { ticket, fileName: files.open(ticket).name, rows: summary.rows, bytes }
  } catch (error) {
    files.release(ticket)
    throw error
  }
}
