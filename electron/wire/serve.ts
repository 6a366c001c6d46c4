import { z } from 'zod'
import type { Call, Contract, Events, Port, ProgressOf } from './define.ts'
import { EngineError, type Fault } from './fault.ts'

export type Context<C extends Call> = {
  readonly signal: AbortSignal
  readonly progress: (value: ProgressOf<C>) => void
}
export type Handler<C extends Call> = (
  input: z.output<C['input']>,
  context: Context<C>,
) => z.input<C['output']> | Promise<z.input<C['output']>>
export type Handlers<C extends Contract> = {
  readonly [R in keyof C]: { readonly [N in keyof C[R]]: Handler<C[R][N]> }
}

const Request = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('call'), id: z.int().nonnegative(), room: z.string().max(40), name: z.string().max(40), input: z.unknown() }),
  z.strictObject({ type: z.literal('cancel'), id: z.int().nonnegative() }),
])

export type ServeOptions = {
  /** Called with what was thrown when it was not an EngineError: the only place where a stack is written down. */
  readonly onInternal?: (error: unknown, call: string) => void
  /** Also check what handlers return (tests and development). */
  readonly checkOutput?: boolean
}

/**
 * Answers one port's calls: input is parsed by the contract's schema before a handler sees it, so nothing behind this line re-validates.
 * Returns a function that pushes an event to the port. Messages that are no request are dropped.
 */
export function serve<C extends Contract, E extends Events>(
  contract: C,
  _events: E,
  handlers: Handlers<C>,
  port: Port,
  options: ServeOptions = {},
) {
  const running = new Map<number, AbortController>()
  let open = true
  const post = (message: unknown) => {
    if (open) port.post(message)
  }
  port.onClose(() => {
    open = false
    for (const controller of running.values()) controller.abort()
  })
  port.onMessage(message => {
    const request = Request.safeParse(message)
    if (!request.success) return
    if (request.data.type === 'cancel') running.get(request.data.id)?.abort()
    else void answer(request.data)
  })

  async function answer({ id, room, name, input }: { id: number; room: string; name: string; input?: unknown }) {
    if (running.has(id)) return
    const controller = new AbortController()
    running.set(id, controller)
    try {
      const call = own(own(contract, room), name)
      const handler = own(own(handlers as Handlers<Contract>, room), name)
      if (!call || !handler) throw new EngineError({ code: 'missing', message: { id: 'wire.noSuchCall', values: { call: `${room}.${name}` } } })
      const output = await handler(call.input.parse(input), {
        signal: controller.signal,
        progress: (value: unknown) => post({ type: 'progress', id, value }),
      })
      post({ type: 'done', id, output: options.checkOutput ? call.output.parse(output) : output })
    } catch (error) {
      const fault = toFault(error, controller.signal)
      if (fault.code === 'internal') options.onInternal?.(error, `${room}.${name}`)
      post({ type: 'failed', id, fault })
    } finally {
      running.delete(id)
    }
  }

  return <N extends keyof E & string>(name: N, value: z.input<E[N]>) => post({ type: 'event', name, value })
}

/** A property that the object has itself: `__proto__` and `constructor` from a hostile port find nothing. */
function own<T extends object, K extends keyof T>(object: T | undefined, key: K): T[K] | undefined {
  return object && Object.hasOwn(object, key) ? object[key] : undefined
}

/** What a thrown value looks like to the other side; nothing of an unexpected error's text leaves the engine. */
export function toFault(error: unknown, signal?: AbortSignal): Fault {
  if (error instanceof EngineError) return { code: error.code, message: error.sentence, details: error.details }
  if (signal?.aborted) return { code: 'cancelled', message: { id: 'wire.cancelled' } }
  if (error instanceof z.ZodError) {
    const fields = error.issues.map(issue => issue.path.join('.')).filter(Boolean)
    return { code: 'invalid', message: invalidSentence(error.issues, fields), details: { fields } }
  }
  return { code: 'internal', message: { id: 'wire.internal' } }
}

/** People meet limits of length and number by writing and choosing; what else a schema refuses only a program can send. */
function invalidSentence(issues: readonly z.core.$ZodIssue[], fields: readonly string[]): Fault['message'] {
  for (const issue of issues) {
    if (issue.code !== 'too_big') continue
    const most = Number(issue.maximum)
    if (issue.origin === 'array') return { id: 'wire.tooMany', values: { most } }
    if (issue.origin === 'string') return { id: 'wire.tooLong', values: { most } }
  }
  return { id: 'wire.invalid', values: { fields: fields.join(', ') || '–' } }
}
