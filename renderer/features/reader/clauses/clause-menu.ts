import { useCommands } from '../../../state/commands.ts'
import { useSay } from '../../../state/language.ts'
import type { MenuGroup } from '../../../ui/overlays/Menu.tsx'
import { clauseMenu } from './clause-commands.ts'

/** The menu on a clause, made from the list of commands. */
export function useClauseMenu(): MenuGroup[] {
  const say = useSay()
  const commandById = new Map(useCommands().map(command => [command.id, command]))
  return clauseMenu.map((ids, index) => ({
    id: `clauses-${index}`,
    entries: ids.flatMap(id => {
      const command = commandById.get(id)
      if (!command) return []
      return [{ id, label: say(command.title), keys: command.keys, isDisabled: !(command.enabled?.() ?? true), run: () => void command.run() }]
    }),
  }))
}
