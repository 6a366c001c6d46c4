import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { callsOf } from '../../../electron/cli/engine-calls.ts'
import { openEngine } from '../../../electron/engine/index.ts'
import { openStore } from '../../../electron/engine/store/database.ts'
import { sql } from '../../../electron/engine/store/sql.ts'
import { lendWorker } from '../lent-workers.ts'
import { freshId, openWorkbench, refusal, type Workbench } from '../excerpts/workbench.ts'

let bench: Workbench
let plan = ''
beforeEach(async () => {
  bench = await openWorkbench()
  plan = await bench.bringIn('Plan', '1. Build homes.\n\n2. Keep rents low.\n')
  await bench.highlight(plan, 'Build homes', ['Target'])
  await bench.highlight(plan, 'rents low', ['Money'])
})
afterEach(() => bench.close())

const excerptsOf = async (...paths: string[]) => ({ kind: 'excerpts' as const, query: { filter: { themes: await Promise.all(paths.map(bench.themeId)) } } })

it('a search is kept by its name, and finds what is there when it is asked', async () => {
  const saved = await bench.engine.searches.save({ name: '  Targets ', search: await excerptsOf('Target') })
  expect(saved).toMatchObject({ name: 'Targets', kind: 'excerpts', gone: { themes: 0, documents: 0, clauses: 0, sets: 0 } })
  await bench.engine.searches.save({ name: 'Rents', search: { kind: 'texts', query: { query: 'rents', documents: [plan] } } })
  expect((await bench.engine.searches.list({})).map(({ name }) => name)).toEqual(['Rents', 'Targets'])
  const [again] = await bench.engine.searches.list({ kind: 'excerpts' })
  if (again?.search?.kind !== 'excerpts') throw new Error('not read back')
  expect(await bench.engine.excerpts.count(again.search.query)).toBe(1)
  await bench.highlight(plan, 'homes', ['Target'])
  expect(await bench.engine.excerpts.count(again.search.query)).toBe(2)
})

it('saving, renaming and deleting are one step each, and come back by undo', async () => {
  const { id } = await bench.engine.searches.save({ name: 'One', search: await excerptsOf('Target') })
  await bench.engine.searches.rename({ search: id, name: 'Two' })
  await bench.engine.searches.remove({ search: id })
  const labels = (await bench.engine.history.list({})).slice(0, 3).map(({ label }) => label.id)
  expect(labels).toEqual(['searches.remove', 'searches.rename', 'searches.save'])
  const listed = async () => (await bench.engine.searches.list({})).map(({ name }) => name)
  for (const expected of [['Two'], ['One'], []]) {
    await bench.engine.history.undo({})
    expect(await listed()).toEqual(expected)
  }
})

it('names are one each and not empty', async () => {
  const search = await excerptsOf('Target')
  const { id } = await bench.engine.searches.save({ name: 'One', search })
  await bench.engine.searches.save({ name: 'Two', search })
  expect(await refusal(bench.engine.searches.save({ name: 'One', search }))).toBe('conflict searches.nameTaken')
  expect(await refusal(bench.engine.searches.rename({ search: id, name: 'Two' }))).toBe('conflict searches.nameTaken')
  expect(await refusal(bench.engine.searches.save({ name: ' ', search }))).toBe('invalid searches.nameEmpty')
  expect(await refusal(bench.engine.searches.remove({ search: freshId() }))).toBe('missing searches.missing')
})

