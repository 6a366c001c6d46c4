import type { Command } from '../state/commands.ts'
import { notifyDone, notifyProblem } from '../state/notices.ts'
import { showInRegister } from '../state/rooms/register.ts'
import type { PaneHandle } from './pane-handle.ts'
import { isWritable, pickedRow, spanToTag } from './tagging/actions.ts'

/** From the text to the register of targets: the row that stands at what is picked, selected or under the clause cursor; and a new row of it. */
export function registerCommandsOf(handle: PaneHandle): Command[] {
  const group = 'reader.group.selection'
  const place = () => {
    const [reading, span] = [handle.reading(), pickedRow(handle) ?? spanToTag(handle)]
    return reading && span ? { document: reading.document, start: span.start, end: span.end } : null
  }
  return [
    {
      id: 'reader.inRegister', title: 'targets.inRegister', group, keys: 'Shift+G', scope: 'text', enabled: () => place() !== null,
      run: () => {
        const asked = place()
        if (asked) showInRegister(asked)
      },
    },
    {
      id: 'reader.addToRegister', title: 'targets.addSelection', group, keys: 'Shift+A', scope: 'text', writes: true, enabled: () => place() !== null && isWritable(handle.reading()),
      run: async () => {
        const asked = place()
        if (asked) await handle.engine.targets.add(asked).then(() => notifyDone('targets.added', undefined, true, { label: { id: 'targets.inRegister' }, run: () => showInRegister(asked) }), notifyProblem)
      },
    },
  ]
}
