import type { Id } from '#domain/ids.ts'
import type { Desk } from '../desk.ts'
import { readFileBytes } from '../importing/storing/document.ts'
import { openWriter } from '../workers/writing/writer.ts'
import { mostBytesHere } from './bringing-in.ts'
import { found } from './next-text.ts'
import { readOriginal } from './queries.ts'

/**
 * A ticket for the file that a text came from, byte for byte. What is large is read out of the project by a process of its own.
 * @param version the one that is read now when nothing is said
 * @throws EngineError `missing`
 */
export async function originalTicket(desk: Desk, document: Id, version?: Id): Promise<{ readonly ticket: string; readonly fileName: string }> {
  const store = desk.store()
  const { name, sha256, size } = found(readOriginal(store, document, version))
  // What is only read may be read from a copy, whose place the store keeps to itself.
  if (size <= mostBytesHere || store.readOnly) return { ticket: desk.files.fromBytes(readFileBytes(store, sha256), name), fileName: name }
  const { ticket, path } = desk.files.receive(name)
  const writer = openWriter(desk.startWorker)
  try {
    await writer.fetchFile(store, sha256, path)
    return { ticket, fileName: name }
  } catch (error) {
    desk.files.release(ticket)
    throw error
  } finally {
    writer.close()
  }
}
