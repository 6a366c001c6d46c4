import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '#domain/ids.ts'
import { openWorkbench, refusal, type Workbench } from '../excerpts/workbench.ts'

const oldText = ['1. Build affordable homes near stations.', '', '2. Pay childcare subsidies to every family.', '', '3. Open clinics for older people.', '', '4. Paint the bridges.', ''].join('\n')
const newText = ['1. Open clinics for older people in each district.', '', '2. Build affordable homes near the stations.', '', '3. Plant trees along rivers.', ''].join('\n')

let bench: Workbench
let [one, other] = ['', '']
beforeEach(async () => {
  bench = await openWorkbench(null)
  await bench.engine.settings.write({ coder: 'Ada' })
  one = await bench.bringIn('Old plan', oldText)
  other = await bench.bringIn('New plan', newText)
})
afterEach(() => bench.close())

const align = (left = one, right = other) => bench.engine.compare.align({ left, right })
async function clause(document: Id, label: string): Promise<Id> {
  const found = (await bench.engine.documents.clauses({ document })).find(row => row.label === label)
  if (!found) throw new Error(`no clause ${label}`)
  return found.id
}
async function decide(status: 'confirmed' | 'linked' | 'rejected', left: string, right: string) {
  return bench.engine.alignments.decide({ left: one, right: other, status, pairs: [{ left: await clause(one, left), right: await clause(other, right) }] })
}
/** `1-2 suggested`, in the order of the left text. */
async function told(left = one, right = other) {
  const { pairs, onlyLeft, onlyRight, unsettled } = await align(left, right)
  return { pairs: pairs.map(pair => `${pair.left.label}-${pair.right.label} ${pair.status}`), onlyLeft: onlyLeft.map(({ label }) => label), onlyRight: onlyRight.map(({ label }) => label), unsettled: unsettled.length }
}
async function correct(document: Id, from: string, to: string) {
  const { text, version } = await bench.engine.documents.text({ document })
  await bench.engine.documents.correct({ document, version, text: text.replace(from, to) })
}
const check = () => bench.engine.projects.check({})

describe('what the program suggests', () => {
  it('comes with its score, the words that made it and three candidates a clause at most, and nothing of it is stored', async () => {
    expect(await told()).toEqual({ pairs: ['1-2 suggested', '3-1 suggested'], onlyLeft: ['2', '4'], onlyRight: ['3'], unsettled: 0 })
    const { pairs, candidates } = await align()
    expect(pairs[0]).toMatchObject({ strong: true, decisions: [] })
    expect(pairs[0]?.words.left.join(' ')).toMatch(/homes/)
    expect(pairs[0]?.words.right.join(' ')).toMatch(/homes/)
    expect(candidates.filter(({ left }) => left === pairs[0]?.left.id)[0]).toMatchObject({ right: pairs[0]?.right.id, strong: true })
    expect((await bench.engine.history.list({})).map(({ label }) => label.id)).not.toContain('alignments.decide.confirmed')
    expect(await bench.engine.alignments.list({})).toEqual([])
  })
})

