import { EngineError, type Sentence } from '#wire/fault.ts'
import type { Client, Engine } from '../../client/engine.ts'
import { pickFiles, saveProduced, uploadFiles } from '../../client/files.ts'
import { runJob } from '../../state/jobs.ts'
import { activeLanguage } from '../../state/language.ts'
import { notifyDone, notifyProblem } from '../../state/notices.ts'
import { closeSheet, openSheet } from '../../state/window/sheets.ts'
import { beginTour, offerTour } from '../../state/window/tour.ts'
import { showRoom } from '../../state/view.ts'

type Source = { readonly key: string } | { readonly ticket: string }
type Choice = { readonly readOnly?: boolean; readonly allowSyncedFolder?: boolean }
export type Way = 'readOnly' | 'synced' | 'backups'

/** What may be offered after the engine refused to open a project for this reason; none for all other reasons. */
const waysByReason: Readonly<Record<string, readonly Way[]>> = {
  'projects.openElsewhere': ['readOnly'],
  'projects.openHere': ['readOnly'],
  'projects.readOnlyPlace': ['readOnly'],
  'projects.lockUnreadable': ['readOnly'],
  'projects.synced': ['readOnly', 'synced'],
  'projects.network': ['readOnly', 'synced'],
  'projects.damaged': ['backups'],
  'projects.unknownShape': ['backups'],
  'projects.notProject': ['backups'],
}
const choiceByWay: Readonly<Record<Exclude<Way, 'backups'>, Choice>> = { readOnly: { readOnly: true }, synced: { allowSyncedFolder: true } }

function waysOn(reason: Sentence): readonly Way[] {
  return waysByReason[reason.id] ?? []
}

/** Opens a project; where the engine wants a second, explicit asking, a dialog says why and offers the ways on. */
export async function openProject(client: Client, source: Source, choice: Choice = {}): Promise<void> {
  try {
    await client.engine.projects.open({ ...source, ...choice })
  } catch (error) {
    const ways = error instanceof EngineError ? waysOn(error.sentence) : []
    // Only of a project of the list is it known which backups are its own.
    const choices = ways.flatMap((way): { readonly way: Way; run(): void }[] => {
      if (way !== 'backups') return [{ way, run: () => void openProject(client, source, { ...choice, ...choiceByWay[way] }) }]
      return 'key' in source ? [{ way, run: () => openSheet({ name: 'backups', project: source.key }) }] : []
    })
    if (!(error instanceof EngineError) || choices.length === 0) return notifyProblem(error)
    openSheet({ name: 'reopen', reason: error.sentence, choices })
  }
}

/** Opens a project that a person picks. What goes wrong becomes a notice, here and below. */
export async function openFromDialog(client: Client): Promise<void> {
  const [ticket] = await pickFiles('project', '.clausebook')
  if (ticket) await openProject(client, { ticket })
}

/** Opens a project that was dropped: its bytes go to the engine first. */
export async function openFile(client: Client, file: File): Promise<void> {
  const [ticket] = await uploadFiles([file])
  if (ticket) await openProject(client, { ticket })
}

/** Opens the sample project in the window's language, with the tour for whoever has not seen it; the first time it is made, as a job. */
export async function openSample(client: Client): Promise<void> {
  const project = await sampleProject(client)
  if (project) offerTour(project.id)
}

/** Opens the sample project and begins the tour there. */
export async function takeTour(client: Client): Promise<void> {
  const project = await sampleProject(client)
  if (!project) return
  showRoom('library')
  beginTour(project.id)
}

const sampleProject = ({ engine }: Client) => runJob('app.job.sample', options => engine.projects.sample({ language: activeLanguage() }, options))

/** Makes a project in the projects folder, or `elsewhere`, where the system's dialog asks for the place. Answers false when it was not made. */
export async function createProject(engine: Engine, name: string, elsewhere: boolean): Promise<boolean> {
  try {
    const ticket = elsewhere ? (await engine.files.place({ fileName: `${name}.clausebook` })).ticket : undefined
    if (ticket === null) return false
    await engine.projects.create({ name, ...(ticket ? { ticket } : {}) })
    return true
  } catch (error) {
    notifyProblem(error)
    return false
  }
}

/** Saves a copy of the open project where a person wants it. */
export async function copyProject({ engine }: Client): Promise<void> {
  const copy = await runJob('app.job.copy', options => engine.projects.copy({}, options))
  if (copy && (await saveProduced(copy.ticket, copy.fileName))) notifyDone('app.copy.saved', { name: copy.fileName })
}

/** Closes the open project, and whatever sheet lies over it. */
export async function closeProject({ engine }: Client): Promise<void> {
  closeSheet()
  await engine.projects.close({})
}
