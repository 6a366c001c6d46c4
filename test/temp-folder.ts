import { accessSync, constants, statfsSync } from 'node:fs'

const inMemory = '/dev/shm'
/** Bytes; a whole run holds a few hundred megabytes at once. */
const room = 4 * 2 ** 30

/**
 * Has this process and those that it starts put temporary files into memory, where a machine has a folder for that with room enough.
 * Whatever a test saves is forced to the disk as the program does it; on a machine whose disk is slow or shared a run would mostly wait for that.
 * `TMPDIR`, where it is set, is left alone.
 */
export function keepTemporaryFilesInMemory(): void {
  if (process.env['TMPDIR'] || process.platform !== 'linux') return
  try {
    accessSync(inMemory, constants.W_OK)
    const { bavail, bsize } = statfsSync(inMemory)
    if (bavail * bsize >= room) process.env['TMPDIR'] = inMemory
  } catch {
    // A machine without one: the system's own folder serves as well.
  }
}
