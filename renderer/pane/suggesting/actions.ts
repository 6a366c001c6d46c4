import type { SuggestedPlace } from '#contract/coding/suggestions.ts'
import type { Say } from '../../state/language.ts'
import { notifyDone } from '../../state/notices.ts'
import type { PaneHandle } from '../pane-handle.ts'
import { announce } from '../pane-state.ts'
import { applyThemes, isWritable } from '../tagging/actions.ts'
import { isAbout, suggestionSpan } from './target.ts'

/** The suggestions for what is picked, selected or under the clause cursor now; null while there are none that may be taken. */
export function suggestedNow({ pane, reading }: PaneHandle): SuggestedPlace | null {
  const now = reading()
  const state = pane.getState()
  if (!now || !isWritable(now) || !isAbout(state.suggested, suggestionSpan(now, state))) return null
  return state.suggested.suggestions.length > 0 ? state.suggested : null
}

/** Tags with a suggested theme, as its key would: one that is there already stays. */
export async function accept(handle: PaneHandle, theme: string, say: Say): Promise<void> {
  await applyThemes(handle, [{ id: theme }], 'add')
  announce(handle.pane, say('suggestions.announce.accepted', { theme: nameOf(handle, theme) }))
}

/** Has a theme never suggested again for this clause; a notice offers to take that back. */
export function reject(handle: PaneHandle, { clauseHash }: SuggestedPlace, theme: string, say: Say): Promise<void> {
  return handle.inTurn(async () => {
    const document = handle.reading()?.document
    if (!document) return
    await handle.engine.suggestions.reject({ document, clauseHash, theme })
    notifyDone('suggestions.rejectedDone', { theme: nameOf(handle, theme) }, true)
    announce(handle.pane, say('suggestions.rejectedDone', { theme: nameOf(handle, theme) }))
  })
}

export async function acceptFirst(handle: PaneHandle, say: Say): Promise<void> {
  const first = suggestedNow(handle)?.suggestions[0]
  if (first) await accept(handle, first.theme, say)
}

export async function rejectFirst(handle: PaneHandle, say: Say): Promise<void> {
  const place = suggestedNow(handle)
  const first = place?.suggestions[0]
  if (place && first) await reject(handle, place, first.theme, say)
}

function nameOf({ reading }: PaneHandle, theme: string): string {
  return reading()?.looks.get(theme)?.name ?? ''
}
