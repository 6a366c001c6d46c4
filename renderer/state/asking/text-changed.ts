import type { VersionAnswer } from '#contract/documents/documents.ts'
import { notifyDone } from '../notices.ts'
import { showWaitingRows } from '../rooms/register.ts'
import { showTask } from '../view.ts'
import { reviewLabel } from './review-label.ts'

/** Says what became of a document's highlights, corrected clauses and rows of the register when its text changed, with a way to those that a person must look at. */
export function tellTextChanged(how: 'replaced' | 'corrected', answer: VersionAnswer): void {
  const { document, same, kept, unsettled, correctionsLeft, targetsLeft } = answer
  if (same) return notifyDone('versions.same')
  const label = reviewLabel({ unsettled, unsettledCorrections: correctionsLeft })
  const rows = targetsLeft > 0 ? { label: { id: 'versions.reviewRegister', values: { count: targetsLeft } } as const, run: () => showWaitingRows(document.id) } : null
  const review = label ? { label, run: () => showTask('review', { document: document.id }) } : rows
  notifyDone(`versions.${how}`, { title: document.title, kept, unsettled, left: correctionsLeft, rows: targetsLeft }, true, review ?? undefined)
}
