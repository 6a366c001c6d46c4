import type { AlignmentRow, Compared, ComparedClause, ComparedPair, DecisionRow, SingleClause } from '#contract/comparing/alignments.ts'
import type { Edition, EditionChanges, EditionClause } from '#contract/comparing/editions.ts'
import { type Alignment, compareClauses } from '#domain/aligning.ts'
import { editionChanges } from '#domain/aligning/editions.ts'
import { changeKinds } from '#domain/aligning/editions/kinds.ts'
import { nothingDecided, type ReasonedPair } from '#domain/aligning/pairs.ts'
import { lacksPartner } from '#domain/aligning/titles.ts'
import { besideLinked } from '#domain/aligning/neighbours.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { homeMoneyOf } from '#domain/targets/amounts/home-money.ts'
import { variantsWith } from '#domain/likeness/glossary.ts'
import { EngineError } from '#wire/fault.ts'
import { openClausesNow, type ClausesNow } from '../../excerpts/aligned/clauses-now.ts'
import { comparedClause, decisionRow, isSettled } from '../../excerpts/aligned/decided.ts'
import { allDecisions } from '../../excerpts/aligned/decision-rows.ts'
import { readClauseIndex } from '../../excerpts/clause-index.ts'
import { correctionStamps } from '../../excerpts/clause-rows.ts'
import { readDocumentOf } from '../../excerpts/queries.ts'
import type { ReadStore } from '../../store/database.ts'
import type { TellProgress } from '../answering.ts'
import { type DecidedPlaces, readDecided, type Rows } from './decided-places.ts'
import { learnFrom } from './learning.ts'
import { type Side, sideOf } from './sides.ts'
import { TermReader } from './terms.ts'

/** Comparisons that are kept: what people decide is laid over them, so that the next answer comes at once. */
const mostKept = 2

type ClauseOf = (clause: ComparedClause) => EditionClause | null
type Sides = { readonly left: Id; readonly right: Id; readonly one: Side; readonly other: Side }

/** Answers which clauses of two documents belong together, from the project as it is committed. */
export class AlignmentReader {
  readonly terms = new TermReader()
  readonly #kept = new Map<string, Alignment>()

  /** @throws EngineError `missing` for a document that is not there */
  compare(read: ReadStore, { left, right }: { readonly left: Id; readonly right: Id }, tell: TellProgress): Compared {
    return this.#compare(read, { left, right }, tell).found
  }

  /** The same as a file has it: pairs, then the clauses of either document that are in none, without titles that nobody misses there. @throws EngineError as `compare` */
  rows(read: ReadStore, wanted: { readonly left: Id; readonly right: Id }, tell: TellProgress): readonly AlignmentRow[] {
    const { found: { pairs, onlyLeft, onlyRight }, sides: { one, other } } = this.#compare(read, wanted, tell)
    const [left, right] = [one, other].map(side => {
      const cited = editionClauses(read, side)
      return ({ id }: ComparedClause) => cited(side.placeById.get(id) ?? -1)[0] ?? null
    }) as [ClauseOf, ClauseOf]
    const alone = ({ decisions }: SingleClause) => ({ status: decisions.length > 0 ? 'only' as const : 'unmatched' as const, score: null, words: { left: [], right: [] }, decisions })
    return [
      ...pairs.map(({ status, score, words, decisions, ...pair }) => ({ left: left(pair.left), right: right(pair.right), status, score, words, decisions })),
      ...onlyLeft.filter(lacksPartner).map(clause => ({ ...alone(clause), left: left(clause), right: null })),
      ...onlyRight.filter(lacksPartner).map(clause => ({ ...alone(clause), left: null, right: right(clause) })),
    ]
  }

