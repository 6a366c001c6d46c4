import type { Compared, ComparedPair, DecisionRow } from '#contract/comparing/alignments.ts'
import { type AlignedClause, type Alignment, compareClauses } from '#domain/aligning.ts'
import type { DecidedPairs, ReasonedPair } from '#domain/aligning/pairs.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { variantsWith } from '#domain/suggesting/glossary.ts'
import { EngineError } from '#wire/fault.ts'
import { openClausesNow, type ClausesNow } from '../../excerpts/aligned/clauses-now.ts'
import { comparedClause, decisionRow, isSettled } from '../../excerpts/aligned/decided.ts'
import { allDecisions, decisionsBetween } from '../../excerpts/aligned/decision-rows.ts'
import { type ClauseRecord, correctionStamps } from '../../excerpts/clause-rows.ts'
import type { ReadStore } from '../../store/database.ts'
import type { TellProgress } from '../answering.ts'
import { learnFrom } from './learning.ts'
import { TermReader } from './terms.ts'

/** Comparisons that are kept: what people decide is laid over them, so that the next answer comes at once. */
const mostKept = 2

type Side = { readonly version: Id; readonly clauses: readonly ClauseRecord[]; readonly placeById: ReadonlyMap<Id, number>; readonly compared: readonly AlignedClause[] }

/** Answers which clauses of two documents belong together, from the project as it is committed. */
export class AlignmentReader {
  readonly terms = new TermReader()
  readonly #kept = new Map<string, Alignment>()

  /** @throws EngineError `missing` for a document that is not there */
  compare(read: ReadStore, { left, right }: { readonly left: Id; readonly right: Id }, tell: TellProgress): Compared {
    const clauses = openClausesNow(read)
    const [one, other] = [sideOf(clauses, left), sideOf(clauses, right)]
    const alignment = this.#alignment(read, clauses, { left, right, one, other }, tell)
    const rows = left === right ? [] : decisionsBetween(read, left, right).map(row => decisionRow(clauses, row)).map(row => (row.left.document === left ? row : turned(row)))
    const [settled, unsettled] = [rows.filter(isSettled), rows.filter(row => !isSettled(row))]
    return { ...compared(alignment, one, other, settled), unsettled }
  }

  /** All decisions, of one document or of all, the newest last. */
  decisions(read: ReadStore, document: Id | null, onlyUnsettled: boolean): DecisionRow[] {
    const clauses = openClausesNow(read)
    const rows = allDecisions(read, document).map(row => decisionRow(clauses, row))
    return onlyUnsettled ? rows.filter(row => !isSettled(row)) : rows
  }

