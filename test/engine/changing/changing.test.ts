import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mostHighlightsHere } from '../../../electron/engine/changing/making.ts'
import { startChildWorker, startFile } from '../../../electron/engine/workers/child-worker.ts'
import type { StartWorker, WorkerPort } from '../../../electron/engine/workers/port.ts'
import { openWorkbench, sentenceOf, type Workbench } from '../documents/workbench.ts'
import { lendWorker } from '../lent-workers.ts'
import { many, manyHighlights, seen } from './many-highlights.ts'

let bench: Workbench
let started: number
/** Changes what the next writing process does: it is given the process and each message before the engine hears it; false keeps it back. */
let meddle: ((port: WorkerPort, message: Readonly<Record<string, unknown>>) => boolean) | null
/** Done right after the next writing process is given its work: what it is told then stands behind the work, so it hears it at its first step however fast it is. */
let whenGiven: (() => void) | null
/** Whether the next writing processes die while they write. */
let isDying: boolean
const dyingWriter = fileURLToPath(new URL('./dying-writer.ts', import.meta.url))
const watched: StartWorker = entry => {
  if (entry !== 'write') return lendWorker(entry)
  started += 1
  if (isDying) return startFile(dyingWriter)
  if (!meddle && !whenGiven) return lendWorker(entry)
  const port = startChildWorker(entry)
  const [look, given] = [meddle ?? (() => true), whenGiven]
  whenGiven = null
  return {
    ...port,
    post(message) {
      port.post(message)
      if (given) setImmediate(given)
    },
    onMessage: listener => port.onMessage(message => { if (look(port, message as never)) listener(message) }),
  }
}
let at: Awaited<ReturnType<typeof manyHighlights>>
let base: number
// Filled once: every test ends where it began.
beforeAll(async () => {
  meddle = null
  whenGiven = null
  isDying = false
  bench = await openWorkbench({ startWorker: watched })
  at = await manyHighlights(bench.engine)
  base = await newest()
}, 120_000)
afterAll(async () => bench.remove())
beforeEach(() => {
  meddle = null
  whenGiven = null
  started = 0
})
afterEach(async () => {
  meddle = null
  isDying = false
  while (((await bench.engine.history.next({})).undo?.id ?? 0) > base) await bench.engine.history.undo({})
})

const labels = async () => (await bench.engine.history.list({ limit: 3 })).map(({ label }) => label.id)
const newest = async () => (await bench.engine.history.list({ limit: 1 }))[0]?.id ?? 0
const state = () => seen(bench.engine, at.document)

