import { useMemo } from 'react'
import { createStore, useStore } from 'zustand'
import type { MessageId } from '#domain/messages/catalogues.ts'

/**
 * Something a person can do. Menus, palette, shortcuts page and keys are all made from this list.
 * `keys` as in `Mod+K`, `Shift+Enter`, `j`; several, with a space between, all act and the first is shown. Mod is Ctrl, or Cmd on a Mac.
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

/** All commands that are registered now, in the order of their coming. */
export const useCommands = (): readonly Command[] => {
  const byId = useStore(commandStore, state => state.byId)
  return useMemo(() => [...byId.values()], [byId])
}
/** The command with this id, if a part that is on the screen registered it. */
export const commandById = (id: string): Command | undefined => commandStore.getState().byId.get(id)
/** All commands that are registered at this moment. */
export const allCommands = (): readonly Command[] => [...commandStore.getState().byId.values()]

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