  #alignment(read: ReadStore, clauses: ClausesNow, { left, right, one, other }: { readonly left: Id; readonly right: Id; readonly one: Side; readonly other: Side }, tell: TellProgress): Alignment {
    const stamps = correctionStamps(read)
    const terms = this.terms.pairs(read)
    const variants = variantsWith(terms)
    const learned = learnFrom(read, clauses, left, right, variants)
    const key = JSON.stringify([...[one, other].map(({ version }) => [version, stamps.get(version) ?? '']), terms, [...learned]])
    const made = this.#kept.get(key) ?? compareClauses(one.compared, other.compared, tell, { variants, learned })
    this.#kept.delete(key)
    this.#kept.set(key, made)
    for (const oldest of [...this.#kept.keys()].slice(0, -mostKept)) this.#kept.delete(oldest)
    return made
  }
}

/** A decision as the other document sees it. One about a single clause has no other side, so it stays as it is. */
function turned(row: DecisionRow): DecisionRow {
  return row.right ? { ...row, left: row.right, right: row.left, other: row.left.document } : row
}

type Rows = readonly DecisionRow[]

function compared(alignment: Alignment, one: Side, other: Side, rows: Rows): Omit<Compared, 'unsettled'> {
  const byPair = Map.groupBy(rows.filter(({ right }) => right !== null).toReversed(), ({ left, right }) => `${one.placeById.get(left.now?.id ?? '')} ${other.placeById.get(right?.now?.id ?? '')}`)
  const decided = [...byPair].flatMap(([key, decisions]): (DecidedPair | [])[] => {
    const [left, right] = key.split(' ').map(Number)
    // A clause that was set aside as boilerplate since is compared with nothing; what was decided about it comes back with it.
    return left === undefined || right === undefined || Number.isNaN(left + right) ? [] : [{ left, right, decisions }]
  }).flat()
  const singles = (side: Side) => Map.groupBy(rows.filter(row => row.right === null && side.placeById.has(row.left.now?.id ?? '')).toReversed(), ({ left }) => side.placeById.get(left.now?.id ?? '') ?? -1)
  const [onlyLeft, onlyRight] = [singles(one), singles(other)]
  const linked = decided.filter(({ decisions }) => decisions[0]?.status !== 'rejected').map(({ left, right }) => [left, right] as const)
  const rejected = decided.filter(({ decisions }) => decisions[0]?.status === 'rejected').map(({ left, right }) => [left, right] as const)
  const known: DecidedPairs = { linked, rejected, onlyLeft: [...onlyLeft.keys()], onlyRight: [...onlyRight.keys()] }
  const suggested = alignment.suggest(known)
  const pairs = [
    ...suggested.map(pair => told(one, other, pair, [])),
    ...decided.map(({ left, right, decisions }) => told(one, other, alignment.pair(left, right), decisions)),
  ].flat().toSorted((pair, next) => pair.left.start - next.left.start || pair.right.start - next.right.start)
  const inPair = (side: 'left' | 'right') => new Set([...suggested.map(pair => pair[side]), ...linked.map(([left, right]) => (side === 'left' ? left : right))])
  const alone = (side: Side, paired: ReadonlySet<number>, recorded: ReadonlyMap<number, Rows>) =>
    side.clauses.flatMap((clause, place) => (paired.has(place) ? [] : [{ ...comparedClause(clause), decisions: (recorded.get(place) ?? []).map(bare) }]))
  return {
    pairs,
    onlyLeft: alone(one, inPair('left'), onlyLeft),
    onlyRight: alone(other, inPair('right'), onlyRight),
    candidates: alignment.candidates(known).flatMap(({ left, right, score, isStrong, words }) => {
      const [from, to] = [one.clauses[left], other.clauses[right]]
      return from && to ? [{ left: from.id, right: to.id, score, strong: isStrong, words }] : []
    }),
  }
}

type DecidedPair = { readonly left: number; readonly right: number; readonly decisions: Rows }

function told(one: Side, other: Side, { left, right, score, isStrong, words }: ReasonedPair, decisions: Rows): readonly ComparedPair[] {
  const [from, to] = [one.clauses[left], other.clauses[right]]
  if (!from || !to) return []
  const [newest] = decisions
  const status = newest && newest.status !== 'only' ? newest.status : 'suggested'
  return [{ left: comparedClause(from), right: comparedClause(to), score, strong: isStrong, words, status, decisions: decisions.map(bare) }]
}

const bare = ({ id, status, score, note, coder, decidedAt }: DecisionRow) => ({ id, status, score, note, coder, decidedAt })

/** Boilerplate is not compared. */
function sideOf(now: ClausesNow, document: Id): Side {
  const version = now.versionOf(document)
  if (version === undefined) throw new EngineError({ code: 'missing', message: sentence('documents.missing') })
  const text = now.textOf(version)
  const all = now.clausesOf(version)
  const byId = new Map(all.map(clause => [clause.id, clause]))
  const ownText = (clause: ClauseRecord) => text.slice(clause.start, clause.textEnd)
  const clauses = all.filter(({ kind }) => kind !== 'boilerplate')
  const compared = clauses.map(clause => ({ text: ownText(clause), leadIn: leadInOf(clause, byId, ownText), isHeading: clause.kind === 'heading' }))
  return { version, clauses, compared, placeById: new Map(clauses.map(({ id }, place) => [id, place])) }
}

/** What announces the list that a clause stands in, or the heading right above it; the paper's own title says nothing of any clause. */
function leadInOf(clause: ClauseRecord, byId: ReadonlyMap<Id, ClauseRecord>, ownText: (clause: ClauseRecord) => string): string {
  const above = clause.parent === null ? undefined : byId.get(clause.parent)
  return above && above.parent !== null ? ownText(above) : ''
}
