import { expect, test } from 'vitest'
import type { TargetRow } from '#contract/targets.ts'
import { openWorkbench, sentenceOf, workbenchForEach } from '../documents/workbench.ts'
import { lendWorker } from '../lent-workers.ts'

const bench = workbenchForEach()

const planText = 'I. Goals\n\nBy the end of 2026 the city will build no less than 3,000 childcare places.\n\nThe fund shall reach RMB 2 billion by 2027.\n\nLibraries open on Sundays.\n'
const reportText = 'Results of 2025\n\nThe city has built 3,400 childcare places.\n\nThe fund reached USD 0.1 billion in 2025.\n'

async function bringIn(title: string, text: string, values: { kind: string; issuedOn: string }) {
  const [answer] = await bench.engine.documents.import({ pasted: [{ title, text }] })
  if (!answer || 'error' in answer) throw new Error('not brought in')
  await bench.engine.documents.describe({ document: answer.document.id, values })
  return answer.document.id
}
const plan = () => bringIn('Plan', planText, { kind: 'plan', issuedOn: '2024-05-01' })
const report = () => bringIn('Report', reportText, { kind: 'report', issuedOn: '2026-01-10' })
const read = (today = '2026-06-01') => bench.engine.targets.read({ today })
const withValue = (rows: readonly TargetRow[], value: number) => {
  const row = rows.find(each => each.value === value)
  if (!row) throw new Error(`no row of ${value}`)
  return row
}
const nameOf = ({ id, document }: TargetRow) => ({ id, document })
/** What the register shows, without what only people change. */
const told = (rows: readonly TargetRow[]) => rows.map(({ quote, value, verdict, said, standing }) => ({ quote, value, verdict, said, standing }))

test('a text is read by another process, however small the project is, and once', async () => {
  const started: string[] = []
  const own = await openWorkbench({ startWorker: entry => (started.push(entry), lendWorker(entry)) })
  await own.engine.documents.import({ pasted: [{ title: 'Plan', text: planText }] })
  started.length = 0
  const rows = await own.engine.targets.read({ today: '2026-06-01' })
  expect([rows.map(({ value }) => value), started]).toEqual([[3000, 2_000_000_000], ['read']])
  expect(await own.engine.targets.read({ today: '2026-06-01' })).toEqual(rows)
  expect(started).toEqual(['read'])
  await own.remove()
})

