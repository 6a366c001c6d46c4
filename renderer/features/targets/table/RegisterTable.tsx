import { Check, CircleDashed, PencilLine, Square, SquareCheck, TriangleAlert } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from 'react'
import { useStore } from 'zustand'
import type { TargetRow } from '#contract/targets.ts'
import { writtenAmount } from '#domain/register/amounts.ts'
import { standingShown } from '#domain/register/listed.ts'
import { pressedIn, useRowList } from '../../../pane/excerpts/use-row-list.ts'
import { activeLanguage, type Say, useSay } from '../../../state/language.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { useProject } from '../../../state/project.ts'
import { type CellField, cellFields, endLinking, registerStore } from '../../../state/rooms/register.ts'
import { CellEditor } from './CellEditor.tsx'
import { chosenAfter, fieldBeside, type Pressed } from './choosing.ts'
import { openRow } from '../register-commands.ts'
import { StandingSign } from '../StandingSign.tsx'

const rowHeight = 52
const headHeight = 30
const columns = ['said', 'quote', 'amount', 'deadline', 'responsible', 'strength', 'standing'] as const

/** The fields that a list of this width (px) shows; see `register.css`. */
const fieldsIn = (width: number) => cellFields.filter(field => (field === 'strength' ? width > 820 : field === 'responsible' ? width > 620 : true))

export type RegisterTableProps = { readonly rows: readonly TargetRow[]; readonly active: number; readonly chosen: ReadonlySet<string> }

/**
 * The rows of the register, of any number: only those in sight are on the page. The focus stays on the list, which names the active row, but while
 * a field is written in where it stands.
 */
