import type { DocumentRow } from '#contract/documents/documents.ts'
import type { NextStep } from '../notices.ts'

export const reviewLabels = ['versions.reviewCount', 'versions.reviewCorrections', 'versions.reviewBoth'] as const

/** What leads to the review says how many of what wait there. Null when nothing does. */
export function reviewLabel({ unsettled: count, unsettledCorrections: corrections }: Pick<DocumentRow, 'unsettled' | 'unsettledCorrections'>): NextStep['label'] | null {
  if (corrections === 0) return count === 0 ? null : { id: 'versions.reviewCount', values: { count } }
  return count === 0 ? { id: 'versions.reviewCorrections', values: { count: corrections } } : { id: 'versions.reviewBoth', values: { count, corrections } }
}
