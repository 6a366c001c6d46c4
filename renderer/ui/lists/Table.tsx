import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react'
import {
  Cell, Collection, Column, ResizableTableContainer, Row, Table as AriaTable, TableBody, TableHeader, TableLayout, Virtualizer, useTableOptions,
  type Selection, type SortDescriptor,
} from 'react-aria-components'
import { Checkbox } from '../controls/Checkbox.tsx'
import './lists.css'

export type TableColumn<T> = {
  readonly id: string
  readonly title: string
  /** Width in px or as a share of what is left: `120`, `'2fr'`. */
  readonly width?: number | `${number}fr`
  readonly minWidth?: number
  readonly align?: 'start' | 'end'
  readonly isSortable?: boolean
  /** The column that names the row to readers of the screen; the first one when none says so. */
  readonly isRowHeader?: boolean
  readonly cell: (row: T) => ReactNode
}
export type TableProps<T extends { readonly id: string }> = {
  readonly label: string
  readonly columns: readonly TableColumn<T>[]
  /** In the order in which they are shown. Only those in sight are in the page. */
  readonly rows: readonly T[]
  readonly sort?: SortDescriptor
  readonly onSort?: (sort: SortDescriptor) => void
  readonly selection?: 'none' | 'single' | 'multiple'
  readonly selected?: Selection
  readonly onSelect?: (selection: Selection) => void
  /** Double click or Enter on a row. */
  readonly onOpen?: (id: string) => void
  /** The Delete key, for the chosen rows. */
  readonly onDelete?: () => void
  /** Px; rows of different heights take `estimatedRowHeight` instead. */
  readonly rowHeight?: number
  readonly estimatedRowHeight?: number
  readonly empty?: ReactNode
  /** What cells show besides their row; rows are drawn again when one of these changes. */
  readonly dependencies?: readonly unknown[]
}

const headHeight = 30

/** A table of any length with sorting, selection and keyboard. */
export function Table<T extends { readonly id: string }>(props: TableProps<T>) {
  const { label, columns, rows, sort, onSort, selection = 'none', selected, onSelect, onOpen, onDelete, empty, dependencies = [] } = props
  const { rowHeight = 32, estimatedRowHeight } = props
  const layout = useMemo(
    () => ({ ...(estimatedRowHeight ? { estimatedRowHeight } : { rowHeight }), headingHeight: headHeight }),
    [rowHeight, estimatedRowHeight],
  )
  const drawn = useUnchanged([columns, ...dependencies])
  const latestEmpty = useRef(empty)
  latestEmpty.current = empty
  // Kept as it is while only the selection or the sort changes: the rows of a long table are not gone through for each click.
  const content = useMemo(
    () => (
      <>
        <Heads columns={columns} />
        <TableBody items={rows} dependencies={drawn} renderEmptyState={() => latestEmpty.current}>
          {row => <BodyRow row={row} columns={columns} dependencies={drawn} />}
        </TableBody>
      </>
    ),
    [columns, rows, drawn],
  )
  return (
    <ResizableTableContainer className="ui-table-room" ref={useDeleteKey(onDelete)}>
      <Virtualizer layout={TableLayout} layoutOptions={layout}>
        <AriaTable
          aria-label={label}
          className="ui-table"
          selectionMode={selection}
          selectionBehavior="replace"
          sortDescriptor={sort}
          onSortChange={onSort}
          selectedKeys={selected}
          onSelectionChange={onSelect}
          onRowAction={onOpen && (key => onOpen(String(key)))}
        >
          {content}
        </AriaTable>
      </Virtualizer>
    </ResizableTableContainer>
  )
}

/** Hears the Delete key inside the element that the ref is given to. */
function useDeleteKey(onDelete: (() => void) | undefined): RefObject<HTMLDivElement | null> {
  const room = useRef<HTMLDivElement>(null)
  const latest = useRef(onDelete)
  latest.current = onDelete
  useEffect(() => {
    const element = room.current
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Delete') latest.current?.()
    }
    element?.addEventListener('keydown', hear)
    return () => element?.removeEventListener('keydown', hear)
  }, [])
  return room
}

/** The same array as long as what is in it is the same. */
function useUnchanged(values: readonly unknown[]): readonly unknown[] {
  const kept = useRef(values)
  if (values.length !== kept.current.length || values.some((value, index) => value !== kept.current[index])) kept.current = values
  return kept.current
}

function Heads<T>({ columns }: { readonly columns: readonly TableColumn<T>[] }) {
  const { selectionMode } = useTableOptions()
  const header = columns.find(column => column.isRowHeader) ?? columns[0]
  return (
    <TableHeader className="ui-table-head">
      {selectionMode === 'multiple' ? (
        <Column id="chosen" width={40} minWidth={40} className="ui-column ui-column-choice">
          <Checkbox slot="selection" />
        </Column>
      ) : null}
      <Collection items={columns} dependencies={[header]}>
        {column => (
          <Column
            id={column.id}
            isRowHeader={column === header}
            allowsSorting={column.isSortable}
            width={column.width ?? '1fr'}
            minWidth={column.minWidth ?? 48}
            textValue={column.title}
            className="ui-column"
            data-align={column.align}
            data-first={(selectionMode !== 'multiple' && column === columns[0]) || undefined}
            data-last={column === columns.at(-1) || undefined}
          >
            {({ sortDirection }) => (
              <>
                <span>{column.title}</span>
                {sortDirection === 'ascending' ? <ChevronUp size={12} aria-hidden /> : null}
                {sortDirection === 'descending' ? <ChevronDown size={12} aria-hidden /> : null}
              </>
            )}
          </Column>
        )}
      </Collection>
    </TableHeader>
  )
}

type BodyRowProps<T> = { readonly row: T; readonly columns: readonly TableColumn<T>[]; readonly dependencies: readonly unknown[] }
function BodyRow<T extends { readonly id: string }>({ row, columns, dependencies }: BodyRowProps<T>) {
  const { selectionMode } = useTableOptions()
  return (
    <Row id={row.id} className="ui-row">
      {selectionMode === 'multiple' ? (
        <Cell className="ui-cell ui-column-choice">
          <Checkbox slot="selection" />
        </Cell>
      ) : null}
      <Collection items={columns} idScope={row.id} dependencies={[row, ...dependencies]}>
        {column => (
          <Cell
            className="ui-cell"
            data-align={column.align}
            data-first={(selectionMode !== 'multiple' && column === columns[0]) || undefined}
            data-last={column === columns.at(-1) || undefined}
          >
            {column.cell(row)}
          </Cell>
        )}
      </Collection>
    </Row>
  )
}