describe('what people decide', () => {
  it('stands in place of a suggestion, in either order of the documents, and is one step to undo', async () => {
    await decide('confirmed', '1', '2')
    await decide('rejected', '3', '1')
    expect(await told()).toEqual({ pairs: ['1-2 confirmed', '3-1 rejected'], onlyLeft: ['2', '3', '4'], onlyRight: ['1', '3'], unsettled: 0 })
    expect((await told(other, one)).pairs).toEqual(['1-3 rejected', '2-1 confirmed'])
    await bench.engine.history.undo({})
    expect((await told()).pairs).toEqual(['1-2 confirmed', '3-1 suggested'])
    await bench.engine.history.redo({})
    expect((await told()).pairs).toEqual(['1-2 confirmed', '3-1 rejected'])
    expect(await check()).toEqual([])
  })

  it('may link one clause with several and several with one', async () => {
    await decide('linked', '2', '1')
    await decide('linked', '3', '1')
    await decide('linked', '3', '3')
    expect((await told()).pairs).toEqual(['1-2 suggested', '2-1 linked', '3-1 linked', '3-3 linked'])
  })

  it('is said again by the same person in its place, by another one beside it, and the newest counts', async () => {
    await decide('confirmed', '1', '2')
    await decide('rejected', '1', '2')
    await bench.engine.settings.write({ coder: 'Grace' })
    await decide('confirmed', '1', '2')
    const pair = (await align()).pairs.find(({ left }) => left.label === '1')
    expect(pair?.decisions.map(({ coder, status }) => [coder, status])).toEqual([['Grace', 'confirmed'], ['Ada', 'rejected']])
    expect(pair?.status).toBe('confirmed')
    const before = (await bench.engine.history.list({})).length
    await decide('confirmed', '1', '2')
    expect((await bench.engine.history.list({})).length).toBe(before)
  })

  it('keeps its note when the same person comes to think otherwise, until another one is given', async () => {
    const pair = { left: await clause(one, '1'), right: await clause(other, '2') }
    await bench.engine.alignments.decide({ left: one, right: other, status: 'confirmed', pairs: [pair], note: 'nearly the same' })
    await decide('rejected', '1', '2')
    const noted = async () => (await align()).pairs.find(({ left }) => left.label === '1')?.decisions.map(({ status, note }) => `${status} ${note}`)
    expect(await noted()).toEqual(['rejected nearly the same'])
    await bench.engine.alignments.decide({ left: one, right: other, status: 'confirmed', pairs: [pair], note: 'after all' })
    expect(await noted()).toEqual(['confirmed after all'])
  })

  it('is one person’s alone while coding blind, and nothing of others is written over', async () => {
    await decide('rejected', '1', '2')
    await bench.engine.settings.write({ coder: 'Grace' })
    const project = (await bench.engine.projects.current({}))?.id ?? ''
    await bench.engine.settings.codeBlind({ project, blind: true })
    expect((await told()).pairs).toContain('1-2 suggested')
    expect(await bench.engine.alignments.list({})).toEqual([])
    await decide('confirmed', '1', '2')
    await bench.engine.settings.codeBlind({ project, blind: false })
    expect((await align()).pairs[0]?.decisions.map(({ coder, status }) => [coder, status])).toEqual([['Grace', 'confirmed'], ['Ada', 'rejected']])
  })

  it('records that a clause has none in the other document, unless it is linked there', async () => {
    const four = await clause(one, '4')
    await bench.engine.alignments.recordOnly({ document: one, other, clauses: [four], note: 'looked through all of it' })
    const { onlyLeft } = await align()
    expect(onlyLeft.find(({ id }) => id === four)?.decisions).toMatchObject([{ status: 'only', note: 'looked through all of it', coder: 'Ada' }])
    expect((await align(other, one)).onlyRight.find(({ id }) => id === four)?.decisions).toHaveLength(1)
    await decide('linked', '4', '3')
    expect((await bench.engine.alignments.list({})).map(({ status }) => status)).toEqual(['linked'])
    expect(await refusal(bench.engine.alignments.recordOnly({ document: one, other, clauses: [four] }))).toBe('conflict alignments.isLinked')
    expect(await refusal(bench.engine.alignments.recordOnly({ document: other, other: one, clauses: [await clause(other, '3')] }))).toBe('conflict alignments.isLinked')
  })

  it('takes notes, is taken back by its id, and refuses what is not there', async () => {
    await decide('confirmed', '1', '2')
    const [row] = await bench.engine.alignments.list({ document: one })
    const decision = row?.id ?? ''
    await bench.engine.alignments.note({ decision, note: 'stations' })
    expect((await align()).pairs[0]?.decisions[0]?.note).toBe('stations')
    await bench.engine.alignments.remove({ decisions: [decision] })
    expect((await told()).pairs[0]).toBe('1-2 suggested')
    expect(await refusal(bench.engine.alignments.remove({ decisions: [decision] }))).toBe('missing alignments.decisionMissing')
    expect(await refusal(bench.engine.alignments.note({ decision, note: '' }))).toBe('missing alignments.decisionMissing')
    const pair = { left: await clause(one, '1'), right: await clause(other, '2') }
    expect(await refusal(bench.engine.alignments.decide({ left: one, right: one, status: 'linked', pairs: [pair] }))).toBe('invalid alignments.sameDocument')
    expect(await refusal(bench.engine.alignments.decide({ left: other, right: one, status: 'linked', pairs: [pair] }))).toBe('missing documents.clauseMissing')
    expect(await check()).toEqual([])
  })

  it('goes with its document and comes back with it', async () => {
    await decide('confirmed', '1', '2')
    await bench.engine.documents.remove({ documents: [other] })
    expect(await bench.engine.alignments.list({})).toEqual([])
    expect(await refusal(align())).toBe('missing documents.missing')
    await bench.engine.history.undo({})
    expect((await told()).pairs[0]).toBe('1-2 confirmed')
  })
})

