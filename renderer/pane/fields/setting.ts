import type { FieldRow } from '#contract/coding/fields.ts'
import type { MessageId } from '#domain/messages/catalogues.ts'
import type { Engine } from '../../client/engine.ts'
import { runMaybeLong } from '../../state/jobs.ts'
import { notifyDone, notifyProblem } from '../../state/notices.ts'
import { openSheet } from '../../state/window/sheets.ts'

/** Gives highlights a value of a field, '' for none. One is seen where it is set; of many a sentence tells. */
export async function setValue(engine: Engine, annotations: readonly string[], { id, name }: Pick<FieldRow, 'id' | 'name'>, value: string): Promise<void> {
  try {
    const { changed } = await runMaybeLong('fields.job.set', options => engine.fields.set({ annotations: [...annotations], field: id, value }, options))
    if (annotations.length > 1) notifyDone('fields.done', { name, count: changed }, changed > 0)
  } catch (error) {
    notifyProblem(error)
  }
}

/** The scale that the keys for strength act on: the first one. */
export const strengthOf = (fields: readonly FieldRow[]): FieldRow | undefined => fields.find(({ type }) => type === 'scale')

/**
 * Raises or lowers the strength of highlights by a step. Where the project has no scale yet, a ready-made one is offered, and the step is
 * made once it is taken.
 */
export async function stepStrength(engine: Engine, annotations: readonly string[], by: 1 | -1): Promise<void> {
  try {
    const scale = strengthOf(await engine.fields.list({}))
    if (!scale) return openSheet({ name: 'fields', after: () => void stepStrength(engine, annotations, by) })
    const { changed } = await runMaybeLong('fields.job.set', options => engine.fields.step({ annotations: [...annotations], field: scale.id, by }, options))
    const done: MessageId = by > 0 ? 'fields.raised' : 'fields.lowered'
    if (annotations.length > 1) notifyDone(done, { name: scale.name, count: changed }, changed > 0)
  } catch (error) {
    notifyProblem(error)
  }
}
