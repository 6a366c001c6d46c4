import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { first, highlightWords, newId, newer, openQuietStreets } from './quiet-streets.ts'
import { sentenceOf, type Workbench } from '../workbench.ts'

let bench: Workbench
let document: string
beforeEach(async () => {
  ;({ bench, document } = await openQuietStreets())
})
afterEach(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

const textNow = async () => (await bench.engine.documents.text({ document })).text
const highlight = (words: string, memo?: string) => highlightWords(bench, document, words, memo)
const replace = (text: string) => bench.engine.documents.replace({ document, file: bench.ticket('newer.txt', text) })
const everything = async () => ({
  documents: (await bench.engine.documents.list({})).map(({ versionNumber, characters, clauses, unsettled }) => ({ versionNumber, characters, clauses, unsettled })),
  excerpts: (await bench.engine.excerpts.list({})).rows,
  unsettled: await bench.engine.annotations.unsettled({}),
  corrections: await bench.engine.documents.corrections({ document }),
  clauses: await bench.engine.documents.clauses({ document }),
})

describe('a newer file in the place of the text', () => {
  test('keeps every highlight: what is the same moves along, what changed is asked about, nothing is dropped', async () => {
    const trees = await highlight('plant trees along every street', 'why')
    const report = await highlight('Each district shall report its noise once a year.')
    const night = await highlight('Night deliveries shall end at ten in the evening.')
    const answer = await replace(newer)
    expect(answer).toMatchObject({ same: false, kept: 1, unsettled: 2, document: { versionNumber: 2, annotations: 3, unsettled: 2 } })
    const text = await textNow()
    expect(text).toBe(newer)
    const { rows } = await bench.engine.excerpts.list({})
    const byId = new Map(rows.map(row => [row.id, row]))
    expect(text.slice(byId.get(trees)?.start, byId.get(trees)?.end)).toBe('plant trees along every street')
    expect(byId.get(trees)).toMatchObject({ version: answer.document.version, memo: 'why', citation: expect.stringContaining('I 1') })
    // What is not settled stays on its own text: quote and citation are the ones it was made with.
    expect(byId.get(report)).toMatchObject({ exact: 'Each district shall report its noise once a year.', citation: expect.stringContaining('I 2') })
    expect(byId.get(report)?.version).not.toBe(answer.document.version)
    const unsettled = await bench.engine.annotations.unsettled({ document })
    expect(unsettled.map(({ annotation, status }) => [annotation.id, status])).toEqual([[report, 'fuzzy'], [night, 'orphan']])
    const [proposal] = unsettled
    expect(text.slice(proposal?.start, proposal?.end)).toBe('Each district shall report its noise twice a year.')
    expect((await bench.engine.annotations.list({ document })).map(({ id }) => id)).toEqual([trees])
  })

  test('is one step: undo brings the old text back with all its highlights, redo the new one', async () => {
    await highlight('plant trees along every street')
    await highlight('Each district shall report its noise once a year.')
    const before = await everything()
    await replace(newer)
    const after = await everything()
    await bench.engine.history.undo({})
    expect(await everything()).toEqual(before)
    expect(await textNow()).toBe(first)
    await bench.engine.history.redo({})
    expect(await everything()).toEqual(after)
    expect(await bench.engine.projects.check({})).toEqual([])
  })

  test('leaves the earlier text to be read, with its highlights where they stood', async () => {
    const trees = await highlight('plant trees along every street')
    await replace(newer)
    const [now, then] = await bench.engine.documents.versions({ document })
    expect([now, then]).toMatchObject([{ number: 2, isCurrent: true, fileName: 'newer.txt', coder: 'Tester' }, { number: 1, isCurrent: false, fileName: 'plan.txt' }])
    const old = await bench.engine.documents.text({ document, version: then?.version })
    expect(old.text).toBe(first)
    const [stood] = await bench.engine.annotations.list({ document, version: then?.version })
    expect(stood).toMatchObject({ id: trees, version: then?.version })
    expect(old.text.slice(stood?.start, stood?.end)).toBe('plant trees along every street')
    expect((await bench.engine.documents.clauses({ document, version: then?.version })).map(({ label }) => label).filter(Boolean)).toEqual(['I', '1', '2', 'II', '3', '4'])
  })

  test('what is unsettled is accepted, moved or left, each a step of its own', async () => {
    const report = await highlight('Each district shall report its noise once a year.')
    const night = await highlight('Night deliveries shall end at ten in the evening.')
    await replace(newer)
    const [proposal] = await bench.engine.annotations.unsettled({})
    const settled = await bench.engine.annotations.settle({ annotation: report, start: proposal?.start ?? 0, end: proposal?.end ?? 0 })
    expect(settled.exact).toBe('Each district shall report its noise twice a year.')
    const [, then] = await bench.engine.documents.versions({ document })
    const [stood] = await bench.engine.annotations.list({ document, version: then?.version })
    expect(stood).toMatchObject({ id: report, exact: 'Each district shall report its noise once a year.' })
    expect(await bench.engine.annotations.leave({ annotations: [night] })).toEqual({ changed: 1 })
    expect(await bench.engine.annotations.unsettled({})).toEqual([])
    expect(await bench.engine.annotations.unsettled({ withLeft: true })).toMatchObject([{ annotation: { id: night }, isLeft: true }])
    expect((await bench.engine.documents.list({}))[0]?.unsettled).toBe(0)
    await bench.engine.history.undo({})
    await bench.engine.history.undo({})
    expect((await bench.engine.annotations.unsettled({})).map(({ annotation }) => annotation.id)).toEqual([report, night])
    expect(await bench.engine.projects.check({})).toEqual([])
    expect(await sentenceOf(bench.engine.annotations.settle({ annotation: night, start: 3, end: 3 }))).toBe('invalid annotations.emptyRange')
  })

  test('what was left is not asked about again while nothing better is found, and its file can be had back', async () => {
    const night = await highlight('Night deliveries shall end at ten in the evening.')
    await replace(newer)
    await bench.engine.annotations.leave({ annotations: [night] })
    expect(await replace(`${newer}5. More.\n`)).toMatchObject({ kept: 0, unsettled: 0 })
    expect(await bench.engine.annotations.unsettled({ withLeft: true })).toMatchObject([{ annotation: { id: night }, isLeft: true }])
    expect(await replace(first.replace('at ten in', 'at nine in'))).toMatchObject({ unsettled: 1 })
    const versions = await bench.engine.documents.versions({ document })
    const { fileName } = await bench.engine.documents.original({ document, version: versions.at(-1)?.version })
    expect(fileName).toBe('plan.txt')
    expect((await bench.engine.documents.original({ document })).fileName).toBe('newer.txt')
  })

  test('of a third text is found from the text that a highlight was made on', async () => {
    const night = await highlight('Night deliveries shall end at ten in the evening.')
    await replace(newer)
    const answer = await replace(`${first}5. More.\n`)
    expect(answer).toMatchObject({ kept: 1, unsettled: 0 })
    expect((await bench.engine.annotations.list({ document })).map(({ id }) => id)).toEqual([night])
    await bench.engine.history.undo({})
    expect(await bench.engine.annotations.unsettled({})).toHaveLength(1)
    expect((await bench.engine.documents.versions({ document })).map(({ number }) => number)).toEqual([2, 1])
    // What was undone is no version any more, and its number is not given twice.
    await replace(`${first}6. Other.\n`)
    expect((await bench.engine.documents.versions({ document })).map(({ number }) => number)).toEqual([4, 2, 1])
  })

  test('with the same bytes is no new text; a file that can’t be read changes nothing', async () => {
    expect(await replace(first)).toMatchObject({ same: true, document: { versionNumber: 1 } })
    const before = await everything()
    expect(await sentenceOf(bench.engine.documents.replace({ document, file: bench.ticket('x.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')) }))).toMatch(/^invalid importing\./)
    expect(await everything()).toEqual(before)
    expect(await bench.engine.history.list({})).toHaveLength(1)
  })

  test('is searched instead of the old one', async () => {
    await replace(newer)
    expect((await bench.engine.search.find({ query: 'deliveries' })).total).toBe(0)
    expect((await bench.engine.search.find({ query: 'twice' })).total).toBe(1)
    await bench.engine.history.undo({})
    expect((await bench.engine.search.find({ query: 'deliveries' })).total).toBe(1)
  })
})

