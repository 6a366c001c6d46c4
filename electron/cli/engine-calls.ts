import { contract, type Engine, type EngineHandlers } from '#contract/index.ts'
import type { CallOptions } from '#wire/connect.ts'
import type { Call } from '#wire/define.ts'
import type { Context } from '#wire/serve.ts'

type AnyHandler = (input: unknown, context: Context<Call>) => unknown
export type Calls = Omit<Engine, 'files'>

/** The engine's handlers as calls of the same types that pages use: inputs go through the contract's schemas, only the port is left out. */
export function callsOf(handlers: EngineHandlers): Calls {
  const rooms = Object.entries(handlers).map(([room, given]) => {
    const declared = contract[room as keyof typeof contract] as Readonly<Record<string, Call>>
    const calls = Object.entries(given as Readonly<Record<string, AnyHandler>>).map(([name, handler]) => {
      const call = async (input: unknown, options: CallOptions<Call> = {}) =>
        handler(declared[name]?.input.parse(input), { signal: options.signal ?? new AbortController().signal, progress: (options.onProgress ?? (() => undefined)) as never })
      return [name, call]
    })
    return [room, Object.fromEntries(calls)]
  })
  return Object.fromEntries(rooms) as Calls
}
