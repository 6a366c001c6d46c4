import { mkdtempSync, readdirSync, readlinkSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Brought, type ReadFile, readSame, storeBatch } from '../../../electron/engine/importing/storing/batch.ts'
import { hashBytes } from '../../../electron/engine/importing/incoming-file.ts'
import { prepareVersion } from '../../../electron/engine/importing/prepare.ts'
import type { Store, WriteStore } from '../../../electron/engine/store/database.ts'
import { writeLent } from '../../../electron/engine/store/lending/lent.ts'
import { sql } from '../../../electron/engine/store/sql.ts'
import { finish, mostCharacters, mostRows, partsOf } from '../../../electron/engine/store/lending/steps.ts'
import { keepReading } from '../../../electron/engine/workers/parsing/kept-reading.ts'
import { startProcessorClock } from '../../processor-clock.ts'
import { newId } from '../store/given/rows.ts'
import { create, faultOf, label, makeFolder } from '../store/given/sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'clausebook-batch-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function read(name: string, text: string): Promise<ReadFile> {
  const bytes = Buffer.from(text)
  const [path, reading] = [join(folder, name), join(folder, `${name}.reading`)]
  writeFileSync(path, bytes)
  keepReading(reading, await prepareVersion(bytes, name, { clean: 'auto' }))
  return { name, sha256: hashBytes(bytes), path, reading, values: {}, attributes: {} }
}

const plan = (items: number) => `Plan of ${items}\n\n${Array.from({ length: items }, (_, item) => `${item + 1}. Measure ${item} shall be taken by every district and funded.`).join('\n')}`

let [large, small, other]: ReadFile[] = []
beforeAll(async () => {
  // A line without end gives long passages, many lines many rows.
  large = await read('large.txt', `${plan(6_000)}\n${'No end of it, and the district goes on. '.repeat(12_000)}`)
  ;[small, other] = [await read('small.txt', plan(4)), await read('other.txt', plan(5))]
})

const files = () => [large, small, other].map(file => { if (!file) throw new Error('not read'); return file })
const stamp = { newId, now: () => '2026-05-01T09:00:00.000Z', coder: () => 'Bo' }
const course = { isStopped: () => false, tell: () => undefined }

/** Lists that a statement takes; the whole text and bytes of a version are one value that can't be cut. */
function weigh(values: readonly unknown[]): { rows: number; characters: number } {
  const lists = values.flatMap(value => (typeof value === 'string' && value.startsWith('[') ? [JSON.parse(value) as unknown[]] : []))
  const characters = (value: unknown): number => (typeof value === 'string' ? value.length : Array.isArray(value) ? value.reduce<number>((sum, each) => sum + characters(each), 0) : 0)
  return { rows: lists.reduce((sum, list) => sum + list.length, 0), characters: lists.reduce((sum, list) => sum + characters(list), 0) }
}

/** Writes through `write` and notes how much each step wrote. */
function watched(write: WriteStore): { write: WriteStore; noteStep(): void; steps: { rows: number; characters: number }[] } {
  let step = { rows: 0, characters: 0 }
  const steps: (typeof step)[] = []
  return {
    write: { ...write, run: query => {
      const { rows, characters } = weigh(query.values)
      step = { rows: step.rows + rows, characters: step.characters + characters }
      return write.run(query)
    } },
    noteStep() {
      steps.push(step)
      step = { rows: 0, characters: 0 }
    },
    steps,
  }
}

test('no step writes more than so many rows and code units, however large the text: everything else gets its turn between them', async () => {
  const store = await create(makeFolder())
  let noted: ReturnType<typeof watched> | undefined
  await store.lend(file => writeLent({ file, ...stamp }, label, write => {
    noted = watched(write)
    return storeBatch(stamp, noted.write, files(), course)
  }, async () => noted?.noteStep()))
  const steps = noted?.steps ?? []
  const count = (table: string) => store.get<{ count: number }>(sql`SELECT count(*) AS count FROM ${sql.name(table)}`)?.count ?? 0
  expect(count('clause')).toBeGreaterThan(6_000)
  // A passage is a row of its own and an entry of the index; each document is described once.
  expect(steps.reduce((sum, { rows }) => sum + rows, 0)).toBe(count('clause') + 2 * count('passage') + count('document'))
  expect(Math.max(...steps.map(({ rows }) => rows))).toBeLessThanOrEqual(2 * mostRows)
  // Ids, kinds and labels come to the words.
  expect(Math.max(...steps.map(({ characters }) => characters))).toBeLessThanOrEqual(mostCharacters + mostRows * 120)
  expect(steps.length).toBeGreaterThan(25)
  expect(store.check()).toEqual([])
})

test('written in steps or at once, it is the same', async () => {
  const contents = async (fill: (store: Store) => unknown) => {
    const store = await create(makeFolder())
    await fill(store)
    const rows = ['document_version', 'clause', 'passage'].map(table => store.all<Record<string, unknown>>(sql`SELECT * FROM ${sql.name(table)} ORDER BY rowid`))
    return rows.flat().map(({ id: _, document: _d, version: _v, parent, created_at: _c, coder: _o, ...row }) => ({ ...row, hasParent: parent !== null }))
  }
  const steps = await contents(store => store.lend(file => writeLent({ file, ...stamp }, label, write => storeBatch(stamp, write, files(), course), async () => undefined)))
  const once = await contents(store => store.operation(label, write => void [...storeBatch(store, write, files(), course)]))
  expect(steps).toEqual(once)
})

