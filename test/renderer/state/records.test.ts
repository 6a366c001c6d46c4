import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { uuidv7 } from '#domain/ids.ts'
import { closeDocument, followChanges, openDocument, recordStore, whenWhole } from '../../../renderer/state/asking/records.ts'
import { bringInTwoPlans, openWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
let stop: () => void
const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
const records = () => recordStore.getState()
/** Resolves when the mirror is as wanted; the lists are asked for again after the news of a commit. */
const until = (isSo: () => boolean) =>
  new Promise<void>(resolve => {
    const look = () => isSo() && (unsubscribe(), resolve())
    const unsubscribe = recordStore.subscribe(look)
    look()
  })

beforeEach(async () => {
  workbench = await openWorkbench()
  stop = await followChanges(workbench.client)
})
afterEach(async () => {
  stop()
  await workbench.close()
  recordStore.setState({ isLoaded: false, documents: [], themes: [], openById: new Map() })
})

describe('the mirror of what is on the screen', () => {
  test('holds nothing before a project is open, and its lists after', async () => {
    expect(records().isLoaded).toBe(false)
    await workbench.client.engine.projects.create({ name: 'Plans' })
    await until(() => records().isLoaded)
    expect(records().documents).toEqual([])
  })

  test('a highlight of another window is there before that window’s call returns', async () => {
    const { engine } = workbench.client
    await engine.projects.create({ name: 'Plans' })
    const [air] = await bringInTwoPlans(workbench.client)
    await openDocument(workbench.client, air)
    const id = newId()
    await engine.annotations.create({ id, document: air, start: 3, end: 8, themes: [{ path: ['Trees'] }] })
    expect(records().openById.get(air)?.annotationsById.get(id)?.exact).toBe('Plant')
    await until(() => records().themes.some(theme => theme.name === 'Trees' && theme.count === 1))
    await until(() => records().documents.find(row => row.id === air)?.annotations === 1)

    await engine.history.undo({})
    await until(() => records().openById.get(air)?.annotationsById.size === 0)
  })

  test('a document that nobody reads any more is given up, one with another reader stays', async () => {
    await workbench.client.engine.projects.create({ name: 'Plans' })
    const [air] = await bringInTwoPlans(workbench.client)
    await openDocument(workbench.client, air)
    await openDocument(workbench.client, air)
    closeDocument(air)
    expect(records().openById.has(air)).toBe(true)
    closeDocument(air)
    expect(records().openById.has(air)).toBe(false)
  })

  test('of many highlights those round the place where reading begins come first, then all, with what changed in between', async () => {
    const { engine } = workbench.client
    await engine.projects.create({ name: 'Plans' })
    const [answer] = await engine.documents.import({ files: [], pasted: [{ title: 'Long plan', text: 'A clause of the plan.\n'.repeat(5_000) }], clean: 'auto' })
    if (!answer || 'error' in answer) throw new Error('the plan was not taken in')
    const document = answer.document.id
    const [first, last, between] = [newId(), newId(), newId()]
    await engine.annotations.create({ id: first, document, start: 0, end: 8 })
    await engine.annotations.create({ id: last, document, start: 100_010, end: 100_016 })
    await until(() => records().documents.find(row => row.id === document)?.annotations === 2)
    // As if there were more than are brought at once.
    recordStore.setState(({ documents }) => ({ documents: documents.map(row => ({ ...row, annotations: 10_000 })) }))

    const shown: string[][] = []
    const stopLooking = recordStore.subscribe(({ openById }) => void shown.push([...(openById.get(document)?.annotationsById.keys() ?? [])]))
    const opening = openDocument(workbench.client, document, 100_000)
    await until(() => records().openById.has(document))
    expect(records().openById.get(document)?.isWhole).toBe(false)
    expect(shown.at(-1)).toEqual([last])
    await engine.annotations.create({ id: between, document, start: 40, end: 44 })
    await whenWhole(document)
    stopLooking()
    expect([...(records().openById.get(document)?.annotationsById.keys() ?? [])].sort()).toEqual([first, last, between].sort())
    await opening
    closeDocument(document)
  })

  test('thousands of highlights come a stretch of the text at a time, each once, and what is removed or changed meanwhile stays so', async () => {
    const { engine } = workbench.client
    await engine.projects.create({ name: 'Plans' })
    const [answer] = await engine.documents.import({ files: [], pasted: [{ title: 'Long plan', text: 'A clause of the plan.\n'.repeat(5_000) }], clean: 'auto' })
    if (!answer || 'error' in answer) throw new Error('the plan was not taken in')
    const document = answer.document.id
    const ids = Array.from({ length: 10 }, newId)
    // The sixth lies across the places where the text may be cut.
    for (const [place, id] of ids.entries()) await engine.annotations.create({ id, document, start: place * 10_000, end: place === 5 ? 90_000 : place * 10_000 + 8 })
    await until(() => records().documents.find(row => row.id === document)?.annotations === 10)
    // As if there were more, also when the list is told of again.
    const tellMany = () => {
      if (records().documents.some(({ annotations }) => annotations < 10_000)) recordStore.setState(({ documents }) => ({ documents: documents.map(row => ({ ...row, annotations: 10_000 })) }))
    }
    tellMany()
    const stopTelling = recordStore.subscribe(tellMany)
    const stretches: unknown[] = []
    const [removed = '', starred = ''] = ids
    const client = { ...workbench.client, engine: { ...engine, annotations: { ...engine.annotations, list: async (asked: Parameters<typeof engine.annotations.list>[0]) => {
      stretches.push(asked.within)
      const rows = await engine.annotations.list(asked)
      // Another window's commits are told before the next stretch is asked for.
      if (stretches.length === 4) {
        await engine.annotations.remove({ annotations: [removed] })
        await engine.annotations.star({ annotations: [starred], starred: true })
      }
      return rows
    } } } }
    await openDocument(client, document)
    await whenWhole(document)
    stopTelling()
    expect(stretches.length).toBe(6)
    const rows = [...(records().openById.get(document)?.annotationsById.values() ?? [])]
    expect(rows.map(({ id }) => id).sort()).toEqual(ids.slice(1).sort())
    expect(rows.filter(row => row.starred).map(({ id }) => id)).toEqual([starred])
    closeDocument(document)
  })

  test('a document that was closed while it was loading does not come back', async () => {
    await workbench.client.engine.projects.create({ name: 'Plans' })
    const [air] = await bringInTwoPlans(workbench.client)
    const opening = openDocument(workbench.client, air)
    closeDocument(air)
    await opening
    expect(records().openById.has(air)).toBe(false)
  })

  test('another project takes everything of the last one away', async () => {
    const { engine } = workbench.client
    await engine.projects.create({ name: 'First' })
    const [air] = await bringInTwoPlans(workbench.client)
    await openDocument(workbench.client, air)
    await engine.projects.create({ name: 'Second' })
    await until(() => records().isLoaded)
    expect(records().openById.size).toBe(0)
    expect(records().documents).toEqual([])
  })

  test('a new connection brings open documents up to date', async () => {
    const { engine } = workbench.client
    await engine.projects.create({ name: 'Plans' })
    const [air] = await bringInTwoPlans(workbench.client)
    await openDocument(workbench.client, air)
    stop()
    const id = newId()
    await engine.annotations.create({ id, document: air, start: 3, end: 8 })
    expect(records().openById.get(air)?.annotationsById.has(id)).toBe(false)
    stop = await followChanges(workbench.connectAnother())
    await until(() => records().openById.get(air)?.annotationsById.has(id) === true)
  })
})
