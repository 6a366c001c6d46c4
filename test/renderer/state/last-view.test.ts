import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Settings } from '#contract/settings.ts'
import { compareStore } from '../../../renderer/state/rooms/comparing.ts'
import { keepView } from '../../../renderer/state/memory/keeping-view.ts'
import { followProject, projectStore } from '../../../renderer/state/project.ts'
import { settingsStore } from '../../../renderer/state/settings.ts'
import { goTo, showRoom, showTask, viewStore } from '../../../renderer/state/view.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
let stops: (() => void)[]
beforeEach(async () => {
  settingsStore.setState({ remembered: {} })
  workbench = await openWorkbench()
  stops = [await followProject(workbench.client), await keepView(workbench.client)]
  await workbench.client.engine.projects.create({ name: 'Plans' })
})
afterEach(async () => {
  await workbench.client.engine.projects.close({})
  stops.forEach(stop => stop())
  await workbench.close()
})

const reopen = async () => {
  const { engine } = workbench.client
  await engine.projects.close({})
  expect(viewStore.getState()).toMatchObject({ project: null, room: 'library', document: null })
  const plans = (await engine.projects.recent({})).find(({ name }) => name === 'Plans')
  await engine.projects.open({ key: plans?.key ?? '' })
  return viewStore.getState()
}

describe('a project that is opened again begins', () => {
  test('in the reader, with the document that was read', async () => {
    goTo({ document: 'air', start: 12 })
    viewStore.setState({ goTo: null })
    expect(await reopen()).toMatchObject({ room: 'reader', document: 'air', returnedTo: 'air', goTo: { document: 'air' }, back: [] })
  })
  test('in another room, and the reader still holds the document', async () => {
    goTo({ document: 'air' })
    showRoom('excerpts')
    expect(await reopen()).toMatchObject({ room: 'excerpts', document: 'air', goTo: null })
  })
  test('with the two texts that stood beside each other', async () => {
    showRoom('compare')
    compareStore.setState({ way: 'panes', texts: ['air', 'water'] })
    expect(await reopen()).toMatchObject({ room: 'compare' })
    expect(compareStore.getState()).toMatchObject({ way: 'panes', texts: ['air', 'water'], columns: { themes: [] } })
  })
  test('with the document that a task was about, not with the task', async () => {
    showTask('correct', { document: 'water', version: 'first' })
    expect(await reopen()).toMatchObject({ room: 'reader', document: 'water', task: null })
  })
  test('in the library after a task about all documents, or a reader without one', async () => {
    showTask('review', { document: null })
    expect(await reopen()).toMatchObject({ room: 'library' })
    showRoom('reader')
    expect(await reopen()).toMatchObject({ room: 'library', document: null })
  })
})

test('each project keeps its own place, and nothing of one shows in another', async () => {
  goTo({ document: 'air' })
  compareStore.setState({ way: 'columns' })
  const first = projectStore.getState().project?.id ?? ''
  await workbench.client.engine.projects.create({ name: 'Other' })
  expect(viewStore.getState()).toMatchObject({ room: 'library', document: null })
  expect(compareStore.getState().way).toBe('matrix')
  showRoom('history')
  const second = projectStore.getState().project?.id ?? ''
  expect(await reopen()).toMatchObject({ room: 'reader', document: 'air' })
  expect(compareStore.getState().way).toBe('columns')
  expect(settingsStore.getState().remembered).toMatchObject({ [`view:${first}`]: { room: 'reader' }, [`view:${second}`]: { room: 'history' } })
})

test('what is remembered but no place is passed over', async () => {
  const id = projectStore.getState().project?.id ?? ''
  const wrong: Settings['remembered'][string][] = ['reader', ['reader'], { room: 'cellar', document: 'air' }, { room: 5, document: 'air' }]
  for (const value of wrong) {
    await workbench.client.engine.projects.close({})
    settingsStore.setState({ remembered: { [`view:${id}`]: value, [`compare:${id}`]: { way: 'upside down', texts: [3, { left: 1 }] } } })
    expect(await reopen()).toMatchObject({ room: 'library', document: null })
    expect(compareStore.getState()).toMatchObject({ way: 'matrix', texts: [null, null] })
  }
})
