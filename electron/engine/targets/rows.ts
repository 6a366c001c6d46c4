import type { Linked, TargetRow } from '#contract/targets.ts'
import type { Id } from '#domain/ids.ts'
import { dueOf, fieldsSaid, gapsOf, planEndOf, saidNames, type TargetFields } from '#domain/register/fields.ts'
import { type SuggestedStanding, standingByDay, standingOf } from '#domain/register/standing.ts'
import { type ClauseIndex, readClauseIndex } from '../excerpts/clause-index.ts'
import { type ClauseRecord, clauseRows } from '../excerpts/clause-rows.ts'
import { readText } from '../excerpts/queries.ts'
import type { ReadStore } from '../store/database.ts'
import { type Promising, readLinks, readPromising, readStored, readStoredById, readSupposed, type StoredLink, type StoredTarget, type Supposed } from './queries.ts'
import type { Pause, Readings, ReadRow } from './reading.ts'
import { parseSaid, parseSeen } from './stored-fields.ts'

/** What a register's rows are made from, read once for all of them. */
export type Making = {
  readonly read: ReadStore
  readonly readings: Readings
  readonly today: string
  readonly documents: ReadonlyMap<Id, Promising>
  readonly indexOf: (version: Id) => ClauseIndex
}

/** Versions whose clauses are kept to cite by; the next rows are mostly of the same ones. */
const mostIndexes = 50

export function openMaking(read: ReadStore, readings: Readings, today: string): Making {
  const indexes = new Map<Id, ClauseIndex>()
  const indexOf = (version: Id) => {
    const index = indexes.get(version) ?? readClauseIndex(read, version)
    indexes.delete(version)
    indexes.set(version, index)
    for (const oldest of indexes.keys()) {
      if (indexes.size <= mostIndexes) break
      indexes.delete(oldest)
    }
    return index
  }
  return { read, readings, today, documents: new Map(readPromising(read).map(document => [document.id, document])), indexOf }
}

/**
 * The rows of a document's text, in reading order: what people said something of stands in the place of what is read there. A text that was not read yet is
 * read a clause at a time.
 */
export async function registerRowsAhead(making: Making, document: Promising, pause: Pause): Promise<TargetRow[]> {
  return rowsFrom(making, document, await making.readings.ofInTurns(making.read, document, pause))
}

function rowsFrom(making: Making, document: Promising, found: readonly ReadRow[]): TargetRow[] {
  const { read, indexOf } = making
  const stored = readStored(read, document.id)
  const here = stored.filter(({ version }) => version === document.version)
  const free = found.filter(row => !here.some(one => isSame(row, one)))
  const supposed = new Map(stored.length > here.length ? readSupposed(read, document.version).map(place => [place.target, place]) : [])
  const title = document.short_title ?? document.title
  const rows = [
    ...free.map(row => readRow(making, document, row, indexOf(document.version).cite(title, row.start, row.end))),
    ...storedRows(making, document, stored, supposed, found),
  ]
  return withLinks(making, rows).sort((a, b) => placeOf(a) - placeOf(b) || a.end - b.end || (a.id < b.id ? -1 : 1))
}

/** Where a row stands among those of the text that is read now; one whose place is not known, where it may be. UTF-16 code units. */
const placeOf = ({ waiting, start, amount }: TargetRow) => (waiting ? waiting.start : (amount?.start ?? start))

/** Whether what is read at a place is what people said something of: the amounts touch, or neither has one and the quotes begin alike. */
export function isSame(row: Pick<ReadRow, 'start' | 'end' | 'amount'>, { start, amount_from, amount_to }: Pick<StoredTarget, 'start' | 'amount_from' | 'amount_to'>): boolean {
  if (amount_from === null || amount_to === null || row.amount === null) return amount_from === null && row.amount === null && row.start === start
  return row.amount.start < start + amount_to && row.amount.end > start + amount_from
}

type Basis = Pick<TargetRow, 'id' | 'version' | 'clause' | 'label' | 'citation' | 'quote' | 'start' | 'end' | 'amount'>

function row({ today }: Making, document: Promising, basis: Basis, fields: TargetFields) {
  const due = dueOf(fields, document.issued_on)
  return {
    ...basis, document: document.id, documentTitle: document.title, ...fields, due, planEnd: planEndOf(fields, document.period_to), gaps: gapsOf(fields),
    suggested: fields.kind === 'target' ? standingByDay(due, today) : null, outcomes: [], targets: [], standing: null,
  }
}

function readRow(making: Making, document: Promising, { fields, responsibleFrom, ...found }: ReadRow, citation: string): TargetRow {
  return {
    ...row(making, document, { ...found, version: document.version, citation }, fields), seen: fields, responsibleFrom,
    origin: 'read', isStored: false, verdict: null, said: [], status: null, note: '', coder: '', updatedAt: null, waiting: null,
  }
}

