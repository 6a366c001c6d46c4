import { useMemo } from 'react'
import type { PlanFilter } from '#contract/attributes/plan-filter.ts'
import { isNarrowing } from '#domain/attributes/conditions.ts'
import { useAnswer } from '../../state/asking/answers.ts'
import { planEntities } from './plan-entities.ts'

/** Whether it leaves any document out, for all that is known. */
export const isNarrowingPlans = ({ sets, where }: PlanFilter): boolean => sets.length > 0 || where.some(isNarrowing)

/** The documents that a filter lets through, in the order of their coming; null while it asks for nothing, and until it is first answered. */
export function useFittingPlans(filter: PlanFilter): ReadonlySet<string> | null {
  const isAsking = isNarrowingPlans(filter)
  const { value } = useAnswer(`plans ${JSON.stringify(filter)}`, ['document', ...planEntities], async (engine, signal) => (isAsking ? engine.compare.plans(filter, { signal }) : null))
  return useMemo(() => (isAsking && value ? new Set(value) : null), [isAsking, value])
}
