import type { AnnotationRow } from '#contract/coding/annotations.ts'
import type { ThemePattern } from '#domain/theme-marks/code.ts'
import { looksOf, type ThemeLook, type ThemeLooks } from '../../themes/theme-looks.ts'

/** Most columns that stand beside each other: with more themes the last one is shared. */
export const mostColumns = 5
/** Least height of a highlight in the portrait, px: a word in 3 MB has to be seen. */
const leastHeight = 3

type Marked = Pick<AnnotationRow, 'start' | 'end' | 'themes'>

/** Where highlights with one theme lie within one column: whole px from the upper edge, `bottom` exclusive, in order, none touching. */
export type Strip = {
  /** Null for highlights without a theme. */
  readonly look: ThemeLook | null
  readonly column: number
  readonly bands: readonly { readonly top: number; readonly bottom: number }[]
}
export type Drawn = { readonly columns: number; readonly strips: readonly Strip[] }

/**
 * Where the themes of a text stand, as columns of bands over its whole length. A theme keeps to one column, so that place tells themes
 * apart as well as colour and pattern do: each of the first few has its own, in the codebook's order, all others share the last.
 * One pass over the highlights, whatever their number; nothing of the text is laid out.
 * @param length of the text, UTF-16 code units
 * @param height of the portrait, whole px
 */
export function drawStrips(rows: readonly Marked[], looks: ThemeLooks, length: number, height: number): Drawn {
  const shown = columnsOf(rows, looks)
  const columns = Math.max(0, ...shown.values()) + (shown.size ? 1 : 0)
  if (!columns || length <= 0 || height <= 0) return { columns: 0, strips: [] }
  const names = [...shown.keys()]
  const numberById = new Map(names.map((id, index) => [id, index + 1]))
  // Which theme a px of a column shows, as its number; 0 for none. Of several the last one in the text is seen.
  const cells = Array.from({ length: columns }, () => new Uint16Array(height))
  const paint = (id: string | null, { start, end }: Marked) => {
    const column = cells[shown.get(id) ?? 0]
    const top = Math.min(height - leastHeight, Math.floor((start / length) * height))
    const bottom = Math.max(top + leastHeight, Math.ceil((end / length) * height))
    column?.fill(numberById.get(id) ?? 0, Math.max(0, top), Math.min(height, bottom))
  }
  for (const row of rows) {
    const known = row.themes.filter(id => looks.has(id))
    if (known.length) for (const id of known) paint(id, row)
    else paint(null, row)
  }
  const bandsByKey = new Map<string, Strip['bands'][number][]>()
  cells.forEach((column, at) => {
    for (const { value, ...band } of runsOf(column)) {
      const key = `${at}:${value}`
      const bands = bandsByKey.get(key) ?? []
      bandsByKey.set(key, bands)
      bands.push(band)
    }
  })
  const strips = [...bandsByKey].map(([key, bands]) => {
    const [column = 0, number = 1] = key.split(':').map(Number)
    const id = names[number - 1] ?? null
    return { look: (id !== null && looks.get(id)) || null, column, bands }
  })
  return { columns, strips }
}

/** The column of each theme that occurs (null: of highlights without one). */
function columnsOf(rows: readonly Marked[], looks: ThemeLooks): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>()
  for (const { themes } of rows) {
    let isTagged = false
    for (const id of themes) {
      if (!looks.has(id)) continue
      isTagged = true
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    if (!isTagged) counts.set(null, (counts.get(null) ?? 0) + 1)
  }
  const inOrder = looksOf([...counts.keys()].filter(id => id !== null), looks).map(({ id }) => id)
  const hasUntagged = counts.has(null)
  const all = inOrder.length + (hasUntagged ? 1 : 0)
  const own = all <= mostColumns ? inOrder : inOrder.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, mostColumns - 1)
  const columnById = new Map<string | null, number>()
  for (const id of inOrder) if (own.includes(id)) columnById.set(id, columnById.size)
  const last = columnById.size
  for (const id of inOrder) if (!columnById.has(id)) columnById.set(id, last)
  if (hasUntagged) columnById.set(null, last)
  return columnById
}

function* runsOf(column: Uint16Array): Generator<{ readonly value: number; readonly top: number; readonly bottom: number }> {
  let top = 0
  for (let at = 1; at <= column.length; at += 1) {
    const value = column[top] ?? 0
    if (at < column.length && column[at] === value) continue
    if (value > 0) yield { value, top, bottom: at }
    top = at
  }
}

/** From how many px on a pattern can be told from a full band. */
const leastPatterned = 5

/**
 * A strip as the outline of an SVG path: each band filled in its theme's pattern, which is what tells themes apart where colours are the
 * system's.
 * @param left px; `width` of the column, px
 */
export function stripPath({ bands, look }: Strip, left: number, width: number): string {
  return bands.map(({ top, bottom }) => bandPath(bottom - top < leastPatterned ? 'solid' : (look?.pattern ?? 'solid'), left, top, width, bottom - top)).join('')
}

const box = (left: number, top: number, width: number, height: number) => `M${round(left)} ${top}h${round(width)}v${height}h${round(-width)}z`
const round = (px: number) => Math.round(px * 100) / 100

function bandPath(pattern: ThemePattern, left: number, top: number, width: number, height: number): string {
  const rows = (on: number, off: number, place: (index: number) => readonly [left: number, width: number] = () => [left, width]) => {
    const parts: string[] = []
    for (let at = 0, index = 0; at < height; at += on + off, index += 1) parts.push(box(place(index)[0], top + at, place(index)[1], Math.min(on, height - at)))
    return parts.join('')
  }
  switch (pattern) {
    case 'solid':
      return box(left, top, width, height)
    case 'double':
      return box(left, top, width / 3, height) + box(left + (width * 2) / 3, top, width / 3, height)
    case 'dotted':
      return rows(2, 2)
    case 'dashed':
      return rows(5, 2)
    case 'wavy':
      return rows(2, 0, index => [left + (index % 2 ? width / 3 : 0), (width * 2) / 3])
  }
}
