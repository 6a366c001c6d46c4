import { Scissors } from 'lucide-react'
import { commandById, useCommands } from '../../state/commands.ts'
import { useSay } from '../../state/language.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import { Menu } from '../../ui/overlays/Menu.tsx'
import { usePane } from '../pane-state.ts'
import { shapeMenu } from './commands.ts'

/** What gives the picked highlight another shape, from the list of commands. */
export function ShapeMenu() {
  const say = useSay()
  useCommands()
  // What can be done here changes with the caret.
  usePane(({ caret }) => caret)
  const groups = shapeMenu.map((ids, index) => ({
    id: `group-${index}`,
    entries: ids.flatMap(id => {
      const command = commandById(id)
      if (!command) return []
      return [{ id, label: say(command.title), keys: command.keys, isDisabled: !(command.enabled?.() ?? true), run: () => void commandById(id)?.run() }]
    }),
  }))
  return (
    <Menu label={say('reader.shape')} groups={groups} placement="bottom end">
      <IconButton label={say('reader.shape')}>
        <Scissors size={15} aria-hidden />
      </IconButton>
    </Menu>
  )
}
