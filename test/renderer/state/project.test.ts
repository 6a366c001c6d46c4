import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noticeStore, notifyDone, notifyProblem } from '../../../renderer/state/notices.ts'
import { followProject, projectStore, redo, undo } from '../../../renderer/state/project.ts'
import { goTo, viewStore } from '../../../renderer/state/view.ts'
import { EngineError } from '#wire/fault.ts'
import { bringInTwoPlans, openWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
let stop: () => void
const open = () => projectStore.getState()
const notices = () => noticeStore.getState().notices
const until = (isSo: () => boolean) =>
  new Promise<void>(resolve => {
    const look = () => isSo() && (unsubscribe(), resolve())
    const unsubscribe = projectStore.subscribe(look)
    look()
  })

beforeEach(async () => {
  workbench = await openWorkbench()
  stop = await followProject(workbench.client)
})
afterEach(async () => {
  stop()
  await workbench.close()
  noticeStore.setState({ notices: [] })
})

describe('the open project', () => {
  test('is none at first, then the one that was opened, then none again', async () => {
    expect(open().project).toBeNull()
    await workbench.client.engine.projects.create({ name: 'Plans' })
    expect(open().project?.name).toBe('Plans')
    await workbench.client.engine.projects.close({})
    expect(open()).toMatchObject({ project: null, savedAt: null, undo: null, redo: null })
  })

  test('is saved when the commit has returned, and says what undo would take back', async () => {
    await workbench.client.engine.projects.create({ name: 'Plans' })
    const before = open().savedAt
    await bringInTwoPlans(workbench.client)
    expect(open().savedAt).not.toBe(before)
    await until(() => open().undo?.label.id === 'documents.import')
    expect(open().redo).toBeNull()
  })

  test('undo and redo say which operation they were about', async () => {
    await workbench.client.engine.projects.create({ name: 'Plans' })
    await bringInTwoPlans(workbench.client)
    await undo(workbench.client)
    await until(() => open().redo?.label.id === 'documents.import')
    const said = () => notices().map(notice => notice.message)
    expect(said()).toEqual([{ id: 'app.undone', values: { operation: 'Bring in 2 documents' } }])
    await redo(workbench.client)
    expect(said()).toEqual([{ id: 'app.redone', values: { operation: 'Bring in 2 documents' } }])
    await undo(workbench.client)
    await undo(workbench.client)
    expect(said()).toEqual([{ id: 'app.undone', values: { operation: 'Bring in 2 documents' } }])
  })

  test('another one starts with an empty view and without the last one’s notices', async () => {
    await workbench.client.engine.projects.create({ name: 'First' })
    goTo({ document: 'gone' })
    notifyDone('library.imported', { count: 1 }, true)
    await workbench.client.engine.projects.create({ name: 'Second' })
    expect(viewStore.getState()).toMatchObject({ room: 'library', document: null, goTo: null })
    expect(notices()).toEqual([])
  })

  test('a renamed project stays where it is shown', async () => {
    await workbench.client.engine.projects.create({ name: 'First' })
    goTo({ document: 'here' })
    await workbench.client.engine.projects.rename({ name: 'Renamed' })
    expect(open().project?.name).toBe('Renamed')
    expect(viewStore.getState().document).toBe('here')
  })
})

describe('a notice', () => {
  test('offers undo only while its operation is the last one', async () => {
    await workbench.client.engine.projects.create({ name: 'Plans' })
    const [air] = await bringInTwoPlans(workbench.client)
    notifyDone('library.imported', { count: 2 }, true)
    expect(notices()[0]?.undo).toBe(true)
    await workbench.client.engine.documents.describe({ document: air, values: { issuer: 'Beijing' } })
    expect(notices()[0]?.undo).toBe(false)
  })
  test('goes when what it tells of is undone, also when it was not the last', async () => {
    await workbench.client.engine.projects.create({ name: 'Plans' })
    const [air] = await bringInTwoPlans(workbench.client)
    notifyDone('library.imported', { count: 2 }, true)
    await workbench.client.engine.documents.remove({ documents: [air] })
    notifyDone('library.removed', { count: 1 }, true)
    const said = () => notices().map(notice => notice.message.id)
    await undo(workbench.client)
    expect(said()).toEqual(['library.imported', 'app.undone'])
    await undo(workbench.client)
    expect(said()).toEqual(['app.undone'])
  })
  test('of a problem says the engine’s sentence; a cancelled call and a lost connection say nothing', () => {
    notifyProblem(new EngineError({ code: 'cancelled', message: { id: 'wire.cancelled' } }))
    notifyProblem(new EngineError({ code: 'internal', message: { id: 'wire.gone' } }))
    notifyProblem(new DOMException('', 'AbortError'))
    notifyProblem(new EngineError({ code: 'invalid', message: { id: 'documents.titleEmpty' } }))
    notifyProblem(new TypeError('x is not a function'))
    expect(notices().map(notice => notice.message.id)).toEqual(['documents.titleEmpty', 'wire.internal'])
  })
  test('the sixth takes the place of the first', () => {
    for (let count = 1; count <= 6; count++) notifyDone('library.imported', { count })
    expect(notices().map(notice => notice.message.values?.['count'])).toEqual([2, 3, 4, 5, 6])
  })
})
