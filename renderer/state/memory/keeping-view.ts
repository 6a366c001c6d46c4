import type { Client } from '../../client/engine.ts'
import { compareStore, lastComparingName, lastComparingOf } from '../rooms/comparing.ts'
import { lastViewName, lastViewOf } from './last-view.ts'
import { projectStore } from '../project.ts'
import { remember, settingsStore } from '../settings.ts'
import { viewStore } from '../view.ts'

/** Keeps where one is in the open project, so that it begins there the next time, until the returned function is called. */
export async function keepView({ engine }: Client): Promise<() => void> {
  const keep = (name: string, value: Parameters<typeof remember>[2]) => {
    if (JSON.stringify(value) !== JSON.stringify(settingsStore.getState().remembered[name])) remember(engine, name, value)
  }
  const stopView = viewStore.subscribe(view => {
    if (view.project !== null) keep(lastViewName(view.project), lastViewOf(view))
  })
  const stopComparing = compareStore.subscribe(comparing => {
    const { project } = projectStore.getState()
    if (project) keep(lastComparingName(project.id), lastComparingOf(comparing))
  })
  return () => {
    stopView()
    stopComparing()
  }
}
