import type { Client } from '../../client/engine.ts'
import { notifyDone, notifyProblem } from '../../state/notices.ts'
import { recordStore } from '../../state/asking/records.ts'
import { chooseDocuments, viewStore } from '../../state/view.ts'

/** Takes documents out of sight with their highlights; the notice offers to take that back. */
export async function removeDocuments({ engine }: Pick<Client, 'engine'>, documents: readonly string[]): Promise<void> {
  if (documents.length === 0) return
  const titles = new Map(recordStore.getState().documents.map(row => [row.id, row.title]))
  try {
    const { removed } = await engine.documents.remove({ documents: [...documents] })
    const gone = new Set(documents)
    chooseDocuments(viewStore.getState().chosenDocuments.filter(id => !gone.has(id)))
    const title = titles.get(documents[0] ?? '') ?? ''
    if (removed === 1) notifyDone('library.removed.one', { title }, true)
    else notifyDone('library.removed', { count: removed }, true)
  } catch (error) {
    notifyProblem(error)
  }
}
