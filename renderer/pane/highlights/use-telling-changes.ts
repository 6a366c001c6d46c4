import { useEffect, useRef } from 'react'
import type { AnnotationRow } from '#contract/coding/annotations.ts'
import { useSay } from '../../state/language.ts'
import { settingsStore } from '../../state/settings.ts'
import { useFields } from '../fields/use-fields.ts'
import { usePaneHandle } from '../pane-handle.ts'
import { announce, usePane } from '../pane-state.ts'
import { useReadingContext } from '../reading.ts'
import { describeHighlight } from './describing.ts'
import { describeChange } from './describing-changes.ts'

/** Whether keys go to the text of this reader: beside it, buttons and fields say themselves what they did. */
function isInText(inside: Element | null): boolean {
  const focused = document.activeElement
  return Boolean(focused?.closest('[data-keys="text"]') && inside?.closest('.reader-pane')?.contains(focused))
}

/**
 * Tells a screen reader what became of the picked highlight, whatever changed it (a theme's key, the star, a step of strength, an edge, undo), and what a
 * highlight is that was just made. @param inside something within the reader
 */
export function useTellingChanges(inside: { readonly current: Element | null }): void {
  const say = useSay()
  const { pane } = usePaneHandle()
  const { index, looks } = useReadingContext()
  const fields = useFields()
  const picked = usePane(state => state.picked)
  const made = usePane(state => state.made)
  const row = picked === null ? undefined : index.byId.get(picked)
  const last = useRef<AnnotationRow | null>(null)
  useEffect(() => {
    const before = last.current
    last.current = row ?? null
    if (!row || row === before || !isInText(inside.current)) return
    if (before?.id === row.id) {
      const change = describeChange(before, row, { looks, fields }, say)
      if (change) announce(pane, change)
    } else if (row.id === made) {
      pane.setState({ made: null })
      announce(pane, describeHighlight(row, looks, say, settingsStore.getState().spoken))
    }
  }, [row, made, looks, fields, say, pane, inside])
}
