import type { OperationRow } from '#contract/history.ts'
import type { Client } from '../../client/engine.ts'
import { runJob } from '../../state/jobs.ts'
import { notify, notifyDone, withdrawNotice } from '../../state/notices.ts'

/**
 * What is undone, or done again, to come to an operation, itself included; in that order. Nothing for one that cannot be reached.
 * @param operations newest first
 */
export function stepsTo(operations: readonly OperationRow[], id: number): OperationRow[] {
  const wanted = operations.find(operation => operation.id === id)
  if (wanted?.state === 'done') return operations.filter(operation => operation.state === 'done' && operation.id >= id)
  if (wanted?.state === 'undone') return operations.filter(operation => operation.state === 'undone' && operation.id <= id).toReversed()
  return []
}

/**
 * Undoes or does again one operation after the other until an operation is reached. Each stays a step of its own; whoever cancels keeps
 * what is done by then, and redo or undo brings it back. Stops when something else was changed meanwhile.
 */
export async function goToOperation({ engine }: Client, operations: readonly OperationRow[], id: number): Promise<void> {
  const steps = stepsTo(operations, id)
  const isUndo = steps[0]?.state === 'done'
  let count = 0
  let isOvertaken = false
  await runJob(isUndo ? 'history.undoing' : 'history.redoing', async ({ signal, onProgress }) => {
    for (const step of steps) {
      onProgress({ stage: 'history.step', item: '', done: count, total: steps.length })
      const next = await engine.history.next({})
      isOvertaken = (isUndo ? next.undo : next.redo)?.id !== step.id
      if (isOvertaken || signal.aborted) return
      await (isUndo ? engine.history.undo({}, { signal }) : engine.history.redo({}, { signal }))
      if (isUndo) withdrawNotice(step.id)
      count += 1
    }
  })
  if (isOvertaken) notify({ kind: 'problem', message: { id: 'history.moved', values: { count } } })
  else if (count > 0) notifyDone(isUndo ? 'history.undoneBack' : 'history.redoneForward', { count })
}
