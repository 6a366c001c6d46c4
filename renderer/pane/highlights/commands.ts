import type { MessageId } from '#domain/messages/catalogues.ts'
import type { Command } from '../../state/commands.ts'
import type { Say } from '../../state/language.ts'
import type { PaneHandle } from '../pane-handle.ts'
import { isWritable } from '../tagging/actions.ts'
import { moveCaret } from './caret-moves.ts'
import { moveByTheme, pickOverlapping, rowHere } from './picking.ts'
import { cutHere, extendHere, mergeHere, mergeThese, splitHere } from './shaping.ts'

const inText = (group: MessageId) => (id: string, title: MessageId, keys: string, run: Command['run'], enabled?: () => boolean): Command =>
  ({ id: `reader.${id}`, title, group, keys, scope: 'text', run, ...(enabled ? { enabled } : {}) })

/** The caret, highlights that lie over each other, and what gives highlights another shape. @param wanted to which the reader is narrowed */
export function highlightShapeCommands(handle: PaneHandle, say: Say, wanted: (annotation: string) => boolean): Command[] {
  return [...caretCommands(handle, say), ...pickingCommands(handle, say), ...shapeCommands(handle, say, wanted)]
}

function caretCommands(handle: PaneHandle, say: Say): Command[] {
  const command = inText('reader.group.selection')
  return [
    command('caretRight', 'reader.caretRight', 'ArrowRight', () => moveCaret(handle, 'character', 1, say)),
    command('caretLeft', 'reader.caretLeft', 'ArrowLeft', () => moveCaret(handle, 'character', -1, say)),
    command('caretWordRight', 'reader.caretWordRight', 'Mod+ArrowRight', () => moveCaret(handle, 'word', 1, say)),
    command('caretWordLeft', 'reader.caretWordLeft', 'Mod+ArrowLeft', () => moveCaret(handle, 'word', -1, say)),
  ]
}

function pickingCommands(handle: PaneHandle, say: Say): Command[] {
  const command = inText('reader.group.highlights')
  return [
    command('nextOfTheme', 'reader.nextOfTheme', 'Shift+N', () => moveByTheme(handle, 1, say)),
    command('previousOfTheme', 'reader.previousOfTheme', 'Shift+P', () => moveByTheme(handle, -1, say)),
    command('overlapping', 'reader.overlapping', 'Shift+O', () => pickOverlapping(handle, say)),
  ]
}

/** Ids of those that stand in the menu of a highlight, in groups. */
export const shapeMenu = [
  ['reader.split', 'reader.merge', 'reader.extendSentence', 'reader.extendClause'],
  ['reader.overlapping', 'reader.nextOfTheme', 'reader.previousOfTheme'],
] as const

function shapeCommands(handle: PaneHandle, say: Say, wanted: (annotation: string) => boolean): Command[] {
  const writing = (...about: Parameters<ReturnType<typeof inText>>): Command => ({ ...inText('reader.group.edges')(...about), writes: true })
  const isWritten = () => isWritable(handle.reading())
  const isHere = () => isWritten() && rowHere(handle) !== null
  return [
    writing('split', 'reader.split', 'Shift+X', () => splitHere(handle, say), () => isWritten() && cutHere(handle) !== null),
    writing('merge', 'reader.merge', 'Shift+M', () => mergeThese(handle, say, wanted), () => isWritten() && mergeHere(handle, wanted).length > 1),
    writing('extendSentence', 'reader.extendSentence', 'Shift+E', () => extendHere(handle, 'sentence', say), isHere),
    writing('extendClause', 'reader.extendClause', 'Shift+C', () => extendHere(handle, 'clause', say), isHere),
  ]
}
