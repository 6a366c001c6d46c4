import type { Draft } from '#contract/documents/drafts.ts'
import type { Handlers } from '#contract/index.ts'
import type { Id } from '#domain/ids.ts'
import type { Desk } from '../../desk.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { fault } from '../../importing/incoming-file.ts'
import { readVersionOf } from '../queries.ts'
import type { DraftsFolder } from './folder.ts'
import { DraftHoldings } from './holdings.ts'

/** Corrections that are begun and not saved. None of these calls changes the project. */
export function draftsHandlers(desk: Desk, folder: DraftsFolder): Handlers['drafts'] {
  const holdings = new DraftHoldings()
  const checkWriter = (project: Id, document: Id, by: Id | undefined) => {
    if (!holdings.mayWrite(draftOf(project, document), by)) throw fault('conflict', 'drafts.elsewhere')
  }
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
    async hold({ document, by, wish }, { signal, progress }) {
      const draft = draftOf(projectOf(desk.store()), document)
      return { end: await holdings.hold(draft, { by, wish, signal, tell: news => progress({ news }) }) }
    },
    keep({ by, ...draft }) {
      const store = desk.store()
      const project = projectOf(store)
      if (!isOfText(store, draft)) throw fault('missing', 'documents.missing')
      checkWriter(project, draft.document, by)
      folder.keep(project, draft)
      return {}
    },
    drop({ document, by }) {
      const project = projectOf(desk.store())
      checkWriter(project, document, by)
      folder.drop(project, document)
      return {}
    },
  }
}

/** The name of a draft among those of all projects. */
const draftOf = (project: Id, document: Id) => `${project} ${document}`

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
