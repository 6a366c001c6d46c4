import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listBackups, previewBackup } from '../../../electron/engine/store/backups/backups.ts'
import { openStore, type Store } from '../../../electron/engine/store/database.ts'
import { sql } from '../../../electron/engine/store/sql.ts'
import { start } from './children/child.ts'
import { addTheme } from './given/rows.ts'
import { create, label, makeFolder, memory, optionsFor } from './given/sample.ts'

/** More on a quiet night: `CLAUSEBOOK_CRASH_RUNS=1000`. */
const runs = Number(process.env['CLAUSEBOOK_CRASH_RUNS'] ?? 25)

/** What a project holds after the steps noted: the numbers of the operations that are done, and of those undone. */
type Model = { readonly done: readonly number[]; readonly undone: readonly number[] }

function after({ done, undone }: Model, step: string): Model {
  const [what, number] = step.split(' ')
  if (what === 'do') return { done: [...done, Number(number)], undone: [] }
  const [from, to] = what === 'undo' ? [done, undone] : [undone, done]
  const moved = from.at(-1)
  if (moved === undefined) throw new Error(`nothing to ${what}`)
  const [less, more] = [from.slice(0, -1), [...to, moved]]
  return what === 'undo' ? { done: less, undone: more } : { done: more, undone: less }
}

const numberOf = (name: string) => Number(name.split(' ')[1])

function read(store: Store): string {
  const themes = store.all<{ name: string }>(sql`SELECT name FROM theme`).map(({ name }) => name)
  const many = themes.filter(name => name.startsWith('many')).length
  const count = (query: ReturnType<typeof sql>) => store.get<{ count: number }>(query)?.count
  // An import is there whole or not at all.
  expect(count(sql`SELECT count(*) AS count FROM annotation`)).toBe(many * 200)
  expect(count(sql`SELECT count(*) AS count FROM annotation_theme`)).toBe(many * 200)
  expect(count(sql`SELECT count(*) AS count FROM document WHERE removed_at IS NULL`)).toBe(many)
  return JSON.stringify(themes.map(numberOf).toSorted((left, right) => left - right))
}

const written = ({ done }: Model) => JSON.stringify(done)

const stepsBefore = 100
let before: { readonly file: string; readonly model: Model }
let killedInside = 0
const acknowledgedByKind = { do: 0, undo: 0, redo: 0 }

/** A project with enough steps behind it to take fifty back, made once and copied. */
beforeAll(async () => {
  const folder = mkdtempSync(join(memory, 'clausebook-test-'))
  const store = await openStore(optionsFor(folder, { create: { name: 'Plans' } }))
  const done = Array.from({ length: stepsBefore }, (_, index) => index)
  for (const number of done) store.operation(label, write => addTheme(write, `single ${number}`))
  await store.close()
  before = { file: store.file, model: { done, undone: [] } }
})
afterAll(() => rmSync(dirname(before.file), { recursive: true, force: true }))

/** Does work so many times, several at once: most of the time goes into starting processes and waiting to kill them. */
async function sideBySide(times: number, work: (time: number) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async () => {
    for (let time = next++; time < times; time = next++) await work(time)
  }
  await Promise.all(Array.from({ length: 5 }, lane))
}

/** One project through two lives, each ended by a kill. */
async function live(run: number): Promise<void> {
  const folder = makeFolder(memory)
  const [options, notes] = [optionsFor(folder), join(folder, 'notes')]
  writeFileSync(notes, '')
  copyFileSync(before.file, options.file)
  let { model } = before
  for (let life = 0; life < 2; life++) {
    const from = readFileSync(notes, 'utf8').length
    const child = await start('write.ts', options.file, notes, '0', 'all', String(stepsBefore + life * 100_000), String(run * 7 + life + 1))
    expect(child.said).toBe('open')
    await wait(5 + Math.random() * 295)
    await child.kill()
    const lines = readFileSync(notes, 'utf8').slice(from).split('\n').filter(Boolean)
    for (const line of lines.filter(each => each.startsWith('ok '))) {
      model = after(model, line.slice(3))
      const kind = line.split(' ')[1]
      if (kind === 'do' || kind === 'undo' || kind === 'redo') acknowledgedByKind[kind]++
    }
    const last = lines.at(-1) ?? ''
    const perhaps = last.startsWith('try ') ? after(model, last.slice(4)) : model
    const store = await openStore(options)
    try {
      const found = read(store)
      expect([written(model), written(perhaps)]).toContain(found)
      if (last.startsWith('try ')) killedInside++
      if (found === written(perhaps)) model = perhaps
      expect(store.check()).toEqual([])
      const operations = store.operations(100_000)
      expect(operations.filter(({ state }) => state === 'done')).toHaveLength(model.done.length)
      expect(operations.filter(({ state }) => state === 'undone')).toHaveLength(model.undone.length)
    } finally {
      await store.close()
    }
  }
}

