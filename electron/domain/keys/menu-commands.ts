import type { MessageId } from '../messages/catalogues.ts'

/** A command of the page that the system's menu offers too. `keys` as in the page's own list: Mod is Ctrl, or Cmd on a Mac. */
export type MenuCommand = {
  /** Id of the page's command. */
  readonly id: string
  readonly title: MessageId
  readonly keys?: string
}

/** Everything that the main process may tell the page to do, by menu, in groups. The page runs what it knows under the id, nothing else. */
export const menuCommands = {
  file: [
    [
      { id: 'project.new', title: 'app.command.new' },
      { id: 'project.open', title: 'app.command.open', keys: 'Mod+O' },
      { id: 'project.sample', title: 'app.command.sample' },
    ],
    [
      { id: 'documents.import', title: 'library.import', keys: 'Mod+I' },
      { id: 'documents.importFolder', title: 'library.importFolder' },
      { id: 'documents.paste', title: 'library.paste' },
    ],
    [
      { id: 'reader.print', title: 'printed.print', keys: 'Mod+P' },
      { id: 'reader.pdf', title: 'printed.pdf' },
    ],
    [
      { id: 'project.copy', title: 'app.command.copy' },
      { id: 'project.rename', title: 'app.command.rename' },
      { id: 'project.backups', title: 'app.command.backups' },
      { id: 'project.check', title: 'app.command.check' },
      { id: 'project.close', title: 'app.command.close' },
    ],
  ],
  steps: [
    [
      { id: 'history.undo', title: 'app.undo', keys: 'Mod+Z' },
      { id: 'history.redo', title: 'app.redo', keys: 'Mod+Shift+Z' },
    ],
  ],
  edit: [[{ id: 'reader.find', title: 'reader.find', keys: 'Mod+F' }], [{ id: 'app.settings', title: 'app.settings', keys: 'Mod+,' }]],
  go: [
    [
      { id: 'go.library', title: 'app.room.library', keys: 'Mod+1' },
      { id: 'go.reader', title: 'app.room.reader', keys: 'Mod+2' },
      { id: 'go.search', title: 'app.room.search', keys: 'Mod+3' },
      { id: 'go.excerpts', title: 'app.room.excerpts', keys: 'Mod+4' },
      { id: 'go.compare', title: 'app.room.compare', keys: 'Mod+5' },
      { id: 'go.targets', title: 'app.room.targets', keys: 'Mod+6' },
      { id: 'go.codebook', title: 'app.room.codebook', keys: 'Mod+7' },
      { id: 'go.history', title: 'app.room.history', keys: 'Mod+8' },
      { id: 'go.journal', title: 'app.room.journal', keys: 'Mod+9' },
    ],
  ],
  help: [
    [
      { id: 'palette.open', title: 'app.palette', keys: 'Mod+K' },
      { id: 'shortcuts.open', title: 'app.shortcuts', keys: 'F1' },
      { id: 'keys.open', title: 'keys.open' },
      { id: 'tour.begin', title: 'tour.begin' },
    ],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly MenuCommand[])[]>>

export type MenuName = keyof typeof menuCommands
export type MenuCommandId = (typeof menuCommands)[MenuName][number][number]['id']
