import { contract, events, type Engine } from '#contract/index.ts'
import { connect } from '#wire/connect.ts'
import { openPort } from './port.ts'

/** The page's one connection to the engine. */
export type Client = ReturnType<typeof connect<typeof contract, typeof events>>
export type { Engine }

/** Connects through the port that this host offers; rejects with an EngineError when there is none. */
export async function openClient(): Promise<Client> {
  return connect(contract, events, await openPort())
}
