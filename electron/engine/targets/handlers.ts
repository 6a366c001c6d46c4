import { setImmediate as yieldToPort } from 'node:timers/promises'
import type { Handlers } from '#contract/index.ts'
import type { TargetRow } from '#contract/targets.ts'
import type { Progress } from '#contract/values.ts'
import type { Id } from '#domain/ids.ts'
import { readTargets, type Target, type TargetClause } from '#domain/targets.ts'
import { languageOf } from '#domain/text.ts'
import { clauseRows } from '../excerpts/clause-rows.ts'
import { readClauseIndex } from '../excerpts/clause-index.ts'
import { filteredPlans, type Wanted } from '../excerpts/plan-filter.ts'
import { readText } from '../excerpts/queries.ts'
import type { FileTickets } from '../files/tickets.ts'
import type { ReadStore, Store } from '../store/database.ts'
import { type Promising, readPromising } from './queries.ts'
import { makeTargetFile } from './target-file.ts'

type TargetDesk = { store(): Store; readonly files: FileTickets }
type Job = { readonly signal: AbortSignal; readonly progress: (value: Progress) => void }

/** Targets and outcomes, read from the texts as they are now: nothing of it is kept. */
export function targetsHandlers(desk: TargetDesk): Handlers['targets'] {
  return {
    read: (wanted, job) => readAll(desk.store(), wanted, job),
    file: async ({ name, ...wanted }, job) => makeTargetFile(desk.files, await readAll(desk.store(), wanted, job), name, job.signal),
  }
}

/** From one view of the project, one document at a time: the host answers others in between. */
function readAll(store: Store, wanted: Wanted, { signal, progress }: Job): Promise<TargetRow[]> {
  return store.snapshot(async read => {
    const chosen = filteredPlans(read, wanted)
    const documents = readPromising(read).filter(({ id }) => !chosen || chosen.has(id))
    const rows: TargetRow[] = []
    for (const [done, document] of documents.entries()) {
      progress({ stage: 'targets.stage.reading', item: document.title, done, total: documents.length })
      await yieldToPort()
      signal.throwIfAborted()
      rows.push(...targetsOf(read, document))
    }
    return rows
  })
}

function targetsOf(read: ReadStore, { id, title, short_title, version, kind, issued_on }: Promising): TargetRow[] {
  const text = readText(read, version)
  const stored = clauseRows(read, version)
  const places = new Map<Id, number>(stored.map((clause, place) => [clause.id, place]))
  const clauses = stored.map(({ parent, ...clause }): TargetClause => ({ ...clause, parent: parent === null ? null : (places.get(parent) ?? null) }))
  const index = readClauseIndex(read, version)
  return readTargets(text, clauses, { kind, issuedOn: issued_on, language: languageOf(text) }).map(({ clause, responsible, ...target }: Target): TargetRow => ({
    ...target,
    document: id,
    documentTitle: title,
    clause: stored[clause]?.id ?? '',
    label: stored[clause]?.label ?? '',
    citation: index.cite(short_title ?? title, target.start, target.end),
    quote: text.slice(target.start, target.end),
    responsible: [...responsible],
  }))
}
