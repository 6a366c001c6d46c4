import { useEffect, useMemo, useRef } from 'react'
import { registerCommands, type Command } from '../../../state/commands.ts'
import { useSay, type Say } from '../../../state/language.ts'
import { announce } from '../../../pane/pane-state.ts'
import { besideStore, toggleBelow } from '../beside-memory.ts'
import { decideHere, linkHere, recordOnlyHere } from './deciding.ts'
import { useClauseHere } from './here.ts'
import { jumpAcross, stepPair, stepUnmatched, type Between } from './moves.ts'
import { pairHere, type NumberedPair } from './pair-index.ts'
import { focusNote } from './PairNote.tsx'

/** The pair where one is, as one moves in either text. */
export function useCurrentPair({ handles, index, side }: Between): NumberedPair | null {
  const [left, right] = [useClauseHere(handles.left), useClauseHere(handles.right)]
  return useMemo(() => pairHere(index, { left, right }, side), [index, left, right, side])
}

/** Registers what can be done with pairs while two texts are on the screen. */
export function usePairCommands(between: Between): void {
  const say = useSay()
  const latest = useRef(between)
  latest.current = between
  useEffect(() => registerCommands(pairCommands(() => latest.current, say)), [say])
}

/** What can be done with pairs. `between` null: their names and keys alone, for the shortcuts page. */
export function pairCommands(between: () => Between | null, say: Say): Command[] {
  const group = 'pairs.group'
  const writing = { scope: 'text', writes: true } as const
  const hasPairs = () => (between()?.index.pairs.length ?? 0) > 0
  const act = (run: (now: Between) => void | Promise<void> | boolean) => () => {
    const now = between()
    if (now) void run(now)
  }
  /** Keys that step lead into the text, where the keys that decide act: from the button with which a plan was chosen, too. */
  const step = (run: (now: Between) => void) => act(now => {
    run(now)
    if (document.activeElement === document.body || document.activeElement?.closest('button')) now.handles[now.side]?.text()?.focus()
  })
  return [
    { id: 'pairs.next', title: 'pairs.next', group, keys: 'Alt+ArrowDown', enabled: hasPairs, run: step(now => stepPair(now, 1, say)) },
    { id: 'pairs.previous', title: 'pairs.previous', group, keys: 'Alt+ArrowUp', enabled: hasPairs, run: step(now => stepPair(now, -1, say)) },
    { id: 'pairs.nextUnmatched', title: 'pairs.nextUnmatched', group, keys: 'Alt+PageDown', enabled: () => between() !== null, run: step(now => stepUnmatched(now, 1, say)) },
    { id: 'pairs.previousUnmatched', title: 'pairs.previousUnmatched', group, keys: 'Alt+PageUp', enabled: () => between() !== null, run: step(now => stepUnmatched(now, -1, say)) },
    { id: 'pairs.jump', title: 'pairs.jump', group, keys: 'Alt+Enter', enabled: hasPairs, run: act(now => jumpAcross(now, say)) },
    { id: 'pairs.confirm', title: 'pairs.confirm', group, keys: 'Shift+Y', ...writing, enabled: hasPairs, run: act(now => decideHere(now, 'confirmed', say)) },
    { id: 'pairs.reject', title: 'pairs.reject', group, keys: 'Shift+R', ...writing, enabled: hasPairs, run: act(now => decideHere(now, 'rejected', say)) },
    { id: 'pairs.takeBack', title: 'pairs.takeBack', group, keys: 'Shift+U', ...writing, enabled: hasPairs, run: act(now => decideHere(now, 'suggested', say)) },
    { id: 'pairs.link', title: 'pairs.link', group, keys: 'Shift+L', ...writing, enabled: () => between() !== null, run: act(now => linkHere(now, say)) },
    { id: 'pairs.recordOnly', title: 'pairs.recordOnly', group, writes: true, enabled: () => between() !== null, run: act(now => recordOnlyHere(now, say)) },
    { id: 'pairs.showWords', title: 'pairs.showWords', group, keys: 'Alt+W', enabled: () => between() !== null, run: () => toggleBelow('words') },
    { id: 'pairs.showList', title: 'pairs.showList', group, keys: 'Alt+L', enabled: () => between() !== null, run: () => toggleBelow('list') },
    { id: 'pairs.showChanges', title: 'pairs.showChanges', group, keys: 'Alt+C', enabled: () => between() !== null, run: () => toggleBelow('changes') },
    { id: 'pairs.showUnsettled', title: 'pairs.showUnsettled', group, keys: 'Alt+U', enabled: () => between() !== null, run: () => toggleBelow('unsettled') },
    { id: 'pairs.note', title: 'pairs.note', group, keys: 'Alt+N', ...writing, enabled: () => between() !== null, run: showNote },
    { id: 'pairs.toggleLinked', title: 'pairs.toggleLinked', group, keys: 'F8', enabled: () => between() !== null, run: act(now => toggleLinked(now, say)) },
  ]
}

/** Shows the words of the pair where one is, and puts the cursor into the note on it. */
export function showNote(): void {
  besideStore.setState({ below: 'words' })
  focusNote()
}

function toggleLinked({ handles, side }: Between, say: Say): void {
  besideStore.setState(({ isLinked }) => ({ isLinked: !isLinked }))
  const handle = handles[side]
  if (handle) announce(handle.pane, say(besideStore.getState().isLinked ? 'pairs.nowLinked' : 'pairs.nowFree'))
}
