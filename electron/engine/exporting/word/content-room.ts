import type { Cell } from '../rows.ts'
import { roomOfWords } from './heading-room.ts'
import type { ListColumn } from './tables.ts'

/** Rows that widths are chosen by: what stands in further ones is like what stands in these. */
const rowsLookedAt = 500
/** Twips of an English word of sixteen letters: longer ones may break. */
const longestWhole = 1_800
/** Twips that a column keeps though its words want less: five letters, and a date's year. */
const narrowest = 700

export type LookedAt = { readonly columns: readonly ListColumn[]; readonly rows: Iterable<readonly Cell[]>; /** Ends reading the rows, to be called in any case. */ letGo(): void }

/**
 * Gives columns the room that their longest words want, and takes it from those that are empty in all rows; firm ones keep theirs, or take what
 * they wish for. Where all rows were looked at it is also told what each has enough with. The rows are read once, and the first of them beforehand.
 */
export function lookAtContent(columns: readonly ListColumn[], rows: Iterable<readonly Cell[]>): LookedAt {
  const source = rows[Symbol.iterator]()
  const first: (readonly Cell[])[] = []
  let next = source.next()
  for (; !next.done; next = source.next()) {
    first.push(next.value)
    if (first.length === rowsLookedAt) break
  }
  const isAll = next.done === true
  function* all(): Generator<readonly Cell[], void, void> {
    yield* first.splice(0)
    if (!isAll) for (let row = source.next(); !row.done; row = source.next()) yield row.value
  }
  const fitted = columns.map((column, index): ListColumn => {
    if (column.isFirm) return { ...column, least: column.wish ?? column.least }
    const cells = first.map(row => row[index] ?? '')
    if (isAll && first.length > 0 && cells.every(cell => cell === '' || cell === false)) return { ...column, least: 0 }
    const widest = Math.max(0, ...cells.map(cell => (typeof cell === 'string' ? roomOfWords(cell) : 0)))
    const wanted = Math.min(widest, longestWhole)
    return { ...column, least: Math.max(column.least, wanted), ...(isAll && first.length > 0 && { enough: Math.max(narrowest, Math.min(column.least, wanted)) }) }
  })
  return { columns: fitted, rows: all(), letGo: () => void source.return?.() }
}
