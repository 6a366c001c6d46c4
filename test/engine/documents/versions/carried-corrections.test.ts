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
  expect(await bench.engine.projects.check({})).toEqual([])
  await bench.remove()
})

type Change = Parameters<Workbench['engine']['documents']['correctClause']>[0]['change']
const documents = () => bench.engine.documents
const versions = async () => (await documents().versions({ document })).map(({ version }) => version)
const textNow = async () => (await documents().text({ document })).text
const clauses = (version?: string) => documents().clauses({ document, version })
const labels = async (version?: string) => (await clauses(version)).map(({ label }) => label).filter(Boolean)
const change = async (label: string, what: Change) => {
  const clause = (await clauses()).find(row => row.label === label)?.id ?? ''
  return (await documents().correctClause({ document, clause, change: what })).correction
}
const relabel = (label: string) => change(label, { kind: 'label', label: `${label} bis` })
const replace = (text: string) => documents().replace({ document, file: bench.ticket('newer.txt', text) })
const foresee = (text: string) => documents().previewReplace({ document, file: bench.ticket('newer.txt', text) })
const waiting = () => documents().unsettledCorrections({ document })
const counted = async () => (await documents().list({}))[0]?.unsettledCorrections
const undo = () => bench.engine.history.undo({})
const redo = () => bench.engine.history.redo({})
/** All that a correction may change, of every text of the document. */
const everything = async () => ({
  trees: await Promise.all((await versions()).map(async version => ({ version, clauses: await clauses(version) }))),
  corrections: await documents().corrections({ document }),
  waiting: await documents().unsettledCorrections({ withLeft: true }),
  documents: await documents().list({}),
  excerpts: (await bench.engine.excerpts.list({})).rows,
})
const place = async (words: string) => {
  const start = (await textNow()).indexOf(words)
  return { start, end: start + words.length }
}

describe('when a newer text comes', () => {
  test('it gets corrections of its own, and the text before keeps its tree and what is cited from it', async () => {
    const night = await highlightWords(bench, document, 'Night deliveries shall end at ten in the evening.')
    await change('1', { kind: 'split', at: first.indexOf('along every') })
    await relabel('3')
    await relabel('4')
    await change('II', { kind: 'level', by: 1 })
    const [old = ''] = await versions()
    const [tree, before] = [await clauses(), await everything()]
    const citation = before.excerpts[0]?.citation
    expect(citation).toContain('4 bis')
    expect(await replace(newer)).toMatchObject({ correctionsKept: 3, correctionsLeft: 1, unsettled: 1, document: { unsettledCorrections: 1 } })
    expect(await clauses(old)).toEqual(tree)
    expect((await bench.engine.excerpts.list({})).rows).toMatchObject([{ id: night, version: old, citation }])
    // A split clause has an id of its own in each of the texts.
    const [mine, theirs] = [new Set(tree.map(({ id }) => id)), await clauses()]
    expect(theirs.filter(({ id }) => mine.has(id))).toEqual([])
    expect(theirs.map(({ label, level }) => `${level} ${label}`)).toEqual(['1 ', '1 I', '2 0', '2 1', '2 ', '2 2', '2 II', '3 3 bis'])
    expect((await documents().corrections({ document })).map(({ kind, coder }) => [kind, coder])).toEqual([['split', 'Tester'], ['label', 'Tester'], ['level', 'Tester']])
    const after = await everything()
    await undo()
    expect(await everything()).toEqual(before)
    await redo()
    expect(await everything()).toEqual(after)
  })

  test('what is corrected in one of them is not in the other, and what was taken back there does not come again', async () => {
    await relabel('3')
    const [old = ''] = await versions()
    await replace(newer)
    const [copy] = await documents().corrections({ document })
    await change('1', { kind: 'label', label: '1 ter' })
    await documents().dropCorrections({ document, corrections: [copy?.id ?? ''] })
    expect([await labels(old), await labels()]).toEqual([['I', '1', '2', 'II', '3 bis', '4'], ['I', '0', '1 ter', '2', 'II', '3']])
    await replace(`${newer}5. More.\n`)
    expect(await labels()).toEqual(['I', '0', '1 ter', '2', 'II', '3', '5'])
    expect(await waiting()).toEqual([])
    await documents().correct({ document, version: (await versions())[0] ?? '', text: `${newer}5. Much more.\n` })
    expect(await labels()).toEqual(['I', '0', '1 ter', '2', 'II', '3', '5'])
    expect(await labels(old)).toContain('3 bis')
  })

  test('an earlier text can’t be corrected, and its corrections are not taken back', async () => {
    const correction = await relabel('3')
    const [clause] = await clauses()
    const [old = ''] = await versions()
    await replace(newer)
    const before = await bench.engine.history.list({})
    expect(await sentenceOf(documents().correctClause({ document, clause: clause?.id ?? '', change: { kind: 'label', label: 'x' } }))).toBe('missing documents.clauseMissing')
    expect(await documents().dropCorrections({ document, corrections: [correction] })).toEqual({ dropped: 0 })
    expect(await bench.engine.history.list({})).toEqual(before)
    expect(await labels(old)).toContain('3 bis')
  })

  test('read by the process that writes long texts, too', async () => {
    const long = `${first}${Array.from({ length: 9_000 }, (_, index) => `${index + 5}. Street ${index} shall be quiet at night.`).join('\n')}\n`
    await replace(long)
    await change('800', { kind: 'label', label: '800 bis' })
    await relabel('4')
    const told = await foresee(long.replace('4. Night deliveries shall end at ten in the evening.\n', ''))
    expect(told).toMatchObject({ corrections: { moved: 1, orphan: 1, left: 0 }, correctionsLeft: [{ value: '4 bis' }] })
    expect(await replace(long.replace('4. Night deliveries shall end at ten in the evening.\n', ''))).toMatchObject({ correctionsKept: 1, correctionsLeft: 1 })
    expect(await labels()).toContain('800 bis')
    expect(await labels((await versions())[1])).toEqual(expect.arrayContaining(['4 bis', '800 bis']))
    expect(await waiting()).toMatchObject([{ correction: { value: '4 bis' } }])
  })
})