it('what is gone is left out and counted, and comes back with undo', async () => {
  const [target, money] = [await bench.themeId('Target'), await bench.themeId('Money')]
  await bench.engine.searches.save({
    name: 'Both', search: { kind: 'excerpts', query: { filter: { themes: [target, money], documents: [plan], near: [{ themes: [money], how: 'clause' }] } } },
  })
  await bench.engine.themes.remove({ themes: [money] })
  const asked = async () => {
    const [row] = await bench.engine.searches.list({})
    return row?.search?.kind === 'excerpts' ? { gone: row.gone, filter: row.search.query.filter } : undefined
  }
  expect(await asked()).toMatchObject({ gone: { themes: 1, documents: 0 }, filter: { themes: [target], near: [] } })
  await bench.engine.documents.remove({ documents: [plan] })
  expect(await asked()).toMatchObject({ gone: { themes: 1, documents: 1 }, filter: { documents: [] } })
  await bench.engine.history.undo({})
  await bench.engine.history.undo({})
  expect(await asked()).toMatchObject({ gone: { themes: 0, documents: 0 }, filter: { themes: [target, money], near: [{ themes: [money] }] } })
})

it('a search in texts among coded ones keeps its themes, and finds by the rest without those that are gone', async () => {
  const [target, money] = [await bench.themeId('Target'), await bench.themeId('Money')]
  await bench.engine.searches.save({ name: 'Coded', search: { kind: 'texts', query: { query: 'homes OR rents', coded: { themes: [target, money], outside: true } } } })
  const asked = async () => {
    const [row] = await bench.engine.searches.list({})
    if (row?.search?.kind !== 'texts') throw new Error('not read back')
    return { gone: row.gone.themes, coded: row.search.query.coded, total: (await bench.engine.search.find(row.search.query)).total }
  }
  expect(await asked()).toEqual({ gone: 0, coded: { themes: [target, money], withChildren: true, outside: true }, total: 0 })
  await bench.engine.themes.remove({ themes: [money] })
  expect(await asked()).toMatchObject({ gone: 1, coded: { themes: [target] }, total: 1 })
  await bench.engine.themes.remove({ themes: [target] })
  expect(await asked()).toEqual({ gone: 2, coded: undefined, total: 2 })
})

it('a search in clauses keeps to them in a newer text, and says so when one is gone', async () => {
  const [, second] = await bench.engine.documents.clauses({ document: plan })
  const text = '1. Build homes.\n\n2. Keep rents low.\n'
  await bench.engine.searches.save({ name: 'In 2', search: { kind: 'texts', query: { query: 'low OR homes', documents: [plan], clauses: [second?.id ?? ''] } } })
  const asked = async () => {
    const [row] = await bench.engine.searches.list({})
    if (row?.search?.kind !== 'texts') throw new Error('not read back')
    return { gone: row.gone.clauses, clauses: row.search.query.clauses, total: (await bench.engine.search.find(row.search.query)).total }
  }
  expect(await asked()).toEqual({ gone: 0, clauses: [second?.id], total: 1 })
  const { version } = await bench.engine.documents.text({ document: plan })
  await bench.engine.documents.correct({ document: plan, version, text: `0. Homes first, low ones.\n\n${text}` })
  const now = (await bench.engine.documents.clauses({ document: plan })).find(({ label }) => label === '2')
  expect(now?.id).not.toBe(second?.id)
  expect(await asked()).toEqual({ gone: 0, clauses: [now?.id], total: 1 })
  await bench.engine.documents.remove({ documents: [plan] })
  expect(await asked()).toEqual({ gone: 1, clauses: [], total: 0 })
})

it('a file’s search that does not read as one is listed and asks nothing', async () => {
  await bench.opened.close()
  const file = join(bench.folder, 'test.clausebook')
  const store = await openStore({ file, coder: () => '', clock: Date.now, newId: freshId, holder: { name: '' } })
  store.operation({ id: 'searches.save' }, write => write.run(sql`INSERT INTO saved_search VALUES (${freshId()}, 'Odd', 'excerpts', '{"filter":{"themes":7}}', '2026')`))
  await store.close()
  const opened = await openEngine({ dataFolder: join(bench.folder, 'data'), projectFile: file, log: () => undefined, startWorker: lendWorker, seedsFolder: '', showFolders: false, backups: false })
  const listed = await callsOf(opened.handlers).searches.list({})
  await opened.close()
  expect(listed).toMatchObject([{ name: 'Odd', kind: 'excerpts', search: null }])
})
