import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MemoOwner } from '#contract/coding/memos.ts'
import { freshId, openWorkbench, refusal, type Workbench } from '../excerpts/workbench.ts'

let bench: Workbench
let plan = ''
let note: Extract<MemoOwner, { annotation: string }>
beforeEach(async () => {
  bench = await openWorkbench()
  plan = await bench.bringIn('Plan', 'One two three.\n')
  note = { annotation: await bench.highlight(plan, 'One', ['Care']) }
})
afterEach(() => bench.close())

const write = (owner: MemoOwner, plain: string, body = '') => bench.engine.memos.write({ owner, plain, body })
const read = async (owner: MemoOwner) => (await bench.engine.memos.read({ owner })).plain
const body = JSON.stringify({ root: { children: [{ type: 'paragraph', children: [{ type: 'text', text: 'memo' }] }] } })

describe('memos', () => {
  it('belong to a highlight, a document, a theme or the project, each its own', async () => {
    const owners: MemoOwner[] = [note, { document: plan }, { theme: await bench.themeId('Care') }, { project: true }]
    for (const [index, owner] of owners.entries()) await write(owner, `memo ${index}`, body)
    for (const [index, owner] of owners.entries()) expect(await bench.engine.memos.read({ owner })).toMatchObject({ plain: `memo ${index}`, body })
    const labels = (await bench.engine.history.list({ limit: 4 })).map(row => row.label.id)
    expect(labels).toEqual(['memos.write.project', 'memos.write.theme', 'memos.write.document', 'memos.write.annotation'])
  })

  it('are part of their highlight', async () => {
    await write(note, 'why')
    const [row] = await bench.engine.annotations.list({ document: plan })
    expect(row).toMatchObject({ memo: 'why' })
    expect(row?.updatedAt).not.toBe(row?.createdAt)
  })

  it('go when they are emptied, and come back by undo', async () => {
    await write(note, 'why', body)
    expect(await write(note, ' \n', body)).toEqual({ body: '', plain: '', updatedAt: null, coder: '', fault: null })
    expect((await bench.engine.history.next({})).undo?.label.id).toBe('memos.remove.annotation')
    await bench.engine.history.undo({})
    expect(await bench.engine.memos.read({ owner: note })).toMatchObject({ plain: 'why', body })
  })

  it('take typing that goes on as one step', async () => {
    const before = (await bench.engine.history.list({})).length
    for (const text of ['w', 'wh', 'why']) await write(note, text)
    expect((await bench.engine.history.list({})).length).toBe(before + 1)
    await bench.engine.history.undo({})
    expect(await read(note)).toBe('')
  })

  it('do not run together with another memo, or across another step', async () => {
    await write(note, 'a')
    await write({ project: true }, 'b')
    await write(note, 'ab')
    await bench.engine.history.undo({})
    expect([await read(note), await read({ project: true })]).toEqual(['a', 'b'])
  })

  it('leave no trace when nothing changes', async () => {
    await write(note, 'why')
    const before = await bench.engine.history.list({})
    await write(note, 'why')
    await write({ project: true }, '  ')
    expect(await bench.engine.history.list({})).toEqual(before)
  })

  it('keep their text as it can be stored', async () => {
    expect((await write(note, 'a\r\nb\0c\ud800')).plain).toBe('a\nbc\ufffd')
  })

  it('are refused without an owner that is there, and when they can’t be read as a note', async () => {
    expect(await refusal(write({ annotation: freshId() }, 'x'))).toBe('missing memos.noOwner')
    expect(await refusal(write({ theme: freshId() }, 'x'))).toBe('missing memos.noOwner')
    expect(await refusal(write(note, 'x', '{broken'))).toBe('invalid memos.broken')
    await bench.engine.documents.remove({ documents: [plan] })
    expect(await refusal(write(note, 'x'))).toBe('missing memos.noOwner')
    expect(await refusal(write({ document: plan }, 'x'))).toBe('missing memos.noOwner')
    expect(await refusal(bench.engine.memos.read({ owner: note }))).toBe('missing memos.noOwner')
  })
})
