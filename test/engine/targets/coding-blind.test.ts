import { afterEach, beforeEach, expect, it } from 'vitest'
import type { TargetRow } from '#contract/targets.ts'
import { openWorkbench, refusal, type Workbench } from '../excerpts/workbench.ts'

let bench: Workbench
let [plan, report, project] = ['', '', '']

/** Grace corrected a target, added a row and linked an outcome; Ada, who confirmed another target, is at work. */
beforeEach(async () => {
  bench = await openWorkbench(null)
  const { engine } = bench
  plan = await bench.bringIn('Plan', 'The city will build 3,000 places by 2026.\n\nIt will plant 500 trees by 2027.\n\nLibraries open on Sundays.\n')
  report = await bench.bringIn('Report', 'The city has built 3,400 places.\n\nIt has planted 90 trees.\n')
  await engine.documents.describe({ document: plan, values: { kind: 'plan', issuedOn: '2024-05-01' } })
  await engine.documents.describe({ document: report, values: { kind: 'report', issuedOn: '2026-01-10' } })
  project = (await engine.projects.current({}))?.id ?? ''
  await as('Grace')
  await engine.targets.say({ targets: [await named(3000)], fields: { responsible: ['Education Bureau'] }, note: 'hers', status: 'kept' })
  await engine.targets.link({ target: await named(3000), outcome: await named(3400), note: 'hers' })
  const { text } = await engine.documents.text({ document: plan })
  await engine.targets.add({ document: plan, start: text.indexOf('Libraries'), end: text.indexOf('Sundays.') + 8 })
  await as('Ada')
  await engine.targets.say({ targets: [await named(500)], verdict: 'confirmed' })
})
afterEach(() => bench.close())

const as = (coder: string) => bench.engine.settings.write({ coder })
const blind = (on: boolean) => bench.engine.settings.codeBlind({ project, blind: on })
const rows = () => bench.engine.targets.read({ today: '2026-06-01' })
const rowOf = async (value: number): Promise<TargetRow> => (await rows()).find(row => row.value === value) ?? expect.fail(`no row of ${value}`)
const named = async (value: number) => {
  const { id, document } = await rowOf(value)
  return { id, document }
}
const seen = async () => (await rows()).map(({ value, responsible, note, status, verdict, coder, outcomes, isStored }) => ({ value, responsible, note, status, verdict, coder, outcomes: outcomes.length, isStored }))
const bare = { responsible: [], note: '', status: null, verdict: null, coder: '', outcomes: 0, isStored: false }

it('hides what others say of the register, their rows and their links, and shows all of it again', async () => {
  const all = await seen()
  expect(all).toMatchObject([{ value: 3000, note: 'hers', status: 'kept', outcomes: 1 }, { value: 500, verdict: 'confirmed' }, { value: null, coder: 'Grace' }, { value: 3400, isStored: true }, { value: 90 }])
  await blind(true)
  expect(await seen()).toEqual([{ ...bare, value: 3000 }, { ...bare, value: 500, verdict: 'confirmed', coder: 'Ada', isStored: true }, { ...bare, value: 3400 }, { ...bare, value: 90 }])
  await blind(false)
  expect(await seen()).toEqual(all)
})

it('lays nothing over what somebody else said and nobody sees, and takes none of it away', async () => {
  const all = await seen()
  const hers = (await rows()).find(({ quote }) => quote.startsWith('Libraries'))
  await blind(true)
  const hidden = 'conflict targets.hidden.refused'
  const { text } = await bench.engine.documents.text({ document: plan })
  expect(await refusal(bench.engine.targets.say({ targets: [await named(3000)], note: 'mine' }))).toBe(hidden)
  expect(await refusal(bench.engine.targets.forget({ targets: [await named(3000)] }))).toBe(hidden)
  expect(await refusal(bench.engine.targets.link({ target: await named(3000), outcome: await named(3400), verdict: 'rejected' }))).toBe(hidden)
  expect(await refusal(bench.engine.targets.add({ document: plan, start: hers?.start ?? 0, end: text.indexOf('Sundays.') + 8 }))).toBe(hidden)
  await blind(false)
  expect(await seen()).toEqual(all)
})

it('shows of a row that one links oneself what was read of it, and nothing that others say', async () => {
  await blind(true)
  await bench.engine.targets.link({ target: await named(500), outcome: await named(3400), note: 'mine' })
  expect(await rowOf(500)).toMatchObject({ outcomes: [{ fields: { value: 3400 }, note: 'mine' }] })
  await bench.engine.targets.link({ target: await named(3000), outcome: await named(90), note: 'mine' })
  expect(await rowOf(3000)).toMatchObject({ responsible: [], note: '', status: null, coder: '', outcomes: [{ fields: { value: 90 } }] })
  expect(await refusal(bench.engine.targets.say({ targets: [await named(3000)], verdict: 'refused' }))).toBe('conflict targets.hidden.refused')
  await blind(false)
  expect(await rowOf(3000)).toMatchObject({ note: 'hers', status: 'kept', responsible: ['Education Bureau'] })
})
