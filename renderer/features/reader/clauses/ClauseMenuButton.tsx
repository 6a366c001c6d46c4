import { Ellipsis } from 'lucide-react'
import { clauseName } from '#domain/text/first-words.ts'
import { usePaneHandle } from '../../../pane/pane-handle.ts'
import { usePane } from '../../../pane/pane-state.ts'
import { useSay } from '../../../state/language.ts'
import { useProject } from '../../../state/project.ts'
import { IconButton } from '../../../ui/controls/Button.tsx'
import { Menu } from '../../../ui/overlays/Menu.tsx'
import { clauseHere } from './clause-commands.ts'
import { useClauseMenu } from './clause-menu.ts'

/** Everything that can be corrected in the clause that one is at. */
export function ClauseMenuButton() {
  const say = useSay()
  const handle = usePaneHandle()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  // What is at hand depends on all three.
  usePane(state => state.cursor)
  usePane(state => state.selection)
  usePane(state => state.caret)
  const clause = clauseHere(handle)
  const groups = useClauseMenu()
  if (isReadOnly) return null
  return (
    <Menu label={clause ? say('clauses.menuOf', { label: clauseName(handle.reading()?.text ?? '', clause) }) : say('clauses.none')} groups={groups} placement="bottom end">
      <IconButton label={say('clauses.menu')}>
        <Ellipsis size={16} aria-hidden />
      </IconButton>
    </Menu>
  )
}
