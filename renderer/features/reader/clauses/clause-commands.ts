import type { CorrectionRow } from '#contract/documents/corrections.ts'
import type { ClauseChange, ClauseRow } from '#contract/documents/clauses.ts'
import type { Reach } from '#domain/clauses/correcting/alike.ts'
import type { PaneHandle } from '../../../pane/pane-handle.ts'
import { clear } from '../../../pane/pane-state.ts'
import { clauseIndexAt } from '../../../pane/reading.ts'
import { isWritable, pickedRow } from '../../../pane/tagging/actions.ts'
import type { Command } from '../../../state/commands.ts'
import { openSheet } from '../../../state/window/sheets.ts'
import { showRoom, viewStore } from '../../../state/view.ts'
import { highlightSpan, isEmpty, spanOf } from '../../../text/selection.ts'
import { correctionsWithin } from './clause-corrections.ts'
import { relabelStore } from './relabelling.ts'

/** The groups of the menu on a clause, as command ids. */
export const clauseMenu = [
  ['clauses.memo', 'search.inClause'],
  ['clauses.relabel', 'clauses.promote', 'clauses.demote'],
  ['clauses.promoteSection', 'clauses.demoteSection', 'clauses.promoteDocument', 'clauses.demoteDocument'],
  ['clauses.heading', 'clauses.item', 'clauses.paragraph', 'clauses.boilerplate'],
  ['clauses.split', 'clauses.merge', 'clauses.range'],
  ['clauses.takeBack'],
] as const

type Name = 'memo' | 'relabel' | 'promote' | 'demote' | 'promoteSection' | 'demoteSection' | 'promoteDocument' | 'demoteDocument' | 'heading' | 'item' | 'paragraph' | 'boilerplate' | 'split' | 'merge' | 'range' | 'takeBack'
type Possible = (clause: ClauseRow, handle: PaneHandle) => boolean

/** The clause under the clause cursor, else the one in which words are selected, a highlight is picked or that was clicked. */
export function clauseHere(handle: PaneHandle): ClauseRow | null {
  const reading = handle.reading()
  const { cursor, selection, caret } = handle.pane.getState()
  if (!reading) return null
  const offset = selection ? spanOf(selection).start : (pickedRow(handle)?.start ?? caret)
  const index = cursor ? cursor.to : offset === null ? -1 : clauseIndexAt(reading, offset)
  return reading.clauses[index] ?? null
}

/**
 * What can be corrected in the clause tree.
 * @param room the reader that is shown; null while none is
 * @param corrections those of its text, as far as they are known
 */
export function clauseCommands(room: () => PaneHandle | null, corrections: () => readonly CorrectionRow[]): Command[] {
  const seen = () => {
    const handle = room()
    return handle ? clauseHere(handle) : null
  }
  const here = () => {
    const handle = room()
    return handle && isWritable() ? clauseHere(handle) : null
  }
  const command = (name: Name, run: (handle: PaneHandle, clause: ClauseRow) => void | Promise<void>, keys?: string, isPossible: Possible = () => true): Command => ({
    id: `clauses.${name}`, title: `clauses.${name}`, group: 'clauses.group', writes: true, ...(keys ? { keys } : {}),
    enabled: () => {
      const [handle, clause] = [room(), here()]
      return handle !== null && clause !== null && isPossible(clause, handle)
    },
    run: () => {
      const [handle, clause] = [room(), here()]
      return handle && clause ? run(handle, clause) : undefined
    },
  })
  const change = (wanted: ClauseChange) => (handle: PaneHandle, clause: ClauseRow) => correctClause(handle, clause, wanted)
  const isOther = (kind: ClauseRow['kind']) => (clause: ClauseRow) => clause.kind !== kind
  return [
    command('memo', (_, clause) => openSheet({ name: 'clauseMemo', clause: clause.id }), 'Mod+Shift+M'),
    {
      id: 'search.inClause', title: 'search.inClause', group: 'clauses.group', enabled: () => seen() !== null,
      run: () => {
        const [document, clause] = [room()?.reading()?.document, seen()]
        if (!document || !clause) return
        viewStore.setState({ searchIn: { document, clause: clause.id } })
        showRoom('search')
      },
    },
    command('relabel', (_, clause) => relabelStore.setState({ clause }), 'F2'),
    command('promote', change({ kind: 'level', by: -1 }), 'Mod+[', clause => clause.level > 1),
    command('demote', change({ kind: 'level', by: 1 }), 'Mod+]', hasOneAbove),
    command('promoteSection', move(-1, 'section'), undefined, canMove(-1, 'section')),
    command('demoteSection', move(1, 'section'), undefined, canMove(1, 'section')),
    command('promoteDocument', move(-1, 'document'), undefined, canMove(-1, 'document')),
    command('demoteDocument', move(1, 'document'), undefined, canMove(1, 'document')),
    command('heading', change({ kind: 'kind', to: 'heading' }), 'Mod+Alt+1', isOther('heading')),
    command('item', change({ kind: 'kind', to: 'item' }), 'Mod+Alt+2', isOther('item')),
    command('paragraph', change({ kind: 'kind', to: 'paragraph' }), 'Mod+Alt+3', isOther('paragraph')),
    command('boilerplate', change({ kind: 'kind', to: 'boilerplate' }), 'Mod+Alt+4', isOther('boilerplate')),
    command('split', split, 'Mod+Enter', (clause, handle) => splitPlace(handle, clause) !== null),
    command('merge', change({ kind: 'merge' }), 'Alt+Backspace', (clause, handle) => handle.reading()?.clauses[0]?.id !== clause.id),
    command('range', setRange, 'Mod+Shift+Enter', (_clause, handle) => selectedRange(handle) !== null),
    command('takeBack', takeBack, undefined, clause => correctionsWithin(corrections(), clause).length > 0),
  ]
}

