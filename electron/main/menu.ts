import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Settings } from '#contract/settings.ts'
import { combinationsOf, isBareKey, partsOf } from '#domain/keys/combination.ts'
import { menuCommands, type MenuCommand, type MenuCommandId, type MenuName } from '#domain/keys/menu-commands.ts'
import { sentence, type MessageId } from '#domain/messages/catalogues.ts'
import type { Sentence } from '#wire/fault.ts'

export type MenuState = {
  readonly say: (sentence: Sentence) => string
  /** Names of the operations that undo and redo would take back or do again; null when there is none. */
  readonly undo: Sentence | null
  readonly redo: Sentence | null
  /** Keys that the person gave commands, by id. */
  readonly keys: Settings['keys']
}
export type MenuOptions = {
  readonly onMac: boolean
  readonly devTools: boolean
  /** Tells the page to run one of its commands. */
  readonly run: (id: MenuCommandId) => void
  /** Opens one more window on the same project. */
  readonly openWindow: () => void
}

export function setMenu(state: MenuState, options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, options)))
}

type Item = MenuItemConstructorOptions
const line: Item = { type: 'separator' }
/** Groups one below the other, with a line between. */
const grouped = (...groups: readonly (readonly Item[])[]): Item[] =>
  groups.filter(group => group.length > 0).flatMap((group, index) => (index > 0 ? [line, ...group] : [...group]))

/** The application menu: what the system does by itself as roles, everything else as commands of the page. */
export function menuTemplate(state: MenuState, { onMac, devTools, run, openWindow }: MenuOptions): Item[] {
  const role = (name: NonNullable<Item['role']>, label: MessageId): Item => ({ role: name, label: state.say(sentence(label)) })
  const menu = (label: MessageId, groups: readonly (readonly Item[])[], name?: 'window' | 'help'): Item => ({
    label: state.say(sentence(label)),
    submenu: grouped(...groups),
    ...(name && { role: name }),
  })
  const commands = (name: MenuName): Item[][] => menuCommands[name].map(group => group.map(command => commandItem(command, state, run)))
  const about = role('about', 'electron.menu.about')
  const quit = role('quit', 'electron.menu.quit')
  const clipboard = [
    role('cut', 'electron.menu.cut'),
    role('copy', 'electron.menu.copy'),
    role('paste', 'electron.menu.paste'),
    role('selectAll', 'electron.menu.selectAll'),
  ]
  // No page knows of other windows: the menu takes this key itself.
  const newWindow: Item = { label: state.say(sentence('electron.menu.newWindow')), accelerator: 'CommandOrControl+Shift+N', click: () => openWindow() }
  const zoom = [
    role('resetZoom', 'electron.menu.actualSize'),
    role('zoomIn', 'electron.menu.zoomIn'),
    role('zoomOut', 'electron.menu.zoomOut'),
  ]
  const developing = devTools ? [role('reload', 'electron.menu.reload'), role('toggleDevTools', 'electron.menu.devTools')] : []
  const menus = [
    menu('electron.menu.file', [...commands('file'), onMac ? [] : [quit]]),
    menu('electron.menu.edit', [...commands('steps'), clipboard, ...commands('edit')]),
    menu('electron.menu.view', [zoom, [role('togglefullscreen', 'electron.menu.fullScreen')], developing]),
    menu('electron.menu.go', commands('go')),
    menu('electron.menu.window', [[newWindow], [role('minimize', 'electron.menu.minimize'), role('close', 'electron.closeWindow')]], 'window'),
    menu('electron.menu.help', [...commands('help'), onMac ? [] : [about]], 'help'),
  ]
  return onMac
    ? [{ label: 'Clausebook', submenu: grouped([about], [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }], [quit]) }, ...menus]
    : menus
}

function commandItem(command: MenuCommand & { readonly id: MenuCommandId }, state: MenuState, run: (id: MenuCommandId) => void): Item {
  const { id } = command
  const accelerator = acceleratorOf(Object.hasOwn(state.keys, id) ? state.keys[id] : command.keys)
  return {
    id,
    label: labelOf(command, state),
    click: () => run(id),
    enabled: !(id === 'history.undo' && !state.undo) && !(id === 'history.redo' && !state.redo),
    // The key is only shown: the page listens for it itself, knows where the focus is, and would otherwise act twice.
    ...(accelerator && { accelerator, registerAccelerator: false }),
  }
}

/** What Electron calls keys whose names differ from a browser's. */
const electronNames: Readonly<Record<string, string>> = { Mod: 'CommandOrControl', ArrowUp: 'Up', ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right', '+': 'Plus' }

/**
 * The first of a command's keys as Electron writes it; null for none, and for what a menu can't show: it would not start with a sign that it
 * does not know, and macOS would take a key without a modifier from every field.
 */
function acceleratorOf(keys: string | undefined): string | null {
  const [first] = combinationsOf(keys)
  const isShown = first !== undefined && !isBareKey(first) && /^[\x21-\x7e]+$/.test(first)
  return isShown ? partsOf(first).map(part => electronNames[part] ?? part).join('+') : null
}

/** Undo and redo with the operation's name, in which `&` stands for itself: menus read a single one as "the next letter is its key". */
function labelOf({ id, title }: MenuCommand, { say, undo, redo }: MenuState): string {
  const operation = id === 'history.undo' ? undo : id === 'history.redo' ? redo : null
  if (!operation) return say(sentence(title))
  return say(sentence(id === 'history.undo' ? 'app.undo.named' : 'app.redo.named', { operation: say(operation) })).replaceAll('&', '&&')
}
