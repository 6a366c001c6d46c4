/** The cells of the matrix one by one. */
type Row = { readonly theme: string; readonly columns: readonly number[]; readonly counts: readonly number[]; readonly values: readonly number[] | null }
export type CountedCell = { readonly theme: string; /** The column's id. */ readonly column: string; readonly count: number; readonly value: number }

/** Only cells with a highlight; `value` is by the measure and can be 0. */
export function cellsOf({ columns, rows }: { readonly columns: readonly { readonly id: string }[]; readonly rows: readonly Row[] }): CountedCell[] {
  return rows.flatMap(({ theme, columns: places, counts, values }) =>
    places.map((place, index): CountedCell => {
      const count = counts[index] ?? 0
      return { theme, column: columns[place]?.id ?? '', count, value: (values ?? counts)[index] ?? 0 }
    }))
}
