import type { Draft } from '#contract/drafts.ts'
import type { Handlers } from '#contract/index.ts'
import type { Id } from '#domain/ids.ts'
import type { Desk } from '../../desk.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { fault } from '../../importing/incoming-file.ts'
import { readVersionOf } from '../queries.ts'
import type { DraftsFolder } from './folder.ts'

/** Corrections that are begun and not saved. None of these calls changes the project. */
export function draftsHandlers(desk: Desk, folder: DraftsFolder): Handlers['drafts'] {
  return {
    list: () => {
      const store = desk.store()
      return folder.list(projectOf(store)).filter(draft => isOfText(store, draft)).map(({ document, version }) => ({ document, version }))
    },
    read({ document }) {
      const store = desk.store()
      const draft = folder.read(projectOf(store), document)
      return draft && isOfText(store, draft) ? draft : null
    },
    keep(draft) {
      const store = desk.store()
      if (!isOfText(store, draft)) throw fault('missing', 'documents.missing')
      folder.keep(projectOf(store), draft)
      return {}
    },
    drop({ document }) {
      folder.drop(projectOf(desk.store()), document)
      return {}
    },
  }
}

/** Whether its document and version are in the project and its edits lie in their text, in reading order. */
function isOfText(read: ReadStore, { document, version, edits }: Draft): boolean {
  const found = readVersionOf(read, document, version)
  return found !== undefined && edits.every(({ start, end }, at) => (edits[at - 1]?.end ?? 0) <= start && start <= end && end <= found.text.length)
}

function projectOf(read: ReadStore): Id {
  const row = read.get<{ id: Id }>(sql`SELECT id FROM project`)
  if (!row) throw new Error('a project without its row')
  return row.id
}
