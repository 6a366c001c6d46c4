import { useStore } from 'zustand'
import type { Search } from '#contract/coding/searches.ts'
import type { Engine } from '../../../client/engine.ts'
import { excerptListStore, isNarrowed } from '../../../pane/excerpts/excerpt-list.ts'
import { SavedSearches } from '../../../pane/searches/SavedSearches.tsx'
import { closeSheet } from '../../../state/window/sheets.ts'
import { showRoom } from '../../../state/view.ts'

/** Searches among excerpts that are kept by name; the list's present one is kept, too. */
export function SearchesDialog() {
  const { filter, order } = useStore(excerptListStore)
  return <SavedSearches kind="excerpts" countOf={countOf} onAsk={ask} present={isNarrowed(filter) ? { kind: 'excerpts', query: { filter, order } } : null} onClose={closeSheet} />
}

async function countOf(engine: Engine, search: Search, signal: AbortSignal): Promise<number> {
  return search.kind === 'excerpts' ? engine.excerpts.count({ filter: search.query.filter }, { signal }) : 0
}

function ask(search: Search): void {
  if (search.kind !== 'excerpts') return
  excerptListStore.setState({ filter: search.query.filter, order: search.query.order, active: -1, chosen: new Set() })
  closeSheet()
  showRoom('excerpts')
}
