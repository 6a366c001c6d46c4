import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Workbench } from '../documents/workbench.ts'

/** Names of what lies in a folder's projects. */
export const projectsIn = (folder: string) => (existsSync(join(folder, 'projects')) ? readdirSync(join(folder, 'projects')).sort() : [])
/** Pastes a plan that is its title. */
export const addPlan = (to: Workbench, text: string) => to.engine.documents.import({ pasted: [{ text }] })
/** Titles of the documents of the open project. */
export const titles = async (of: Workbench) => (await of.engine.documents.list({})).map(({ title }) => title)
