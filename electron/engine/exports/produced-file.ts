import type { Desk } from '../desk.ts'
import { type Chunks, saveBytes } from '../exporting/saving.ts'

/**
 * Writes a file behind a ticket of its own; where it comes to nothing, the ticket does, too.
 * @param name what the file is called, without its ending
 */
export async function produceFile(files: Desk['files'], name: string, extension: string, bytesOf: () => Chunks<{ readonly rows: number }>, signal: AbortSignal) {
  const { ticket, path } = files.produce(name, extension)
  try {
    const { bytes, summary } = await saveBytes(path, bytesOf(), signal)
    return { ticket, fileName: files.open(ticket).name, rows: summary.rows, bytes }
  } catch (error) {
    files.release(ticket)
    throw error
  }
}
