import { contract, type EngineHandlers } from '#contract/index.ts'
import type { Call } from '#wire/define.ts'
import type { Context } from '#wire/serve.ts'
import type { Store } from './store/database.ts'

type AnyHandler = (input: never, context: Context<Call>) => unknown

/** Rooms whose commands write no row of the project: they need not wait. */
const withoutRows: ReadonlySet<string> = new Set<keyof EngineHandlers>(['settings', 'drafts'])

/**
 * The same handlers; commands wait while the project is lent to a process that writes much into it, one after the other in the order of
 * their coming. Queries don't: they read what was committed before. Jobs wait by themselves when they come to write.
 */
export function withTurns(handlers: EngineHandlers, store: () => Store | null): EngineHandlers {
  const inTurn = (handler: AnyHandler): AnyHandler => (input, context) => {
    const open = store()
    return open ? open.inTurn(() => handler(input, context)) : handler(input, context)
  }
  const rooms = Object.entries(handlers).map(([room, given]) => {
    const calls: Readonly<Record<string, Call>> = contract[room as keyof EngineHandlers]
    const wrapped = Object.entries(given as Readonly<Record<string, AnyHandler>>).map(([name, handler]) => {
      return [name, calls[name]?.kind === 'command' && !withoutRows.has(room) ? inTurn(handler) : handler]
    })
    return [room, Object.fromEntries(wrapped)]
  })
  return Object.fromEntries(rooms) as EngineHandlers
}
