import { ArrowDown, ChevronRight } from 'lucide-react'
import type { CSSProperties, Key } from 'react'
import type { MessageId } from '#domain/messages/catalogues.ts'
import { useSay } from '../../../state/language.ts'
import { fixedColumns } from '../grid/grid-window.ts'
import { type CellProps, Count, Name, type NumberUnit } from './MatrixCell.tsx'
import { heat, type Cell, type MatrixPlan, type MatrixRow } from './matrix-rows.ts'

/** A plan's column that is in sight, and where it stands. */
export type PlanColumn = { readonly key: Key; readonly index: number; readonly plan: MatrixPlan; /** Its name as far as it has room. */ readonly shown: string; readonly place: CSSProperties }

type Words = { readonly words: Record<'corner' | 'total' | 'all', MessageId> }
type LineProps = { readonly unit?: NumberUnit | undefined; readonly columns: readonly PlanColumn[]; readonly cell: (at: Cell) => CellProps }

/** The line of the plans' names. */
export function PlanHeads({ columns, cell, words }: LineProps & Words) {
  const say = useSay()
  return (
    <div role="row" aria-rowindex={1} className="matrix-row matrix-head">
      <div {...cell({ row: 0, column: 0 })} role="columnheader" className="matrix-name">
        {say(words.corner)}
      </div>
      <div {...cell({ row: 0, column: 1 })} role="columnheader" className="matrix-total">
        {say(words.total)}
      </div>
      {columns.map(({ key, index, plan, shown, place }) => (
        <div
          key={key}
          {...cell({ row: 0, column: index + fixedColumns })}
          role="columnheader"
          className="matrix-plan"
          style={place}
          title={plan.title}
          aria-label={shown === plan.shortTitle ? undefined : [plan.shortTitle, plan.note].filter(Boolean).join(' ')}
          aria-expanded={plan.isOpen}
          aria-sort={plan.isOrder ? 'descending' : undefined}
          data-acts
        >
          <span>{shown}</span>
          {plan.isOrder ? <ArrowDown size={12} aria-hidden /> : null}
          {plan.isOpen === undefined ? null : <ChevronRight className="matrix-open" data-open={plan.isOpen || undefined} size={13} aria-hidden />}
          {plan.note ? <small>{plan.note}</small> : null}
        </div>
      ))}
    </div>
  )
}

/** The line of all highlights of each plan, with a theme or without; `total`: of all plans, null for no such number. */
export function AllHighlights({ columns, cell, words, total, unit }: LineProps & Words & { readonly total: number | null }) {
  const say = useSay()
  return (
    <div role="row" aria-rowindex={2} className="matrix-row matrix-all">
      <div {...cell({ row: 1, column: 0 })} role="rowheader" className="matrix-name">
        {say(words.all)}
      </div>
      {total === null ? <div {...cell({ row: 1, column: 1 })} role="gridcell" className="matrix-total" /> : <Count {...cell({ row: 1, column: 1 })} className="matrix-total" count={total} unit={unit} />}
      {columns.map(({ key, index, plan, place }) => (
        <Count key={key} {...cell({ row: 1, column: index + fixedColumns })} className="matrix-cell" style={place} count={plan.highlights} value={plan.value} unit={unit} />
      ))}
    </div>
  )
}

type ThemeLineProps = LineProps & {
  readonly row: MatrixRow
  /** Its name as far as it has room. */
  readonly name: string
  /** Which row of the grid it is, from 0. */
  readonly at: number
  /** Where it stands below the heads, px. */
  readonly top: number
  /** The greatest number in the matrix: how dark a cell is tells its share of it. */
  readonly largest: number
}

/** A theme's line: its name, its number over all plans, its number in each. */
export function ThemeLine({ columns, cell, row, name, at, top, largest, unit }: ThemeLineProps) {
  return (
    <div role="row" aria-rowindex={at + 1} className="matrix-row" style={{ top: `${top}px` }}>
      <Name {...cell({ row: at, column: 0 })} row={row} name={name} />
      <Count {...cell({ row: at, column: 1 })} className="matrix-total" count={row.total} value={row.measured?.total} unit={unit} />
      {columns.map(({ key, index, plan, place }) => {
        // A plan and itself, a theme and itself: no number stands for these, not even a nought.
        if (plan.id === row.id && !row.countByPlan.get(plan.id)) return <div key={key} {...cell({ row: at, column: index + fixedColumns })} role="gridcell" className="matrix-cell matrix-itself" style={place} />
        const count = row.countByPlan.get(plan.id) ?? 0
        const value = row.measured ? (row.measured.valueByPlan.get(plan.id) ?? 0) : count
        const style = { ...place, '--heat': `${heat(value, largest)}%` }
        return <Count key={key} {...cell({ row: at, column: index + fixedColumns })} className="matrix-cell" style={style} count={count} value={value} unit={unit} note={row.noteByPlan?.get(plan.id)} plans={(plan.documents ?? row.documents)?.length} />
      })}
    </div>
  )
}
