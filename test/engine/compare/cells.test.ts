import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorkbench, type Workbench } from '../excerpts/workbench.ts'

let bench: Workbench
let one = ''
let two = ''
beforeEach(async () => {
  bench = await openWorkbench()
  one = await bench.bringIn('Plan 1', 'One two three.\n')
  two = await bench.bringIn('Plan 2', 'Four five six.\n')
  await bench.highlight(one, 'One', ['Care'])
  await bench.highlight(two, 'five', ['Work'])
})
afterEach(() => bench.close())

const compare = () => bench.engine.compare
const write = async (theme: string, document: string, plain: string, body = '') =>
  bench.engine.memos.write({ owner: { cell: { theme: await bench.themeId(theme), document } }, body, plain })
const mention = (id: string) => JSON.stringify({ root: { type: 'root', version: 1, children: [{ type: 'paragraph', version: 1, children: [
  { type: 'text', text: 'See ', version: 1, format: 0, mode: 'normal', style: '', detail: 0 },
  { type: 'mention', version: 1, kind: 'theme', id, text: 'Work', name: 'Work', format: 0, mode: 'token', style: '', detail: 0 },
] }] } })

/** Summaries as `theme | column: text`. */
async function summaries(): Promise<string[]> {
  const { themes, columns, summaries: found } = await compare().matrix({ summaryLength: 1_000 })
  const pathById = new Map(themes.map(({ id, path }) => [id, path.join(' > ')]))
  const titleById = new Map(columns.map(({ id, title }) => [id, title]))
  return found.map(({ cell, text }) => `${pathById.get(cell.theme)} | ${'document' in cell ? titleById.get(cell.document) : `${cell.attribute}=${cell.value}`}: ${text}`).toSorted()
}
async function silences(): Promise<string[]> {
  const { themes, columns, silences: found } = await compare().matrix({})
  const nameById = new Map([...themes.map(({ id, path }) => [id, path.join(' > ')] as const), ...columns.map(({ id, title }) => [id, title] as const)])
  return found.map(({ theme, document, searched, coder, ofEarlierText }) => `${nameById.get(theme)} | ${nameById.get(document)}: ${searched} (${coder})${ofEarlierText ? ' earlier' : ''}`).toSorted()
}

describe('summaries of cells', () => {
  it('are written, rewritten, listed, found and emptied, in cells without a highlight too, and each step is undone', async () => {
    await write('Care', one, 'Much care')
    await write('Care', one, 'Much care here')
    await write('Care', two, 'None')
    await bench.engine.memos.write({ owner: { cell: { theme: await bench.themeId('Care'), attribute: 'jurisdiction', value: 'Beijing' } }, body: '', plain: 'In the capital' })
    expect(await summaries()).toEqual(['Care | Plan 1: Much care here', 'Care | Plan 2: None', 'Care | jurisdiction=Beijing: In the capital'])
    expect((await bench.engine.memos.list({ document: one })).map(({ name, beginning, place }) => [name, beginning, place?.document])).toEqual([['Care × Plan 1', 'Much care here', one]])
    expect((await bench.engine.search.memos({ query: 'capital', limit: 10 })).memos).toMatchObject([{ name: 'Care × Beijing', place: null }])
    await write('Care', two, '')
    expect(await summaries()).toHaveLength(2)
    await bench.engine.history.undo({})
    await bench.engine.history.undo({})
    await bench.engine.history.undo({})
    expect(await summaries()).toEqual(['Care | Plan 1: Much care here'])
    await bench.engine.history.undo({})
    expect(await summaries()).toEqual([])
    expect(await bench.engine.memos.read({ owner: { project: true } })).toMatchObject({ plain: '' })
    await bench.engine.history.redo({})
    expect(await summaries()).toEqual(['Care | Plan 1: Much care here'])
    expect(await bench.engine.projects.check({})).toEqual([])
  })

  it('speak of things by their names of now, and come cut at a whole letter', async () => {
    await write('Care', one, 'See Work', mention(await bench.themeId('Work')))
    await bench.engine.themes.update({ theme: await bench.themeId('Work'), name: 'Labour' })
    expect(await summaries()).toEqual(['Care | Plan 1: See Labour'])
    await write('Labour', two, 'a👩‍👩‍👧b')
    const cut = async (summaryLength: number) => (await compare().matrix({ documents: [two], summaryLength })).summaries.map(({ text, isCut }) => [text, isCut])
    expect(await cut(5)).toEqual([['a', true]])
    expect(await cut(10)).toEqual([['a👩‍👩‍👧b', false]])
  })

  it('are refused for a theme or plan that is not there, and out of sight with a plan that was taken away', async () => {
    await expect(bench.engine.memos.write({ owner: { cell: { theme: one, document: one } }, body: '', plain: 'x' })).rejects.toMatchObject({ code: 'missing' })
    await write('Care', one, 'Kept')
    await bench.engine.documents.remove({ documents: [one] })
    expect(await summaries()).toEqual([])
    expect(await bench.engine.memos.list({})).toEqual([])
    await expect(write('Care', one, 'x')).rejects.toMatchObject({ code: 'missing' })
    await bench.engine.history.undo({})
    expect(await summaries()).toEqual(['Care | Plan 1: Kept'])
  })

  it('stay with an attribute that is renamed', async () => {
    await bench.engine.attributes.define({ name: 'Region' })
    await bench.engine.memos.write({ owner: { cell: { theme: await bench.themeId('Care'), attribute: 'Region', value: 'North' } }, body: '', plain: 'Cold' })
    await bench.engine.attributes.change({ name: 'Region', to: { name: 'Area' } })
    expect(await summaries()).toEqual(['Care | Area=North: Cold'])
    await bench.engine.history.undo({})
    expect(await summaries()).toEqual(['Care | Region=North: Cold'])
  })
})

