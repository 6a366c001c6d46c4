import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { connect } from '#wire/connect.ts'
import { command, job, query, type Port } from '#wire/define.ts'
import { EngineError } from '#wire/fault.ts'
import { messagePort, socketPort } from '#wire/ports.ts'
import { serve, type Handlers } from '#wire/serve.ts'

const contract = {
  plans: {
    list: query(z.object({ limit: z.int().max(5).default(2) }), z.array(z.string())),
    import: job(z.object({ file: z.string() }), z.object({ id: z.string() }), z.object({ done: z.number() })),
  },
  notes: { write: command(z.object({ text: z.string().max(20), tags: z.array(z.string()).max(2).default([]) }), z.object({ length: z.number() })) },
} as const
const events = { changed: z.object({ entities: z.array(z.string()) }) } as const

type Ends = { readonly near: Port; readonly far: Port; readonly close: () => void }
const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function messagePorts(): Promise<Ends> {
  const { port1, port2 } = new MessageChannel()
  const close = () => port1.close()
  // The types of Node and of the page name the same events differently.
  type End = Parameters<typeof messagePort>[0]
  return { near: messagePort(port1 as unknown as End), far: messagePort(port2 as unknown as End), close }
}

async function sockets(): Promise<Ends> {
  const server = createServer()
  const socketServer = new WebSocketServer({ server })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const near = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const far = await new Promise<WebSocket>(resolve => socketServer.once('connection', resolve))
  await new Promise(resolve => near.once('open', resolve))
  closers.push(() => server.close(), () => socketServer.close(), () => near.terminate())
  return { near: socketPort(near), far: socketPort(far), close: () => far.close() }
}

describe.each([['a MessagePort', messagePorts], ['a WebSocket', sockets]])('calls over %s', (_name, open) => {
  async function start(handlers: Partial<Handlers<typeof contract>['plans'] & Handlers<typeof contract>['notes']> = {}) {
    const ends = await open()
    closers.push(ends.close)
    const internal: unknown[] = []
    const push = serve(
      contract, events,
      {
        plans: { list: ({ limit }) => ['a', 'b', 'c'].slice(0, limit), import: ({ file }) => ({ id: file }), ...handlers },
        notes: { write: ({ text }) => ({ length: text.length }), ...handlers },
      },
      ends.far,
      { onInternal: error => internal.push(error), checkOutput: true },
    )
    return { ...connect(contract, events, ends.near), push, ends, internal }
  }

  test('an answer comes back, with defaults filled in by the schema', async () => {
    const { engine } = await start()
    expect(await engine.plans.list({})).toEqual(['a', 'b'])
    expect(await engine.notes.write({ text: '育儿' })).toEqual({ length: 2 })
  })

  test('input that the schema refuses never reaches a handler', async () => {
    let reached = false
    const { engine } = await start({ list: () => ((reached = true), []) })
    await expect(engine.plans.list({ limit: 99 })).rejects.toMatchObject({ code: 'invalid', sentence: { id: 'wire.invalid' } })
    expect(reached).toBe(false)
  })

  test('what is too long or too many is told as such, without the schema’s names', async () => {
    const { engine } = await start()
    await expect(engine.notes.write({ text: 'a'.repeat(21) })).rejects.toMatchObject({ code: 'invalid', sentence: { id: 'wire.tooLong', values: { most: 20 } } })
    await expect(engine.notes.write({ text: '', tags: ['a', 'b', 'c'] })).rejects.toMatchObject({ code: 'invalid', sentence: { id: 'wire.tooMany', values: { most: 2 } } })
  })

  test('an expected failure keeps its code, sentence and details', async () => {
    const { engine } = await start({ write: () => { throw new EngineError({ code: 'conflict', message: { id: 'x.y', values: { n: 2 } }, details: { a: 1 } }) } })
    await expect(engine.notes.write({ text: '' })).rejects.toMatchObject({ code: 'conflict', sentence: { id: 'x.y', values: { n: 2 } }, details: { a: 1 } })
  })

  test('an unexpected failure says nothing of what was thrown, and the host hears of it', async () => {
    const { engine, internal } = await start({ write: () => { throw new Error('/home/somebody/secret plan') } })
    const failure: unknown = await engine.notes.write({ text: '' }).catch((error: unknown) => error)
    expect(JSON.stringify(failure) + String(failure)).not.toContain('secret')
    expect(internal).toHaveLength(1)
  })

  test('a job reports progress in order before its answer', async () => {
    const seen: number[] = []
    const { engine } = await start({ import: (_input, { progress }) => { progress({ done: 1 }); progress({ done: 2 }); return { id: 'x' } } })
    await engine.plans.import({ file: 'f' }, { onProgress: value => seen.push(value.done) })
    expect(seen).toEqual([1, 2])
  })

  test('cancelling reaches the handler, and the caller is told that it was cancelled', async () => {
    const controller = new AbortController()
    const { engine } = await start({
      import: (_input, { signal, progress }) =>
        new Promise((_resolve, reject) => {
          progress({ done: 0 })
          signal.addEventListener('abort', () => reject(new Error('stopped')))
        }),
    })
    await expect(engine.plans.import({ file: 'f' }, { signal: controller.signal, onProgress: () => controller.abort() })).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('an event that is pushed before a reply is heard before the reply', async () => {
    const order: string[] = []
    const started = await start({ write: () => { started.push('changed', { entities: ['memo'] }); return { length: 0 } } })
    started.on('changed', () => order.push('event'))
    await started.engine.notes.write({ text: '' })
    order.push('reply')
    expect(order).toEqual(['event', 'reply'])
  })

  test('a port that closes rejects what is open and what comes later, and stops the handler', async () => {
    let stopped = false
    const { engine, ends } = await start({
      import: (_input, { signal, progress }) => new Promise(() => {
        signal.addEventListener('abort', () => { stopped = true })
        progress({ done: 0 })
      }),
    })
    const open = engine.plans.import({ file: 'f' }, { onProgress: () => ends.close() })
    await expect(open).rejects.toMatchObject({ sentence: { id: 'wire.gone' } })
    await expect(engine.plans.list({})).rejects.toMatchObject({ sentence: { id: 'wire.gone' } })
    await expect.poll(() => stopped).toBe(true)
  })

  test('calls by the names of inherited properties find nothing', async () => {
    const { ends } = await start()
    const answers: unknown[] = []
    ends.near.onMessage(message => answers.push(message))
    for (const [room, name] of [['__proto__', 'toString'], ['constructor', 'name'], ['plans', 'constructor'], ['plans', '__proto__'], ['hasOwnProperty', 'call']]) {
      ends.near.post({ type: 'call', id: answers.length + 100, room, name, input: {} })
      await expect.poll(() => answers.length).toBeGreaterThan(0)
      expect(answers.pop()).toMatchObject({ type: 'failed', fault: { code: 'missing' } })
    }
  })

  test('messages that are no request are dropped without an answer', async () => {
    const { engine, ends } = await start()
    for (const message of [null, 1, 'call', {}, { type: 'call' }, { type: 'call', id: -1, room: 'plans', name: 'list' }, { type: 'call', id: 1, room: 'plans', name: 'list', extra: 1 }]) ends.near.post(message)
    expect(await engine.plans.list({})).toEqual(['a', 'b'])
  })
})
