import type { ExcerptFilter, ExcerptRow } from '#contract/coding/excerpts.ts'
import { fieldEntities } from '../../pane/fields/use-fields.ts'
import { planEntities } from '../../pane/plans/plan-entities.ts'
import { useAnswer } from '../../state/asking/answers.ts'
import type { ListOrder } from '../../pane/excerpts/excerpt-list.ts'

/** What a list of excerpts is made from: a commit that touches one of these makes it new. */
export const excerptEntities = ['annotation', 'annotation_theme', 'theme', 'document', 'memo', ...planEntities, ...fieldEntities] as const

/** Rows that are asked for at a time, and the grid on which a window begins: the rows in sight lie well inside. */
const windowSize = 200
const windowStep = 50

export type ExcerptWindow = {
  /** How many the filter finds; undefined until the first answer. */
  readonly total: number | undefined
  readonly isPending: boolean
  readonly rowAt: (index: number) => ExcerptRow | undefined
}

/** The first row of the window around the rows in sight. */
export function windowStart(firstInSight: number): number {
  return Math.max(0, Math.floor(firstInSight / windowStep) * windowStep - windowStep)
}

/** The part of a list around the rows in sight, always as the engine has it now. */
export function useExcerptWindow(filter: ExcerptFilter, order: ListOrder, firstInSight: number): ExcerptWindow {
  const offset = windowStart(firstInSight)
  const { value, pending } = useAnswer(JSON.stringify({ filter, order, offset }), excerptEntities, async (engine, signal) => ({
    offset,
    ...(await engine.excerpts.list({ filter, order, offset, limit: windowSize }, { signal })),
  }))
  return { total: value?.total, isPending: pending, rowAt: index => (value ? value.rows[index - value.offset] : undefined) }
}
