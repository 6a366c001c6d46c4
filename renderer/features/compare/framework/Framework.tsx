import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useId, useRef } from 'react'
import type { MessageId } from '#domain/messages/catalogues.ts'
import { useThemeLooks } from '../../../pane/reading.ts'
import { useSay } from '../../../state/language.ts'
import { ThemeSwatch } from '../../../ui/marks/ThemeChip.tsx'
import { changeMatrix } from '../../../state/rooms/comparing.ts'
import { hearGridKey, useActiveCell } from '../grid/grid-keys.ts'
import { fixedColumns, fixedRows } from '../grid/grid-window.ts'
import type { Cell, MatrixPlan, MatrixRow } from '../matrix/matrix-rows.ts'
import { FrameworkCell } from './FrameworkCell.tsx'
import './framework.css'

/** Px: of the names of lines, of a column, and of a line before it was measured. */
const sizes = { name: 200, column: 260, row: 72 } as const

export type FrameworkProps = {
  readonly rows: readonly MatrixRow[]
  readonly plans: readonly MatrixPlan[]
  readonly corner: MessageId
  /** Shows a cell beside the table; `summary`: to write in. */
  readonly onOpen: (cell: Cell, focus: 'summary' | null) => void
  /** What other keys than those that move and open do on the active cell; whether one did anything. */
  readonly onKey: (key: string, cell: Cell) => boolean
}

/** Numbers of columns and lines of the matrix stand in no line or column of their own here. */
const firstCell = { row: fixedRows, column: fixedColumns } as const
const linesOfPage = 5

/** What people wrote of each theme in each column, in full, side by side; only lines and columns in sight are on the page. The arrow keys go from cell to cell, Tab to what is in them. */
export function Framework({ rows, plans, corner, onOpen, onKey }: FrameworkProps) {
  const say = useSay()
  const looks = useThemeLooks()
  const root = useRef<HTMLDivElement>(null)
  const lines = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length, getScrollElement: () => root.current, estimateSize: () => sizes.row, getItemKey: index => rows[index]?.id ?? index, overscan: 4,
  })
  const columns = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    horizontal: true, count: plans.length, getScrollElement: () => root.current, estimateSize: () => sizes.column, scrollMargin: sizes.name, overscan: 2,
  })
  const id = useId()
  const { size, active } = useActiveCell(rows.length, plans.length, firstCell)
  const idOf = ({ row, column }: Cell) => `${id}-${row}-${column}`
  const show = ({ row, column }: Cell) => {
    lines.scrollToIndex(row - fixedRows)
    columns.scrollToIndex(column - fixedColumns)
  }
  const shown = columns.getVirtualItems().flatMap(({ index, start }) => {
    const plan = plans[index]
    return plan ? [{ plan, index, style: { width: `${sizes.column}px` }, start }] : []
  })
  // Columns out of sight on the left are one empty stretch, so that those in sight give a line its height.
  const before = (shown[0]?.start ?? sizes.name) - sizes.name
  const style = { '--name': `${sizes.name}px`, '--before': `${before}px`, width: `${sizes.name + plans.length * sizes.column}px` } as CSSProperties
  return (
    <div
      ref={root}
      className="framework"
      role="grid"
      aria-label={say('compare.framework')}
      aria-describedby={`${id}-hint`}
      aria-rowcount={rows.length + 1}
      aria-colcount={plans.length + 1}
      aria-activedescendant={idOf(active)}
      tabIndex={0}
      data-first-place
      onKeyDown={event => event.target === event.currentTarget && hearGridKey(event, { size, active, least: firstCell, page: () => linesOfPage, show, open: cell => onOpen(cell, null), onKey })}
    >
      <p id={`${id}-hint`} hidden>{say('compare.matrix.hint')}</p>
      <div role="rowgroup" className="framework-head" style={style}>
        <div role="row" aria-rowindex={1} className="framework-line">
          <div role="columnheader" aria-colindex={1} className="framework-name">{say(corner)}</div>
          {shown.map(({ plan, index, style }) => (
            <div key={plan.id} role="columnheader" aria-colindex={index + 2} className="framework-column" style={style} title={plan.title}>
              {plan.shortTitle}
              {plan.note ? <small>{plan.note}</small> : null}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="framework-rows" style={{ ...style, height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index: at, start }) => {
          const row = rows[at]
          if (!row) return null
          const look = looks.get(row.id)
          return (
            <div key={row.id} ref={lines.measureElement} data-index={at} role="row" aria-rowindex={at + 2} className="framework-line" style={{ transform: `translateY(${start}px)` }}>
              <div role="rowheader" aria-colindex={1} className="framework-name" title={look?.path ?? row.title ?? row.name} style={{ paddingInlineStart: `${16 + row.depth * 14}px` }}>
                {row.color === null ? null : <ThemeSwatch theme={{ ...row, color: row.color }} code={look?.code} />}
                <span>{row.name}</span>
              </div>
              {shown.map(({ plan, index, style }) => (
                <FrameworkCell
                  key={plan.id}
                  id={idOf({ row: at + fixedRows, column: index + fixedColumns })}
                  isActive={active.row === at + fixedRows && active.column === index + fixedColumns}
                  onTake={() => changeMatrix({ row: at + fixedRows, column: index + fixedColumns })}
                  at={index + 2}
                  style={style}
                  name={say('compare.cell', { theme: row.color === null ? plan.shortTitle : row.name, plan: row.color === null ? row.name : plan.shortTitle })}
                  isOfSeveral={((row.color === null ? row : plan).documents?.length ?? 0) > 1}
                  count={row.countByPlan.get(plan.id) ?? 0}
                  note={row.noteByPlan?.get(plan.id)}
                  onOpen={focus => onOpen({ row: at + fixedRows, column: index + fixedColumns }, focus)}
                />
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}