describe('a correction without a clause in the new text', () => {
  const withoutFour = async () => {
    const correction = await relabel('4')
    await replace(newer)
    return correction
  }

  test('waits with its place in the old text, and is put on another clause or let go, each a step of its own', async () => {
    const correction = await withoutFour()
    const [, old] = await versions()
    expect(await waiting()).toMatchObject([{
      correction: { id: correction, kind: 'label', value: '4 bis', exact: expect.stringContaining('Night deliveries') }, document, version: old, path: ['II', '4 bis'],
      place: { status: 'orphan' }, isLeft: false,
    }])
    const states = [await everything()]
    // Blanks before the words that were chosen are no part of the clause before.
    const settled = await documents().settleCorrection({ correction, ...(await place('\n3. Buses')) })
    expect(await labels()).toEqual(['I', '0', '1', '2', 'II', '4 bis'])
    expect(await documents().corrections({ document })).toMatchObject([{ id: settled.correction, exact: expect.stringMatching(/^3\. Buses/) }])
    expect([await waiting(), await counted()]).toEqual([[], 0])
    states.push(await everything())
    await undo()
    expect(await everything()).toEqual(states[0])
    expect(await documents().leaveCorrections({ corrections: [correction] })).toEqual({ changed: 1 })
    expect([await waiting(), await counted()]).toEqual([[], 0])
    expect(await documents().unsettledCorrections({ withLeft: true })).toMatchObject([{ correction: { id: correction }, isLeft: true }])
    expect(await documents().leaveCorrections({ corrections: [correction] })).toEqual({ changed: 0 })
    // What was let go can be put on a clause all the same.
    await documents().settleCorrection({ correction, ...(await place('Buses shall run')) })
    expect(await labels()).toContain('4 bis')
    await undo()
    await undo()
    expect(await everything()).toEqual(states[0])
  })

  test('of each kind goes where a person says: a split to the place itself, a range to the words, the others to the clause there', async () => {
    await change('4', { kind: 'split', at: first.indexOf('end at ten') })
    await change('4', { kind: 'level', by: 1 })
    await change('4', { kind: 'kind', to: 'heading' })
    await change('4', { kind: 'range', start: first.indexOf('4. Night'), end: first.indexOf(' deliveries') })
    expect(await replace(newer)).toMatchObject({ correctionsLeft: 4 })
    const rows = await waiting()
    expect(rows.map(({ correction: { kind } }) => kind).toSorted()).toEqual(['kind', 'level', 'range', 'split'])
    const idOf = (kind: string) => rows.find(({ correction }) => correction.kind === kind)?.correction.id ?? ''
    await documents().settleCorrection({ correction: idOf('kind'), ...(await place('every street')) })
    await documents().settleCorrection({ correction: idOf('level'), ...(await place('Each district')) })
    await documents().settleCorrection({ correction: idOf('split'), ...(await place('before the end')) })
    await documents().settleCorrection({ correction: idOf('range'), ...(await place('0. A new clause')) })
    const text = await textNow()
    expect((await clauses()).map(({ label, kind, level, start, textEnd }) => `${level} ${kind} ${label} ${text.slice(start, textEnd)}`)).toEqual([
      '1 heading  Plan for Quiet Streets', '1 heading I I. Goals', '2 item 0 0. A new clause', '2 paragraph  stands first.',
      '2 heading 1 1. The city shall plant trees along every street by 2027.', '3 item 2 2. Each district shall report its noise twice a year.', '1 heading II II. Means',
      '2 item 3 3. Buses shall run on batteries', '2 paragraph  before the end of 2026.',
    ])
    expect(await waiting()).toEqual([])
  })

  test('does not go where it makes no difference, and only where it waits', async () => {
    const correction = await withoutFour()
    const settle = async (id: string, words: string) => sentenceOf(documents().settleCorrection({ correction: id, ...(await place(words)) }))
    await change('3', { kind: 'label', label: '4 bis' })
    expect(await settle(correction, 'Buses')).toBe('invalid documents.clauseUnchanged')
    expect(await settle(newId(), 'Buses')).toBe('missing documents.correctionSettled')
    const [made] = await documents().corrections({ document })
    expect(await settle(made?.id ?? '', 'Each district')).toBe('missing documents.correctionSettled')
    expect(await waiting()).toHaveLength(1)
    await bench.engine.documents.remove({ documents: [document] })
    expect(await documents().unsettledCorrections({ withLeft: true })).toEqual([])
    expect(await settle(correction, 'Each district').catch(String)).toContain('missing')
    await undo()
    expect(await waiting()).toHaveLength(1)
  })

  test('is looked for again in the text after, as the preview says: what waits waits on, what comes back is laid over it, what was let go is not asked about', async () => {
    const correction = await withoutFour()
    expect((await foresee(`${newer}5. More.\n`)).corrections).toEqual({ exact: 0, moved: 0, fuzzy: 0, ambiguous: 0, orphan: 1, left: 0 })
    expect(await replace(`${newer}5. More.\n`)).toMatchObject({ correctionsKept: 0, correctionsLeft: 1 })
    expect(await waiting()).toMatchObject([{ correction: { id: correction } }])
    await documents().leaveCorrections({ corrections: [correction] })
    const told = await foresee(`${newer}6. Most.\n`)
    expect(told).toMatchObject({ corrections: { orphan: 0, left: 1 }, correctionsLeft: [] })
    expect(await replace(`${newer}6. Most.\n`)).toMatchObject({ correctionsKept: 0, correctionsLeft: 0 })
    expect(await documents().unsettledCorrections({ withLeft: true })).toMatchObject([{ correction: { id: correction }, isLeft: true }])
    expect((await foresee(first)).corrections).toMatchObject({ orphan: 0, left: 0 })
    expect(await replace(first)).toMatchObject({ correctionsKept: 1, correctionsLeft: 0 })
    expect(await labels()).toContain('4 bis')
    expect(await documents().unsettledCorrections({ withLeft: true })).toEqual([])
    for (let step = 0; step < 3; step += 1) await undo()
    expect(await waiting()).toHaveLength(1)
  })

  test('waits, too, where its words stand and no clause begins with them', async () => {
    await relabel('4')
    await change('3', { kind: 'merge' })
    const joined = first.replace('2026.\n4. Night', '2026. Besides, 4. Night')
    expect(await foresee(joined)).toMatchObject({ corrections: { fuzzy: 1 }, correctionsLeft: [{ value: '4 bis' }] })
    expect(await replace(joined)).toMatchObject({ correctionsKept: 1, correctionsLeft: 1 })
    const [row] = await waiting()
    expect((await textNow()).slice(row?.place.start, row?.place.end)).toMatch(/^4\. Night/)
    expect(row?.place.status).toBe('fuzzy')
  })
})
