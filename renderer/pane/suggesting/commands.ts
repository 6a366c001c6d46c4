import type { Command } from '../../state/commands.ts'
import type { Say } from '../../state/language.ts'
import type { PaneHandle } from '../pane-handle.ts'
import { acceptFirst, rejectFirst, suggestedNow } from './actions.ts'

export const acceptCommand = 'reader.acceptSuggestion'
export const rejectCommand = 'reader.rejectSuggestion'

/** The first suggestion is taken or refused by a key. No letters: those are free for themes. */
export function suggestionCommands(handle: PaneHandle, say: Say): Command[] {
  const about = { group: 'reader.group.highlights', scope: 'text', writes: true, enabled: () => suggestedNow(handle) !== null } as const
  return [
    { ...about, id: acceptCommand, title: 'suggestions.acceptFirst', keys: ',', run: () => acceptFirst(handle, say) },
    { ...about, id: rejectCommand, title: 'suggestions.rejectFirst', keys: ';', run: () => rejectFirst(handle, say) },
  ]
}
