import type { VersionAnswer } from '#contract/documents.ts'
import { notifyDone } from '../notices.ts'
import { showTask } from '../view.ts'

/** Says what became of a document's highlights when its text changed, with a way to those that a person must look at. */
export function tellTextChanged(how: 'replaced' | 'corrected', { document, same, kept, unsettled, correctionsLeft }: VersionAnswer): void {
  if (same) return notifyDone('versions.same')
  const review = { label: { id: 'versions.reviewCount', values: { count: unsettled } }, run: () => showTask('review', { document: document.id }) } as const
  notifyDone(`versions.${how}`, { title: document.title, kept, unsettled, left: correctionsLeft }, true, unsettled > 0 ? review : undefined)
}
