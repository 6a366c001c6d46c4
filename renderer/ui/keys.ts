import { createContext, useContext, useSyncExternalStore } from 'react'

/** The keys of commands by id, as this person has them. */
export type CommandKeys = {
  /** Calls the listener when keys may have changed, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void
  readonly read: (command: string) => string | undefined
}

const none: CommandKeys = { subscribe: () => () => {}, read: () => undefined }

/** How the parts know a command's keys; the app provides it. */
export const KeysContext = createContext<CommandKeys>(none)

/** The keys that are shown for something: those of its command, where it names one, else those that are given. */
export function useKeys(command: string | undefined, keys: string | undefined): string | undefined {
  const { subscribe, read } = useContext(KeysContext)
  return useSyncExternalStore(subscribe, () => (command === undefined ? keys : read(command)))
}
