import { contract, events, type EngineHandlers } from '../../../electron/contract/index.ts'
import { serve } from '../../../electron/wire/serve.ts'
import type { OpenedEngine } from '../../../electron/engine/index.ts'

export type Ask = (call: string, input: unknown) => Promise<unknown>

type Answer = { readonly type: string; readonly id: number; readonly output?: unknown; readonly fault?: unknown }

/** Asks an engine as a window does: input is checked, the answer and what is told of changes become text, as on the way to a browser. */
export function portOf(engine: OpenedEngine): Ask {
  const waiting = new Map<number, (answer: Answer) => void>()
  let hear: (message: unknown) => void = () => undefined
  let last = 0
  const push = serve(contract, events, engine.handlers as EngineHandlers & { files: never }, {
    post(message) {
      const answer = message as Answer
      // An answer that is too long to become text would never have come.
      try {
        JSON.stringify(message)
      } catch (error) {
        waiting.get(answer.id)?.({ type: 'failed', id: answer.id, fault: String(error) })
        throw error
      }
      if (answer.type === 'done' || answer.type === 'failed') waiting.get(answer.id)?.(answer)
    },
    onMessage: listener => void (hear = listener),
    onClose: () => undefined,
  }, { onInternal: (error, call) => console.error(call, error) })
  engine.onEvent(push)
  return async (call, input) => {
    const [room = '', name = ''] = call.split('.')
    const id = ++last
    const answered = new Promise<Answer>(resolve => waiting.set(id, resolve))
    hear({ type: 'call', id, room, name, input })
    const { type, output, fault } = await answered
    waiting.delete(id)
    if (type === 'failed') throw new Error(`${call}: ${JSON.stringify(fault)}`)
    return output
  }
}
