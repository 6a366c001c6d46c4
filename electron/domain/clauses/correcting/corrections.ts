/**
 * What people change in a derived clause tree, laid over it: the derived clauses stay as they are, and taking a correction away brings
 * them back. A correction finds its clause by where the clause begins.
 */
import type { ClauseKind } from '../draft.ts'
import { readLabel } from '../labels/labels.ts'

/** A clause as lists of them hold it, in reading order; nesting is read from order and level. UTF-16 code units. */
export type CorrectableClause = {
  readonly id: string
  readonly parent: string | null
  readonly ordinal: number
  readonly kind: ClauseKind
  readonly level: number
  readonly label: string
  readonly start: number
  readonly end: number
  readonly textEnd: number
}

/**
 * One change. `start` is where the clause's own text begins; for `split` where the new clause shall begin, for `range` (with `end`) the
 * own text that the clause shall have. `value` is the new label, kind, or how many levels deeper (negative: higher).
 */
export type ClauseCorrection = { readonly id: string; readonly start: number; readonly end: number } & (
  | { readonly kind: 'split' | 'merge' | 'range' }
  | { readonly kind: 'label'; readonly value: string }
  | { readonly kind: 'level'; readonly value: number }
  | { readonly kind: 'kind'; readonly value: ClauseKind }
)

/** A correction as it is stored: `value` is text, '' where its kind says all. */
export type WrittenCorrection = Pick<ClauseCorrection, 'id' | 'start' | 'end' | 'kind'> & { readonly value: string }

/** A correction from what the database holds of it, where every value is text; `split`, `merge` and `range` have none. */
export function parseCorrection({ id, kind, start, end, value }: WrittenCorrection): ClauseCorrection {
  switch (kind) {
    case 'label':
      return { id, kind, start, end, value }
    case 'level':
      return { id, kind, start, end, value: Number(value) }
    case 'kind':
      return { id, kind, start, end, value: value as ClauseKind }
    default:
      return { id, kind, start, end }
  }
}

type Row = { id: string; kind: ClauseKind; level: number; label: string; start: number; textEnd: number }

/** Deeper than that, clauses stand side by side. */
const deepest = 12

/**
 * The tree with the corrections made, in their order. One whose clause is not there (any more) changes nothing. Ranges nest, own texts
 * do not overlap, and together they cover what the derived ones covered.
 */
export function correctClauses(text: string, clauses: readonly CorrectableClause[], corrections: readonly ClauseCorrection[]): CorrectableClause[] {
  if (corrections.length === 0) return [...clauses]
  const rows: Row[] = clauses.map(({ id, kind, level, label, start, textEnd }) => ({ id, kind, level, label, start, textEnd }))
  for (const correction of corrections) correct(text, rows, correction)
  return nest(rows)
}

/** Whether corrections would change anything: their clauses are there, and the changes make sense for them. */
export function canCorrect(text: string, clauses: readonly CorrectableClause[], corrections: readonly ClauseCorrection[]): boolean {
  const plain = (rows: readonly CorrectableClause[]) => JSON.stringify(rows.map(({ id: _, parent: __, ...row }) => row))
  return plain(correctClauses(text, clauses, corrections)) !== plain(nest(clauses.map(clause => ({ ...clause }))))
}

/**
 * Of each correction whether the clause that it is about stands in a tree, when those before it were made. Words may stand in a text while
 * no clause begins with them any more; a clause that is to be merged may be a part of the one before it already.
 */
export function findClauses(text: string, clauses: readonly Omit<Row, 'id'>[], corrections: readonly ClauseCorrection[]): boolean[] {
  const rows = clauses.map(({ kind, level, label, start, textEnd }, index): Row => ({ id: String(index), kind, level, label, start, textEnd }))
  return corrections.map(correction => {
    const isThere = standsIn(rows, correction)
    correct(text, rows, correction)
    return isThere
  })
}

function standsIn(rows: readonly Row[], { kind, start }: ClauseCorrection): boolean {
  const index = rows.findIndex(row => row.start <= start && start < row.textEnd)
  if (index < 0 || kind === 'split' || kind === 'range') return index >= 0
  const isBeginning = rows[index]?.start === start
  return kind === 'merge' ? index > 0 || !isBeginning : isBeginning
}

function correct(text: string, rows: Row[], correction: ClauseCorrection): void {
  if (correction.kind === 'split') return split(text, rows, correction)
  if (correction.kind === 'range') return setRange(text, rows, correction)
  const index = rows.findIndex(({ start }) => start === correction.start)
  const row = rows[index]
  if (!row) return
  switch (correction.kind) {
    case 'merge':
      return merge(rows, index)
    case 'label':
      row.label = correction.value
      return
    case 'level':
      return shift(rows, index, correction.value)
    case 'kind':
      row.kind = correction.value
      return
  }
}

