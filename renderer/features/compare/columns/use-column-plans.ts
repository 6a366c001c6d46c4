import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { DocumentRow } from '#contract/documents/documents.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Sentence } from '#wire/fault.ts'
import { useFittingPlans } from '../../../pane/plans/use-fitting-plans.ts'
import { compareStore } from '../../../state/rooms/comparing.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { columnPlans } from './column-lines.ts'

/** Plans that stand as columns while nothing says which. */
const fewPlans = 4
/** Of those that fit conditions, while none of them is chosen. */
const mostFitting = 12

type ColumnPlans<T> = {
  readonly plans: readonly T[]
  /** Which ones they are, where nobody chose them one by one. */
  readonly note: Sentence | null
}

/**
 * The plans that stand as columns.
 * @param fitting those that meet the conditions; null for no conditions
 */
export function plansInColumns<T extends { readonly id: string; readonly annotations: number }>(all: readonly T[], fitting: ReadonlySet<string> | null, chosen: readonly string[]): ColumnPlans<T> {
  const found = fitting ? all.filter(({ id }) => fitting.has(id)) : all
  const plans = columnPlans(found, chosen, fitting ? mostFitting : fewPlans)
  const count = plans.length
  if (chosen.length > 0 || count === 0) return { plans, note: null }
  const isAll = count === found.length
  if (fitting) return { plans, note: isAll ? sentence('compare.columns.allFitting', { count }) : sentence('compare.columns.firstFitting', { count, all: found.length }) }
  return { plans, note: isAll ? null : sentence('compare.columns.first', { count }) }
}

/** The same of what is compared now. */
export function useColumnPlans(): ColumnPlans<DocumentRow> {
  const { documents: chosen, plans: conditions } = useStore(compareStore)
  const fitting = useFittingPlans(conditions)
  const all = useRecords(records => records.documents)
  return useMemo(() => plansInColumns(all, fitting, chosen), [all, fitting, chosen])
}
