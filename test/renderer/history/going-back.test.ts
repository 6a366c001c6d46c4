import { afterEach, beforeEach, expect, test } from 'vitest'
import { goToOperation, stepsTo } from '../../../renderer/features/history/going-back.ts'
import { jobStore } from '../../../renderer/state/jobs.ts'
import { noticeStore } from '../../../renderer/state/notices.ts'
import { bringInTwoPlans, openWorkbench, type Workbench } from '../state/workbench.ts'

let workbench: Workbench
let air: string
const history = () => workbench.client.engine.history.list({})
const states = async () => (await history()).map(({ state }) => state)
const issuer = async () => (await workbench.client.engine.documents.list({})).find(({ id }) => id === air)?.issuer
const go = async (at: number) => {
  const rows = await history()
  await goToOperation(workbench.client, rows, rows[at]?.id ?? -1)
}
const said = () => noticeStore.getState().notices.map(({ message }) => message)

beforeEach(async () => {
  noticeStore.setState({ notices: [] })
  workbench = await openWorkbench()
  await workbench.client.engine.projects.create({ name: 'Plans' })
  ;[air] = await bringInTwoPlans(workbench.client)
  for (const [key, value] of [['issuer', 'Beijing'], ['kind', 'plan'], ['source', 'web']]) await workbench.client.engine.documents.describe({ document: air, values: { [key as string]: value } })
})
afterEach(() => workbench.close())

test('undoes back to an operation step by step, and does all again up to one', async () => {
  expect(await states()).toEqual(['done', 'done', 'done', 'done'])
  await go(2)
  expect(await states()).toEqual(['undone', 'undone', 'undone', 'done'])
  expect(await issuer()).not.toBe('Beijing')
  expect(said()).toEqual([{ id: 'history.undoneBack', values: { count: 3 } }])
  await go(1)
  expect(await states()).toEqual(['undone', 'done', 'done', 'done'])
  expect(await issuer()).toBe('Beijing')
  expect(said().at(-1)).toEqual({ id: 'history.redoneForward', values: { count: 2 } })
})

test('whoever cancels keeps what was undone by then', async () => {
  const stop = jobStore.subscribe(({ jobs }) => jobs[0]?.progress?.done === 1 && jobs[0].cancel())
  await go(3)
  stop()
  expect(await states()).toEqual(['undone', 'done', 'done', 'done'])
  expect(said()).toEqual([{ id: 'history.undoneBack', values: { count: 1 } }])
})

test('stops when something else was changed meanwhile', async () => {
  const rows = await history()
  await workbench.client.engine.documents.describe({ document: air, values: { jurisdiction: 'China' } })
  await goToOperation(workbench.client, rows, rows[1]?.id ?? -1)
  expect((await states())[0]).toBe('done')
  expect(said()).toEqual([{ id: 'history.moved', values: { count: 0 } }])
})

test('what was undone and replaced cannot be reached', async () => {
  await workbench.client.engine.history.undo({})
  await workbench.client.engine.documents.describe({ document: air, values: { jurisdiction: 'China' } })
  const rows = await history()
  expect(stepsTo(rows, rows[1]?.id ?? -1)).toEqual([])
})
