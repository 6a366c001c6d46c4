import { Check, CircleDashed, PencilLine, TriangleAlert } from 'lucide-react'
import type { TargetRow } from '#contract/targets.ts'
import { writtenAmount } from '#domain/register/amounts.ts'
import { pressedIn, useRowList } from '../../pane/excerpts/use-row-list.ts'
import { activeLanguage, type Say, useSay } from '../../state/language.ts'
import { useRecords } from '../../state/asking/records.ts'
import { registerStore, standingShown } from '../../state/rooms/register.ts'
import { openRow } from './register-commands.ts'
import { StandingSign } from './StandingSign.tsx'

const rowHeight = 52
const headHeight = 30

/** The rows of the register, of any number: only those in sight are on the page. The focus stays on the list, which names the active row. */
export function RegisterTable({ rows, active }: { readonly rows: readonly TargetRow[]; readonly active: number }) {
  const say = useSay()
  const documents = useRecords(records => records.documents)
  const choose = (index: number) => registerStore.setState({ active: rows[index]?.id ?? null })
  const list = useRowList({ count: rows.length, active, onActive: choose, onOpen: index => openRow(rows[index]), rowHeight, headHeight })
  const languageOf = (id: string) => documents.find(document => document.id === id)?.language ?? undefined
  return (
    <div
      ref={list.root} className="row-list register-list" data-keys="text" data-first-place role="grid" aria-label={say('targets.list')} aria-rowcount={rows.length + 1}
      aria-activedescendant={list.activeId} tabIndex={0} onKeyDown={list.onKeyDown}
      onClick={event => {
        const pressed = pressedIn(event)
        if (pressed) choose(pressed.index)
      }}
      onDoubleClick={event => {
        const pressed = pressedIn(event)
        if (pressed) openRow(rows[pressed.index])
      }}
    >
      <div className="register-heads" role="rowgroup">
        <div className="register-cells" role="row" aria-rowindex={1}>
          {(['said', 'quote', 'amount', 'deadline', 'responsible', 'standing'] as const).map(column => (
            <div key={column} role="columnheader" className="register-head">{column === 'said' ? <span className="ui-hidden">{say('targets.column.said')}</span> : say(`targets.column.${column}`)}</div>
          ))}
        </div>
      </div>
      <div className="row-list-rows" role="rowgroup" style={{ height: list.virtualizer.getTotalSize() }}>
        {list.virtualizer.getVirtualItems().map(item => {
          const row = rows[item.index]
          return row ? (
            <div
              key={row.id} id={list.rowId(item.index)} role="row" aria-rowindex={item.index + 2} aria-selected={item.index === active} className="row-list-row register-cells register-row" data-choosable
              data-active={item.index === active || undefined} data-index={item.index} data-refused={row.verdict === 'refused' || undefined} style={{ ...list.styleOf(item), height: rowHeight }}
            >
              <Cells row={row} language={languageOf(row.document)} say={say} />
            </div>
          ) : null
        })}
      </div>
    </div>
  )
}

function Cells({ row, language, say }: { readonly row: TargetRow; readonly language: string | undefined; readonly say: Say }) {
  const standing = standingShown(row)
  const amount = writtenAmount(row, say, activeLanguage())
  return (
    <>
      <div role="gridcell" className="register-cell"><SaidSign row={row} say={say} /></div>
      <div role="gridcell" className="register-cell register-quote">
        <span className="register-words" lang={language}>{row.said.includes('what') ? row.what : row.quote}</span>
        <span className="register-faint">{say(`targets.kind.${row.kind}`)} · {row.citation}</span>
      </div>
      <div role="gridcell" className="register-cell register-amount">
        {amount === '' ? <span className="register-faint">{row.kind === 'target' ? say('targets.gap.number') : '–'}</span> : <span title={amount}>{amount}</span>}
        {amount === '' || row.what === '' || row.said.includes('what') ? null : <span className="register-faint" lang={language} title={row.what}>{row.what}</span>}
      </div>
      <div role="gridcell" className="register-cell">{row.due ?? (row.deadlineKind === 'recurring' ? say('targets.recurring') : row.deadline) ?? <span className="register-faint">{row.deadlineKind === 'ongoing' ? say('targets.ongoing') : row.kind === 'target' ? say('targets.gap.deadline') : '–'}</span>}</div>
      <div role="gridcell" className="register-cell register-two">{row.responsible.length > 0 ? <span lang={language}>{row.responsible.join('; ')}</span> : <span className="register-faint">{row.kind === 'target' ? say('targets.gap.owner') : '–'}</span>}</div>
      <div role="gridcell" className="register-cell">
        {standing ? <StandingSign standing={standing} isSuggested={row.standing === null} /> : null}
        {row.outcomes.length > 0 ? <span className="register-faint">{say('targets.outcomeCount', { count: row.outcomes.length })}</span> : null}
        {row.targets.length > 0 ? <span className="register-faint">{say('targets.targetCount', { count: row.targets.length })}</span> : null}
      </div>
    </>
  )
}

/** Whether people spoke of the row: confirmed, corrected, waiting in a changed text, or only read. */
function SaidSign({ row, say }: { readonly row: TargetRow; readonly say: Say }) {
  const [name, Icon] = row.waiting && !row.waiting.isLeft ? (['waiting', TriangleAlert] as const) : row.said.length > 0 ? (['corrected', PencilLine] as const) : row.verdict === 'confirmed' || row.origin === 'hand' ? (['confirmed', Check] as const) : (['read', CircleDashed] as const)
  return (
    <span className="register-sign" data-sign={name} title={say(`targets.sign.${name}`)}>
      <Icon size={14} aria-hidden />
      <span className="ui-hidden">{say(`targets.sign.${name}`)}</span>
    </span>
  )
}
