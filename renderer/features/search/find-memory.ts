import type { PlanFilter } from '#contract/attributes/plan-filter.ts'
import type { CodedPlaces, HitOrder } from '#contract/search.ts'
import { createRoomMemory } from '../../state/memory/room-memory.ts'
import type { AutocodeStart } from '../../state/sheets.ts'
import { showRoom, viewStore } from '../../state/view.ts'

/** Hits that are asked for at first, and how many more each time. */
const firstHits = 200
export const moreHits = 2_000

export type Finding = {
  readonly query: string
  /** Ids of the documents that are searched; all when empty. */
  readonly documents: readonly string[]
  /** Of them those that are described so and lie in these sets. */
  readonly plans: PlanFilter
  /** Only hits in highlights with these themes, or outside of them; all when there are no themes. */
  readonly coded: CodedPlaces
  /** Whether hits in boilerplate are shown, too. */
  readonly boilerplate: boolean
  /** Under their documents, or as a table of words in context, which is sorted. */
  readonly layout: 'list' | 'table'
  readonly order: HitOrder
  /** How many hits are asked for. */
  readonly limit: number
  /** Place in the list of the row that keys act on; -1 before any was. */
  readonly active: number
  /** Whether what was found in memos is shown instead of hits in plans; and the row of it that keys act on. */
  readonly inMemos: boolean
  readonly activeMemo: number
}

/** Coded or not. */
export const anywhere: CodedPlaces = { themes: [], withChildren: true, outside: false }

export const findStore = createRoomMemory<Finding>({ query: '', documents: [], plans: { where: [], sets: [] }, coded: anywhere, boilerplate: false, layout: 'list', order: { by: 'place', descending: false }, limit: firstHits, active: -1, inMemos: false, activeMemo: -1 })

/** What a search is asked for: nothing where no theme is chosen. */
export function askedCoded(coded: CodedPlaces): { readonly coded?: CodedPlaces } {
  return coded.themes.length > 0 ? { coded: { ...coded, themes: [...coded.themes] } } : {}
}

/** Looks for something else, from the first hit on. */
export function find(part: Partial<Pick<Finding, 'query' | 'documents' | 'plans' | 'coded' | 'boilerplate'>>): void {
  findStore.setState({ ...part, limit: firstHits, active: -1, activeMemo: -1 })
}

/** Sorts the table, from its first row on. */
export function orderHits(order: HitOrder): void {
  findStore.setState({ order, limit: firstHits, active: -1 })
}

export function showHitsAs(layout: Finding['layout']): void {
  findStore.setState({ layout, limit: firstHits, active: -1 })
}

/** Shows Find and puts the focus into its field. */
export function openFind(): void {
  const field = document.querySelector<HTMLInputElement>('.find-field input')
  if (!field) {
    findStore.setState({ active: -1 })
    return showRoom('search')
  }
  field.focus()
  field.select()
}

/** What auto-coding begins with: in Find what is searched for there. */
export function autocodeHere(): AutocodeStart {
  if (viewStore.getState().room !== 'search') return {}
  const { query, documents, plans, coded, boilerplate } = findStore.getState()
  // Auto-coding looks everywhere: it must not begin with more than is shown here.
  if (coded.themes.length > 0) return {}
  return { query, documents, boilerplate, ...plans }
}

/** Takes over the words that another room handed on. */
export function takeHandedQuery(query: string): void {
  viewStore.setState({ searchQuery: '' })
  find({ query })
}
