import type { VersionAnswer } from '#contract/documents/documents.ts'
import { notifyDone } from '../notices.ts'
import { showTask } from '../view.ts'
import { reviewLabel } from './review-label.ts'

/** Says what became of a document's highlights and corrected clauses when its text changed, with a way to those that a person must look at. */
export function tellTextChanged(how: 'replaced' | 'corrected', answer: VersionAnswer): void {
  const { document, same, kept, unsettled, correctionsLeft } = answer
  if (same) return notifyDone('versions.same')
  const label = reviewLabel({ unsettled, unsettledCorrections: correctionsLeft })
  const review = label && { label, run: () => showTask('review', { document: document.id }) }
  notifyDone(`versions.${how}`, { title: document.title, kept, unsettled, left: correctionsLeft }, true, review ?? undefined)
}
