/** Clauses that are counted or set alike, and how a whole series of them moves: the reading of a paper mostly errs by a series at once. */
import type { CorrectableClause } from './corrections.ts'
import { type Label, readPossibleLabel } from '../labels/labels.ts'
import type { Reading } from '../labels/numerals.ts'
import { weightOf } from '../shapes.ts'

type Counted = { readonly id: string; readonly label: Label }

/** Where clauses that are like one are looked for: beside it, in the clause that holds it, or in the whole document. */
export const reaches = ['section', 'document'] as const
export type Reach = (typeof reaches)[number]

/** Longer beginnings of a clause show no more of its label or look. UTF-16 code units. */
const longestLook = 200
/** Marks of Markdown may stand before a label. */
const furthestLabel = 12

/**
 * The clauses that are like one of a tree: on its level, and numbered in its style and figures (`(1)` `(2)`, not `(a)`), or without a number, of its kind and set
 * as heavy.
 * @param clauses the tree as it is read now, in reading order
 * @returns them in reading order, the one itself among them; boilerplate is like nothing
 */
export function clausesLike(text: string, clauses: readonly CorrectableClause[], clause: CorrectableClause, reach: Reach): CorrectableClause[] {
  const near = clauses.filter(other => other.level === clause.level && other.kind !== 'boilerplate' && (reach === 'document' || other.parent === clause.parent))
  const looks = looksOf(text, near)
  const look = looks.get(clause.id)
  return look === undefined ? [clause] : near.filter(({ id }) => looks.get(id) === look)
}

/**
 * Which clauses have to move, so that clauses that are alike stand that many levels deeper, or higher where `by` is negative. Left out are those that can't: what
 * has nothing of its level before it stands in nothing. Page heads between a clause and what it shall stand in go along, since they hold nothing.
 * @param alike in reading order, none inside another
 */
export function movedAlike(clauses: readonly CorrectableClause[], alike: readonly CorrectableClause[], by: number): CorrectableClause[] {
  if (by <= 0) return alike.filter(({ level }) => level > 1)
  const wanted = new Set(alike.map(({ id }) => id))
  const holders = new Map<string | null, boolean>()
  const between = new Map<string | null, CorrectableClause[]>()
  const moved: CorrectableClause[] = []
  for (const clause of clauses) {
    const { id, kind, parent } = clause
    if (kind === 'boilerplate') {
      const heads = between.get(parent)
      if (heads) heads.push(clause)
      else between.set(parent, [clause])
      continue
    }
    const isMoved = wanted.has(id) && holders.get(parent) === true
    if (isMoved) moved.push(...(between.get(parent) ?? []), clause)
    // What stays where it is though it should move can't hold the next one of its series.
    holders.set(parent, isMoved || !wanted.has(id))
    between.delete(parent)
  }
  return moved
}

/** How each clause is counted or set, in words that are the same for those that are alike. */
function looksOf(text: string, clauses: readonly CorrectableClause[]): ReadonlyMap<string, string> {
  const looks = new Map<string, string>()
  const counted = new Map<string, Counted[]>()
  for (const { id, kind, label, parent, start, textEnd } of clauses) {
    const own = text.slice(start, Math.min(textEnd, start + longestLook))
    const mark = label === '' ? null : readMark(own, label)
    const beside = `${parent} ${mark?.style}`
    const members = counted.get(beside)
    if (mark && members) members.push({ id, label: mark })
    else if (mark) counted.set(beside, [{ id, label: mark }])
    else looks.set(id, label === '' ? `${kind} ${kind === 'heading' ? weightOf(own) : kind === 'item' ? own.charAt(0) : ''}` : `written ${label}`)
  }
  for (const members of counted.values()) for (const [id, look] of formsOf(members)) looks.set(id, look)
  return looks
}

/** The label with which a clause begins; where it begins with none, since a person wrote another one, what is written. */
export function readMark(own: string, label: string): Label | null {
  const at = own.slice(0, furthestLabel + label.length).indexOf(label)
  return (at < 0 ? readPossibleLabel(own) : readPossibleLabel(own.slice(at))) ?? readPossibleLabel(`${label}. `) ?? readPossibleLabel(`${label} `)
}

/** In which figures labels of one style that stand together count, by id: `(i)` behind `(h)` is a letter, before `(ii)` a number. */
function formsOf(members: readonly Counted[]): [string, string][] {
  const found: [string, string][] = []
  let rest = members
  while (rest.length > 0) {
    const readings = rest.flatMap(({ label }) => label.readings)
    const times = Map.groupBy(readings, ({ form }) => form)
    const [form] = [...times].toSorted(([, a], [, b]) => b.length - a.length || Number(beginsIn(b)) - Number(beginsIn(a)))[0] ?? []
    const isIn = ({ label }: Counted) => form === undefined || label.readings.some(reading => reading.form === form)
    for (const { id, label } of rest.filter(isIn)) found.push([id, `${label.style} ${form ?? ''}`])
    rest = rest.filter(member => !isIn(member))
  }
  return found
}

function beginsIn(readings: readonly Reading[]): boolean {
  return readings.some(({ n }) => n === 1)
}
