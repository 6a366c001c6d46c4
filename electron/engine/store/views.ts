import { connect, type Connection } from './connection.ts'
import { showOnly } from './seen.ts'
import { sql } from './sql.ts'
import type { ReadStore } from './store.ts'

/** Views of a project as it was at one moment, whatever is committed meanwhile. */
export type Views = {
  /** @param coder whose highlights alone are seen in it; null for everybody's */
  read<T>(body: (read: ReadStore) => T | Promise<T>, coder: string | null): Promise<T>
  /** Lets go of the file. Only when nothing is being read. */
  close(): void
}

/**
 * Each view is a connection of its own for as long as it is read. One is kept for the next view: opening one and learning the schema takes
 * a tenth of the time in which ten thousand rows are handed out. A kept one is in no transaction and so in nobody's way.
 */
export function openViews(file: string): Views {
  let kept: Connection | null = null
  const take = (): Connection => {
    const view = kept ?? connect(file, true)
    kept = null
    return view
  }
  const putBack = (view: Connection): void => {
    view.endReads()
    view.db.exec('COMMIT')
    if (kept) view.close()
    else kept = view
  }
  return {
    async read(body, coder) {
      const view = take()
      try {
        showOnly(view, coder)
        view.db.exec('BEGIN')
        // The view is fixed by the first read, not by BEGIN.
        view.read.get(sql`SELECT count(*) FROM sqlite_schema`)
        const result = await body(view.read)
        putBack(view)
        return result
      } catch (error) {
        // Closed, not kept: what failed in it may fail again.
        if (view !== kept) view.close()
        throw error
      }
    },
    close() {
      kept?.close()
      kept = null
    },
  }
}