describe('correcting the text', () => {
  const correct = async (text: string) => bench.engine.documents.correct({ document, version: (await bench.engine.documents.text({ document })).version, text })

  test('makes a version of the same file, and the highlights stay', async () => {
    const trees = await highlight('plant trees along every street')
    const answer = await correct(first.replace('Means', 'Ways and means').replace('2026.', '2028.'))
    expect(answer).toMatchObject({ kept: 1, unsettled: 0 })
    expect((await bench.engine.documents.versions({ document }))[0]).toMatchObject({ origin: 'correction', fileName: 'plan.txt', number: 2 })
    expect((await bench.engine.annotations.list({ document }))[0]?.id).toBe(trees)
    expect(await correct(first.replace('Means', 'Ways and means').replace('2026.', '2028.'))).toMatchObject({ same: true })
  })

  test('of a text that was replaced meanwhile is refused, and nothing is lost', async () => {
    const { version } = await bench.engine.documents.text({ document })
    await replace(newer)
    expect(await sentenceOf(bench.engine.documents.correct({ document, version, text: 'Other' }))).toBe('conflict documents.versionChanged')
    expect(await textNow()).toBe(newer)
    expect(await sentenceOf(correct(' \n '))).toBe('invalid importing.noText')
  })

  test('of a web page keeps the structure that the page declared, changed lines included', async () => {
    const page = '<h1>Plan</h1><h2>Aims</h2><p>First words.</p><ul><li>one thing</li><li>another</li></ul><h2>Ends</h2><p>Last words.</p>'
    const [answer] = await bench.engine.documents.import({ files: [bench.ticket('page.html', page)] })
    document = answer && 'document' in answer ? answer.document.id : ''
    const before = await bench.engine.documents.clauses({ document })
    await correct((await textNow()).replace('Aims', 'Our aims').replace('First words.', 'First words, corrected.'))
    const after = await bench.engine.documents.clauses({ document })
    expect(after.map(({ kind, level }) => [kind, level])).toEqual(before.map(({ kind, level }) => [kind, level]))
    expect(after.some(({ start, end }, index) => start !== before[index]?.start || end !== before[index]?.end)).toBe(true)
  })
})

