import { contract } from '../../../electron/contract/index.ts'
import type { OpenedEngine } from '../../../electron/engine/index.ts'
import { measureHold } from '../engine-hold.ts'
import { type Asked, choose, queries } from './asked.ts'
import { commands } from './commands.ts'
import { portOf } from './port.ts'

/** Milliseconds of the engine's own processor time in which nothing else had its turn, the first time and the worse of two later ones. */
type Turn = { readonly call: string; readonly first: number; readonly again: number | null; readonly answered: number; readonly undo?: number; readonly redo?: number }

/** Milliseconds that a call may hold the engine. */
const allowed = 40

/**
 * Asks an engine all that grows with its project, as a window does: how long each call holds the engine, the longest first. What is changed is undone
 * afterwards. `notAsked`: calls of the contract that are not among these.
 */
export async function measureTurns(engine: OpenedEngine) {
  const ask = portOf(engine)
  const chosen = await choose(ask)
  const turns: Turn[] = []
  const held = async (asked: Asked) => (await measureHold(() => ask(asked.call, asked.input))).hold
  const nameOf = ({ call, about }: Asked) => (about === undefined ? call : `${call} ${about}`)
  const failed: { readonly call: string; readonly why: string }[] = []
  /** What one call fails at is told, and the others are measured. */
  const fail = (asked: Asked, error: unknown) => failed.push({ call: nameOf(asked), why: error instanceof Error ? error.message : String(error) })
  const query = async (asked: Asked) => {
    const first = await held(asked)
    const later = asked.isOnce ? [first] : [await held(asked), await held(asked)]
    turns.push({ call: nameOf(asked), first: first.longestWork, again: asked.isOnce ? null : Math.max(...later.map(({ longestWork }) => longestWork)), answered: Math.min(...later.map(({ milliseconds }) => milliseconds)) })
  }
  const command = async (asked: Asked) => {
    const { longestWork: first, milliseconds: answered } = await held(asked)
    if (!asked.isUndone) {
      turns.push({ call: nameOf(asked), first, again: null, answered })
      return
    }
    const undo = (await held({ call: 'history.undo', input: {} })).longestWork
    const redo = (await held({ call: 'history.redo', input: {} })).longestWork
    await ask('history.undo', {})
    turns.push({ call: nameOf(asked), first, again: null, answered, undo, redo })
  }
  for (const asked of queries(chosen)) await query(asked).catch(error => fail(asked, error))
  for (const asked of commands(chosen)) await command(asked).catch(error => fail(asked, error))
  const longest = ({ first, again, undo = 0, redo = 0 }: Turn) => Math.max(first, again ?? 0, undo, redo)
  turns.sort((left, right) => longest(right) - longest(left))
  const asked = new Set(turns.map(({ call }) => call.split(' ')[0]))
  const all = Object.entries(contract).flatMap(([room, calls]) => Object.keys(calls).map(name => `${room}.${name}`))
  return { failed, overAllowed: turns.filter(turn => longest(turn) > allowed).map(({ call }) => call), turns, notAsked: all.filter(call => !asked.has(call)) }
}
