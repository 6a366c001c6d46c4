import type { Engine } from '../client/engine.ts'
import { remember, settingsStore } from '../state/settings.ts'

/** By what name a reader keeps its place in a document: `beside` is the second one of the same document. */
export type KeepsPlaceAs = 'place' | 'beside'

const nameOf = (document: string, as: KeepsPlaceAs) => `${as}:${document}`

/** Where reading in a document begins, an offset: where it ended, its beginning where it was never read. */
export function startPlace(document: string, as: KeepsPlaceAs): number {
  const { remembered } = settingsStore.getState()
  const place = remembered[nameOf(document, as)] ?? remembered[nameOf(document, 'place')]
  return typeof place === 'number' ? place : 0
}

export function keepPlace(engine: Engine, document: string, as: KeepsPlaceAs, line: number): void {
  remember(engine, nameOf(document, as), line)
}

/** Lets the second reader of a document begin at an offset. */
export function beginBeside(engine: Engine, document: string, line: number): void {
  keepPlace(engine, document, 'beside', line)
}
