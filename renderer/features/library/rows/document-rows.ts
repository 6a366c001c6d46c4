import { recordStore } from '../../../state/asking/records.ts'

/** The row that an element stands in, of the list or of the table. */
export const rowOf = (element: Element): HTMLElement | null => element.closest<HTMLElement>('[data-document], [role="row"][data-key]')

/** The id of a row's document. */
export function documentOf(row: HTMLElement): string | null {
  const { document: named, key } = row.dataset
  const id = named ?? key
  return recordStore.getState().documents.some(document => document.id === id) ? (id ?? null) : null
}
