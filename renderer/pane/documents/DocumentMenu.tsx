import { Ellipsis } from 'lucide-react'
import { theHost } from '../../client/host.ts'
import { commandById, useCommands } from '../../state/commands.ts'
import { useSay } from '../../state/language.ts'
import { notifyProblem } from '../../state/notices.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import { Menu } from '../../ui/overlays/Menu.tsx'

const groupsOfIds = [['reader.beside', 'reader.focusMode', 'reader.print', 'reader.pdf', 'exports.documentWord', 'exports.document'], ['versions.correct', 'versions.replace', 'versions.reread'], ['versions.review', 'versions.list']] as const

/** What can be done with the text of the document that one is at: the one being read, or the only one chosen. */
export function DocumentMenu() {
  const say = useSay()
  // The menu is made anew when commands come or go.
  useCommands()
  const groups = groupsOfIds.map((ids, index) => ({
    id: `group-${index}`,
    entries: ids.flatMap(id => {
      const command = commandById(id)
      // What this host can never do is not shown.
      if (!command || (id === 'reader.pdf' && !theHost().dialogs)) return []
      return [{ id, label: say(command.title), keys: command.keys, isDisabled: !(command.enabled?.() ?? true), run: () => void Promise.resolve(commandById(id)?.run()).catch(notifyProblem) }]
    }),
  }))
  return (
    <Menu label={say('versions.menu')} groups={groups} placement="bottom end">
      <IconButton label={say('versions.menu')}>
        <Ellipsis size={16} aria-hidden />
      </IconButton>
    </Menu>
  )
}
