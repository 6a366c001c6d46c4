import type { Cooccurrence } from '#contract/coding/excerpts.ts'
import type { Progress } from '#contract/values.ts'
import { joinPath } from '#domain/themes.ts'
import { type CsvTable, writeCsv } from '../../exporting/csv.ts'
import { saveBytes } from '../../exporting/saving.ts'
import type { FileTickets } from '../../files/tickets.ts'

type Job = { readonly signal: AbortSignal; readonly progress: (value: Progress) => void }

/** Makes a CSV file of how often themes meet. */
export async function makeCooccurrenceFile(desk: { readonly files: FileTickets }, { name }: { readonly name: string }, ask: () => Cooccurrence | Promise<Cooccurrence>, { signal, progress }: Job) {
  const { ticket, path } = desk.files.produce(name.trim() || 'cooccurrence', 'csv')
  progress({ stage: 'exports.stage.writing', item: '', done: 0, total: 1 })
  try {
    const { bytes, summary } = await saveBytes(path, writeCsv(tableOf(await ask())), signal)
    return { ticket, fileName: desk.files.open(ticket).name, rows: summary.rows, bytes }
  } catch (error) {
    desk.files.release(ticket)
    throw error
  }
}

function tableOf({ themes, cells }: Cooccurrence): CsvTable {
  const counts = new Map(cells.map(({ theme, other, count }) => [`${theme} ${other}`, count]))
  const rows = themes.map(theme => [
    joinPath(theme.path), theme.count, ...themes.map(({ id }) => (id === theme.id ? theme.count : (counts.get(`${theme.id} ${id}`) ?? 0))),
  ])
  return { header: ['theme', 'excerpts', ...themes.map(({ path }) => joinPath(path))], rows }
}