function storedRows(making: Making, document: Promising, stored: readonly StoredTarget[], supposed: ReadonlyMap<Id, Supposed>, found: readonly ReadRow[]): TargetRow[] {
  const clausesByVersion = new Map<Id, readonly ClauseRecord[]>()
  const words = { text: '', isRead: false }
  const wordsNow = (start: number, end: number) => {
    if (!words.isRead) Object.assign(words, { text: readText(making.read, document.version), isRead: true })
    return words.text.slice(start, end)
  }
  return stored.map(one => {
    const { version, start, end, amount_from, amount_to } = one
    const clauses = clausesByVersion.get(version) ?? clauseRows(making.read, version)
    clausesByVersion.set(version, clauses)
    const clause = clauses.findLast(each => each.start <= start && each.end > start)
    const seen = parseSeen(one.seen)
    const said = parseSaid(one.said)
    const basis = {
      id: one.id, version, clause: clause?.id ?? '', label: clause?.label ?? '', citation: making.indexOf(version).cite(document.short_title ?? document.title, start, end), quote: one.exact, start, end,
      amount: amount_from === null || amount_to === null ? null : { start: start + amount_from, end: start + amount_to },
    }
    const responsibleFrom = sourceOf(one, document.version, found)
    const { origin, verdict, status, note, coder, updated_at: updatedAt } = one
    return {
      ...row(making, document, basis, fieldsSaid(seen, said)), origin, isStored: true, verdict, seen, said: saidNames(said), responsibleFrom, status, standing: status, note, coder, updatedAt,
      waiting: version === document.version ? null : waitingOf(supposed.get(one.id), wordsNow),
    }
  })
}

/** Where what was read of a stored row says who, as long as the same is read there now and nobody says otherwise. */
function sourceOf(one: StoredTarget, version: Id, found: readonly ReadRow[]): TargetRow['responsibleFrom'] {
  if (one.version !== version || parseSaid(one.said).responsible) return null
  const { responsible } = parseSeen(one.seen)
  // Of a row that a person added its own words alone were read.
  if (one.origin === 'hand') return responsible.length > 0 ? 'sentence' : null
  const same = found.find(row => isSame(row, one) && row.fields.responsible.join('\n') === responsible.join('\n'))
  return responsible.length > 0 ? (same?.responsibleFrom ?? null) : null
}

/** A row of an earlier text of which nothing is known in the one of now is nowhere in it. */
function waitingOf(place: Supposed | undefined, wordsNow: (start: number, end: number) => string): TargetRow['waiting'] {
  if (!place) return { status: 'orphan', start: 0, end: 0, quote: '', score: 0, isLeft: false }
  const { status, start, end, score, settled } = place
  return { status, start, end, quote: wordsNow(start, end), score, isLeft: settled === 1 }
}

/** The same rows with what is linked to them, and what that suggests. */
function withLinks(making: Making, rows: readonly TargetRow[]): TargetRow[] {
  const ids = rows.filter(({ isStored }) => isStored).map(({ id }) => id)
  const links = ids.length > 0 ? readLinks(making.read, ids).filter(({ verdict }) => verdict === 'linked') : []
  if (links.length === 0) return [...rows]
  const storedById = new Map(readStoredById(making.read, [...new Set(links.flatMap(({ target, outcome }) => [target, outcome]))]).map(stored => [stored.id, stored]))
  const rowById = new Map(rows.map(each => [each.id, each]))
  const outcomesOf = Map.groupBy(links.filter(({ target }) => rowById.has(target)), ({ target }) => target)
  const targetsOf = Map.groupBy(links.filter(({ outcome }) => rowById.has(outcome)), ({ outcome }) => outcome)
  return rows.map(each => {
    const told = (own: readonly StoredLink[] | undefined, end: 'target' | 'outcome') => (own ?? []).flatMap(link => linkedOf(making, link, end, storedById) ?? [])
    const outcomes = told(outcomesOf.get(each.id), 'outcome').sort((a, b) => newness(making, b).localeCompare(newness(making, a)))
    const suggestions = outcomes.map(({ suggested }) => suggested)
    const standing = each.status ?? outcomes.find(({ status }) => status !== null)?.status ?? null
    return { ...each, outcomes, targets: told(targetsOf.get(each.id), 'target'), standing, suggested: suggestions.find(({ standing: one }) => one !== 'unclear') ?? suggestions[0] ?? each.suggested }
  })
}

/** The newest report comes first: by the day it was issued, then by when it was linked. */
const newness = ({ documents }: Making, { document, at }: Linked) => `${documents.get(document)?.issued_on ?? ''} ${at}`

function linkedOf(making: Making, link: StoredLink, end: 'target' | 'outcome', storedById: ReadonlyMap<Id, StoredTarget>): Linked | null {
  const [target, outcome] = [storedById.get(link.target), storedById.get(link.outcome)]
  const shown = end === 'target' ? target : outcome
  const document = shown && making.documents.get(shown.document)
  const issued = target && making.documents.get(target.document)?.issued_on
  if (!target || !outcome || !shown || !document) return null
  const [promised, reported] = [fieldsOf(target), fieldsOf(outcome)]
  return {
    id: shown.id, document: shown.document, documentTitle: document.title, citation: making.indexOf(shown.version).cite(document.short_title ?? document.title, shown.start, shown.end),
    quote: shown.exact, fields: end === 'target' ? promised : reported, status: link.status, suggested: suggestedBy(making, promised, issued ?? null, reported, making.documents.get(outcome.document)),
    note: link.note, coder: link.coder, at: link.updated_at,
  }
}

const fieldsOf = ({ seen, said }: StoredTarget): TargetFields => fieldsSaid(parseSeen(seen), parseSaid(said))

/** What an outcome suggests of a target. What was reported before the target's day says nothing yet of what came after. */
export function suggestedBy({ today }: Making, promised: TargetFields, issuedOn: string | null, reported: TargetFields, report: Promising | undefined): SuggestedStanding {
  const told = report?.issued_on ?? today
  return standingOf(promised, dueOf(promised, issuedOn), reported, told < today ? told : today)
}
