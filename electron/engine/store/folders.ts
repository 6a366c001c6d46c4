import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder with all that is missing above it, one after the other; one that is there is left as it is. Node's own recursive way
 * never comes back where a file system answers the making of a name as if the folder above were missing, as Linux does in /proc.
 * @param mode of the folders that are made
 * @throws what the system says
 */
export function makeFolders(folder: string, mode?: number): void {
  const missing: string[] = []
  for (let path = resolve(folder); !existsSync(path) && !missing.includes(path); path = dirname(path)) missing.push(path)
  if (missing.length === 0) makeFolder(folder, mode)
  for (const path of missing.toReversed()) makeFolder(path, mode)
}

function makeFolder(path: string, mode: number | undefined): void {
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    // Another program of ours may just have made it.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}
