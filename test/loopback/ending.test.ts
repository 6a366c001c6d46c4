import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { idleTime, untilEnd } from '../../electron/loopback/ending.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const
let before: readonly NodeJS.SignalsListener[][]
beforeEach(() => {
  vi.useFakeTimers()
  before = signals.map(name => process.listeners(name as NodeJS.Signals) as NodeJS.SignalsListener[])
})
afterEach(() => {
  vi.useRealTimers()
  for (const [index, name] of signals.entries()) {
    for (const listener of process.listeners(name as NodeJS.Signals)) if (!before[index]?.includes(listener)) process.off(name, listener)
  }
})

/** A host with so many windows; `set` opens and closes them. */
function host(windows: number) {
  let tell = (_count: number): void => undefined
  let ended = false
  const onIdle = vi.fn()
  const end = untilEnd({ windows: () => windows, onWindows: listener => void (tell = listener) }, onIdle).then(() => void (ended = true))
  return { set: (count: number) => tell(count), onIdle, end, ended: async () => (await vi.advanceTimersByTimeAsync(0), ended) }
}

test('L18: half an hour without a window ends it, and says so', async () => {
  const { ended, onIdle } = host(0)
  await vi.advanceTimersByTimeAsync(idleTime - 1)
  expect(await ended()).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await ended()).toBe(true)
  expect(onIdle).toHaveBeenCalledOnce()
  expect(idleTime).toBe(30 * 60_000)
})

test('L18: while a window is open it stays, and the half hour begins with the last one closed', async () => {
  const { set, ended, onIdle } = host(1)
  await vi.advanceTimersByTimeAsync(10 * idleTime)
  expect(await ended()).toBe(false)
  set(0)
  await vi.advanceTimersByTimeAsync(idleTime - 1)
  set(1)
  await vi.advanceTimersByTimeAsync(10 * idleTime)
  expect(await ended()).toBe(false)
  set(0)
  await vi.advanceTimersByTimeAsync(idleTime)
  expect(await ended()).toBe(true)
  expect(onIdle).toHaveBeenCalledOnce()
})

test.each(signals)('L18: %s ends it at once, however often it comes', async name => {
  const { ended, onIdle } = host(1)
  expect(await ended()).toBe(false)
  for (const listener of process.listeners(name as NodeJS.Signals)) {
    if (!before[signals.indexOf(name)]?.includes(listener as NodeJS.SignalsListener)) {
      for (let times = 0; times < 2; times++) (listener as () => void)()
    }
  }
  expect(await ended()).toBe(true)
  expect(onIdle).not.toHaveBeenCalled()
})
