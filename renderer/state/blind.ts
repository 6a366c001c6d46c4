import type { Engine } from '../client/engine.ts'
import { notifyDone } from './notices.ts'
import { projectStore, useProject } from './project.ts'
import { settingsStore, useSettings } from './settings.ts'

/** Whether this person codes blind in the open project: others' highlights are not seen. */
export function useIsBlind(): boolean {
  const project = useProject(open => open.project?.id)
  return useSettings(settings => project !== undefined && settings.blind.includes(project))
}

/** Hides others' highlights in the open project, or shows them again, and says how many it is about. */
export async function toggleBlind(engine: Engine): Promise<void> {
  const project = projectStore.getState().project?.id
  if (project === undefined) return
  const blind = !settingsStore.getState().blind.includes(project)
  await engine.settings.codeBlind({ project, blind })
  const { hidden } = await engine.annotations.hidden({})
  if (blind) notifyDone('app.blind.begun', { hidden })
  else notifyDone('app.blind.ended')
}