/** Stops after so many steps; `begun` is called when it is stopped. */
const stopAfter = (store: Store, batch: readonly ReadFile[], steps: number, begun: () => void = () => undefined) => {
  let done = 0
  return store.lend(file => writeLent({ file, ...stamp }, label, write => storeBatch(stamp, write, batch, { ...course, isStopped: () => done >= steps }), async () => {
    if (++done === steps) begun()
    expect(done).toBeLessThanOrEqual(steps)
  }))
}
const smallFirst = () => files().reverse()
const summary = (brought: readonly Brought[]) => brought.map(one => ('id' in one ? 'in' : one.fault.message.id))

test('stopped within the first file nothing is there; stopped later the files until then are there whole, the rest is told', async () => {
  const store = await create(makeFolder())
  expect(await faultOf(() => stopAfter(store, smallFirst(), 1))).toMatchObject({ id: 'wire.cancelled', code: 'cancelled' })
  expect(store.operations(1)).toEqual([])
  const stepsOfFirst = 4
  expect(summary(await stopAfter(store, smallFirst(), stepsOfFirst + 2))).toEqual(['in', 'documents.notBroughtIn', 'documents.notBroughtIn'])
  expect(store.get(sql`SELECT count(*) AS count FROM document`)).toEqual({ count: 1 })
  expect(store.operations(5)).toMatchObject([{ label: { id: 'documents.import', values: { count: 1 } } }])
  expect(store.check()).toEqual([])
})

test('stopped in the midst of a large file after others, no further step is taken: that file is taken back with its index, and can be brought in again', async () => {
  const store = await create(makeFolder())
  const counts = () => store.get(sql`SELECT (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM source_file) AS files, (SELECT count(*) FROM document_version) AS versions`)
  let spent = () => 0
  const brought = await stopAfter(store, smallFirst(), 25, () => { spent = startProcessorClock() })
  expect(spent()).toBeLessThan(300)
  expect(summary(brought)).toEqual(['in', 'in', 'documents.notBroughtIn'])
  expect(counts()).toEqual({ documents: 2, files: 2, versions: 2 })
  expect(store.get(sql`SELECT count(*) AS count FROM clause c WHERE NOT EXISTS (SELECT 1 FROM document d WHERE d.version = c.version)`)).toEqual({ count: 0 })
  expect(store.check()).toEqual([])
  store.undo()
  store.redo()
  const again = await store.lend(file => writeLent({ file, ...stamp }, label, write => storeBatch(stamp, write, smallFirst(), course), async () => undefined))
  expect(again.map(one => 'existing' in one && one.existing)).toEqual([true, true, false])
  expect(counts()).toEqual({ documents: 3, files: 3, versions: 3 })
  expect(store.check()).toEqual([])
})

test('bytes are read piece by piece, and no other ones are taken for them', async () => {
  const [path, bytes] = [join(folder, 'bytes.bin'), Buffer.alloc(16_000_001, 'plan')]
  writeFileSync(path, bytes)
  const twoPieces = bytes.subarray(0, 16_000_000)
  writeFileSync(join(folder, 'two.bin'), twoPieces)
  // A piece has eight megabytes, and between two of them is one step.
  expect([...readSame(path, 'bytes.bin', hashBytes(bytes))]).toHaveLength(2)
  expect([...readSame(join(folder, 'two.bin'), 'two.bin', hashBytes(twoPieces))]).toHaveLength(1)
  expect(bytes.equals(finish(readSame(path, 'bytes.bin', hashBytes(bytes))))).toBe(true)
  expect(await faultOf(() => finish(readSame(path, 'bytes.bin', hashBytes(Buffer.from('other')))))).toMatchObject({ id: 'importing.changedMeanwhile' })
  expect(await faultOf(() => finish(readSame(join(folder, 'gone.bin'), 'gone.bin', '')))).toMatchObject({ id: 'files.gone' })
})

test('a file that gets shorter while it is read is told, and none stays open', async () => {
  const path = join(folder, 'shorter.bin')
  const bytes = Buffer.alloc(9_000_000, 'plan')
  const openFiles = () => readdirSync('/proc/self/fd').flatMap(number => { try { return [readlinkSync(`/proc/self/fd/${number}`)] } catch { return [] } }).filter(each => each === path)
  writeFileSync(path, bytes)
  const reading = readSame(path, 'shorter.bin', hashBytes(bytes))
  reading.next()
  if (process.platform === 'linux') expect(openFiles()).toEqual([path])
  truncateSync(path, 8_000_000)
  expect(await faultOf(() => reading.next())).toMatchObject({ id: 'importing.changedMeanwhile' })
  if (process.platform === 'linux') expect(openFiles()).toEqual([])
})

test('parts hold all rows in their order, and a row that is too long stands alone', () => {
  const rows = [3, mostCharacters + 1, 4, ...Array.from({ length: 3 * mostRows }, () => 1)]
  const parts = [...partsOf(rows, length => length)]
  expect(parts.flatMap(part => part.rows)).toEqual(rows)
  expect(parts.every(({ from, rows: own }) => rows[from] === own[0])).toBe(true)
  expect(parts[1]?.rows).toEqual([mostCharacters + 1])
  expect(Math.max(...parts.map(part => part.rows.length))).toBe(mostRows)
  expect([...partsOf([])]).toEqual([])
})
