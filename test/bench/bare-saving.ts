import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Puts bytes into a file as surely as Clausebook does: beside it, forced to the disk, renamed, the folder forced to the disk. A floor that left
 * it to the system when the bytes are written would be quicker by what the promise costs (a file is whole or the old one, whatever happens),
 * and tell nothing of the writer.
 */
export function saveBare(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.tmp`
  const file = openSync(temporary, 'w')
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
  fsyncSync(file)
  closeSync(file)
  renameSync(temporary, path)
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
