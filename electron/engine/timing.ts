import { contract, type EngineHandlers } from '#contract/index.ts'
import type { Call } from '#wire/define.ts'
import type { Context } from '#wire/serve.ts'

/** Milliseconds: the time that a call may take from the people who wait for the next one. */
const slow = 40

type AnyHandler = (input: never, context: Context<Call>) => unknown

/** The same handlers; calls that take long are named in the log, never with what they were about. Jobs may take long. */
export function withSlowCallLog(handlers: EngineHandlers, log: (line: string) => void): EngineHandlers {
  const timed = (name: string, handler: AnyHandler): AnyHandler => async (input, context) => {
    const began = performance.now()
    try {
      return await handler(input, context)
    } finally {
      const took = performance.now() - began
      if (took > slow) log(`slow call: ${name} ${Math.round(took)} ms`)
    }
  }
  const rooms = Object.entries(handlers).map(([room, given]) => {
    const calls: Readonly<Record<string, Call>> = contract[room as keyof EngineHandlers]
    const wrapped = Object.entries(given as Readonly<Record<string, AnyHandler>>).map(([name, handler]) => {
      return [name, calls[name]?.kind === 'job' ? handler : timed(`${room}.${name}`, handler)]
    })
    return [room, Object.fromEntries(wrapped)]
  })
  return Object.fromEntries(rooms) as EngineHandlers
}
