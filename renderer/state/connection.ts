import { createContext, useContext } from 'react'
import type { Client, Engine } from '../client/engine.ts'

export const ClientContext = createContext<Client | null>(null)

/** The page’s one connection to the engine. @throws Error outside `ClientContext` */
export function useClient(): Client {
  const client = useContext(ClientContext)
  if (!client) throw new Error('useClient outside ClientContext')
  return client
}

/** The engine's calls: `await engine.annotations.create(…)`. */
export function useEngine(): Engine {
  return useClient().engine
}
