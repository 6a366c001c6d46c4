import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorkbench, type Workbench } from '../excerpts/workbench.ts'

let bench: Workbench
let plan = ''
beforeEach(async () => {
  bench = await openWorkbench()
  plan = await bench.bringIn('Plan', 'One two three.\n')
})
afterEach(() => bench.close())

const list = async () => (await bench.engine.history.list({})).map(({ label, state }) => `${label.id} ${state}`)
const rows = () => bench.engine.annotations.list({ document: plan })

describe('the history', () => {
  it('lists what was done, newest first, with who and how much', async () => {
    await bench.highlight(plan, 'One', ['Care'])
    const [newest] = await bench.engine.history.list({})
    expect(newest).toMatchObject({ label: { id: 'annotations.highlightWithTheme', values: { theme: 'Care' } }, coder: 'Ada', state: 'done', changes: 3 })
    expect(await list()).toEqual(['annotations.highlightWithTheme done', 'documents.import done'])
    expect(await bench.engine.history.list({ limit: 1 })).toEqual([newest])
  })

  it('undoes and does again, one step each, and says what comes next', async () => {
    await bench.highlight(plan, 'One')
    await bench.highlight(plan, 'two')
    const states = [await rows()]
    expect((await bench.engine.history.undo({})).operation?.label.id).toBe('annotations.highlight')
    states.push(await rows())
    await bench.engine.history.undo({})
    expect(await rows()).toEqual([])
    const { undo, redo } = await bench.engine.history.next({})
    expect([undo?.label.id, redo?.label.id]).toEqual(['documents.import', 'annotations.highlight'])
    await bench.engine.history.redo({})
    expect(await rows()).toEqual(states[1])
    await bench.engine.history.redo({})
    expect(await rows()).toEqual(states[0])
    expect((await bench.engine.history.redo({})).operation).toBeNull()
  })

  it('gives up what was undone when something new is done', async () => {
    await bench.highlight(plan, 'One')
    await bench.engine.history.undo({})
    await bench.highlight(plan, 'two')
    expect(await list()).toEqual(['annotations.highlight done', 'annotations.highlight abandoned', 'documents.import done'])
    expect((await bench.engine.history.next({})).redo).toBeNull()
  })

  it('has an end', async () => {
    await bench.engine.history.undo({})
    expect((await bench.engine.history.undo({})).operation).toBeNull()
    expect((await bench.engine.history.next({})).undo).toBeNull()
  })
})