describe('correcting the clause tree', () => {
  const clauses = () => bench.engine.documents.clauses({ document })
  const clause = async (label: string) => (await clauses()).find(row => row.label === label)?.id ?? ''
  type Change = Parameters<Workbench['engine']['documents']['correctClause']>[0]['change']
  const change = async (label: string, what: Change) => bench.engine.documents.correctClause({ document, clause: await clause(label), change: what })

  test('a clause is relabelled, moved, split, merged and given another kind; citations follow, and each is undone', async () => {
    await highlight('Each district shall report')
    const states = [await everything()]
    const text = await textNow()
    const changes: readonly (readonly [string, Change])[] = [
      ['2', { kind: 'label', label: '2a' }],
      ['II', { kind: 'kind', to: 'paragraph' }],
      ['4', { kind: 'level', by: 1 }],
      ['1', { kind: 'split', at: text.indexOf('along every') }],
      ['3', { kind: 'merge' }],
      ['2a', { kind: 'range', start: text.indexOf('2. Each'), end: text.indexOf(' once a year') }],
    ]
    for (const [label, what] of changes) {
      await change(label, what)
      states.push(await everything())
    }
    expect((await bench.engine.excerpts.list({})).rows[0]?.citation).toContain('I 2a')
    const shown = (await clauses()).map(({ label, kind, level, start, textEnd }) => `${level} ${kind} ${label} ${text.slice(start, textEnd).slice(0, 12)}`)
    expect(shown).toMatchInlineSnapshot(`
      [
        "1 heading  Plan for Qui",
        "1 heading I I. Goals",
        "2 item 1 1. The city ",
        "2 paragraph  along every ",
        "2 item 2a 2. Each dist",
        "2 paragraph  once a year.",
        "1 paragraph II II. Means
      3.",
        "2 item 4 4. Night del",
      ]
    `)
    expect((await bench.engine.documents.list({}))[0]?.clauses).toBe(shown.length)
    for (const state of states.slice(0, -1).toReversed()) {
      await bench.engine.history.undo({})
      expect(await everything()).toEqual(state)
    }
    expect(await bench.engine.projects.check({})).toEqual([])
  })

  test('several clauses get another kind as one step; those that have it are passed over', async () => {
    const before = await everything()
    const kinds = async () => (await clauses()).map(({ label, kind }) => `${label} ${kind}`)
    const wanted = [await clause('4'), await clause('1'), await clause('2')]
    const setKinds = (to: 'boilerplate' | 'item', ids = wanted) => bench.engine.documents.correctKinds({ document, clauses: ids, to })
    await change('2', { kind: 'kind', to: 'boilerplate' })
    const { corrections } = await setKinds('boilerplate')
    expect((await bench.engine.documents.corrections({ document })).slice(-2).map(({ id }) => id)).toEqual(corrections)
    expect(await kinds()).toEqual([' heading', 'I heading', '1 boilerplate', '2 boilerplate', 'II heading', '3 item', '4 boilerplate'])
    expect((await bench.engine.history.list({}))[0]?.label).toMatchObject({ id: 'documents.clause.kinds', values: { count: 2 } })
    expect(await sentenceOf(setKinds('boilerplate'))).toBe('invalid documents.clauseUnchanged')
    expect(await sentenceOf(setKinds('item', [...wanted, newId()]))).toBe('missing documents.clauseMissing')
    await setKinds('item')
    expect(await kinds()).toEqual([' heading', 'I heading', '1 item', '2 item', 'II heading', '3 item', '4 item'])
    for (let step = 0; step < 3; step += 1) await bench.engine.history.undo({})
    expect(await everything()).toEqual(before)
    expect(await bench.engine.projects.check({})).toEqual([])
  })

  test('a whole series moves as one step, is kept when the text’s next version comes, and is undone', async () => {
    const before = await everything()
    const levels = async () => (await clauses()).map(({ label, level }) => `${level} ${label}`)
    const moveAlike = async (label: string, by: number, reach: 'section' | 'document') => bench.engine.documents.moveAlike({ document, clause: await clause(label), by, reach })
    const { corrections } = await moveAlike('3', -1, 'document')
    expect(corrections).toHaveLength(4)
    expect(await levels()).toEqual(['1 ', '1 I', '1 1', '1 2', '1 II', '1 3', '1 4'])
    expect((await bench.engine.history.list({}))[0]?.label).toMatchObject({ id: 'documents.clause.levels', values: { label: '3', count: 4 } })
    const moved = await everything()
    expect(await replace(newer)).toMatchObject({ correctionsKept: 3, correctionsLeft: 1 })
    expect((await levels()).filter(row => !row.endsWith(' 0'))).toEqual(['1 ', '1 I', '1 1', '1 2', '1 II', '1 3'])
    await bench.engine.history.undo({})
    expect(await everything()).toEqual(moved)
    await bench.engine.history.undo({})
    expect(await everything()).toEqual(before)
    expect(await sentenceOf(moveAlike('3', 1, 'section'))).toBe('invalid documents.clauseUnchanged')
    expect(await sentenceOf(moveAlike('I', -1, 'document'))).toBe('invalid documents.clauseUnchanged')
    expect(await sentenceOf(bench.engine.documents.moveAlike({ document, clause: newId(), by: 1, reach: 'section' }))).toBe('missing documents.clauseMissing')
    expect(await everything()).toEqual(before)
    expect(await bench.engine.projects.check({})).toEqual([])
  })

  test('a change that changes nothing, or of a clause that is not there, is refused', async () => {
    expect(await sentenceOf(change('2', { kind: 'label', label: '2' }))).toBe('invalid documents.clauseUnchanged')
    expect(await sentenceOf(change('2', { kind: 'split', at: 0 }))).toBe('invalid documents.clauseUnchanged')
    expect(await sentenceOf(bench.engine.documents.correctClause({ document, clause: newId(), change: { kind: 'merge' } }))).toBe('missing documents.clauseMissing')
    expect(await bench.engine.history.list({})).toHaveLength(1)
  })

  test('it is kept when the text’s next version comes, and can be taken back', async () => {
    await change('3', { kind: 'label', label: '3 bis' })
    await change('4', { kind: 'label', label: '4 bis' })
    expect(await replace(newer)).toMatchObject({ correctionsKept: 1, correctionsLeft: 1 })
    expect((await clauses()).map(({ label }) => label)).toContain('3 bis')
    const [kept] = await bench.engine.documents.corrections({ document })
    expect(await bench.engine.documents.dropCorrections({ document, corrections: [kept?.id ?? ''] })).toEqual({ dropped: 1 })
    expect((await clauses()).map(({ label }) => label)).toContain('3')
    await bench.engine.history.undo({})
    await bench.engine.history.undo({})
    expect(await bench.engine.documents.corrections({ document })).toHaveLength(2)
  })
})
