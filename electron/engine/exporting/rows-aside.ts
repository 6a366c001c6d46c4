import { closeSync, openSync, readSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { packJsonAside, unpackJson } from '../files/deflated-json.ts'
import { faultOf } from './saving-faults.ts'
import type { Cell } from './rows.ts'

/** Rows that are put together again at a time: so many take a few milliseconds. */
const rowsInPart = 250

type Part = { readonly at: number; readonly length: number }

/**
 * Rows that are laid aside in a file until all of them are there: what stands above a list says how many it has, and memory that holds all rows of a thousand plans is
 * collected for a tenth of a second at a time. They come back in their order, some hundred in memory at once. A number stays a number, a text what it was.
 */
export type RowsAside = {
  readonly count: number
  /** Whether anything stands in a column, counted from 0, of any row. */
  isFilled(column: number): boolean
  /** @throws EngineError with a sentence for what the disk refuses */
  add(rows: readonly (readonly Cell[])[]): Promise<void>
  /** All rows, read as they are taken. */
  taken(): Generator<readonly Cell[], void, void>
  /** Lets go of the file, which whoever named it deletes. */
  close(): Promise<void>
}

/** @param path of a file that is not there yet, in a folder that only this program reads. @param name of the file that is made of the rows, for sentences */
export async function openRowsAside(path: string, name: string): Promise<RowsAside> {
  const refuse = (error: unknown): never => {
    throw faultOf(error, 'write', name, process.platform)
  }
  const file: FileHandle = await open(path, 'wx', 0o600).catch(refuse)
  const parts: Part[] = []
  const filled = new Set<number>()
  let [count, length] = [0, 0]
  return {
    get count() {
      return count
    },
    isFilled: column => filled.has(column),
    async add(rows) {
      for (let from = 0; from < rows.length; from += rowsInPart) {
        const some = rows.slice(from, from + rowsInPart)
        for (const row of some) for (const [column, cell] of row.entries()) if (cell !== '' && cell !== null) filled.add(column)
        const bytes = await packJsonAside(some)
        await file.writeFile(bytes).catch(refuse)
        parts.push({ at: length, length: bytes.length })
        length += bytes.length
        count += some.length
      }
    },
    *taken() {
      const source = openSync(path, 'r')
      try {
        for (const part of parts) yield* rowsOf(source, part)
      } finally {
        closeSync(source)
      }
    },
    close: () => file.close(),
  }
}

function rowsOf(source: number, { at, length }: Part): readonly (readonly Cell[])[] {
  const bytes = Buffer.allocUnsafe(length)
  for (let read = 0; read < length; ) {
    const more = readSync(source, bytes, read, length - read, at + read)
    if (more === 0) throw new RangeError('rows that were laid aside are not there any more')
    read += more
  }
  return unpackJson(bytes) as (readonly Cell[])[]
}
