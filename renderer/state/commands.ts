import { useMemo } from 'react'
import { createStore, useStore } from 'zustand'
import type { Settings } from '#contract/settings.ts'
import { combinationsOf, isSingleKey } from '#domain/keys/combination.ts'
import type { MessageId } from '#domain/messages/catalogues.ts'
import { settingsStore, useSettings } from './settings.ts'

/**
 * Something a person can do. Menus, palette, shortcuts page and keys are all made from this list.
 * `keys` as in `Mod+K`, `Shift+Enter`, `j`; several, with a space between, all act and the first is shown. Mod is Ctrl, or Cmd on a Mac. They
 * are the usual ones: whoever asks this list for a command gets it with those that the person chose in the settings.
 * A key without Mod or Alt (function keys aside) acts only while the focus is inside an element with `data-keys="text"`, the reader's
 * text, or on a button of `data-keys="tools"`, which names such keys; if it types a character, only while single keys are on.
 */
export type Command = {
  readonly id: string
  readonly title: MessageId
  readonly group: MessageId
  readonly keys?: string
  /** Where its key acts: everywhere (default) or only in the reader's text. */
  readonly scope?: 'app' | 'text'
  readonly enabled?: () => boolean
  /** Changes the project: where that is open read-only, its keys say so instead of nothing. */
  readonly writes?: true
  readonly run: () => void | Promise<void>
}

const commandStore = createStore<{ readonly byId: ReadonlyMap<string, Command> }>(() => ({ byId: new Map() }))

/** Adds commands until the returned function is called; a later one with the same id wins. */
export function registerCommands(commands: readonly Command[]): () => void {
  commandStore.setState(({ byId }) => ({ byId: new Map([...byId, ...commands.map(command => [command.id, command] as const)]) }))
  return () =>
    commandStore.setState(({ byId }) => {
      const left = new Map(byId)
      for (const command of commands) if (left.get(command.id) === command) left.delete(command.id)
      return { byId: left }
    })
}

/** What says which keys a command has. */
export type Keyed = Pick<Settings, 'keys' | 'singleKeys'>

/** All keys that a person gave a command, or its usual ones: '' for none. */
export const assignedKeys = ({ id, keys = '' }: Pick<Command, 'id' | 'keys'>, chosen: Settings['keys']): string => (Object.hasOwn(chosen, id) ? (chosen[id] ?? '') : keys)

/** The command with the keys by which it is run here: those that this person gave it, without single keys while these are off. */
export function withOwnKeys(command: Command, { keys: chosen, singleKeys }: Keyed): Command {
  const assigned = combinationsOf(assignedKeys(command, chosen))
  const acting = assigned.filter(combination => singleKeys || !isSingleKey(combination)).join(' ')
  if (acting === (command.keys ?? '')) return command
  const { keys: _, ...rest } = command
  return acting === '' ? rest : { ...rest, keys: acting }
}

/** What of the settings says which keys commands have. */
export function useKeyed(): Keyed {
  const keys = useSettings(settings => settings.keys)
  const singleKeys = useSettings(settings => settings.singleKeys)
  return useMemo(() => ({ keys, singleKeys }), [keys, singleKeys])
}

/** All commands that are registered now, with their usual keys, in the order of their coming. */
export const useUsualCommands = (): readonly Command[] => {
  const byId = useStore(commandStore, state => state.byId)
  return useMemo(() => [...byId.values()], [byId])
}
/** The same with the keys by which they are run. */
export const useCommands = (): readonly Command[] => {
  const commands = useUsualCommands()
  const keyed = useKeyed()
  return useMemo(() => commands.map(command => withOwnKeys(command, keyed)), [commands, keyed])
}
/** The command with this id, if a part that is on the screen registered it. */
export const commandById = (id: string): Command | undefined => {
  const command = commandStore.getState().byId.get(id)
  return command && withOwnKeys(command, settingsStore.getState())
}
/** All commands that are registered at this moment. */
export const allCommands = (): readonly Command[] => [...commandStore.getState().byId.values()].map(command => withOwnKeys(command, settingsStore.getState()))

/** The keys of registered commands by id, for the parts that show them. */
export const commandKeys = {
  subscribe(listener: () => void): () => void {
    const stops = [commandStore.subscribe(listener), settingsStore.subscribe(listener)]
    return () => stops.forEach(stop => stop())
  },
  read: (id: string): string | undefined => commandById(id)?.keys,
}

/** How long a room may take to come up, ms, before it is taken to have nothing to run a command on (no document is open). */
const patience = 3_000

/** The command once its room has registered it; undefined when it does not. */
export function whenRegistered(id: string): Promise<Command | undefined> {
  const known = commandById(id)
  if (known) return Promise.resolve(known)
  return new Promise(resolve => {
    const end = () => {
      stop()
      clearTimeout(timer)
      resolve(commandById(id))
    }
    const stop = commandStore.subscribe(({ byId }) => byId.has(id) && end())
    const timer = setTimeout(end, patience)
  })
}