type Change = { readonly name: string; readonly make: () => Promise<unknown>; readonly told: unknown; readonly label: string; readonly then: () => Promise<unknown>; readonly is: unknown }
const changes: readonly Change[] = [
  {
    name: 'tagging and untagging', label: 'annotations.retag', told: { changed: many },
    make: () => bench.engine.annotations.tag({ annotations: at.annotations, add: [{ path: ['New', 'Below'] }, { id: at.third }], remove: [at.first] }),
    then: async () => (await bench.engine.themes.list({})).map(({ name, count }) => [name, count]),
    is: [['First', 0], ['Second', Math.ceil(many / 3)], ['Third', many], ['New', 0], ['Below', many]],
  },
  {
    name: 'tagging and stars at once', label: 'annotations.retagStar', told: { changed: many },
    make: () => bench.engine.annotations.tag({ annotations: at.annotations, add: [{ id: at.first }], starred: true }),
    then: async () => [await bench.engine.excerpts.count({ filter: { starred: true } }), (await bench.engine.themes.list({})).map(({ name, count }) => [name, count])[0]], is: [many, ['First', many]],
  },
  {
    name: 'stars', label: 'annotations.star', told: { changed: many },
    make: () => bench.engine.annotations.star({ annotations: at.annotations, starred: true }),
    then: () => bench.engine.excerpts.count({ filter: { starred: true } }), is: many,
  },
  {
    name: 'a value of a field', label: 'fields.set', told: { changed: many },
    make: () => bench.engine.fields.set({ annotations: at.annotations, field: at.scale, value: 'weak' }),
    then: async () => (await bench.engine.fields.list({})).map(({ count }) => count), is: [many],
  },
  {
    name: 'a step on a scale', label: 'fields.raise', told: { changed: many },
    make: () => bench.engine.fields.step({ annotations: at.annotations, field: at.scale, by: 1 }),
    then: () => bench.engine.fields.values({ field: at.scale, limit: 5 }), is: [{ value: 'weak', count: many }],
  },
  {
    name: 'merging themes', label: 'themes.merge', told: { moved: many },
    make: () => bench.engine.themes.merge({ from: at.first, into: at.third }),
    then: async () => (await bench.engine.themes.list({})).map(({ name, count }) => [name, count]), is: [['Third', many], ['Second', Math.ceil(many / 3)]],
  },
  {
    name: 'merging a theme into the one that its highlights have', label: 'themes.merge', told: { moved: many },
    make: async () => {
      await bench.engine.annotations.tag({ annotations: at.annotations, add: [{ id: at.third }] })
      return bench.engine.themes.merge({ from: at.third, into: at.first })
    },
    then: async () => (await bench.engine.themes.list({})).map(({ name, count }) => [name, count]), is: [['First', many], ['Second', Math.ceil(many / 3)]],
  },
  {
    name: 'deleting themes', label: 'themes.remove', told: { removed: 2, untagged: many },
    make: () => bench.engine.themes.remove({ themes: [at.first] }),
    then: async () => [await bench.engine.excerpts.count({ filter: { untagged: true } }), (await bench.engine.themes.list({})).length], is: [many, 1],
  },
  {
    name: 'deleting highlights', label: 'annotations.remove', told: { removed: many },
    make: () => bench.engine.annotations.remove({ annotations: at.annotations }),
    then: () => bench.engine.excerpts.count({}), is: 0,
  },
  {
    name: 'two choices of a field that change their names', label: 'fields.change', told: { isChanged: true, clearing: 0, merging: 0 },
    make: async () => {
      await bench.engine.fields.set({ annotations: at.annotations.slice(1), field: at.scale, value: 'weak' })
      await bench.engine.fields.set({ annotations: at.annotations.slice(0, 1), field: at.scale, value: 'strong' })
      started = 0
      return bench.engine.fields.update({ field: at.scale, to: { choices: [{ name: 'strong', was: 'weak' }, { name: 'weak', was: 'strong' }] } })
    },
    then: () => bench.engine.fields.values({ field: at.scale, limit: 5 }), is: [{ value: 'strong', count: many - 1 }, { value: 'weak', count: 1 }],
  },
  {
    name: 'taking a field away', label: 'fields.remove', told: { values: many },
    make: async () => {
      await bench.engine.fields.set({ annotations: at.annotations, field: at.scale, value: 'strong' })
      started = 0
      return bench.engine.fields.remove({ field: at.scale })
    },
    then: () => bench.engine.fields.list({}), is: [],
  },
]

