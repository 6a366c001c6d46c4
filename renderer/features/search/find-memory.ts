import type { PlanFilter } from '#contract/attributes/plan-filter.ts'
import type { CodedPlaces, HitOrder, TextPlaces } from '#contract/search.ts'
import { anywhere } from '../../pane/finding/CodedFilter.tsx'
import { createRoomMemory } from '../../state/memory/room-memory.ts'
import type { AutocodeStart } from '../../state/window/sheets.ts'
import { showRoom, type View, viewStore } from '../../state/view.ts'

/** Hits that are asked for at first, and how many more each time. */
const firstHits = 200
export const moreHits = 2_000

export type Finding = {
  readonly query: string
  /** Ids of the documents that are searched; all when empty. */
  readonly documents: readonly string[]
  /** Of them those that are described so and lie in these sets. */
  readonly plans: PlanFilter
  /** Only in these clauses of the one document that is chosen, and what stands below them; everywhere when empty. */
  readonly clauses: readonly string[]
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
  /** How many memos are asked for. */
  readonly memoLimit: number
  /** Whether what was found in memos is shown instead of hits in plans; and the row of it that keys act on. */
  readonly inMemos: boolean
  readonly activeMemo: number
  /** Whether the searches that are kept stand open. */
  readonly showsKept: boolean
}

export const findStore = createRoomMemory<Finding>({ query: '', documents: [], plans: { where: [], sets: [] }, clauses: [], coded: anywhere, boilerplate: false, layout: 'list', order: { by: 'place', descending: false }, limit: firstHits, active: -1, memoLimit: firstHits, inMemos: false, activeMemo: -1, showsKept: false })

/** Where a search looks. */
export type Places = Pick<Finding, 'documents' | 'plans' | 'clauses' | 'coded'>
export const everywhere: Places = { documents: [], plans: { where: [], sets: [] }, clauses: [], coded: anywhere }

/** Where a search looks, as it is asked for: nothing of themes where none is chosen. */
export function askedPlaces({ documents, plans, clauses, coded }: Places): TextPlaces {
  return { documents: [...documents], ...plans, clauses: [...clauses], ...(coded.themes.length > 0 ? { coded: { ...coded, themes: [...coded.themes] } } : {}) }
}

/** The same as it is remembered. */
export function placesOf({ documents, where, sets, clauses, coded = anywhere }: TextPlaces): Places {
  return { documents, plans: { where, sets }, clauses, coded }
}

/** Looks for something else, from the first hit on. Clauses are of the documents beside them: other documents take them away. */
export function find(part: Partial<Pick<Finding, 'query' | 'boilerplate'> & Places>): void {
  findStore.setState({ ...(part.documents ? { clauses: [] } : {}), ...part, limit: firstHits, memoLimit: firstHits, active: -1, activeMemo: -1 })
}

/** Sorts the table, from its first row on. */
export function orderHits(order: HitOrder): void {
  findStore.setState({ order, limit: firstHits, active: -1 })
}

/** Shows hits in one of their layouts, or what was found in memos; coming back from memos to the same layout, hits are as they were. */
export function showFoundAs(way: Finding['layout'] | 'memos'): void {
  if (way === 'memos') findStore.setState({ inMemos: true })
  else if (way === findStore.getState().layout) findStore.setState({ inMemos: false })
  else findStore.setState({ inMemos: false, layout: way, limit: firstHits, active: -1 })
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
  const { query, boilerplate, ...finding } = findStore.getState()
  return { query, boilerplate, ...askedPlaces(finding) }
}

/** Takes over the words that another room handed on. */
export function takeHandedQuery(query: string): void {
  viewStore.setState({ searchQuery: '' })
  find({ query })
}

/** Takes over the clause that another room handed on: whatever is looked for is looked for there. */
export function takeHandedClause({ document, clause }: NonNullable<View['searchIn']>): void {
  viewStore.setState({ searchIn: null })
  find({ ...everywhere, documents: [document], clauses: [clause] })
}
