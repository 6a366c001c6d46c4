import type { MessageId } from '#domain/messages/catalogues.ts'
import type { Command } from '../state/commands.ts'
import { setFocused } from '../state/window/focus-mode.ts'
import type { Say } from '../state/language.ts'
import type { CaretStep } from './caret.ts'
import { highlightShapeCommands } from './highlights/commands.ts'
import { stepFind, tagHit } from './finding/stepping.ts'
import { moveClause, moveHighlight, moveOrScroll, selectSentence, stretchSelection } from './moves.ts'
import { createTurns, type PaneHandle } from './pane-handle.ts'
import { clear, createPane, select } from './pane-state.ts'
import { suggestionCommands } from './suggesting/commands.ts'
import { registerCommandsOf } from './register-place.ts'
import { copyQuote, highlightOnly, isWritable, lastThemes, openMemo, pickedRow, removePicked, repeatThemes, spanToTag, stepEdge, stepPicked, tagInVivo, toggleStar } from './tagging/actions.ts'

/** Everything that can be done in a reader, for the palette, the menus, the shortcuts page and the keys. */
export function readerCommands(handle: PaneHandle, say: Say, wanted: (annotation: string) => boolean): Command[] {
  return [
    ...clauseCommands(handle, say), ...highlightCommands(handle, say, wanted), ...edgeCommands(handle), ...selectionCommands(handle),
    ...highlightShapeCommands(handle, say, wanted), ...findCommands(handle), ...suggestionCommands(handle, say), ...registerCommandsOf(handle),
  ]
}

/** The same for a window that shows no reader: their names and keys, for the shortcuts page. */
export function sleepingReaderCommands(engine: PaneHandle['engine'], say: Say): Command[] {
  return readerCommands({ pane: createPane(), engine, reading: () => null, text: () => null, inTurn: createTurns() }, say, () => true)
}

function inText(group: MessageId) {
  return (id: string, title: MessageId, keys: string, run: Command['run'], enabled?: () => boolean): Command =>
    ({ id: `reader.${id}`, title, group, keys, scope: 'text', run, ...(enabled ? { enabled } : {}) })
}

function writingInText(group: MessageId) {
  const command = inText(group)
  return (...about: Parameters<typeof command>): Command => ({ ...command(...about), writes: true })
}

function clauseCommands(handle: PaneHandle, say: Say): Command[] {
  const command = inText('reader.group.clauses')
  return [
    command('nextClause', 'reader.nextClause', 'j', () => moveClause(handle, 1, say)),
    command('previousClause', 'reader.previousClause', 'k', () => moveClause(handle, -1, say)),
    command('lineDown', 'reader.lineDown', 'ArrowDown', () => moveOrScroll(handle, 1, say)),
    command('lineUp', 'reader.lineUp', 'ArrowUp', () => moveOrScroll(handle, -1, say)),
    command('extendNextClause', 'reader.extendNextClause', 'Shift+J', () => moveClause(handle, 1, say, true)),
    command('extendPreviousClause', 'reader.extendPreviousClause', 'Shift+K', () => moveClause(handle, -1, say, true)),
    command('tagClause', 'reader.tagClause', 'Enter', () => openBar(handle), () => canTag(handle)),
    command('clear', 'reader.clear', 'Escape', () => leave(handle)),
  ]
}

function highlightCommands(handle: PaneHandle, say: Say, wanted: (annotation: string) => boolean): Command[] {
  const command = inText('reader.group.highlights')
  const writing = writingInText('reader.group.highlights')
  const tagging = () => canTag(handle) && isWritable(handle.reading())
  return [
    command('nextHighlight', 'reader.nextHighlight', 'n', () => moveHighlight(handle, 1, say, wanted)),
    command('previousHighlight', 'reader.previousHighlight', 'p', () => moveHighlight(handle, -1, say, wanted)),
    writing('highlight', 'reader.highlight', 'h', () => highlightHere(handle), tagging),
    writing('name', 'reader.name', 't', () => openBar(handle, 'name'), tagging),
    writing('repeat', 'reader.repeat', '.', () => repeatThemes(handle), () => tagging() && lastThemes(handle).length > 0),
    writing('inVivo', 'reader.inVivo', 'Shift+T', () => tagInVivo(handle), tagging),
    writing('memo', 'reader.memo', 'm', () => openMemo(handle), tagging),
    writing('star', 'reader.star', 's', () => toggleStar(handle), tagging),
    writing('stronger', 'fields.stronger', '= +', () => stepPicked(handle, 1), tagging),
    writing('weaker', 'fields.weaker', '-', () => stepPicked(handle, -1), tagging),
    writing('remove', 'reader.remove', 'Delete Backspace', () => removePicked(handle), () => pickedRow(handle) !== null && isWritable(handle.reading())),
  ]
}

