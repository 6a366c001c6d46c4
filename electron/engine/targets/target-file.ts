import type { TargetRow } from '#contract/targets.ts'
import { type CsvTable, writeCsv } from '../exporting/csv.ts'
import { saveBytes } from '../exporting/saving.ts'
import type { FileTickets } from '../files/tickets.ts'

const header = [
  'document', 'citation', 'kind', 'comparator', 'value', 'value_to', 'unit', 'currency', 'baseline', 'yearly', 'deadline', 'due', 'responsible', 'strength', 'quote', 'start', 'end',
  'id', 'what', 'verdict', 'status', 'status_suggested', 'outcomes', 'note', 'coder',
]

/** Makes a CSV file of targets, a line each. */
export async function makeTargetFile(files: FileTickets, rows: readonly TargetRow[], name: string, signal: AbortSignal) {
  const { ticket, path } = files.produce(name.trim() || 'targets', 'csv')
  try {
    const { bytes, summary } = await saveBytes(path, writeCsv(tableOf(rows)), signal)
    return { ticket, fileName: files.open(ticket).name, rows: summary.rows, bytes }
  } catch (error) {
    files.release(ticket)
    throw error
  }
}

function tableOf(rows: readonly TargetRow[]): CsvTable {
  return {
    header,
    rows: rows.map(row => [
      row.documentTitle, row.citation, row.kind, row.comparator ?? '', row.value ?? '', row.valueTo ?? '', row.unit ?? '', row.currency ?? '', row.baseline ?? '', row.isYearly ? 1 : 0,
      row.deadline ?? '', row.due ?? '', row.responsible.join('; '), row.strength ?? '', row.quote, row.start, row.end,
      row.id, row.what, row.verdict ?? '', row.standing ?? '', row.suggested?.standing ?? '', row.outcomes.map(({ citation, quote }) => `${citation}: ${quote}`).join('; '), row.note, row.coder,
    ]),
  }
}
