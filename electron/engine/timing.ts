import { contract, type EngineHandlers } from '#contract/index.ts'
import type { Call } from '#wire/define.ts'
import type { Context } from '#wire/serve.ts'

/** Milliseconds: the time that a call may take from the people who wait for the next one. */
const slow = 40

type AnyHandler = (input: never, context: Context<Call>) => unknown

/**
 * The same handlers; calls that take long are named in the log, never with what they were about: those that nobody else can go on beside, and those
 * that are only waited for. Jobs may take long, but not in one go.
 */
export function withSlowCallLog(handlers: EngineHandlers, log: (line: string) => void): EngineHandlers {
  const timed = (name: string, handler: AnyHandler, isJob: boolean): AnyHandler => async (input, context) => {
    const began = performance.now()
    let held = 0
    try {
      const answer = handler(input, context)
      held = performance.now() - began
      return await answer
    } finally {
      const took = performance.now() - began
      if (held > slow) log(`held up: ${name} ${Math.round(held)} ms`)
      else if (took > slow && !isJob) log(`slow call: ${name} ${Math.round(took)} ms`)
    }
  }
  const rooms = Object.entries(handlers).map(([room, given]) => {
    const calls: Readonly<Record<string, Call>> = contract[room as keyof EngineHandlers]
    const wrapped = Object.entries(given as Readonly<Record<string, AnyHandler>>).map(([name, handler]) => {
      return [name, timed(`${room}.${name}`, handler, calls[name]?.kind === 'job')]
    })
    return [room, Object.fromEntries(wrapped)]
  })
  return Object.fromEntries(rooms) as EngineHandlers
}