  #compare(read: ReadStore, { left, right }: { readonly left: Id; readonly right: Id }, tell: TellProgress): { readonly sides: Sides; readonly found: Compared } {
    const clauses = openClausesNow(read)
    const sides = { left, right, one: sideOf(clauses, left), other: sideOf(clauses, right) }
    const decided = readDecided(read, clauses, sides)
    return { sides, found: { ...compared(this.#alignment(read, clauses, sides, tell), sides, decided), unsettled: decided.unsettled } }
  }

  /** @throws EngineError `missing` for a document that is not there */
  changes(read: ReadStore, { old, now }: { readonly old: Edition; readonly now: Edition }, tell: TellProgress): EditionChanges {
    const clauses = openClausesNow(read)
    for (const { document, version } of [old, now]) if (version !== undefined && readDocumentOf(read, version)?.id !== document) throw new EngineError({ code: 'missing', message: sentence('documents.missing') })
    const sides = { left: old.document, right: now.document, one: sideOf(clauses, old.document, old.version), other: sideOf(clauses, now.document, now.version) }
    const isNow = [sides.one, sides.other].every(({ version }, at) => version === clauses.versionOf(at === 0 ? old.document : now.document))
    const known = isNow ? readDecided(read, clauses, sides).known : nothingDecided
    const found = editionChanges(sides.one.compared, sides.other.compared, this.#alignment(read, clauses, sides, tell), known)
    const [oldClause, nowClause] = [editionClauses(read, sides.one), editionClauses(read, sides.other)]
    const changes = found.map(change => ({ ...change, old: change.old.flatMap(oldClause), now: change.now.flatMap(nowClause) }))
    const counts = Object.fromEntries(changeKinds.map(kind => [kind, changes.filter(({ kinds }) => kinds.includes(kind)).length])) as EditionChanges['counts']
    return { changes, counts }
  }

  /** All decisions, of one document or of all, the newest last. */
  decisions(read: ReadStore, document: Id | null, onlyUnsettled: boolean): DecisionRow[] {
    const clauses = openClausesNow(read)
    const rows = allDecisions(read, document).map(row => decisionRow(clauses, row))
    return onlyUnsettled ? rows.filter(row => !isSettled(row)) : rows
  }

  #alignment(read: ReadStore, clauses: ClausesNow, { left, right, one, other }: Sides, tell: TellProgress): Alignment {
    const stamps = correctionStamps(read)
    const terms = this.terms.pairs(read)
    const variants = variantsWith(terms)
    const learned = learnFrom(read, clauses, left, right, variants)
    const homeOf = ({ version }: Side) => homeMoneyOf(clauses.textOf(version), readDocumentOf(read, version) ?? {})
    const home = { left: homeOf(one), right: homeOf(other) }
    const key = JSON.stringify([...[one, other].map(({ version }) => [version, stamps.get(version) ?? '']), terms, [...learned], [...home.left], [...home.right]])
    const made = this.#kept.get(key) ?? compareClauses(one.compared, other.compared, tell, { variants, learned, home })
    this.#kept.delete(key)
    this.#kept.set(key, made)
    for (const oldest of [...this.#kept.keys()].slice(0, -mostKept)) this.#kept.delete(oldest)
    return made
  }
}

/** Clauses of an edition by their places, cited. */
function editionClauses(read: ReadStore, { version, clauses, compared: texts }: Side) {
  const index = readClauseIndex(read, version)
  const document = readDocumentOf(read, version)
  const title = document?.short_title || (document?.title ?? '')
  return (place: number) => {
    const clause = clauses[place]
    if (!clause) return []
    const { id, label, start, textEnd: end } = clause
    return [{ clause: id, label, start, end, citation: index.cite(title, start, end), text: texts[place]?.text ?? '' }]
  }
}

function compared(alignment: Alignment, { one, other }: Sides, { pairs: decided, onlyLeft, onlyRight, known }: DecidedPlaces): Omit<Compared, 'unsettled'> {
  const suggested = alignment.suggest(known)
  const beside = besideLinked(known.linked)
  const pairs = [
    ...suggested.map(pair => told(one, other, pair, [])),
    ...decided.map(({ left, right, decisions }) => told(one, other, alignment.pair(left, right, beside), decisions)),
  ].flat().toSorted((pair, next) => pair.left.start - next.left.start || pair.right.start - next.right.start)
  const inPair = (side: 'left' | 'right') => new Set([...suggested.map(pair => pair[side]), ...known.linked.map(([left, right]) => (side === 'left' ? left : right))])
  const alone = (side: Side, paired: ReadonlySet<number>, recorded: ReadonlyMap<number, Rows>) =>
    side.clauses.flatMap((clause, place) => (paired.has(place) ? [] : [{ ...comparedClause(clause), isTitle: side.compared[place]?.isTitle === true, decisions: (recorded.get(place) ?? []).map(bare) }]))
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

function told(one: Side, other: Side, { left, right, score, isStrong, words }: ReasonedPair, decisions: Rows): readonly ComparedPair[] {
  const [from, to] = [one.clauses[left], other.clauses[right]]
  if (!from || !to) return []
  const [newest] = decisions
  const status = newest && newest.status !== 'only' ? newest.status : 'suggested'
  return [{ left: comparedClause(from), right: comparedClause(to), score, strong: isStrong, words, status, decisions: decisions.map(bare) }]
}

const bare = ({ id, status, score, note, coder, decidedAt }: DecisionRow) => ({ id, status, score, note, coder, decidedAt })