export function RegisterTable({ rows, active, chosen }: RegisterTableProps) {
  const say = useSay()
  const documents = useRecords(records => records.documents)
  const isReadOnly = useProject(({ project }) => project?.readOnly ?? false)
  const editing = useStore(registerStore, shown => shown.editing)
  const { list, onKeyDown, onClick, onDoubleClick } = useRegisterRows(rows, active, chosen)
  const languageOf = (id: string) => documents.find(document => document.id === id)?.language ?? undefined
  const edit = (next: { readonly id: string; readonly field: CellField } | null) => {
    const index = rows.findIndex(({ id }) => id === next?.id)
    registerStore.setState({ editing: next, ...(next && { active: next.id }) })
    if (index >= 0) list.virtualizer.scrollToIndex(index, { align: 'auto' })
    else list.root.current?.focus()
  }
  return (
    <div
      ref={list.root} className="row-list register-list" data-keys="text" data-first-place role="grid" aria-label={say('targets.list')} aria-rowcount={rows.length + 1} aria-multiselectable
      aria-activedescendant={list.activeId} tabIndex={0} onKeyDown={onKeyDown} onClick={onClick} onDoubleClick={event => onDoubleClick(event, isReadOnly ? undefined : edit)}
    >
      <div className="register-heads" role="rowgroup">
        <div className="register-cells" role="row" aria-rowindex={1}>
          {columns.map(column => (
            <div key={column} role="columnheader" className="register-head" data-column={column}>{column === 'said' ? <span className="ui-hidden">{say('targets.column.said')}</span> : say(`targets.column.${column}`)}</div>
          ))}
        </div>
      </div>
      <div className="row-list-rows" role="rowgroup" style={{ height: list.virtualizer.getTotalSize() }}>
        {list.virtualizer.getVirtualItems().map(item => {
          const row = rows[item.index]
          if (!row) return null
          const field = editing?.id === row.id && !isReadOnly ? editing.field : null
          return (
            <div
              key={row.id} id={list.rowId(item.index)} role="row" aria-rowindex={item.index + 2} aria-selected={chosen.size > 0 ? chosen.has(row.id) : item.index === active} className="row-list-row register-cells register-row" data-choosable
              data-active={item.index === active || undefined} data-chosen={chosen.has(row.id) || undefined} data-editing={field ?? undefined} data-index={item.index} data-refused={row.verdict === 'refused' || undefined} style={{ ...list.styleOf(item), height: rowHeight }}
            >
              <Cells
                row={row} language={languageOf(row.document)} say={say} isChosen={chosen.size > 0 ? chosen.has(row.id) : null}
                editor={field && <CellEditor key={field} row={row} field={field} onStep={direction => edit(fieldBeside(fieldsIn(list.root.current?.clientWidth ?? 0), rows, { id: row.id, field }, direction))} />} field={field}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** What keys and the mouse do with the rows: go, choose several, open, write in a cell. */
function useRegisterRows(rows: readonly TargetRow[], active: number, chosen: ReadonlySet<string>) {
  /** Where a range begins. */
  const anchor = useRef(-1)
  const choose = (index: number, how: Pressed) => {
    const from = anchor.current >= 0 ? anchor.current : active
    if (how !== 'range') anchor.current = index
    registerStore.setState({ active: rows[index]?.id ?? null, chosen: chosenAfter(rows, chosen, index, how, from) })
  }
  const list = useRowList({ count: rows.length, active, onActive: (index, extend) => choose(index, extend ? 'range' : 'only'), onOpen: index => openRow(rows[index]), rowHeight, headHeight })
  const onKeyDown = (event: KeyboardEvent) => {
    const isOwn = event.target === event.currentTarget
    const isAll = event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
    if (isOwn && isAll) registerStore.setState({ chosen: new Set(rows.map(({ id }) => id)) })
    else if (isOwn && event.key === ' ' && active >= 0) choose(active, event.shiftKey ? 'range' : 'toggle')
    else if (isOwn && event.key === 'Escape' && chosen.size > 0) registerStore.setState({ chosen: new Set() })
    else if (isOwn && event.key === 'Escape' && registerStore.getState().linking) endLinking()
    else return list.onKeyDown(event)
    event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    const pressed = pressedIn(event)
    if (!pressed || isInEditor(event)) return
    choose(pressed.index, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey || pressed.deed === 'choose' ? 'toggle' : 'only')
  }
  const onDoubleClick = (event: MouseEvent, edit: ((next: { readonly id: string; readonly field: CellField }) => void) | undefined) => {
    const pressed = pressedIn(event)
    const row = pressed && rows[pressed.index]
    if (!row || isInEditor(event)) return
    const column = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]')?.dataset['column'] : undefined
    const field = cellFields.find(name => name === column)
    if (field && edit) edit({ id: row.id, field })
    else openRow(row)
  }
  return { list, onKeyDown, onClick, onDoubleClick }
}

const isInEditor = ({ target }: MouseEvent) => target instanceof Element && target.closest('input, select') !== null

type CellsProps = {
  readonly row: TargetRow
  readonly language: string | undefined
  readonly say: Say
  /** Null while nothing is chosen. */
  readonly isChosen: boolean | null
  readonly field: CellField | null
  readonly editor: ReactNode
}

function Cells({ row, language, say, isChosen, field, editor }: CellsProps) {
  const standing = standingShown(row)
  const amount = writtenAmount(row, say, activeLanguage())
  const faint = (words: string) => <span className="register-faint">{words}</span>
  const lacking = (gap: 'owner' | 'number') => faint(row.kind === 'target' ? say(`targets.gap.${gap}`) : '–')
  const undated = faint(row.kind !== 'target' ? '–' : row.planEnd ? say('targets.planEnd', { year: row.planEnd.slice(0, 4) }) : say('targets.noDeadline'))
  return (
    <>
      <div role="gridcell" className="register-cell" data-deed="choose"><SaidSign row={row} say={say} isChosen={isChosen} /></div>
      <div role="gridcell" className="register-cell register-quote">
        <span className="register-words" lang={language} title={row.quote}>{row.said.includes('what') ? row.what : row.quote}</span>
        {field === 'kind' ? editor : <span className="register-faint">{say(`targets.kind.${row.kind}`)} · {row.citation}</span>}
      </div>
      <div role="gridcell" className="register-cell register-amount" data-column="amount">
        {field === 'amount' ? editor : amount === '' ? lacking('number') : <span title={amount}>{amount}</span>}
        {field === 'amount' || amount === '' || row.what === '' || row.said.includes('what') ? null : <span className="register-faint" lang={language} title={row.what}>{row.what}</span>}
      </div>
      <div role="gridcell" className="register-cell register-two" data-column="deadline">{field === 'deadline' ? editor : (row.due ?? (row.deadlineKind === 'recurring' ? say('targets.recurring') : row.deadline) ?? (row.deadlineKind === 'ongoing' ? faint(say('targets.ongoing')) : undated))}</div>
      <div role="gridcell" className="register-cell register-two" data-column="responsible">{field === 'responsible' ? editor : row.responsible.length > 0 ? <span lang={language} title={row.responsible.join('; ')}>{row.responsible.join('; ')}</span> : lacking('owner')}</div>
      <div role="gridcell" className="register-cell" data-column="strength">{field === 'strength' ? editor : row.strength ? say(`targets.strength.${row.strength}`) : faint('–')}</div>
      <div role="gridcell" className="register-cell">
        {standing ? <StandingSign standing={standing} isSuggested={row.standing === null} /> : null}
        {row.outcomes.length > 0 ? faint(say('targets.outcomeCount', { count: row.outcomes.length })) : null}
        {row.targets.length > 0 ? faint(say('targets.targetCount', { count: row.targets.length })) : null}
      </div>
    </>
  )
}

/** Whether people spoke of the row: confirmed, corrected, waiting in a changed text, or only read; while rows are chosen, whether it is one of them. */
function SaidSign({ row, say, isChosen }: { readonly row: TargetRow; readonly say: Say; readonly isChosen: boolean | null }) {
  const [name, Icon] = row.waiting && !row.waiting.isLeft ? (['waiting', TriangleAlert] as const) : row.said.length > 0 ? (['corrected', PencilLine] as const) : row.verdict === 'confirmed' || row.origin === 'hand' ? (['confirmed', Check] as const) : (['read', CircleDashed] as const)
  const Sign = isChosen === null ? Icon : isChosen ? SquareCheck : Square
  return (
    <span className="register-sign" data-sign={name} title={say(`targets.sign.${name}`)}>
      <Sign size={isChosen === null ? 14 : 16} aria-hidden />
      <span className="ui-hidden">{say(`targets.sign.${name}`)}</span>
    </span>
  )
}
