import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = resolve(import.meta.dirname, '..')
const { isBuilt } = (await import(pathToFileURL(join(root, 'electron/launch/build.mjs')).href)) as { isBuilt(folder: string): boolean }

/** Whether the built program is as new as the sources, which then is what people run. */
export const isProgramBuilt = isBuilt(root)

/** Where the built program lies. */
export const programFolder = join(root, 'out/main')