describe('terms that count as the same', () => {
  it('come from people and from brackets in plans, are left out and forgotten, each a step to undo, and change what is suggested', async () => {
    const english = await bench.bringIn('English', ['1. Bake honey cakes.', '', '2. Teach swimming before supper.', '', '3. Paint fences before winter.', '', '4. Print timetables for ferries.', ''].join('\n'))
    const chinese = await bench.bringIn('中文', ['一、备好沙琪玛。', '', '二、栽种橡树。', '', '三、收集落叶。', '', '四、喂养奶牛。', ''].join('\n'))
    const found = async () => (await align(english, chinese)).pairs.map(({ left, right }) => `${left.label}-${right.label}`)
    expect(await found()).toEqual([])
    await bench.engine.glossary.add({ pairs: [{ term: 'honey cake', sameAs: '沙琪玛' }] })
    expect(await found()).toEqual(['1-一'])
    await bench.engine.history.undo({})
    expect(await found()).toEqual([])
    const report = await bench.bringIn('Report', 'Five honey cakes (沙琪玛) were baked.\n')
    expect(await found()).toEqual(['1-一'])
    const { pairs, bundled } = await bench.engine.glossary.list({})
    expect(pairs).toEqual([{ term: 'honey cakes', sameAs: '沙琪玛', source: 'found', documents: [report], coder: '' }])
    expect(bundled.length).toBeGreaterThan(500)
    await bench.engine.glossary.leaveOut({ pairs: [{ term: 'honey cakes', sameAs: '沙琪玛' }] })
    expect(await found()).toEqual([])
    await bench.engine.glossary.remove({ pairs: [{ term: 'honey cakes', sameAs: '沙琪玛' }] })
    expect(await found()).toEqual(['1-一'])
    expect(await refusal(bench.engine.glossary.remove({ pairs: [{ term: 'honey cakes', sameAs: '沙琪玛' }] }))).toBe('missing glossary.missing')
    expect(await refusal(bench.engine.glossary.add({ pairs: [{ term: 'Fee', sameAs: 'fee' }] }))).toBe('invalid glossary.sameTerm')
    expect(await check()).toEqual([])
  })
})

describe('in later texts', () => {
  it('clauses stay decided about where they are found with certainty, and the others wait to be settled: none is lost', async () => {
    await decide('confirmed', '1', '2')
    await decide('linked', '2', '3')
    await decide('rejected', '3', '1')
    await bench.engine.alignments.recordOnly({ document: one, other, clauses: [await clause(one, '4')] })
    await correct(one, '1. Build', '0. Read this first.\n\n1. Build')
    expect(await told()).toMatchObject({ pairs: ['1-2 confirmed', '2-3 linked', '3-1 rejected'], unsettled: 0 })
    await correct(one, 'Pay childcare subsidies to every family.', 'Pay subsidies for nurseries to every family that asks.')
    const { pairs, unsettled } = await align()
    expect(pairs.map(({ status }) => status)).toEqual(['confirmed', 'rejected'])
    expect(unsettled).toHaveLength(1)
    expect(unsettled[0]).toMatchObject({ status: 'linked', left: { now: null, words: '2. Pay childcare subsidies to every family.' }, right: { now: { label: '3' } } })
    expect(await bench.engine.alignments.list({})).toHaveLength(4)
    expect(await bench.engine.alignments.list({ unsettled: true })).toHaveLength(1)
    await bench.engine.alignments.settle({ decision: unsettled[0]?.id ?? '', side: 'left', clause: await clause(one, '2') })
    expect(await told()).toMatchObject({ pairs: ['1-2 confirmed', '2-3 linked', '3-1 rejected'], unsettled: 0 })
    expect(await check()).toEqual([])
    for (let step = 0; step < 3; step += 1) await bench.engine.history.undo({})
    expect(await told()).toMatchObject({ pairs: ['1-2 confirmed', '2-3 linked', '3-1 rejected'], unsettled: 0 })
  })

  it('a clause that was merged into another one stays linked as that', async () => {
    await decide('linked', '2', '3')
    await bench.engine.documents.correctClause({ document: one, clause: await clause(one, '2'), change: { kind: 'merge' } })
    expect((await told()).pairs).toContain('1-3 linked')
    await bench.engine.history.undo({})
    expect((await told()).pairs).toContain('2-3 linked')
  })

  it('what was set aside as boilerplate is in no pair until it is back', async () => {
    await decide('linked', '4', '3')
    await bench.engine.documents.correctClause({ document: one, clause: await clause(one, '4'), change: { kind: 'kind', to: 'boilerplate' } })
    expect((await told()).pairs).toEqual(['1-2 suggested', '3-1 suggested'])
    expect(await bench.engine.alignments.list({})).toHaveLength(1)
    await bench.engine.history.undo({})
    expect((await told()).pairs).toContain('4-3 linked')
  })
})