test(`a writer killed at any moment, ${runs} times: no acknowledged step is lost, none is half there, and the project opens`, async () => {
  await sideBySide(runs, live)
  process.stdout.write(
    `killed writers: ${runs * 2} lives, ${JSON.stringify(acknowledgedByKind)} acknowledged, ${killedInside} killed within a step\n`,
  )
  expect(acknowledgedByKind.do).toBeGreaterThan(0)
  expect(acknowledgedByKind.undo).toBeGreaterThan(0)
  expect(acknowledgedByKind.redo).toBeGreaterThan(0)
  expect(killedInside).toBeGreaterThan(0)
}, 900_000)

test('the engine itself killed while it imports, highlights and takes back, ten times: what was acknowledged is there', async () => {
  const steps = { import: 0, highlight: 0, undo: 0, redo: 0 }
  const workFor = async (lives: number) => {
    const folder = makeFolder(memory)
    const notes = join(folder, 'notes')
    // Documents and highlights that are there, after the steps noted; an undone import and its highlights are not.
    let states = [{ documents: 0, highlights: 0 }]
    let now = 0
    const after = (what: string) => {
      const state = states[now] ?? { documents: 0, highlights: 0 }
      if (what === 'undo') return { states, now: now - 1 }
      if (what === 'redo') return { states, now: now + 1 }
      const next = what === 'import' ? { ...state, documents: state.documents + 1 } : { ...state, highlights: state.highlights + 1 }
      return { states: [...states.slice(0, now + 1), next], now: now + 1 }
    }
    for (let life = 0; life < lives; life++) {
      writeFileSync(notes, '')
      const child = await start('work.ts', folder, notes)
      expect(child.said).toBe('open')
      // So many steps in, however slow the machine is, and then at any moment.
      await expect.poll(() => readFileSync(notes, 'utf8').match(/^ok /gm)?.length ?? 0, { timeout: 60_000, interval: 2 }).toBeGreaterThanOrEqual((life % 4) * 9)
      await wait(Math.random() * 40)
      await child.kill()
      const lines = readFileSync(notes, 'utf8').split('\n').filter(Boolean)
      for (const line of lines.filter(each => each.startsWith('ok '))) {
        const what = line.slice(3) as keyof typeof steps
        steps[what]++
        ;({ states, now } = after(what))
      }
      const last = lines.at(-1) ?? ''
      const perhaps = last.startsWith('try ') ? after(last.slice(4)) : { states, now }
      const store = await openStore({ ...optionsFor(folder), file: join(folder, 'plans.clausebook') })
      const found = store.get<{ documents: number; highlights: number }>(sql`SELECT
        (SELECT count(*) FROM document WHERE removed_at IS NULL) AS documents, (SELECT count(*) FROM annotation) AS highlights`)
      expect([states[now], perhaps.states[perhaps.now]]).toContainEqual(found)
      if (JSON.stringify(found) === JSON.stringify(perhaps.states[perhaps.now])) ({ states, now } = perhaps)
      expect(store.check()).toEqual([])
      await store.close()
    }
  }
  await Promise.all([workFor(5), workFor(5)])
  process.stdout.write(`killed engines: ${JSON.stringify(steps)} acknowledged\n`)
  expect(Math.min(...Object.values(steps))).toBeGreaterThan(0)
}, 900_000)

test('killed while backups are made: what stands under its name is whole', async () => {
  let finished = 0
  await sideBySide(8, async () => {
    const folder = makeFolder(memory)
    const backups = join(folder, 'backups')
    await (await create(folder)).close()
    const child = await start('back-up.ts', optionsFor(folder).file, backups)
    expect(child.said).toBe('open')
    await wait(50 + Math.random() * 450)
    await child.kill()
    for (const { path } of await listBackups(backups)) {
      finished++
      expect(await previewBackup(path)).toMatchObject({ documents: expect.any(Number) })
    }
    const store = await openStore(optionsFor(folder, { backups: { folder: backups } }))
    expect(store.check()).toEqual([])
    await store.backup('asked')
    await store.close()
    expect(existsSync(`${store.file}-wal`)).toBe(false)
  })
  expect(finished).toBeGreaterThan(0)
}, 900_000)
