import type { SuggestedPlace } from '#contract/coding/suggestions.ts'
import type { Span } from '../../text/blocks.ts'
import { highlightSpan, isEmpty, spanOf } from '../../text/selection.ts'
import type { PaneState } from '../pane-state.ts'
import type { Reading } from '../reading.ts'
import { clauseSpan } from '../tagging/actions.ts'

type Doing = Pick<PaneState, 'selection' | 'picked' | 'cursor'>

/** What themes are suggested for: the picked highlight, the selection, or the clauses under the cursor, unless that is a heading. */
export function suggestionSpan(reading: Reading, { selection, picked, cursor }: Doing): Span | null {
  const row = picked === null ? undefined : reading.index.byId.get(picked)
  if (row) return row
  if (selection && !isEmpty(selection)) return highlightSpan(reading.text, spanOf(selection))
  // Headings hold what is tagged, and are hardly tagged themselves.
  if (!cursor || (cursor.from === cursor.to && reading.clauses[cursor.to]?.kind === 'heading')) return null
  return clauseSpan(reading, cursor.from, cursor.to)
}

/** Whether an answer is about just this span, and not about one that was there before. */
export function isAbout(place: SuggestedPlace | null, span: Span | null): place is SuggestedPlace {
  return place !== null && span !== null && place.start === span.start && place.end === span.end
}