/** Whether a clause can go below the one before it: only what has one of its own level or a deeper one before it can. */
function hasOneAbove(clause: ClauseRow, handle: PaneHandle): boolean {
  const clauses = handle.reading()?.clauses ?? []
  const before = clauses[clauses.findIndex(({ id }) => id === clause.id) - 1]
  return before !== undefined && before.level >= clause.level
}

/** Whether there may be others that move with a clause: what they look like is only read when they do. */
function canMove(by: number, reach: Reach): Possible {
  return (clause, handle) => {
    const near = (handle.reading()?.clauses ?? []).filter(other => other.level === clause.level && (reach === 'document' || other.parent === clause.parent))
    return clause.kind !== 'boilerplate' && near.length > 1 && (by > 0 || clause.level > 1)
  }
}

/** Moves a clause and all that are like it, as one step. */
function move(by: number, reach: Reach) {
  return (handle: PaneHandle, clause: ClauseRow): Promise<void> =>
    handle.inTurn(async () => {
      const document = handle.reading()?.document
      if (document) await handle.engine.documents.moveAlike({ document, clause: clause.id, by, reach })
    })
}

/** Changes one clause; the clause cursor stays on it. */
export function correctClause(handle: PaneHandle, clause: ClauseRow, change: ClauseChange): Promise<void> {
  return handle.inTurn(async () => {
    const document = handle.reading()?.document
    if (document) await handle.engine.documents.correctClause({ document, clause: clause.id, change })
  })
}

function splitPlace({ pane }: PaneHandle, clause: ClauseRow): number | null {
  const { selection, caret } = pane.getState()
  const at = selection ? spanOf(selection).start : caret
  return at !== null && at > clause.start && at < clause.textEnd ? at : null
}

async function split(handle: PaneHandle, clause: ClauseRow): Promise<void> {
  const at = splitPlace(handle, clause)
  if (at === null) return
  await correctClause(handle, clause, { kind: 'split', at })
  clear(handle.pane)
}

function selectedRange({ pane, reading }: PaneHandle) {
  const { selection } = pane.getState()
  const text = reading()?.text
  return selection && !isEmpty(selection) && text !== undefined ? highlightSpan(text, spanOf(selection)) : null
}

async function setRange(handle: PaneHandle, clause: ClauseRow): Promise<void> {
  const span = selectedRange(handle)
  if (!span) return
  await correctClause(handle, clause, { kind: 'range', ...span })
  clear(handle.pane)
}

function takeBack(handle: PaneHandle, clause: ClauseRow): Promise<void> {
  return handle.inTurn(async () => {
    const document = handle.reading()?.document
    if (!document) return
    const corrections = correctionsWithin(await handle.engine.documents.corrections({ document }), clause)
    if (corrections.length) await handle.engine.documents.dropCorrections({ document, corrections })
  })
}
