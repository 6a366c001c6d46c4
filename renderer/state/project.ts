import { createStore, useStore } from 'zustand'
import type { OperationRow } from '#contract/history.ts'
import type { ProjectRow } from '#contract/projects.ts'
import type { Client } from '../client/engine.ts'
import { runMaybeLong } from './jobs.ts'
import { saySentence } from './language.ts'
import { beginningView } from './memory/last-view.ts'
import { clearDone, notifyDone, notifyProblem, withdrawNotice, withdrawUndo } from './notices.ts'
import { resetRegister } from './rooms/register.ts'
import { resetView } from './view.ts'

export type OpenProject = {
  /** Null: none is open. */
  readonly project: ProjectRow | null
  /** When the last commit returned (ISO time); null before the first. */
  readonly savedAt: string | null
  /** What undo and redo would do now. */
  readonly undo: OperationRow | null
  readonly redo: OperationRow | null
}

const none: OpenProject = { project: null, savedAt: null, undo: null, redo: null }
export const projectStore = createStore<OpenProject>(() => none)

/** A part of what is known of the open project, as it is now. */
export function useProject<T>(select: (open: OpenProject) => T): T {
  return useStore(projectStore, select)
}

/**
 * Keeps the open project's name, its saved time and the next undo in step until the returned function is called.
 * @param settings is there when the settings are: a project begins where one was in it
 */
export async function followProject({ engine, on }: Client, settings: Promise<unknown> = Promise.resolve()): Promise<() => void> {
  const askNext = async () => {
    try {
      projectStore.setState(await engine.history.next({}))
    } catch (error) {
      notifyProblem(error)
    }
  }
  const show = (project: ProjectRow | null) => {
    if (project?.id !== projectStore.getState().project?.id) {
      resetRegister()
      resetView(project ? { ...beginningView(project.id), project: project.id } : {})
      clearDone()
    }
    projectStore.setState(project ? { project, savedAt: project.savedAt } : none)
    if (project) void askNext()
  }
  const stopProject = on('project', ({ project }) => show(project))
  const stopChanged = on('changed', ({ operation }) => {
    projectStore.setState({ savedAt: operation?.at ?? new Date().toISOString() })
    withdrawUndo(operation?.id)
    void askNext()
  })
  const [current] = await Promise.all([engine.projects.current({}), settings])
  show(current)
  return () => {
    stopProject()
    stopChanged()
  }
}

/** Takes the last operation back and says which one it was. */
export async function undo({ engine }: Client): Promise<void> {
  await step(runMaybeLong('history.undo', options => engine.history.undo({}, options)), 'app.undone')
}

/** Does the operation again that was undone last, and says so. */
export async function redo({ engine }: Client): Promise<void> {
  await step(runMaybeLong('history.redo', options => engine.history.redo({}, options)), 'app.redone')
}

async function step(answer: Promise<{ operation: OperationRow | null }>, message: 'app.undone' | 'app.redone'): Promise<void> {
  try {
    const { operation } = await answer
    if (!operation) return
    if (message === 'app.undone') withdrawNotice(operation.id)
    notifyDone(message, { operation: saySentence(operation.label) })
  } catch (error) {
    notifyProblem(error)
  }
}
