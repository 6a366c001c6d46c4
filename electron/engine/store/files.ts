import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { codeOf } from './faults.ts'

/** What SQLite lays beside a file. */
const sidecars = ['-wal', '-shm', '-journal'] as const

/** Sees to it that a file's content is on the disk and not only on its way there. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Sees to it that a new or renamed name is on the disk. Windows and some file systems have no such thing. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  if (!handle) return
  await handle.sync().catch(() => undefined)
  await handle.close()
}

/**
 * SHA-256 of a file, hex. Never of a file that is open as a database here: closing it would drop SQLite's locks
 * (sqlite.org/howtocorrupt.html 2.2).
 */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}

/** Milliseconds between tries on Windows, where a virus scanner or an indexer holds a fresh file for a moment. */
const pauses = [20, 60, 150, 400]

/** Puts a finished file in its place, over what is there, so that the place holds the old or the new file at every moment. */
export async function moveInPlace(from: string, to: string): Promise<void> {
  for (const pause of [...pauses, null]) {
    try {
      await rename(from, to)
      break
    } catch (error) {
      const passing = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))
      if (!passing || pause === null) throw error
      await wait(pause)
    }
  }
  await syncFolder(dirname(to))
}

/**
 * Removes what SQLite left beside a file. Only right before the file itself is replaced or when it is gone: a log left lying would be
 * laid over the new file.
 */
export async function removeSidecars(path: string): Promise<void> {
  for (const suffix of sidecars) await rm(`${path}${suffix}`, { force: true })
}

/** Removes an unfinished file and all that lies beside it; a failure to do so is no further harm. */
export async function discard(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined)
  await removeSidecars(path).catch(() => undefined)
}

export async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  )
}