function edgeCommands(handle: PaneHandle): Command[] {
  const command = writingInText('reader.group.edges')
  const isPicked = () => pickedRow(handle) !== null && isWritable(handle.reading())
  return (['word', 'character'] as const).flatMap(step => {
    const name = step === 'word' ? 'Word' : 'Character'
    const keys = step === 'word' ? 'Alt+Shift' : 'Mod+Alt+Shift'
    return [
      command(`endLater${name}`, `reader.endLater${name}`, `${keys}+ArrowRight`, () => stepEdge(handle, 'end', step, 1), isPicked),
      command(`endEarlier${name}`, `reader.endEarlier${name}`, `${keys}+ArrowLeft`, () => stepEdge(handle, 'end', step, -1), isPicked),
      command(`startEarlier${name}`, `reader.startEarlier${name}`, `${keys}+ArrowUp`, () => stepEdge(handle, 'start', step, -1), isPicked),
      command(`startLater${name}`, `reader.startLater${name}`, `${keys}+ArrowDown`, () => stepEdge(handle, 'start', step, 1), isPicked),
    ]
  })
}

function selectionCommands(handle: PaneHandle): Command[] {
  const command = inText('reader.group.selection')
  const stretch = (how: CaretStep, direction: 1 | -1) => () => stretchSelection(handle, how, direction)
  return [
    command('selectRight', 'reader.selectRight', 'Shift+ArrowRight', stretch('character', 1)),
    command('selectLeft', 'reader.selectLeft', 'Shift+ArrowLeft', stretch('character', -1)),
    command('selectWordRight', 'reader.selectWordRight', 'Mod+Shift+ArrowRight', stretch('word', 1)),
    command('selectWordLeft', 'reader.selectWordLeft', 'Mod+Shift+ArrowLeft', stretch('word', -1)),
    command('selectDown', 'reader.selectDown', 'Shift+ArrowDown', stretch('line', 1)),
    command('selectUp', 'reader.selectUp', 'Shift+ArrowUp', stretch('line', -1)),
    command('selectToLineEnd', 'reader.selectToLineEnd', 'Shift+End', stretch('block', 1)),
    command('selectToLineStart', 'reader.selectToLineStart', 'Shift+Home', stretch('block', -1)),
    command('selectToEnd', 'reader.selectToEnd', 'Mod+Shift+End', stretch('document', 1)),
    command('selectToStart', 'reader.selectToStart', 'Mod+Shift+Home', stretch('document', -1)),
    command('selectSentence', 'reader.selectSentence', 'Shift+S', () => selectSentence(handle)),
    command('selectAll', 'reader.selectAll', 'Mod+A', () => selectAll(handle)),
    // Wherever the focus is: what is picked stays picked beside the lists and the bar.
    { ...command('copy', 'reader.copy', 'Mod+C', () => copyQuote(handle), () => canTag(handle)), scope: 'app' },
  ]
}

function findCommands(handle: PaneHandle): Command[] {
  const group: MessageId = 'reader.group.find'
  const isOpen = () => handle.pane.getState().find.open
  return [
    { id: 'reader.find', title: 'reader.find', group, keys: 'Mod+F', run: () => openFind(handle) },
    { id: 'reader.findNext', title: 'reader.findNext', group, keys: 'F3', run: () => stepFind(handle, 1), enabled: isOpen },
    { id: 'reader.findPrevious', title: 'reader.findPrevious', group, keys: 'Shift+F3', run: () => stepFind(handle, -1), enabled: isOpen },
    { id: 'reader.goTo', title: 'reader.goTo', group, keys: 'Mod+G', run: () => openGoTo(handle) },
    { id: 'reader.tagHit', title: 'reader.tagHit', group, run: () => tagHit(handle), enabled: () => isOpen() && isWritable(handle.reading()) },
  ]
}

/** The bar's own button for it goes with what it does, and leaves the keys with the text. */
async function highlightHere(handle: PaneHandle): Promise<void> {
  await highlightOnly(handle)
  handle.text()?.focus()
}

function canTag(handle: PaneHandle): boolean {
  return pickedRow(handle) !== null || spanToTag(handle) !== null
}

/** Opens the bar for what is picked or selected, or for the clauses under the cursor, and puts the focus into it. */
function openBar(handle: PaneHandle, bar: 'buttons' | 'name' = 'name'): void {
  const span = pickedRow(handle) ? null : spanToTag(handle)
  if (span) handle.pane.setState({ selection: { anchor: span.start, focus: span.end } })
  handle.pane.setState({ bar })
}

/** Escape: first the selection or the picked highlight is given up, then the clause cursor and the caret, then what was beside the text comes back. */
function leave(handle: PaneHandle): void {
  const { selection, picked, cursor, caret } = handle.pane.getState()
  if (selection || picked) {
    // The next key goes on from there, not from the top of the screen.
    const left = pickedRow(handle)?.start ?? (selection ? Math.min(selection.anchor, selection.focus) : null)
    clear(handle.pane)
    if (cursor === null) handle.pane.setState({ caret: left ?? caret })
  }
  else if (cursor === null && caret === null) setFocused(false)
  else handle.pane.setState({ cursor: null, caret: null })
}

function selectAll(handle: PaneHandle): void {
  const reading = handle.reading()
  if (reading) select(handle.pane, { anchor: 0, focus: reading.text.length })
}

function openFind({ pane }: PaneHandle): void {
  pane.setState(({ find }) => ({ find: { ...find, open: true, turn: find.turn + 1 } }))
}

function openGoTo({ pane }: PaneHandle): void {
  pane.setState(({ goTo }) => ({ goTo: { open: true, turn: goTo.turn + 1 } }))
}