test('a row has one name for as long as its text is, also when people speak of it and when all of that is undone', async () => {
  await plan()
  const [before, again] = [await read(), await read()]
  expect(again.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  expect(new Set(before.map(({ id }) => id)).size).toBe(before.length)
  const row = withValue(before, 3000)
  expect(row).toMatchObject({ isStored: false, verdict: null, said: [], gaps: ['owner'], suggested: { standing: 'early' } })
  await bench.engine.targets.say({ targets: [nameOf(row)], verdict: 'confirmed' })
  const after = await read()
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  expect(withValue(after, 3000)).toMatchObject({ id: row.id, isStored: true, verdict: 'confirmed', coder: 'Tester', updatedAt: expect.any(String) })
  await bench.engine.history.undo({})
  expect(await read()).toEqual(before)
  await bench.engine.history.redo({})
  expect(await read()).toEqual(after)
})

test('what a person says stands above what was read, and both are kept; what equals the reading is no correction', async () => {
  await plan()
  const row = withValue(await read(), 3000)
  await bench.engine.targets.say({ targets: [nameOf(row)], fields: { value: 3500, responsible: ['Education Bureau'], deadline: '2025-12-31', deadlineKind: 'date' } })
  const corrected = withValue(await read(), 3500)
  expect(corrected).toMatchObject({ value: 3500, responsible: ['Education Bureau'], due: '2025-12-31', said: ['value', 'deadline', 'responsible'], gaps: [], seen: { value: 3000, deadline: '2026-12-31' }, suggested: { standing: 'overdue' } })
  await bench.engine.targets.say({ targets: [nameOf(row)], fields: { value: 3000 }, note: 'As printed' })
  expect(withValue(await read(), 3000)).toMatchObject({ said: ['deadline', 'responsible'], note: 'As printed' })
  await bench.engine.targets.forget({ targets: [nameOf(row)] })
  expect(withValue(await read(), 3000)).toMatchObject({ isStored: false, said: [], due: '2026-12-31' })
})

test('what an amount counts is read with it, a person can say it otherwise', async () => {
  await plan()
  expect((await read()).map(({ value, what }) => [value, what])).toEqual([[3000, 'childcare places'], [2e9, 'fund']])
  const row = withValue(await read(), 2e9)
  await bench.engine.targets.say({ targets: [nameOf(row)], fields: { what: 'Size of the fund' } })
  expect(withValue(await read(), 2e9)).toMatchObject({ what: 'Size of the fund', said: ['what'], seen: { what: 'fund' } })
  await bench.engine.targets.say({ targets: [nameOf(row)], fields: { what: 'fund' } })
  expect(withValue(await read(), 2e9)).toMatchObject({ what: 'fund', said: [] })
})

test('says whether a remark names who or only the sentence does, also of rows that people spoke of, and not of what they say themselves', async () => {
  const text = '1. The Ministry of Works shall open 40 halls.\n2. The Ministry of Works shall plant 900 trees. (Responsible: Parks Board)\n3. The Water Board will ask the people.\n'
  const document = await bringIn('Works', text, { kind: 'plan', issuedOn: '2024-05-01' })
  const from = async () => (await read()).map(({ value, responsible, responsibleFrom }) => [value, responsible.join(), responsibleFrom])
  const rows = await read()
  expect(await from()).toEqual([[40, 'Ministry of Works', 'sentence'], [900, 'Parks Board', 'remark']])
  await bench.engine.targets.say({ targets: rows.map(nameOf), verdict: 'confirmed' })
  expect(await from()).toEqual([[40, 'Ministry of Works', 'sentence'], [900, 'Parks Board', 'remark']])
  await bench.engine.targets.say({ targets: rows.map(nameOf), fields: { responsible: ['Treasury'] } })
  expect(await from()).toEqual([[40, 'Treasury', null], [900, 'Treasury', null]])
  const start = text.indexOf('The Water')
  await bench.engine.targets.add({ document, start, end: start + 36 })
  expect((await from()).at(-1)).toEqual([null, 'Water Board', 'sentence'])
})

test('a target without a day of its own is shown where its plan ends, still lacks a deadline and is never overdue by it', async () => {
  const document = await plan()
  await bench.engine.targets.add({ document, start: planText.indexOf('Libraries'), end: planText.indexOf('Libraries') + 26 })
  const told = async () => (await read('2030-01-01')).map(({ value, due, planEnd, gaps, suggested }) => [value, due, planEnd, gaps.includes('deadline'), suggested?.standing])
  expect(await told()).toEqual([[3000, '2026-12-31', null, false, 'overdue'], [2e9, '2027-12-31', null, false, 'overdue'], [null, null, null, true, 'unclear']])
  await bench.engine.documents.describe({ document, values: { periodFrom: '2024', periodTo: '2028-06' } })
  expect((await told()).at(-1)).toEqual([null, null, '2028-06-30', true, 'unclear'])
  const row = (await read()).find(({ origin }) => origin === 'hand')
  if (!row) throw new Error('not added')
  // A deadline that a person sets is the target's own.
  await bench.engine.targets.say({ targets: [nameOf(row)], fields: { deadline: '2028-06-30', deadlineKind: 'date' } })
  expect((await told()).at(-1)).toEqual([null, '2028-06-30', null, false, 'overdue'])
})

test('what changes nothing leaves no trace in the history, and many rows are one step', async () => {
  await plan()
  const rows = await read()
  const steps = (await bench.engine.history.list({ limit: 50 })).length
  await bench.engine.targets.say({ targets: rows.map(nameOf), verdict: 'refused' })
  expect(await bench.engine.targets.say({ targets: rows.map(nameOf), verdict: 'refused' })).toEqual({ changed: 0 })
  expect((await bench.engine.history.list({ limit: 50 })).length).toBe(steps + 1)
  expect((await read()).every(({ verdict }) => verdict === 'refused')).toBe(true)
  await bench.engine.history.undo({})
  expect((await read()).every(({ isStored }) => !isStored)).toBe(true)
})

test('a row that is not there is refused with a sentence, and nothing of the others is written', async () => {
  const document = await plan()
  const rows = await read()
  const gone = { id: '0190b1a2-0000-7000-8000-000000000000', document }
  expect(await sentenceOf(bench.engine.targets.say({ targets: [...rows.map(nameOf), gone], verdict: 'confirmed' }))).toBe('missing targets.unknown')
  expect((await read()).every(({ isStored }) => !isStored)).toBe(true)
})

test('a row is added from a range, with what its words say; never twice for one amount', async () => {
  const document = await plan()
  const start = planText.indexOf('Libraries')
  const { id } = await bench.engine.targets.add({ document, start, end: start + 26 })
  expect((await read()).find(row => row.id === id)).toMatchObject({ origin: 'hand', isStored: true, kind: 'target', quote: 'Libraries open on Sundays.', value: null, gaps: ['owner', 'deadline', 'number'] })
  const amount = planText.indexOf('no less')
  expect(await sentenceOf(bench.engine.targets.add({ document, start: amount, end: amount + 40 }))).toBe('conflict targets.isThere')
  expect(await sentenceOf(bench.engine.targets.add({ document, start: 10, end: 10 }))).toBe('invalid annotations.emptyRange')
  await bench.engine.targets.forget({ targets: [{ id, document }] })
  expect((await read()).some(row => row.id === id)).toBe(false)
})

test('outcomes of other documents are suggested with what speaks for them, linked and rejected by a person, and currencies are never converted', async () => {
  await plan()
  await report()
  const rows = await read()
  const [places, fund] = [withValue(rows, 3000), withValue(rows, 2e9)]
  const [best] = await bench.engine.targets.candidates({ target: nameOf(places) })
  expect(best).toMatchObject({ fields: { value: 3400 }, amounts: 'same', suggested: { standing: 'kept', reason: 'reached', share: 1.133 } })
  expect(best?.words).toEqual(expect.arrayContaining(['childcare']))
  const [dollars] = await bench.engine.targets.candidates({ target: nameOf(fund) })
  expect(dollars).toMatchObject({ fields: { value: 1e8, currency: 'USD' }, amounts: 'otherCurrency', share: null, suggested: { standing: 'unclear', reason: 'otherCurrency' } })
  if (!best || !dollars) throw new Error('nothing suggested')
  await bench.engine.targets.link({ target: nameOf(places), outcome: { id: best.id, document: best.document }, status: 'kept', note: 'Report of January' })
  await bench.engine.targets.link({ target: nameOf(fund), outcome: { id: dollars.id, document: dollars.document }, verdict: 'rejected' })
  const after = await read()
  expect(withValue(after, 3000)).toMatchObject({ standing: 'kept', status: null, suggested: { standing: 'kept' }, outcomes: [{ id: best.id, quote: 'The city has built 3,400 childcare places.', status: 'kept', note: 'Report of January', coder: 'Tester' }] })
  expect(withValue(after, 3400).targets).toMatchObject([{ id: places.id, fields: { value: 3000 } }])
  expect(withValue(after, 2e9)).toMatchObject({ standing: null, outcomes: [] })
  expect((await bench.engine.targets.candidates({ target: nameOf(fund) })).some(({ id }) => id === dollars.id)).toBe(false)
  // What a person says of the target itself stands above what its outcome says.
  await bench.engine.targets.say({ targets: [nameOf(places)], status: 'unclear' })
  expect(withValue(await read(), 3000)).toMatchObject({ status: 'unclear', standing: 'unclear' })
  await bench.engine.targets.unlink({ target: places.id, outcome: best.id })
  expect(withValue(await read(), 3000).outcomes).toEqual([])
  expect(await sentenceOf(bench.engine.targets.unlink({ target: places.id, outcome: best.id }))).toBe('missing targets.notLinked')
})

test('the day that counts as today can be set, for all or for one look, and undone', async () => {
  await plan()
  await bench.engine.targets.setToday({ day: '2027-02-01' })
  expect(await bench.engine.targets.today({})).toEqual({ day: '2027-02-01', isSet: true })
  expect(withValue(await bench.engine.targets.read({}), 3000).suggested).toMatchObject({ standing: 'overdue' })
  expect(withValue(await read('2026-12-31'), 3000).suggested).toMatchObject({ standing: 'early' })
  await bench.engine.history.undo({})
  expect(await bench.engine.targets.today({})).toMatchObject({ isSet: false })
})

test('when the text changes, rows move with their words or wait for a person, and none is lost', async () => {
  const document = await plan()
  const rows = await read()
  await bench.engine.targets.say({ targets: rows.map(nameOf), verdict: 'confirmed' })
  const { version } = await bench.engine.documents.text({ document })
  const next = `Preface\n\n${planText.replace('RMB 2 billion by 2027', 'RMB 2.5 billion by 2028')}`
  const answer = await bench.engine.documents.correct({ document, version, text: next })
  expect(answer).toMatchObject({ targetsKept: 1, targetsLeft: 1 })
  const after = await read()
  const kept = withValue(after, 3000)
  expect(kept).toMatchObject({ id: withValue(rows, 3000).id, verdict: 'confirmed', waiting: null })
  expect(next.slice(kept.amount?.start, kept.amount?.end)).toBe('3,000')
  expect(next.slice(kept.start, kept.end)).toBe(kept.quote)
  const waiting = withValue(after, 2e9)
  expect(waiting.waiting).toMatchObject({ status: 'fuzzy', quote: 'The fund shall reach RMB 2.5 billion by 2028.', isLeft: false })
  expect(told(after).filter(({ verdict }) => verdict === 'confirmed')).toHaveLength(rows.length)
  // The new amount is read beside it until a person says that it is the same.
  expect(withValue(after, 2.5e9).isStored).toBe(false)
  await bench.engine.targets.settle({ target: waiting.id, start: waiting.waiting?.start ?? 0, end: waiting.waiting?.end ?? 0 })
  const settled = await read()
  expect(settled.some(({ value }) => value === 2.5e9)).toBe(false)
  const there = withValue(settled, 2e9)
  expect(there).toMatchObject({ id: waiting.id, waiting: null, quote: 'The fund shall reach RMB 2.5 billion by 2028.' })
  expect(next.slice(there.amount?.start, there.amount?.end)).toBe('RMB 2.5 billion')
  for (let step = 0; step < 2; step += 1) await bench.engine.history.undo({})
  expect(told(await read())).toEqual(told(rows).map(row => ({ ...row, verdict: 'confirmed' })))
  expect(await bench.engine.projects.check({})).toEqual([])
})

test('a row that stands nowhere in the new text can be left with its own', async () => {
  const document = await plan()
  const row = withValue(await read(), 2e9)
  await bench.engine.targets.say({ targets: [nameOf(row)], verdict: 'confirmed' })
  const { version } = await bench.engine.documents.text({ document })
  await bench.engine.documents.correct({ document, version, text: 'I. Goals\n\nNothing is promised any more.\n' })
  expect((await read()).map(({ waiting }) => waiting)).toMatchObject([{ status: 'orphan', isLeft: false, quote: '' }])
  expect(await bench.engine.targets.leave({ targets: [row.id] })).toEqual({ changed: 1 })
  expect((await read()).map(({ waiting }) => waiting?.isLeft)).toEqual([true])
})

test('a change names the documents of both ends of a link', async () => {
  const [one, other] = [await plan(), await report()]
  const rows = await read()
  const heard: (readonly string[] | null)[] = []
  const stop = bench.on('changed', ({ documents }) => void heard.push(documents))
  const [target, outcome] = [withValue(rows, 3000), withValue(rows, 3400)]
  await bench.engine.targets.link({ target: nameOf(target), outcome: nameOf(outcome) })
  await bench.engine.targets.unlink({ target: target.id, outcome: outcome.id })
  stop()
  expect(heard.map(documents => new Set(documents))).toEqual([new Set([one, other]), new Set([one, other])])
})

test('before a text changes it is told which rows of the register stay, move and wait, and how many links wait with them', async () => {
  const document = await plan()
  await report()
  const rows = await read()
  await bench.engine.targets.say({ targets: rows.filter(row => row.document === document).map(nameOf), verdict: 'confirmed' })
  await bench.engine.targets.link({ target: nameOf(withValue(rows, 2e9)), outcome: nameOf(withValue(rows, 3400)) })
  await bench.engine.targets.link({ target: nameOf(withValue(rows, 3000)), outcome: nameOf(withValue(rows, 3400)) })
  const { version } = await bench.engine.documents.text({ document })
  const next = planText.replace('RMB 2 billion by 2027', 'RMB 2.5 billion by 2028')
  const { targets, linksWaiting } = await bench.engine.documents.previewCorrect({ document, version, text: next })
  expect({ targets, linksWaiting }).toEqual({ targets: { exact: 1, moved: 0, fuzzy: 1, ambiguous: 0, orphan: 0, left: 0 }, linksWaiting: 1 })
})

test('while a long text is read for the first time, others have their turns', async () => {
  await bringIn('Long plan', Array.from({ length: 3_000 }, (_, index) => `${index + 1}. By 2030 the city will build at least ${index + 10} schools.`).join('\n\n'), { kind: 'plan', issuedOn: '2026' })
  let [turns, isDone] = [0, false]
  const turn = () => {
    turns += 1
    if (!isDone) setImmediate(turn)
  }
  setImmediate(turn)
  const rows = await read()
  isDone = true
  expect(rows.length).toBeGreaterThan(2_900)
  expect(turns).toBeGreaterThan(6)
})

test('a plan’s dollars are those of its place as soon as that is said, and of no other once it is taken back', async () => {
  const document = await bringIn('Ferries', 'Ferries\n\nBy 2028 the city will spend $40 million on ferries.\n', { kind: 'plan', issuedOn: '2026-01-01' })
  const currency = async () => (await read()).map(row => row.currency)
  expect(await currency()).toEqual(['USD'])
  await bench.engine.documents.describe({ document, values: { jurisdiction: 'Singapore' } })
  expect(await currency()).toEqual(['SGD'])
  await bench.engine.history.undo({})
  expect(await currency()).toEqual(['USD'])
})
