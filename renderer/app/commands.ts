import { useEffect } from 'react'
import type { Client } from '../client/engine.ts'
import { hearMenu } from '../client/menu.ts'
import { handOutDocument } from '../features/exports/making.ts'
import { handoutHere } from '../features/exports/opening.ts'
import { importFromDialog } from '../features/library/importing.ts'
import { autocodeHere, openFind } from '../features/search/find-memory.ts'
import { closeProject, copyProject, openFromDialog, openSample, takeTour } from '../features/start/opening.ts'
import { versionCommands } from '../features/versions/version-commands.ts'
import { allCommands, commandById, registerCommands, type Command } from '../state/commands.ts'
import { toggleBlind } from '../state/blind.ts'
import { useClient } from '../state/connection.ts'
import { sayTime } from '../state/dates.ts'
import { notifyDone, notifyReadOnly } from '../state/notices.ts'
import { projectStore, redo, undo } from '../state/project.ts'
import { settingsStore } from '../state/settings.ts'
import { openSheet } from '../state/window/sheets.ts'
import { showRoom, viewStore } from '../state/view.ts'
import { behindDialog, listenForKeys } from './keys.ts'
import { rooms } from './rooms.tsx'
import { runCommand } from './running.ts'

const isOpen = () => projectStore.getState().project !== null
const isWritable = () => projectStore.getState().project?.readOnly === false

/** The document in the reader, while that is on the screen. */
const documentRead = () => {
  const { room, document } = viewStore.getState()
  return isOpen() && room === 'reader' ? document : null
}
async function handOutRead({ engine }: Client, format: 'report' | 'html'): Promise<void> {
  const document = documentRead()
  if (document !== null) await handOutDocument(engine, document, format)
}

/** Registers what the whole window can do, and lets keys run commands. */
export function useAppCommands(): void {
  const client = useClient()
  useEffect(
    () => registerCommands([...projectCommands(client), ...importCommands(client), ...versionCommands(), ...editCommands(client), ...roomCommands(), ...windowCommands(client)]),
    [client],
  )
  useEffect(() =>
    listenForKeys({
      commands: allCommands, singleKeys: () => settingsStore.getState().singleKeys, run: runCommand,
      isReadOnly: () => projectStore.getState().project?.readOnly === true, refuse: notifyReadOnly,
    }), [])
  useEffect(() => hearMenu(runFromMenu), [])
}

function runFromMenu(id: string): void {
  const command = commandById(id)
  if (command && !behindDialog()) runCommand(command)
}

function projectCommands(client: Client): Command[] {
  const group = 'app.group.project'
  return [
    { id: 'project.new', title: 'app.command.new', group, run: () => openSheet('newProject') },
    { id: 'project.open', title: 'app.command.open', group, keys: 'Mod+O', run: () => openFromDialog(client) },
    { id: 'project.sample', title: 'app.command.sample', group, run: () => openSample(client) },
    { id: 'project.copy', title: 'app.command.copy', group, enabled: isOpen, run: () => copyProject(client) },
    { id: 'exports.open', title: 'handout.open', group, keys: 'Mod+E', enabled: isOpen, run: () => openSheet({ name: 'handout', begin: handoutHere() }) },
    { id: 'exports.documentWord', title: 'printed.word', group, enabled: () => documentRead() !== null, run: () => handOutRead(client, 'report') },
    { id: 'exports.document', title: 'printed.html', group, enabled: () => documentRead() !== null, run: () => handOutRead(client, 'html') },
    { id: 'project.rename', title: 'app.command.rename', group, enabled: isWritable, run: () => openSheet('renameProject') },
    { id: 'project.backups', title: 'app.command.backups', group, enabled: isOpen, run: () => openSheet('backups') },
    { id: 'project.check', title: 'app.command.check', group, enabled: isOpen, run: () => openSheet('check') },
    { id: 'project.close', title: 'app.command.close', group, enabled: isOpen, run: () => closeProject(client) },
  ]
}

