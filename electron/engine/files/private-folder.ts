import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeFolders } from '../store/folders.ts'

export type PrivateFolder = {
  /** The folder's path; made, for this user only, when asked for the first time. */
  path(): string
  remove(): void
}

/**
 * A folder for what must outlive a call but not the process. What processes left behind that ended without closing is cleared away.
 * Where `parent` can't be written (a service account without a home), it lies among the system's temporary files.
 */
export function openPrivateFolder(parent: string): PrivateFolder {
  const root = join(parent, 'temporary')
  let made: string | null = null
  return {
    path() {
      if (made) return made
      made = makeWithin(root) ?? mkdtempSync(join(tmpdir(), 'clausebook-'))
      return made
    },
    remove() {
      if (made) rmSync(made, { recursive: true, force: true })
      made = null
    },
  }
}

/** Null when the system refuses. */
function makeWithin(root: string): string | null {
  try {
    makeFolders(root, 0o700)
    removeOrphans(root)
    const folder = mkdtempSync(join(root, `${process.pid}-`))
    chmodSync(folder, 0o700)
    return folder
  } catch {
    return null
  }
}

function removeOrphans(root: string): void {
  for (const name of readdirSync(root)) {
    const pid = Number(/^(\d+)-/u.exec(name)?.[1])
    if (pid && pid !== process.pid && !isRunning(pid)) rmSync(join(root, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
