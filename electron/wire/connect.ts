import { z } from 'zod'
import type { Call, Contract, Events, Port, ProgressOf } from './define.ts'
import { EngineError, Fault } from './fault.ts'

export type CallOptions<C extends Call> = {
  readonly signal?: AbortSignal
  readonly onProgress?: (value: ProgressOf<C>) => void
}
export type Engine<C extends Contract> = {
  readonly [R in keyof C]: {
    readonly [N in keyof C[R]]: (input: z.input<C[R][N]['input']>, options?: CallOptions<C[R][N]>) => Promise<z.output<C[R][N]['output']>>
  }
}

const Answer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('event'), name: z.string(), value: z.unknown() }),
  z.object({ type: z.literal('progress'), id: z.int(), value: z.unknown() }),
  z.object({ type: z.literal('done'), id: z.int(), output: z.unknown() }),
  z.object({ type: z.literal('failed'), id: z.int(), fault: Fault }),
])

type Pending = { resolve(value: unknown): void; reject(error: Error): void; onProgress?: ((value: never) => void) | undefined }
const gone = () => new EngineError({ code: 'internal', message: { id: 'wire.gone' } })

/** The page's handle on the engine behind `port`. Calls still open when the port closes are rejected; none hangs. */
export function connect<C extends Contract, E extends Events>(contract: C, _events: E, port: Port) {
  const pending = new Map<number, Pending>()
  const listeners = new Map<string, Set<(value: never) => void>>()
  const closeListeners = new Set<() => void>()
  let last = 0
  let open = true

  port.onClose(() => {
    open = false
    for (const entry of pending.values()) entry.reject(gone())
    pending.clear()
    for (const listener of closeListeners) listener()
  })
  port.onMessage(raw => {
    const parsed = Answer.safeParse(raw)
    if (!parsed.success) return
    const message = parsed.data
    if (message.type === 'event') {
      for (const listener of listeners.get(message.name) ?? []) listener(message.value as never)
      return
    }
    const entry = pending.get(message.id)
    if (!entry) return
    if (message.type === 'progress') return entry.onProgress?.(message.value as never)
    pending.delete(message.id)
    if (message.type === 'done') entry.resolve(message.output)
    else entry.reject(new EngineError(message.fault))
  })

  const call = (room: string, name: string, input: unknown, options: CallOptions<Call> = {}) =>
    new Promise((resolve, reject) => {
      if (!open) return reject(gone())
      if (options.signal?.aborted) return reject(new EngineError({ code: 'cancelled', message: { id: 'wire.cancelled' } }))
      const id = ++last
      const cancel = () => port.post({ type: 'cancel', id })
      const settle = <T>(end: (value: T) => void) => (value: T) => {
        options.signal?.removeEventListener('abort', cancel)
        end(value)
      }
      options.signal?.addEventListener('abort', cancel, { once: true })
      pending.set(id, { resolve: settle(resolve), reject: settle(reject), onProgress: options.onProgress })
      port.post({ type: 'call', id, room, name, input })
    })

  const engine = Object.fromEntries(
    Object.entries(contract).map(([room, calls]) => [
      room,
      Object.fromEntries(
        Object.keys(calls).map(name => [name, (input: unknown, options?: CallOptions<Call>) => call(room, name, input, options)]),
      ),
    ]),
  ) as Engine<C>

  /** Hears an event from now on; the returned function stops it. */
  const on = <N extends keyof E & string>(name: N, listener: (value: z.output<E[N]>) => void) => {
    const set = listeners.get(name) ?? new Set()
    listeners.set(name, set.add(listener))
    return () => void set.delete(listener)
  }
  const onClose = (listener: () => void) => {
    closeListeners.add(listener)
    return () => void closeListeners.delete(listener)
  }
  return { engine, on, onClose }
}