describe('records that plans are silent', () => {
  it('are one step for any number of plans, say who looked for what, and are dated anew by the same words', async () => {
    const theme = await bench.themeId('Care')
    expect(await compare().recordSilence({ theme, documents: [one, two], searched: ' nursery ' })).toEqual({ recorded: 2 })
    const [before] = (await compare().matrix({ documents: [two] })).silences
    await compare().recordSilence({ theme, documents: [two], searched: 'nursery' })
    const after = (await compare().matrix({ documents: [two] })).silences
    expect(after).toHaveLength(1)
    expect(Date.parse(after[0]?.recordedAt ?? '')).toBeGreaterThan(Date.parse(before?.recordedAt ?? ''))
    await compare().recordSilence({ theme, documents: [two], searched: '托育' })
    expect(await silences()).toEqual([expect.stringMatching(/^Care \| Plan 1: nursery/), expect.stringMatching(/^Care \| Plan 2: nursery/), expect.stringMatching(/^Care \| Plan 2: 托育/)])
    await compare().removeSilence({ silences: after.map(({ id }) => id) })
    expect(await silences()).toHaveLength(2)
    for (let step = 0; step < 4; step += 1) await bench.engine.history.undo({})
    expect(await silences()).toEqual([])
    for (let step = 0; step < 3; step += 1) await bench.engine.history.redo({})
    expect(await silences()).toHaveLength(3)
    expect(await bench.engine.projects.check({})).toEqual([])
  })

  it('say when the text has another version since', async () => {
    await compare().recordSilence({ theme: await bench.themeId('Care'), documents: [two], searched: 'nursery' })
    expect(await silences()).toEqual([expect.not.stringContaining('earlier')])
    const [row] = await bench.engine.documents.list({ documents: [two] })
    await bench.engine.documents.correct({ document: two, version: row?.version ?? '', text: 'Four five six. And a nursery.\n' })
    expect(await silences()).toEqual([expect.stringContaining('earlier')])
  })

  it('are refused without words, for a theme or for plans that are not there', async () => {
    const theme = await bench.themeId('Care')
    await expect(compare().recordSilence({ theme, documents: [one], searched: '  ' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(compare().recordSilence({ theme: one, documents: [one], searched: 'x' })).rejects.toMatchObject({ code: 'missing' })
    await expect(compare().recordSilence({ theme, documents: [theme], searched: 'x' })).rejects.toMatchObject({ code: 'missing' })
    await expect(compare().removeSilence({ silences: [theme] })).rejects.toMatchObject({ code: 'missing' })
    expect(await silences()).toEqual([])
  })
})

describe('what is said of cells, when a theme', () => {
  it('is merged, goes to the one that stays: joined where both have a summary, nothing lost, said before, undone in one step', async () => {
    await write('Care', one, 'Of care')
    await write('Work', one, 'Of work')
    await write('Care', two, 'Only of care')
    const [from, into] = [await bench.themeId('Care'), await bench.themeId('Work')]
    await bench.engine.memos.write({ owner: { cell: { theme: from, attribute: 'kind', value: 'Plan' } }, body: '', plain: 'By kind' })
    for (const theme of [from, into]) await compare().recordSilence({ theme, documents: [two], searched: 'same' })
    await compare().recordSilence({ theme: from, documents: [two], searched: 'other' })
    expect(await bench.engine.themes.previewMerge({ from, into })).toMatchObject({ summaries: 3, summariesJoined: 1, silences: 2 })
    await bench.engine.themes.merge({ from, into })
    expect(await summaries()).toEqual(['Work | Plan 1: Of work\n\nOf care', 'Work | Plan 2: Only of care', 'Work | kind=Plan: By kind'])
    expect(await silences()).toHaveLength(2)
    expect(await bench.engine.projects.check({})).toEqual([])
    await bench.engine.history.undo({})
    expect(await summaries()).toEqual(['Care | Plan 1: Of care', 'Care | Plan 2: Only of care', 'Care | kind=Plan: By kind', 'Work | Plan 1: Of work'])
    expect(await silences()).toHaveLength(3)
    expect(await bench.engine.projects.check({})).toEqual([])
  })

  it('is deleted, goes with it, is counted before, and comes back with it', async () => {
    await write('Care', one, 'Of care')
    const theme = await bench.themeId('Care')
    await compare().recordSilence({ theme, documents: [two], searched: 'x' })
    expect(await bench.engine.themes.previewRemove({ themes: [theme] })).toMatchObject({ summaries: 1, silences: 1 })
    await bench.engine.themes.remove({ themes: [theme] })
    expect([await summaries(), await silences(), await bench.engine.memos.list({})]).toEqual([[], [], []])
    await bench.engine.history.undo({})
    expect([await summaries(), await silences()]).toEqual([['Care | Plan 1: Of care'], [expect.stringContaining('Plan 2')]])
    expect(await bench.engine.projects.check({})).toEqual([])
  })
})
