import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useRef, useState, type KeyboardEvent, type RefObject } from 'react'

export type CellPlace = { readonly row: number; readonly column: number }
/** `typed`: the sign with which writing began, in place of what stood there. */
export type Editing = CellPlace & { readonly typed?: string }

export type GridOptions = {
  readonly rows: number
  readonly columns: number
  /** Px. */
  readonly rowHeight: number
  readonly headHeight: number
  readonly canEdit: (place: CellPlace) => boolean
  /** Space, or Shift with an arrow: `to` extends from where the choosing began. */
  readonly onChoose: (row: number, how: 'toggle' | 'extend') => void
  readonly onChooseAll: () => void
}
export type Grid = {
  readonly root: RefObject<HTMLDivElement | null>
  readonly virtualizer: Virtualizer<HTMLDivElement, HTMLDivElement>
  readonly active: CellPlace
  readonly editing: Editing | null
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Makes a cell the active one, in sight, and puts the focus on the table. */
  readonly go: (place: CellPlace) => void
  readonly edit: (place: CellPlace) => void
  /** Ends the writing; the next cell, when there is one, becomes active or is written in. */
  readonly endEditing: (next: 'stay' | 'down' | 'right' | 'left') => void
}

/**
 * A table of cells with one place in the tab order: the focus stays on the table, which names the active cell, until a cell is written in.
 * Only rows in sight are on the page, and always the active one.
 */
export function useGrid({ rows, columns, rowHeight, headHeight, canEdit, onChoose, onChooseAll }: GridOptions): Grid {
  const root = useRef<HTMLDivElement>(null)
  const [wanted, setActive] = useState<CellPlace>({ row: 0, column: 0 })
  const [editing, setEditing] = useState<Editing | null>(null)
  const within = ({ row, column }: CellPlace): CellPlace => ({ row: Math.max(0, Math.min(row, rows - 1)), column: Math.max(0, Math.min(column, columns - 1)) })
  const active = within(wanted)
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows,
    getScrollElement: () => root.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: range => {
      const indexes = defaultRangeExtractor(range)
      return rows === 0 || indexes.includes(active.row) ? indexes : [...indexes, active.row].toSorted((a, b) => a - b)
    },
  })
  const show = (place: CellPlace) => {
    setActive(place)
    virtualizer.scrollToIndex(place.row, { align: 'auto' })
    // Columns are all on the page; which one is out of sight the page knows.
    requestAnimationFrame(() => root.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }))
  }
  const go = (place: CellPlace) => {
    show(within(place))
    root.current?.focus()
  }
  const edit = (place: CellPlace, typed?: string) => {
    if (!canEdit(place)) return
    show(place)
    setEditing(typed === undefined ? place : { ...place, typed })
  }
  const endEditing: Grid['endEditing'] = next => {
    setEditing(null)
    root.current?.focus()
    if (next === 'stay') return
    if (next === 'down') return show(within({ ...active, row: active.row + 1 }))
    const step = next === 'right' ? 1 : -1
    for (let at = active.row * columns + active.column + step; at >= 0 && at < rows * columns; at += step) {
      const place = { row: Math.floor(at / columns), column: at % columns }
      if (canEdit(place)) return edit(place)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey || rows === 0) return
    const { row, column } = active
    const isMod = event.ctrlKey || event.metaKey
    const page = Math.max(1, Math.floor((root.current?.clientHeight ?? 0) / rowHeight) - 2)
    const deed = deedOf(event.key, isMod)
    const steps: Record<string, () => void> = {
      up: () => go({ row: row - 1, column }), down: () => go({ row: row + 1, column }), left: () => go({ row, column: column - 1 }), right: () => go({ row, column: column + 1 }),
      rowBegin: () => go({ row, column: 0 }), rowEnd: () => go({ row, column: columns - 1 }), begin: () => go({ row: 0, column: 0 }), end: () => go({ row: rows - 1, column: columns - 1 }),
      pageUp: () => go({ row: row - page, column }), pageDown: () => go({ row: row + page, column }),
      edit: () => edit(active), choose: () => onChoose(row, 'toggle'), chooseAll: onChooseAll,
      write: () => edit(active, event.key),
    }
    const step = deed === undefined ? undefined : steps[deed]
    if (!step) return
    event.preventDefault()
    step()
    if (event.shiftKey && (deed === 'up' || deed === 'down')) onChoose(within({ row: row + (deed === 'up' ? -1 : 1), column }).row, 'extend')
  }
  return { root, virtualizer, active, editing, onKeyDown, go, edit, endEditing }
}

const plainDeeds: Readonly<Record<string, string>> = {
  ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right', Home: 'rowBegin', End: 'rowEnd', PageUp: 'pageUp', PageDown: 'pageDown', Enter: 'edit', F2: 'edit', ' ': 'choose',
}
const modDeeds: Readonly<Record<string, string>> = { Home: 'begin', End: 'end', a: 'chooseAll', A: 'chooseAll' }

function deedOf(key: string, isMod: boolean): string | undefined {
  if (isMod) return modDeeds[key]
  return plainDeeds[key] ?? ([...key].length === 1 ? 'write' : undefined)
}