describe('a change of very many highlights', () => {
  test.each(changes)('$name: in the other process, one step that undo takes back and redo makes again', async ({ make, told, label, then, is }) => {
    const before = await state()
    const last = await newest()
    expect(await make()).toMatchObject(told as object)
    expect(started).toBeGreaterThan(0)
    expect((await labels())[0]).toBe(label)
    expect(await then()).toEqual(is)
    const after = await state()
    expect(after).not.toEqual(before)
    const steps = (await bench.engine.history.list({})).filter(({ id }) => id > last).length
    expect(steps).toBeGreaterThan(0)
    for (let step = 0; step < steps; step += 1) await bench.engine.history.undo({})
    expect(await state()).toEqual(before)
    for (let step = 0; step < steps; step += 1) await bench.engine.history.redo({})
    expect(await state()).toEqual(after)
    expect(await bench.engine.projects.check({})).toEqual([])
  })

  test('few are changed here and now', async () => {
    expect(await bench.engine.annotations.star({ annotations: at.annotations.slice(0, mostHighlightsHere), starred: true })).toEqual({ changed: mostHighlightsHere })
    expect(started).toBe(0)
  })

  test('tells how far it is, and the commit before it answers', async () => {
    const heard: string[] = []
    bench.on('changed', ({ operation, annotations }) => heard.push(`${operation?.label.id} ${annotations === null}`))
    const shares: number[] = []
    await bench.engine.annotations.tag({ annotations: at.annotations, add: [{ id: at.third }] }, { onProgress: ({ done, total }) => shares.push(done / total) })
    expect(heard).toEqual(['annotations.tag true'])
    expect(shares[0]).toBe(0)
    expect(shares.every((share, index) => index === 0 || share >= (shares[index - 1] ?? 0))).toBe(true)
  })

  test('cancelled in its midst, nothing of it is there, and it can be made again', async () => {
    const before = await state()
    const last = await newest()
    const controller = new AbortController()
    whenGiven = () => controller.abort()
    const making = bench.engine.annotations.tag({ annotations: at.annotations, add: [{ path: ['Never'] }] }, { signal: controller.signal })
    expect(await sentenceOf(making)).toBe('cancelled wire.cancelled')
    expect(await state()).toEqual(before)
    expect(await newest()).toBe(last)
    expect(await bench.engine.annotations.tag({ annotations: at.annotations, add: [{ path: ['Never'] }] })).toMatchObject({ changed: many })
  })

  test('an undo and a redo are cancelled in the same way', async () => {
    await bench.engine.annotations.tag({ annotations: at.annotations, add: [{ id: at.third }] })
    const tagged = await state()
    for (const kind of ['undo', 'redo'] as const) {
      const before = await state()
      const controller = new AbortController()
      whenGiven = () => controller.abort()
      expect(await sentenceOf(bench.engine.history[kind]({}, { signal: controller.signal }))).toBe('cancelled wire.cancelled')
      expect(await state()).toEqual(before)
      await bench.engine.history[kind]({})
      expect(await state()).not.toEqual(before)
    }
    expect(await state()).toEqual(tagged)
  })

  test.each(['change', 'undo'] as const)('the process that makes the %s dies in its midst: it is said, nothing of it is there, and it can be made again', async way => {
    if (way === 'undo') await bench.engine.annotations.star({ annotations: at.annotations, starred: true })
    const make = (): Promise<unknown> => (way === 'undo' ? bench.engine.history.undo({}) : bench.engine.annotations.star({ annotations: at.annotations, starred: true }))
    const before = await state()
    isDying = true
    expect(await sentenceOf(make())).toBe(way === 'undo' ? 'invalid history.writerDied' : 'invalid annotations.writerDied')
    expect(await state()).toEqual(before)
    expect(await bench.engine.projects.check({})).toEqual([])
    isDying = false
    await make()
    expect(await state()).not.toEqual(before)
  })

  test('it dies after its commit and before its answer: what is there is told, and said to be there', async () => {
    const before = await state()
    const heard: unknown[] = []
    bench.on('changed', ({ operation }) => heard.push(operation?.label.id))
    meddle = (port, message) => {
      if ('done' in message) return true
      port.kill()
      return false
    }
    expect(await sentenceOf(bench.engine.annotations.star({ annotations: at.annotations, starred: true }))).toBe('internal annotations.writerDiedAfter')
    expect(heard).toEqual(['annotations.star'])
    expect(await bench.engine.excerpts.count({ filter: { starred: true } })).toBe(many)
    meddle = null
    await bench.engine.history.undo({})
    expect(await state()).toEqual(before)
  })

  test('what can’t be made is refused with the same sentence as of few, and leaves nothing', async () => {
    const before = await state()
    await bench.engine.themes.update({ theme: at.third, frozen: true })
    const frozen = await state()
    expect(await sentenceOf(bench.engine.themes.merge({ from: at.first, into: at.third }))).toBe('invalid themes.frozen')
    expect(await sentenceOf(bench.engine.fields.set({ annotations: at.annotations, field: at.scale, value: 'no such step' }))).toBe(
      await sentenceOf(bench.engine.fields.set({ annotations: at.annotations.slice(0, 1), field: at.scale, value: 'no such step' })),
    )
    expect(await state()).toEqual(frozen)
    await bench.engine.history.undo({})
    expect(await state()).toEqual(before)
  })
})
