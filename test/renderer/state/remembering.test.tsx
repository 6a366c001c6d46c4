import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { EngineError } from '#wire/fault.ts'
import type { Client, Engine } from '../../../renderer/client/engine.ts'
import { followSettings, remember, settingsStore } from '../../../renderer/state/settings.ts'

const start = settingsStore.getState()
let written: Readonly<Record<string, unknown>>
let problem: EngineError | null
let engine: Engine
const client = () => ({ engine, on: () => () => {} }) as unknown as Client

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('matchMedia', () => new EventTarget())
  written = {}
  problem = null
  engine = {
    settings: {
      read: async () => ({ ...start, remembered: written }),
      write: async ({ remembered }: { remembered: object }) => {
        if (problem) throw problem
        written = { ...written, ...remembered }
      },
    },
  } as unknown as Engine
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('what changes at each step is written when it is quiet', async () => {
  for (let size = 1; size <= 5; size += 1) {
    remember(engine, 'pane', size)
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(written).toEqual({})
  await vi.advanceTimersByTimeAsync(400)
  expect(written).toEqual({ pane: 5 })
})

test('nothing waits for ever behind what changes all the time', async () => {
  remember(engine, 'view', { room: 'reader' })
  for (let line = 1; line <= 30; line += 1) {
    remember(engine, 'place', line)
    await vi.advanceTimersByTimeAsync(50)
    if (line === 15) expect(written).toEqual({})
  }
  expect(written).toMatchObject({ view: { room: 'reader' } })
  expect(written['place']).toBeGreaterThan(15)
  await vi.advanceTimersByTimeAsync(500)
  expect(written['place']).toBe(30)
})

test('what could not be written is written with the next connection; what never can be is given up', async () => {
  problem = new EngineError({ code: 'internal', message: { id: 'wire.gone' } })
  remember(engine, 'view', { room: 'reader' })
  await vi.advanceTimersByTimeAsync(500)
  expect(written).toEqual({})
  problem = null
  const stop = await followSettings(client())
  expect(settingsStore.getState().remembered).toEqual({ view: { room: 'reader' } })
  await vi.advanceTimersByTimeAsync(0)
  expect(written).toEqual({ view: { room: 'reader' } })
  stop()

  problem = new EngineError({ code: 'invalid', message: { id: 'wire.invalid', values: { fields: 'remembered' } } })
  remember(engine, 'place', 7)
  await vi.advanceTimersByTimeAsync(500)
  problem = null
  ;(await followSettings(client()))()
  await vi.advanceTimersByTimeAsync(500)
  expect(written).toEqual({ view: { room: 'reader' } })
})
