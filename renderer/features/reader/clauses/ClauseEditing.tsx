import { useEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import { clauseName } from '#domain/text/first-words.ts'
import { usePaneHandle, type PaneHandle } from '../../../pane/pane-handle.ts'
import { clauseIndexAt } from '../../../pane/reading.ts'
import { registerCommands } from '../../../state/commands.ts'
import { useSay } from '../../../state/language.ts'
import { useProject } from '../../../state/project.ts'
import { offsetAtPoint } from '../../../text/positions.ts'
import { ContextMenu } from '../../../ui/overlays/Menu.tsx'
import { ActingOn } from '../split/Half.tsx'
import { clauseCommands, clauseHere } from './clause-commands.ts'
import { useCorrections } from './clause-corrections.ts'
import { useClauseMenu } from './clause-menu.ts'
import { RelabelDialog } from './RelabelDialog.tsx'

export type ClauseEditingProps = {
  /** What acts on the second text while that is the one in use. */
  readonly second?: PaneHandle | null
  readonly children: ReactNode
}

/** Lets clauses be corrected in what it holds, the text and its outline: by keys, and by a menu on a clause of either. */
export function ClauseEditing({ second = null, children }: ClauseEditingProps) {
  const say = useSay()
  const first = usePaneHandle()
  const handle = second ?? first
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const groups = useClauseMenu()
  const corrected = useCorrections()
  const corrections = useRef(corrected)
  corrections.current = corrected
  useEffect(() => registerCommands(clauseCommands(() => handle, () => corrections.current)), [handle])
  const open = (event: MouseEvent) => {
    if (isReadOnly || !(event.target instanceof Element) || !event.target.closest('.reader-block, [role="tree"]')) return
    event.preventDefault()
    goToClause(handle, event.target, event.clientX, event.clientY)
    setAt({ x: event.clientX, y: event.clientY })
  }
  const clause = clauseHere(handle)
  return (
    <div className="reader-clauses" role="presentation" onContextMenu={open}>
      {children}
      <ContextMenu
        label={clause ? say('clauses.menuOf', { label: clauseName(handle.reading()?.text ?? '', clause) }) : say('clauses.none')}
        groups={groups}
        at={at}
        onClose={() => setAt(null)}
      />
      <ActingOn second={second}>
        <RelabelDialog />
      </ActingOn>
    </div>
  )
}

/** A right click in the text is about the clause under the pointer and the place in it, unless words are selected: then about these. */
function goToClause(handle: PaneHandle, target: Element, x: number, y: number): void {
  const block = target.closest<HTMLElement>('.reader-block')
  const reading = handle.reading()
  const { selection } = handle.pane.getState()
  if (!block || !reading || (selection && selection.anchor !== selection.focus)) return
  const index = clauseIndexAt(reading, Number(block.dataset['start']))
  // In the margin beside a clause nothing is clicked: what was clicked before in it still holds.
  const clicked = block.parentElement ? offsetAtPoint(block.parentElement, reading.text, x, y) : null
  const clause = reading.clauses[index]
  const isWithin = clause && clicked !== null && clicked > clause.start && clicked < clause.textEnd
  handle.pane.setState({ cursor: { from: index, to: index }, ...(isWithin && { caret: clicked }) })
}
