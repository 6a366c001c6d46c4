import type { ComparedClause, Compared } from '#contract/compare.ts'
import type { Progress } from '#contract/values.ts'
import type { AlignedClause } from '#domain/aligning.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import type { Desk } from '../desk.ts'
import { type ClauseRecord, clauseRows } from '../excerpts/clause-rows.ts'
import { readText } from '../excerpts/queries.ts'
import type { ReadStore } from '../store/database.ts'
import { align } from '../workers/aligner.ts'
import { readPlanVersion } from './queries.ts'

type Job = { readonly signal: AbortSignal; readonly progress: (value: Progress) => void }
type Side = { readonly clauses: readonly ClauseRecord[]; readonly compared: readonly AlignedClause[] }

/**
 * Which clauses of two documents deal with the same matter, as far as their words tell; nothing of it is kept. Boilerplate is not compared.
 * @throws EngineError `missing` for a document that is not there
 */
export async function alignDocuments(desk: Desk, { left, right }: { readonly left: Id; readonly right: Id }, { signal, progress }: Job): Promise<Compared> {
  const [one, other] = [sideOf(desk.store(), left), sideOf(desk.store(), right)]
  const tell = (done: number, total: number) => progress({ stage: 'compare.stage.aligning', item: '', done, total })
  const pairs = await align(desk.startWorker, { left: one.compared, right: other.compared }, signal, tell)
  const pairedLeft = new Set(pairs.map(pair => pair.left))
  const pairedRight = new Set(pairs.map(pair => pair.right))
  return {
    pairs: pairs.flatMap(pair => {
      const [from, to] = [one.clauses[pair.left], other.clauses[pair.right]]
      return from && to ? [{ left: told(from), right: told(to), score: pair.score, status: 'suggested' as const }] : []
    }),
    onlyLeft: one.clauses.filter((_, place) => !pairedLeft.has(place)).map(told),
    onlyRight: other.clauses.filter((_, place) => !pairedRight.has(place)).map(told),
  }
}

const told = ({ id, label, start, end, textEnd }: ClauseRecord): ComparedClause => ({ id, label, start, end, textEnd })

function sideOf(read: ReadStore, document: Id): Side {
  const version = readPlanVersion(read, document)
  if (version === undefined) throw new EngineError({ code: 'missing', message: sentence('documents.missing') })
  const text = readText(read, version)
  const all = clauseRows(read, version)
  const byId = new Map(all.map(clause => [clause.id, clause]))
  const ownText = (clause: ClauseRecord) => text.slice(clause.start, clause.textEnd)
  const clauses = all.filter(({ kind }) => kind !== 'boilerplate')
  return { clauses, compared: clauses.map(clause => ({ text: ownText(clause), leadIn: leadInOf(clause, byId, ownText), isHeading: clause.kind === 'heading' })) }
}

/** What announces the list that a clause stands in, or the heading right above it; the paper's own title says nothing of any clause. */
function leadInOf(clause: ClauseRecord, byId: ReadonlyMap<Id, ClauseRecord>, ownText: (clause: ClauseRecord) => string): string {
  const above = clause.parent === null ? undefined : byId.get(clause.parent)
  return above && above.parent !== null ? ownText(above) : ''
}
