import type { SetRow } from '#contract/attributes/sets.ts'
import type { Engine } from '../../../client/engine.ts'
import { notifyDone, notifyProblem } from '../../../state/notices.ts'

/** Puts documents into a set, as one step that the notice offers to take back. */
export async function putIntoSet(engine: Engine, { id, name }: Pick<SetRow, 'id' | 'name'>, documents: readonly string[]): Promise<void> {
  try {
    const { changed } = await engine.sets.add({ set: id, documents: [...documents] })
    notifyDone('library.intoSet.done', { count: changed, name }, changed > 0)
  } catch (error) {
    notifyProblem(error)
  }
}
