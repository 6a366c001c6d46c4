import type { Similarity } from '#contract/comparing/similarity.ts'
import { readTable } from '#domain/comparing/similarity.ts'
import type { CsvTable } from '../../exporting/csv.ts'

/** How alike plans are as a table for spreadsheets: 0 to 1, 1 for a plan and itself, empty where there is nothing to go by. */
export function similarityTable({ documents, rows }: Similarity): CsvTable {
  const table = readTable(rows)
  const cell = (one: number, other: number) => {
    const thousandths = one === other ? 1000 : table.of(one, other)
    return thousandths === null ? null : thousandths / 1000
  }
  return { header: ['document', ...documents.map(({ title }) => title)], rows: documents.map(({ title }, at) => [title, ...documents.map((_, other) => cell(at, other))]) }
}
