import { useStore } from 'zustand'
import { useFittingPlans } from '../../../pane/plans/use-fitting-plans.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { compareStore } from '../../../state/rooms/comparing.ts'

/** Whose profile is drawn: the plan that was chosen where it is among those that are compared, else the one with most highlights. Undefined without any. */
export function usePlanShown(): string | undefined {
  const { documents, plans, charts: { document } } = useStore(compareStore)
  const fitting = useFittingPlans(plans)
  return useRecords(records => {
    const compared = records.documents.filter(({ id }) => (documents.length === 0 || documents.includes(id)) && (fitting?.has(id) ?? true))
    if (compared.some(({ id }) => id === document)) return document ?? undefined
    return compared.toSorted((one, other) => other.annotations - one.annotations)[0]?.id
  })
}
