import type { ExcerptFilter } from '#contract/coding/excerpts.ts'
import type { Handout } from '#contract/exports.ts'
import { createRoomMemory } from '../../state/memory/room-memory.ts'
import { showRoom, viewStore, type View } from '../../state/view.ts'

/** In which order excerpts are listed and handed out. */
export type ListOrder = Readonly<Handout['order']>

/** The filter that lets every excerpt through. */
export const everything: ExcerptFilter = {
  themes: [], allOf: [], noneOf: [], near: [], withChildren: true, untagged: false, documents: [], where: [], sets: [], fields: [], text: '', boilerplate: true,
}
/** What a hand-out begins with: nobody quotes menus and notices unless they say so. */
export const withoutBoilerplate: ExcerptFilter = { ...everything, boilerplate: false }
export const readingOrder: ListOrder = { by: 'place', descending: false }

/** The list that the room Excerpts shows: what is handed out from there is exactly this. */
export type ExcerptList = {
  readonly filter: ExcerptFilter
  readonly order: ListOrder
  /** Ids of the excerpts that are chosen. */
  readonly chosen: ReadonlySet<string>
  /** Place in the list of the row that keys act on; -1 before any was. */
  readonly active: number
}

const start: ExcerptList = { filter: everything, order: readingOrder, chosen: new Set(), active: -1 }
export const excerptListStore = createRoomMemory<ExcerptList>(start)

/** Whether a filter holds anything back that `whole` does not. */
export function isNarrowed(filter: ExcerptFilter, whole = everything): boolean {
  const { withChildren: _, boilerplate, text, untagged, ...parts } = filter
  const isSet = Object.values(parts).some(part => (Array.isArray(part) ? part.length > 0 : part !== undefined))
  return isSet || filter.annotations !== undefined || untagged || text.trim() !== '' || boilerplate !== whole.boilerplate
}

/** Shows the list that another room asks for, from its beginning, and forgets the asking. */
export function takeHandedFilter(handed: NonNullable<View['excerptFilter']>): void {
  const { themes, documents, withChildren, where = [], sets = [], boilerplate = true, allOf = [], near = [] } = handed
  excerptListStore.setState({ ...start, filter: { ...everything, themes: [...themes], documents: [...documents], withChildren, where, sets, boilerplate, allOf: [...allOf], near: [...near] } })
  viewStore.setState({ excerptFilter: null })
}

/** Opens Excerpts with exactly these. */
export function showExcerpts(excerptFilter: NonNullable<View['excerptFilter']>): void {
  viewStore.setState({ excerptFilter })
  showRoom('excerpts')
}
