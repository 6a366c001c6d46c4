import { ChevronDown, CircleHelp, Command as CommandIcon, Redo2, Undo2 } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { commandById, useCommands } from '../../state/commands.ts'
import { saySentence, useSay } from '../../state/language.ts'
import { useIsFocused } from '../../state/window/focus-mode.ts'
import { useProject } from '../../state/project.ts'
import { openSheet } from '../../state/window/sheets.ts'
import { Button, IconButton } from '../../ui/controls/Button.tsx'
import { Kbd } from '../../ui/controls/Kbd.tsx'
import { Menu } from '../../ui/overlays/Menu.tsx'
import { useMenuGroups } from '../menus.ts'
import { runCommand } from '../running.ts'
import { ActivityButton } from './ActivityButton.tsx'
import { BlindSign } from './BlindSign.tsx'
import { Jobs } from './Jobs.tsx'
import { Saved } from './Saved.tsx'

/** The bar at the top: the project and what can be done with it, undo, what is going on, help. Where one only reads, what has a key of its own goes. */
export function TopBar() {
  const say = useSay()
  const isFocused = useIsFocused()
  return (
    <header className="topbar">
      <ProjectMenu />
      <UndoButtons />
      <div className="topbar-space" />
      <Jobs />
      <BlindSign />
      <Saved />
      {isFocused ? null : (
        <>
          <ActivityButton />
          <Button look="quiet" icon={<CommandIcon size={14} aria-hidden />} onPress={() => openSheet('palette')} className="topbar-palette">
            {say('app.palette')} <Kbd command="palette.open" />
          </Button>
          <HelpMenu />
        </>
      )}
    </header>
  )
}

function ProjectMenu() {
  const say = useSay()
  const name = useProject(open => open.project?.name ?? '')
  const undo = useProject(open => open.undo?.label)
  const redo = useProject(open => open.redo?.label)
  const steps = { 'history.undo': undo && saySentence(undo), 'history.redo': redo && saySentence(redo) }
  const groups = useMenuGroups([
    ['project.new', 'project.open', 'project.sample'],
    ['history.undo', 'history.redo'],
    ['documents.import', 'documents.importFolder', 'documents.paste'],
    ['exports.open', 'project.copy', 'project.backups', 'project.check'],
    ['coding.blind'],
    ['project.rename', 'app.settings', 'project.close'],
  ], steps)
  return (
    <Menu label={say('app.projectMenu')} groups={groups}>
      <AriaButton className="topbar-project" aria-label={say('app.projectMenu.named', { name })}>
        <span>{name}</span>
        <ChevronDown size={14} aria-hidden />
      </AriaButton>
    </Menu>
  )
}

function UndoButtons() {
  const say = useSay()
  const undoLabel = useProject(open => open.undo?.label)
  const redoLabel = useProject(open => open.redo?.label)
  useCommands()
  const run = (id: string) => {
    const command = commandById(id)
    if (command) runCommand(command)
  }
  return (
    <div className="topbar-undo">
      <IconButton
        label={undoLabel ? say('app.undo.named', { operation: saySentence(undoLabel) }) : say('app.undo.none')}
        command="history.undo"
        isDisabled={!undoLabel}
        onPress={() => run('history.undo')}
      >
        <Undo2 size={16} aria-hidden />
      </IconButton>
      <IconButton
        label={redoLabel ? say('app.redo.named', { operation: saySentence(redoLabel) }) : say('app.redo.none')}
        command="history.redo"
        isDisabled={!redoLabel}
        onPress={() => run('history.redo')}
      >
        <Redo2 size={16} aria-hidden />
      </IconButton>
    </div>
  )
}

function HelpMenu() {
  const say = useSay()
  const groups = useMenuGroups([['palette.open', 'shortcuts.open', 'keys.open'], ['jobs.open', 'notices.open'], ['tour.begin'], ['app.settings']])
  return (
    <Menu label={say('app.help')} groups={groups} placement="bottom end">
      <IconButton label={say('app.help')}>
        <CircleHelp size={16} aria-hidden />
      </IconButton>
    </Menu>
  )
}
