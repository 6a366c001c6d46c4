import { useId, type MouseEvent } from 'react'
import type { DocumentRow } from '#contract/documents/documents.ts'
import type { TableField } from '../../../../pane/plans/fields.ts'
import { useSay } from '../../../../state/language.ts'
import { ColumnHead, type Occurring } from './ColumnHead.tsx'
import type { ColumnFilter, Filters, Sort, Suggested } from '../choosing-rows.ts'
import { ChoiceBox, GridLine } from './GridLine.tsx'
import { type CellPlace, useGrid } from './use-grid.ts'
import { useRowChoosing } from './use-row-choosing.ts'
import '../table.css'

export type DocumentGridProps = {
  /** In the order in which they stand. */
  readonly rows: readonly DocumentRow[]
  readonly fields: readonly TableField[]
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  readonly filters: Filters
  readonly onFilter: (field: string, filter: ColumnFilter) => void
  readonly occurring: Occurring
  readonly suggested: Suggested
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (documents: string[]) => void
  readonly onKeep: (document: string, field: TableField, value: string) => void
  readonly isReadOnly: boolean
}

const rowHeight = 32
const headHeight = 32
const checkWidth = 40

/** All documents as a table that is written in place: cells by keyboard, any number of rows, each column sorted and filtered. */
export function DocumentGrid({ rows, fields, sort, onSort, filters, onFilter, occurring, suggested, chosen, onChoose, onKeep, isReadOnly }: DocumentGridProps) {
  const say = useSay()
  const id = useId()
  const canEdit = ({ row, column }: CellPlace) => !isReadOnly && rows[row] !== undefined && fields[column] !== undefined && fields[column].type !== 'count'
  const choose = useRowChoosing(rows, chosen, onChoose)
  const chooseAll = () => onChoose(rows.map(({ id }) => id))
  const grid = useGrid({ rows: rows.length, columns: fields.length, rowHeight, headHeight, canEdit, onChoose: choose, onChooseAll: chooseAll })
  const { root, virtualizer, active, editing } = grid
  const cellId = ({ row, column }: CellPlace) => `${id}-${row}-${column}`
  const press = (event: MouseEvent) => {
    const place = placeOf(event)
    if (!place || (event.target as Element).closest('.grid-input')) return
    if (place.column < 0 || event.ctrlKey || event.metaKey) choose(place.row, 'toggle')
    else choose(place.row, event.shiftKey ? 'extend' : 'only')
    grid.go({ row: place.row, column: Math.max(0, place.column) })
  }
  const isAll = rows.length > 0 && rows.every(row => chosen.has(row.id))
  const template = `${checkWidth}px ${fields.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(' ')}`
  return (
    <div
      ref={root}
      className="grid"
      role="grid"
      tabIndex={0}
      aria-label={say('library.documents')}
      aria-rowcount={rows.length + 1}
      aria-colcount={fields.length + 1}
      aria-multiselectable
      aria-activedescendant={rows.length > 0 && !editing ? cellId(active) : undefined}
      onKeyDown={grid.onKeyDown}
      onMouseDown={event => event.shiftKey && event.preventDefault()}
      onClick={press}
      onDoubleClick={event => {
        const place = placeOf(event)
        if (place && place.column >= 0) grid.edit(place)
      }}
      style={{ '--grid-columns': template, '--grid-width': `${checkWidth + fields.reduce((sum, { width }) => sum + width, 0)}px` } as React.CSSProperties}
    >
      <div role="rowgroup" className="grid-top">
        <div role="row" aria-rowindex={1} className="grid-line">
          <ChooseAll isAll={isAll} onPress={() => (isAll ? onChoose([]) : chooseAll())} />
          {fields.map(field => (
            <ColumnHead key={field.id} field={field} sort={sort} onSort={onSort} filter={filters[field.id] ?? {}} onFilter={filter => onFilter(field.id, filter)} occurring={occurring} />
          ))}
        </div>
      </div>
      <div role="rowgroup" className="grid-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (!row) return null
          const top = start - headHeight
          return <GridLine key={row.id} {...{ grid, row, index, top, fields, cellId, suggested, onKeep }} isChosen={chosen.has(row.id)} />
        })}
      </div>
    </div>
  )
}

function ChooseAll({ isAll, onPress }: { readonly isAll: boolean; readonly onPress: () => void }) {
  const say = useSay()
  return (
    <div role="columnheader" className="grid-check">
      <button type="button" aria-label={say('library.table.chooseAll')} aria-pressed={isAll} onClick={onPress}>
        <ChoiceBox isIn={isAll} />
      </button>
    </div>
  )
}

function placeOf({ target }: MouseEvent): CellPlace | null {
  const element = target instanceof Element ? target : null
  const row = element?.closest<HTMLElement>('[data-row]')?.dataset['row']
  const column = element?.closest<HTMLElement>('[data-column]')?.dataset['column']
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) }
}
