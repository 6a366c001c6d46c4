import { useCommands } from '../state/commands.ts'
import { useSay } from '../state/language.ts'
import type { MenuGroup } from '../ui/overlays/Menu.tsx'
import { runCommand } from './running.ts'

/**
 * A menu from the command list: groups of command ids; a command that is not there now is left out.
 * @param detailById a second line under a command's title
 */
export function useMenuGroups(idsByGroup: readonly (readonly string[])[], detailById: Readonly<Record<string, string | undefined>> = {}): MenuGroup[] {
  const say = useSay()
  const byId = new Map(useCommands().map(command => [command.id, command]))
  return idsByGroup.map((ids, index) => ({
    id: `group-${index}`,
    entries: ids.flatMap(id => {
      const command = byId.get(id)
      if (!command) return []
      const isDisabled = !(command.enabled?.() ?? true)
      return [{ id, label: say(command.title), detail: detailById[id], keys: command.keys, isDisabled, run: () => runCommand(command) }]
    }),
  }))
}
