import { Check } from 'lucide-react'
import type { DocumentRow } from '#contract/documents/documents.ts'
import { isMisfit, sayValue, storedValue, type TableField } from '../../../../pane/plans/fields.ts'
import { sayDate } from '../../../../state/dates.ts'
import { useSay } from '../../../../state/language.ts'
import type { Suggested } from '../choosing-rows.ts'
import { CellEditor } from './CellEditor.tsx'
import type { CellPlace, Grid } from './use-grid.ts'

type WritingProps = {
  readonly grid: Grid
  readonly row: DocumentRow
  readonly suggested: Suggested
  readonly onKeep: (document: string, field: TableField, value: string) => void
}
type GridLineProps = WritingProps & {
  /** Which of the rows it is, from 0. */
  readonly index: number
  /** Where it stands below the head, px. */
  readonly top: number
  readonly fields: readonly TableField[]
  readonly isChosen: boolean
  readonly cellId: (place: CellPlace) => string
}

/** A document's line: whether it is chosen, and a cell for each column. */
export function GridLine({ index, top, fields, isChosen, cellId, ...writing }: GridLineProps) {
  const { row } = writing
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      className="grid-line grid-row"
      data-row={index}
      data-document={row.id}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" className="grid-check" data-column={-1}>
        <ChoiceBox isIn={isChosen} />
      </div>
      {fields.map((field, column) => (
        <GridCell key={field.id} {...writing} field={field} place={{ row: index, column }} id={cellId({ row: index, column })} />
      ))}
    </div>
  )
}

type GridCellProps = WritingProps & { readonly field: TableField; readonly place: CellPlace; readonly id: string }

function GridCell({ grid, row, field, place, id, onKeep, suggested }: GridCellProps) {
  const say = useSay()
  const { active, editing } = grid
  const value = storedValue(row, field)
  const isHere = (other: CellPlace | null) => other?.row === place.row && other.column === place.column
  const isWritten = isHere(editing)
  const misfits = isMisfit(field, value)
  const wordsOf = (value: string) => (field.type === 'date' ? sayDate(value) : sayValue(say, field, value))
  const words = wordsOf(value)
  const suggestion = value === '' ? suggested.get(`${row.id} ${field.id}`) : undefined
  const suggestedWords = wordsOf(suggestion ?? '')
  // A narrow column would cut “suggested” off: the sign stands first, the word is told.
  const marked = suggestion === undefined ? undefined : say('library.suggested.cell', { value: suggestedWords })
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
        <span className={marked === undefined ? 'grid-words' : 'grid-words grid-suggested'}>
          {marked === undefined ? (misfits ? `⚠ ${words}` : words) : <><span aria-hidden>✦ {suggestedWords}</span><span className="ui-hidden">{marked}</span></>}
        </span>
      )}
    </div>
  )
}

/** Shows whether something is chosen. */
export function ChoiceBox({ isIn }: { readonly isIn: boolean }) {
  return (
    <span className="ui-checkbox-box" data-in={isIn || undefined} aria-hidden>
      {isIn ? <Check size={12} strokeWidth={3} /> : null}
    </span>
  )
}
