import { Check } from 'lucide-react'
import { useId, useRef, type MouseEvent } from 'react'
import type { DocumentRow } from '#contract/documents.ts'
import { useSay } from '../../../state/language.ts'
import { CellEditor } from './CellEditor.tsx'
import { ColumnHead, type Occurring } from './ColumnHead.tsx'
import type { ColumnFilter, Filters, Sort } from './choosing-rows.ts'
import { isMisfit, sayValue, storedValue, type TableField } from '../../../pane/plans/fields.ts'
import { type CellPlace, type Grid, useGrid } from './use-grid.ts'
import './table.css'

export type DocumentGridProps = {
  /** In the order in which they stand. */
  readonly rows: readonly DocumentRow[]
  readonly fields: readonly TableField[]
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  readonly filters: Filters
  readonly onFilter: (field: string, filter: ColumnFilter) => void
  readonly occurring: Occurring
  /** Values that texts suggest for empty cells, by document and field: `id field`. */
  readonly suggested: ReadonlyMap<string, string>
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (documents: string[]) => void
  readonly onKeep: (document: string, field: TableField, value: string) => void
  readonly isReadOnly: boolean
}

const rowHeight = 32
const headHeight = 32
const checkWidth = 40

/** All documents as a table that is written in place: cells by keyboard, any number of rows, each column sorted and filtered. */
export function DocumentGrid(props: DocumentGridProps) {
  const { rows, fields, sort, onSort, filters, onFilter, occurring, chosen, onChoose, isReadOnly } = props
  const say = useSay()
  const id = useId()
  const anchor = useRef(0)
  const canEdit = ({ row, column }: CellPlace) => !isReadOnly && rows[row] !== undefined && fields[column] !== undefined && fields[column].type !== 'count'
  const choose = (row: number, how: 'only' | 'toggle' | 'extend') => {
    const document = rows[row]?.id
    if (document === undefined) return
    if (how === 'extend') {
      const [from, to] = [Math.min(anchor.current, row), Math.max(anchor.current, row)]
      return onChoose(rows.slice(from, to + 1).map(({ id }) => id))
    }
    anchor.current = row
    if (how === 'only') return onChoose([document])
    onChoose(chosen.has(document) ? [...chosen].filter(one => one !== document) : [...chosen, document])
  }
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
          <div role="columnheader" className="grid-check">
            <button type="button" aria-label={say('library.table.chooseAll')} aria-pressed={isAll} onClick={() => (isAll ? onChoose([]) : chooseAll())}>
              <Box isIn={isAll} />
            </button>
          </div>
          {fields.map(field => (
            <ColumnHead key={field.id} field={field} sort={sort} onSort={onSort} filter={filters[field.id] ?? {}} onFilter={filter => onFilter(field.id, filter)} occurring={occurring} />
          ))}
        </div>
      </div>
      <div role="rowgroup" className="grid-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return row ? (
            <div
              key={row.id}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={chosen.has(row.id)}
              className="grid-line grid-row"
              data-row={index}
              data-document={row.id}
              style={{ transform: `translateY(${start - headHeight}px)` }}
            >
              <div role="gridcell" className="grid-check" data-column={-1}>
                <Box isIn={chosen.has(row.id)} />
              </div>
              {fields.map((field, column) => (
                <GridCell key={field.id} {...props} grid={grid} row={row} field={field} place={{ row: index, column }} id={cellId({ row: index, column })} />
              ))}
            </div>
          ) : null
        })}
      </div>
    </div>
  )
}

type GridCellProps = Pick<DocumentGridProps, 'onKeep' | 'suggested'> & { readonly grid: Grid; readonly row: DocumentRow; readonly field: TableField; readonly place: CellPlace; readonly id: string }

function GridCell({ grid, row, field, place, id, onKeep, suggested }: GridCellProps) {
  const say = useSay()
  const { active, editing } = grid
  const value = storedValue(row, field)
  const isHere = (other: CellPlace | null) => other?.row === place.row && other.column === place.column
  const isWritten = isHere(editing)
  const misfits = isMisfit(field, value)
  const words = sayValue(say, field, value)
  const suggestion = value === '' ? suggested.get(`${row.id} ${field.id}`) : undefined
  const marked = suggestion === undefined ? undefined : say('library.suggested.cell', { value: sayValue(say, field, suggestion) })
  return (
    <div
      id={id}
      role={field.id === 'title' ? 'rowheader' : 'gridcell'}
      className="grid-cell"
      data-column={place.column}
      data-active={isHere(active) || undefined}
      data-title={field.id === 'title' || undefined}
      data-align={field.type === 'number' || field.type === 'count' ? 'end' : undefined}
      data-misfit={misfits || undefined}
      title={misfits ? say('library.table.misfit', { value }) : words || marked}
    >
      {isWritten ? (
        <CellEditor field={field} row={row} value={value} suggested={suggestion} typed={editing?.typed} onKeep={kept => onKeep(row.id, field, kept)} onEnd={grid.endEditing} />
      ) : (
        <span className={marked === undefined ? 'grid-words' : 'grid-words grid-suggested'}>{marked ?? (misfits ? `⚠ ${words}` : words)}</span>
      )}
    </div>
  )
}

function Box({ isIn }: { readonly isIn: boolean }) {
  return (
    <span className="ui-checkbox-box" data-in={isIn || undefined} aria-hidden>
      {isIn ? <Check size={12} strokeWidth={3} /> : null}
    </span>
  )
}

function placeOf({ target }: MouseEvent): CellPlace | null {
  const element = target instanceof Element ? target : null
  const row = element?.closest<HTMLElement>('[data-row]')?.dataset['row']
  const column = element?.closest<HTMLElement>('[data-column]')?.dataset['column']
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) }
}