function importCommands(client: Client): Command[] {
  const group = 'app.group.documents'
  return [
    { id: 'documents.import', title: 'library.import', group, keys: 'Mod+I', writes: true, enabled: isWritable, run: () => importFromDialog(client, 'plans') },
    { id: 'documents.importFolder', title: 'library.importFolder', group, enabled: isWritable, run: () => importFromDialog(client, 'folder') },
    { id: 'documents.paste', title: 'library.paste', group, enabled: isWritable, run: () => openSheet('paste') },
  ]
}

function editCommands(client: Client): Command[] {
  const group = 'app.group.edit'
  return [
    { id: 'history.undo', title: 'app.undo', group, keys: 'Mod+Z', writes: true, enabled: () => projectStore.getState().undo !== null, run: () => undo(client) },
    { id: 'history.redo', title: 'app.redo', group, keys: 'Mod+Shift+Z Mod+Y', writes: true, enabled: () => projectStore.getState().redo !== null, run: () => redo(client) },
    { id: 'autocode.open', title: 'autocode.open', group, writes: true, enabled: isWritable, run: () => openSheet({ name: 'autocode', begin: autocodeHere() }) },
    { id: 'fields.manage', title: 'fields.manage', group, enabled: isOpen, run: () => openSheet('fields') },
    { id: 'suggestions.open', title: 'suggestions.openSheet', group, enabled: isOpen, run: () => openSheet('suggestions') },
    { id: 'coding.blind', title: 'app.blind', group, enabled: isOpen, run: () => toggleBlind(client.engine) },
    { id: 'app.save', title: 'app.command.save', group, keys: 'Mod+S', enabled: () => isOpen() && viewStore.getState().room !== 'correct', run: saySaved },
  ]
}

/** People press it out of habit: an answer calms, a dialog would not. */
function saySaved(): void {
  const { savedAt } = projectStore.getState()
  if (savedAt) notifyDone('app.saved.already', { time: sayTime(savedAt) })
  else notifyDone('app.saved.nothingYet')
}

function roomCommands(): Command[] {
  const group = 'app.group.go'
  return [
    ...rooms.map(({ room, title, keys }): Command => ({ id: `go.${room}`, title, group, keys, enabled: isOpen, run: () => showRoom(room) })),
    { id: 'search.open', title: 'search.open', group, keys: 'Mod+Shift+F', enabled: isOpen, run: openFind },
  ]
}

/** Fills the screen with the window, or gives it back. The system's own key for it (F11) does the same from outside. */
async function toggleFullScreen(): Promise<void> {
  await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen())
}

function windowCommands(client: Client): Command[] {
  const { engine } = client
  const group = 'app.group.window'
  const write = (values: Parameters<typeof engine.settings.write>[0]) => async () => void (await engine.settings.write(values))
  return [
    { id: 'palette.open', title: 'app.palette', group, keys: 'Mod+K', run: () => openSheet('palette') },
    { id: 'shortcuts.open', title: 'app.shortcuts', group, keys: 'F1 ?', run: () => openSheet('shortcuts') },
    { id: 'jobs.open', title: 'activity.jobs.open', group, run: () => openSheet({ name: 'activity', tab: 'jobs' }) },
    { id: 'notices.open', title: 'activity.notices.open', group, keys: 'Mod+Shift+L', run: () => openSheet({ name: 'activity', tab: 'notices' }) },
    { id: 'tour.begin', title: 'tour.begin', group, run: () => takeTour(client) },
    { id: 'keys.open', title: 'keys.open', group, run: () => openSheet('keys') },
    { id: 'app.settings', title: 'app.settings', group, keys: 'Mod+,', run: () => openSheet('settings') },
    { id: 'app.fullScreen', title: 'app.command.fullScreen', group, enabled: () => document.fullscreenEnabled, run: toggleFullScreen },
    { id: 'app.light', title: 'app.command.light', group, run: write({ appearance: 'light' }) },
    { id: 'app.dark', title: 'app.command.dark', group, run: write({ appearance: 'dark' }) },
    { id: 'app.likeSystem', title: 'app.command.likeSystem', group, run: write({ appearance: 'system' }) },
    { id: 'app.english', title: 'app.command.english', group, run: write({ language: 'en' }) },
    { id: 'app.chinese', title: 'app.command.chinese', group, run: write({ language: 'zh' }) },
  ]
}
