import { expect, test } from 'vitest'
import type { EngineError } from '#wire/fault.ts'
import type { Parser } from '../../../electron/engine/workers/parsing/parser.ts'
import type { StartWorker } from '../../../electron/engine/workers/port.ts'
import { readersFor, readersWorth, readSideBySide, type SideBySide } from '../../../electron/engine/workers/parsing/side-by-side.ts'

const megabyte = 1_000_000

/** Processes that answer when they are told to, and take the memory that they are told to take. */
function madeWorkers() {
  const running = new Set<{ memory: number }>()
  const asked: string[] = []
  const answerByName = new Map<string, () => void>()
  let [started, most] = [0, 0]
  const start: StartWorker = () => {
    const self = { memory: 100 * megabyte }
    let hear: (message: unknown) => void = () => undefined
    running.add(self)
    started += 1
    most = Math.max(most, running.size)
    return {
      post(message) {
        const { id, input: { name } } = message as { id: number; input: { name: string } }
        asked.push(name)
        answerByName.set(name, () => hear({ id, value: name }))
      },
      onMessage: listener => void (hear = listener),
      onExit: () => undefined,
      kill: () => void running.delete(self),
      memory: () => self.memory,
    }
  }
  return { start, running, asked, answer: (name: string) => answerByName.get(name)?.(), counts: () => ({ started, most, running: running.size }) }
}

const never = new AbortController().signal
const readNamed = (index: number, parser: Parser, signal: AbortSignal = never) => parser.outline({ path: '', name: `file ${index}`, size: 1, sha256: '' }, { clean: 'auto' }, signal) as Promise<unknown>
const setup = (startWorker: StartWorker, more: Partial<SideBySide> = {}): SideBySide => ({ startWorker, readers: 3, limits: { deadline: 60_000, memory: 1_000 * megabyte, watchEvery: 5 }, ...more })

test('as many processes read as the processors allow, one of them left for the rest; no more than the files are worth', () => {
  expect([1, 2, 3, 4, 5, 16].map(readersFor)).toEqual([1, 2, 2, 3, 4, 4])
  expect(readersWorth([], 4)).toBe(1)
  expect(readersWorth([90 * megabyte], 4)).toBe(1)
  expect(readersWorth([1_000, 1_000, 1_000], 4)).toBe(1)
  expect(readersWorth([2 * megabyte, 1_000], 4)).toBe(2)
  expect(readersWorth(Array.from({ length: 500 }, () => 1_000), 4)).toBe(4)
  expect(readersWorth(Array.from({ length: 100 }, () => 0), 4)).toBe(2)
})

test('files are begun in their order, read side by side, and stand in their order however they end', async () => {
  const { start, asked, answer, counts } = madeWorkers()
  const reading = readSideBySide(setup(start), 5, readNamed)
  await expect.poll(() => asked).toEqual(['file 0', 'file 1', 'file 2'])
  for (const name of ['file 2', 'file 1']) answer(name)
  await expect.poll(() => asked.slice(3)).toEqual(['file 3', 'file 4'])
  for (const name of ['file 4', 'file 3', 'file 0']) answer(name)
  expect(await reading).toEqual(['file 0', 'file 1', 'file 2', 'file 3', 'file 4'])
  expect(counts()).toEqual({ started: 3, most: 3, running: 0 })
})

test('processes that take too much together are ended, the latest file first, which is read again; the first one stays whatever it takes', async () => {
  const { start, running, asked, answer, counts } = madeWorkers()
  const reading = readSideBySide(setup(start, { together: 1_200 * megabyte }), 4, readNamed)
  await expect.poll(() => asked).toHaveLength(3)
  const [first, second] = running
  if (first && second) [first.memory, second.memory] = [900 * megabyte, 250 * megabyte]
  await expect.poll(() => running.size).toBe(2)
  if (first) first.memory = 990 * megabyte
  await expect.poll(() => running.size).toBe(1)
  expect([...running]).toEqual([first])
  answer('file 0')
  for (const index of [1, 2, 3]) {
    await expect.poll(() => asked.slice(3)).toHaveLength(index)
    answer(`file ${index}`)
  }
  expect(await reading).toEqual(['file 0', 'file 1', 'file 2', 'file 3'])
  expect(asked.slice(3)).toEqual(['file 1', 'file 2', 'file 3'])
  expect(counts()).toEqual({ started: 3, most: 3, running: 0 })
})

test('one that is sent away last of all leaves its file to nobody', async () => {
  const { start, running, asked, answer } = madeWorkers()
  const ended = Promise.withResolvers<void>()
  const reading = readSideBySide(setup(start, { readers: 2, together: 150 * megabyte }), 2, async (index, parser, signal) => {
    try {
      return await readNamed(index, parser, signal)
    } catch (error) {
      // Takes its time to let go, while the other one ends.
      await ended.promise
      throw error
    }
  })
  await expect.poll(() => asked).toHaveLength(2)
  await expect.poll(() => running.size).toBe(1)
  answer('file 0')
  await expect.poll(() => running.size).toBe(0)
  ended.resolve()
  await expect.poll(() => asked).toEqual(['file 0', 'file 1', 'file 1'])
  answer('file 1')
  expect(await reading).toEqual(['file 0', 'file 1'])
})

test('what is no file’s fault ends all, and is thrown when nobody reads any more', async () => {
  const { start, asked, counts } = madeWorkers()
  const failing = readSideBySide(setup(start), 9, async (index, parser, signal) => {
    if (index !== 2) return readNamed(index, parser, signal)
    await expect.poll(() => asked).toHaveLength(2)
    throw new RangeError('a mistake of ours')
  })
  await expect(failing).rejects.toThrow('a mistake of ours')
  expect(asked).toHaveLength(2)
  expect(counts().running).toBe(0)
})

test('each process has its own deadline', { timeout: 20_000 }, async () => {
  const { start, asked, answer } = madeWorkers()
  const reading = readSideBySide(setup(start, { readers: 2, limits: { deadline: 60, memory: 1_000 * megabyte, watchEvery: 5 } }), 3, (index, parser) => readNamed(index, parser).catch((error: unknown) => (error as EngineError).sentence.id))
  await expect.poll(() => asked).toHaveLength(2)
  answer('file 1')
  await expect.poll(() => asked).toHaveLength(3)
  answer('file 2')
  expect(await reading).toEqual(['importing.tookTooLong', 'file 1', 'file 2'])
})