/** What begins at the new place is an item when it begins with a label, and stands in the heading that it was cut from. */
function split(text: string, rows: Row[], { id, start: wanted }: ClauseCorrection): void {
  const index = rows.findIndex(row => row.start < wanted && wanted < row.textEnd)
  const row = rows[index]
  if (!row) return
  const head = text.slice(row.start, wanted).trimEnd()
  const start = wanted + text.slice(wanted).search(/\S/u)
  if (head === '' || start < wanted || start >= row.textEnd) return
  const label = readLabel(text.slice(start, row.textEnd))?.printed ?? ''
  const kind = label === '' ? 'paragraph' : 'item'
  rows.splice(index + 1, 0, { id, kind, label, level: row.kind === 'heading' ? row.level + 1 : row.level, start, textEnd: row.textEnd })
  row.textEnd = row.start + head.length
}

/** The clause becomes a part of the one before it in reading order; what stands in it, stands in that one. */
function merge(rows: Row[], index: number): void {
  const [before, row] = [rows[index - 1], rows[index]]
  if (!before || !row) return
  shift(rows, index, before.level - row.level)
  before.textEnd = row.textEnd
  rows.splice(index, 1)
}

/** Moves a clause with all that is in it. */
function shift(rows: Row[], index: number, by: number): void {
  const row = rows[index]
  if (!row) return
  const { level } = row
  const end = rows.findIndex((other, at) => at > index && other.level <= level)
  for (const other of rows.slice(index, end < 0 ? rows.length : end)) other.level = Math.min(deepest, Math.max(1, other.level + by))
}

/** The clause that shares most with the range gets it; its neighbours give way, and what it leaves becomes a paragraph beside it. */
function setRange(text: string, rows: Row[], { id, start, end }: ClauseCorrection): void {
  const shared = rows.map(row => Math.min(end, row.textEnd) - Math.max(start, row.start))
  const index = shared.reduce((best, length, at) => (length > (shared[best] ?? 0) ? at : best), 0)
  const row = rows[index]
  const own = trim(text, start, end)
  if (!row || !own || (shared[index] ?? 0) <= 0) return
  const left = (range: Span | null, side: 'a' | 'b'): Row[] =>
    range ? [{ id: beside(id, side), kind: 'paragraph', label: '', level: row.level, ...range }] : []
  rows.splice(index, 1, ...left(trim(text, row.start, own.start), 'a'), { ...row, ...own }, ...left(trim(text, own.textEnd, row.textEnd), 'b'))
  // Those that the range now reaches into keep what is outside of it.
  for (const other of rows.slice()) {
    if (other.id === row.id || other.textEnd <= own.start || other.start >= own.textEnd) continue
    const rest = other.start < own.start ? trim(text, other.start, own.start) : trim(text, own.textEnd, other.textEnd)
    if (rest) Object.assign(other, rest)
    else rows.splice(rows.indexOf(other), 1)
  }
  rows.sort((one, other) => one.start - other.start)
}

/** Ids for what a correction leaves before and behind a clause: the correction's own, but for the last digit. */
function beside(id: string, side: 'a' | 'b'): string {
  return `${id.slice(0, -1)}${side}`
}

type Span = { readonly start: number; readonly textEnd: number }

/** The range without white space at its ends; null when nothing else is in it. */
function trim(text: string, start: number, textEnd: number): Span | null {
  if (textEnd <= start) return null
  const own = text.slice(start, textEnd)
  const words = own.trim()
  const from = start + own.length - own.trimStart().length
  return words === '' ? null : { start: from, textEnd: from + words.length }
}

/** Parents, depths without gaps, and ends, from order and level. */
function nest(rows: readonly Row[]): CorrectableClause[] {
  const open: { readonly index: number; readonly level: number }[] = []
  const parents = rows.map((row, index) => {
    while ((open.at(-1)?.level ?? 0) >= row.level) open.pop()
    const parent = open.at(-1)?.index ?? null
    open.push({ index, level: row.level })
    return parent
  })
  const depths: number[] = []
  for (const parent of parents) depths.push(parent === null ? 1 : (depths[parent] ?? 0) + 1)
  const ends = rows.map(row => row.textEnd)
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const parent = parents[index] ?? null
    if (parent !== null) ends[parent] = Math.max(ends[parent] ?? 0, ends[index] ?? 0)
  }
  return rows.map(({ id, kind, label, start, textEnd }, index) => {
    const parent = parents[index] ?? null
    return { id, parent: parent === null ? null : (rows[parent]?.id ?? null), ordinal: index, kind, level: depths[index] ?? 1, label, start, end: ends[index] ?? textEnd, textEnd }
  })
}
