import { randomBytes } from 'node:crypto'
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import { expandPath, isUnwritable } from './expand.ts'
import { safeName } from './names.ts'
import { refuseNetworkPath } from './paths.ts'
import { openPrivateFolder } from './private-folder.ts'

/**
 * A chosen or produced file behind a ticket. `size` in bytes; `own`: it lies in the private folder and goes with its ticket; `isFound`: a
 * person chose the folder that it lies in, not the file.
 */
export type TicketedFile = { readonly name: string; readonly path: string; readonly size: number; readonly own: boolean; readonly isFound: boolean }
export type Finding = { readonly isFound?: boolean }

/** Opaque names for files, so that no path crosses a port. Tickets live as long as the engine that gave them. */
export type FileTickets = {
  /** A ticket for a file that a person chose. Throws EngineError `invalid` for a path on another computer. */
  fromPath(path: string, finding?: Finding): string
  /** Keeps bytes that came without a file (pasted text, a small upload) in a private folder. */
  fromBytes(bytes: Uint8Array, name: string): string
  /** A place in the private folder for bytes that a host is about to receive under this name. */
  receive(name: string, finding?: Finding): { readonly ticket: string; readonly path: string }
  /** A place in the private folder for a file that is about to be made: `name` without its ending, `extension` without its dot. */
  produce(name: string, extension: string): { readonly ticket: string; readonly path: string }
  /** The file behind a ticket. Throws EngineError `missing` when there is none, or none any more. */
  open(ticket: string): TicketedFile
  /** The path behind a ticket, for a file that may not be there yet (a save dialog's answer). */
  target(ticket: string): string
  /** Forgets a ticket, and deletes its file when it lies in the private folder. */
  release(ticket: string): void
  /** The files below a path in name order; a path that is a file stands for itself. */
  expand(path: string): readonly string[]
  /** Forgets everything and deletes the private folder. */
  close(): void
}

type Entry = Omit<TicketedFile, 'size'>

/** @param parent the folder in which the private one (mode 0700) is made when the first file needs it */
export function openTickets(parent: string): FileTickets {
  const entries = new Map<string, Entry>()
  const folder = openPrivateFolder(parent)
  const keep = (entry: Entry) => {
    const ticket = randomBytes(24).toString('base64url')
    entries.set(ticket, entry)
    return ticket
  }
  const receive = (name: string, { isFound = false }: Finding = {}) => {
    const path = join(folder.path(), randomBytes(12).toString('hex'))
    return { ticket: keep({ name, path, own: true, isFound }), path }
  }
  const entryOf = (ticket: string) => {
    const entry = entries.get(ticket)
    if (!entry) throw new EngineError({ code: 'missing', message: sentence('files.unknownTicket') })
    return entry
  }
  return {
    fromPath(path, { isFound = false } = {}) {
      refuseNetworkPath(path)
      const full = resolve(path)
      return keep({ name: basename(full), path: full, own: false, isFound })
    },
    fromBytes(bytes, name) {
      const { ticket, path } = receive(safeName(name, 'file'))
      writeFileSync(path, bytes, { mode: 0o600, flag: 'wx' })
      return ticket
    },
    receive: (name, finding) => receive(safeName(name, 'file'), finding),
    produce: (name, extension) => receive(`${safeName(name, 'Clausebook')}.${extension}`),
    open(ticket) {
      const entry = entryOf(ticket)
      return { ...entry, size: sizeOf(entry.path, entry.name) }
    },
    target: ticket => entryOf(ticket).path,
    release(ticket) {
      const entry = entries.get(ticket)
      entries.delete(ticket)
      if (entry?.own) rmSync(entry.path, { force: true })
    },
    expand: expandPath,
    close() {
      entries.clear()
      folder.remove()
    },
  }
}

function sizeOf(path: string, name: string): number {
  let stats
  try {
    stats = statSync(path)
  } catch (error) {
    throw new EngineError({ code: 'missing', message: sentence(isUnwritable(name) ? 'files.unwritableName' : 'files.gone', { name }) }, { cause: error })
  }
  if (!stats.isFile()) throw new EngineError({ code: 'invalid', message: sentence('files.notAFile', { name }) })
  return stats.size
}
