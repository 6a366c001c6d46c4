import { randomBytes } from 'node:crypto'
import { access, chmod, constants, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { codeOf, fault, faultOf, nameProblem } from './saving-faults.ts'

/** Bytes as they come, and at the end what their writer has to say about them. */
export type Chunks<Summary> = Iterable<Uint8Array, Summary> | AsyncIterable<Uint8Array, Summary>

export type Saved<Summary> = { readonly bytes: number; readonly summary: Summary }

/**
 * Writes a file so that at every moment its name holds either all of the old content or all of the new: a temporary file in the same
 * folder, fsync, rename, fsync of the folder (rename is only then sure to outlive a power cut). Whatever fails, the old file stays
 * as it was and the temporary one is removed. Each chunk is made while the one before is written: the writer must not use its bytes again.
 * A link is followed, so that the file behind it is replaced and not the link; the old file's permissions are kept.
 * @param signal stops between two chunks by throwing its reason
 * @throws EngineError with a sentence for what the disk, the folder, the name or another program refuses; what the chunks throw, as it is
 */
export async function saveBytes<Summary>(path: string, chunks: Chunks<Summary>, signal?: AbortSignal): Promise<Saved<Summary>> {
  const name = basename(path)
  const problem = nameProblem(name, process.platform)
  if (problem) throw fault(problem, name)
  const target = await resolveTarget(resolve(path), name)
  const folder = dirname(target.path)
  const temporary = join(folder, `.clausebook-${randomBytes(6).toString('hex')}.tmp`)
  const handle = await open(temporary, 'wx').catch((error: unknown) => {
    throw faultOf(error, 'open', name, process.platform)
  })
  let saved: Saved<Summary>
  try {
    try {
      saved = await writeChunks(handle, chunks, name, signal)
    } finally {
      await handle.close()
    }
    if (target.mode !== null) await chmod(temporary, target.mode)
    await replace(temporary, target.path, name)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(folder)
  return saved
}

/** Where the bytes go in the end, and the permissions of the file that is there now. */
async function resolveTarget(path: string, name: string): Promise<{ path: string; mode: number | null }> {
  const real = await realpath(path).catch(() => path)
  const existing = await stat(real).catch(() => null)
  if (!existing) return { path: real, mode: null }
  if (!existing.isFile()) throw fault('exporting.notAFile', name)
  await access(real, constants.W_OK).catch(() => {
    throw fault('exporting.writeProtected', name)
  })
  for (const lock of lockNames(basename(real))) {
    const locked = await stat(join(dirname(real), lock)).catch(() => null)
    if (locked) throw fault('exporting.openWithLock', name, { lock })
  }
  return { path: real, mode: existing.mode & 0o777 }
}

/**
 * The files that Word and LibreOffice lay beside a document while they have it open. Only Windows stops a rename over an open file;
 * elsewhere it would go through under the eyes of the program that shows the old content and may save it again.
 * Word replaces the first two letters of a long name and puts its mark before a short one.
 */
function lockNames(name: string): readonly string[] {
  return [`~$${name.slice(2)}`, `~$${name.slice(1)}`, `~$${name}`, `.~lock.${name}#`]
}

async function writeChunks<Summary>(
  handle: FileHandle,
  chunks: Chunks<Summary>,
  name: string,
  signal?: AbortSignal,
): Promise<Saved<Summary>> {
  const source = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]()
  const refuse = (error: unknown) => {
    throw faultOf(error, 'write', name, process.platform)
  }
  let bytes = 0
  // The disk takes a chunk while the next one is made.
  let writing: Promise<void> = Promise.resolve()
  try {
    for (;;) {
      signal?.throwIfAborted()
      const next = await source.next()
      await writing
      if (next.done) {
        await handle.sync().catch(refuse)
        return { bytes, summary: next.value }
      }
      writing = handle.writeFile(next.value).catch(refuse)
      // Heard when it is waited for; until then it is nobody's failure.
      writing.catch(() => undefined)
      bytes += next.value.byteLength
    }
  } catch (error) {
    await writing.catch(() => undefined)
    // Lets go of what the writer reads from (a statement of the store); what failed first is what counts.
    await Promise.resolve(source.return?.()).catch(() => undefined)
    throw error
  }
}

/** Milliseconds between the tries on Windows, where a virus scanner or an indexer holds a fresh file for a moment. */
const pauses = [20, 60, 150, 400]

async function replace(temporary: string, path: string, name: string): Promise<void> {
  for (const pause of [...pauses, null]) {
    try {
      return await rename(temporary, path)
    } catch (error) {
      const passing = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))
      if (!passing || pause === null) throw faultOf(error, 'rename', name, process.platform)
      await wait(pause)
    }
  }
}

/** After the rename nothing may fail any more: the new file is there. Windows and some file systems know no fsync of a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  if (!handle) return
  await handle.sync().catch(() => undefined)
  await handle.close().catch(() => undefined)
}
