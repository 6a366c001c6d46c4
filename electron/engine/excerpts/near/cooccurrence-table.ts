import type { Cooccurrence } from '#contract/coding/excerpts.ts'
import { joinPath } from '#domain/themes.ts'
import type { CsvTable } from '../../exporting/csv.ts'

/** How often themes meet as a table for spreadsheets: a line and a column for each theme, after how many excerpts it has. */
export function cooccurrenceTable({ themes, cells }: Cooccurrence): CsvTable {
  const counts = new Map(cells.map(({ theme, other, count }) => [`${theme} ${other}`, count]))
  const rows = themes.map(theme => [
    joinPath(theme.path), theme.count, ...themes.map(({ id }) => (id === theme.id ? theme.count : (counts.get(`${theme.id} ${id}`) ?? 0))),
  ])
  return { header: ['theme', 'excerpts', ...themes.map(({ path }) => joinPath(path))], rows }
}
