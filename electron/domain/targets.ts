/**
 * The register of targets, read from a text: what is promised or reported with a number or a day, by whom, by when, how strongly. All of it is a
 * suggestion that people correct. One row an amount; a sentence or clause with a day and no amount is one row without a value.
 */
import { around } from './targets/around.ts'
import { type Actors, actorsOf, nobody, type Words } from './targets/acting.ts'
import { acronymsIn } from './targets/acting/english-names.ts'
import type { Body, Remark } from './targets/bodies.ts'
import { remarksOf } from './targets/bodies.ts'
import { backgroundIn, speaksOfItself } from './targets/background.ts'
import type { Comparator } from './targets/amounts/comparators.ts'
import { type Deadline, type DeadlineKind, deadlinesOf, dueDay } from './targets/deadlines.ts'
import { announcedDeadline, inherited, toldBelow } from './targets/times/headed.ts'
import { type Home, type HomeMoney, homeMoneyOf } from './targets/amounts/home-money.ts'
import { moved, type Place, type TargetClause } from './targets/places.ts'
import { type Quantity, quantitiesOf } from './targets/quantities.ts'
import { isRemark, remarkFor } from './targets/remark-for.ts'
import { isTold, type TargetKind, targetKindOf } from './targets/reported.ts'
import { type Strength, strengthOf } from './targets/strength.ts'
import { thingOf } from './targets/things.ts'
import { type TableRow, tableRowsOf, type TableValue } from './targets/tables.ts'
import { alone, apart, hasOwnPart, nearestDeadline } from './targets/times/times-of-amounts.ts'
import type { Language } from './text.ts'
import { sentencesOf } from './words/sentences.ts'

export type { Place, TargetClause } from './targets/places.ts'

/** What is known of the document: its kind, day of issue, place and issuer as they are stored. */
export type TargetDocument = Home & { readonly kind: string | null; readonly issuedOn: string | null; readonly language?: Language | undefined }

export type ResponsibleFrom = 'remark' | 'sentence'

/** `start`, `end`: the sentence or clause that is quoted. */
export type Target = Place & {
  readonly clause: number
  readonly kind: TargetKind
  readonly comparator: Comparator | null
  readonly value: number | null
  readonly valueTo: number | null
  /** `percent`, `pp`, `weeks`, `mu`, `m2` …, `count` for things; null for money and where there is no value. */
  readonly unit: string | null
  /** ISO 4217. */
  readonly currency: string | null
  /** What the amount counts or measures, in the text's words; '' where nothing near says so. */
  readonly thing: string
  readonly baseline: number | null
  readonly isYearly: boolean
  readonly amount: Place | null
  /** ISO 8601: a day, period, duration or repetition; null where there is none or it goes on without an end. */
  readonly deadline: string | null
  readonly deadlineKind: DeadlineKind | null
  /** The last day that the deadline comes to. */
  readonly due: string | null
  readonly deadlinePlace: Place | null
  readonly responsible: readonly Body[]
  /** Where it says who: in a remark or behind a key, which goes before all else; or, only where there is no such remark, the sentence itself by its subject or agent. Null for nobody. */
  readonly responsibleFrom: ResponsibleFrom | null
  /** How strongly it is promised; null where no word tells, and of what has been done. */
  readonly strength: Strength | null
}

type Scope = { readonly remark: Remark | null; readonly deadline: Deadline | null }

/** The targets and outcomes of a text, in reading order. Boilerplate has none, nor have headings but those that are whole sentences. */
export function readTargets(text: string, clauses: readonly TargetClause[], document: TargetDocument): readonly Target[] {
  const steps = readTargetsInSteps(text, clauses, document)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same; each `yield` is a place where something else may have its turn: behind a clause, of which a long text has thousands. */
export function* readTargetsInSteps(text: string, clauses: readonly TargetClause[], document: TargetDocument): Generator<void, readonly Target[], void> {
  const year = Number(/^\d{4}/u.exec(document.issuedOn ?? '')?.[0]) || undefined
  const acronyms = acronymsIn(text)
  const home = homeMoneyOf(text, document)
  const remarks: (readonly Remark[])[] = []
  const announced: (Deadline | null)[] = []
  const told = toldBelow(text, clauses)
  const table = text.includes('\t') ? tableRowsOf(text, clauses, year, home) : new Map<number, TableRow | 'heads'>()
  for (const [index, clause] of clauses.entries()) {
    remarks.push(remarksOf(text.slice(clause.start, clause.textEnd), isRemark(clauses[index - 1], remarks[index - 1])).map(remark => moved(remark, clause.start)))
    announced.push(announcedDeadline(text, clause, index, year))
    yield
  }
  const hasChildren = new Set(clauses.map(({ parent }) => parent))
  const targets: Target[] = []
  /** What announces the list at hand, by the clause that it stands in. */
  const leadIns = new Map<number | null, Words>()
  for (const [index, clause] of clauses.entries()) {
    if (clause.kind === 'heading') leadIns.delete(clause.parent)
    const row = table.get(index)
    if (row === 'heads') continue
    if (!row && (clause.kind === 'boilerplate' || (clause.kind === 'heading' && !/[\p{L}\p{Script=Han}][.。]\s*$/u.test(text.slice(clause.start, clause.textEnd))))) continue
    const scope: Scope = { remark: row?.remark ?? remarkFor(index, clauses, remarks), deadline: inherited(index, clauses, announced) }
    const announces = /[:：]\s*$/u.test(text.slice(clause.start, clause.textEnd))
    const leadIn = announces ? noLead : ((clause.kind === 'item' ? leadIns.get(clause.parent) : undefined) ?? noLead)
    const reader: Reader = { text, clause, index, document, home, year, scope, isPast: told[index] === true, leadIn, acronyms, own: [...(remarks[index] ?? []), ...(row?.taken ?? [])] }
    if (announces) {
      const [from, to] = sentencesOf(text.slice(clause.start, clause.textEnd), document.language).at(-1) ?? [0, 0]
      const lead = { start: clause.start + from, words: text.slice(clause.start + from, clause.start + to) }
      // What announces parts of its own says nothing of those beside it.
      if (!hasChildren.has(index)) leadIns.set(clause.parent, lead)
      leadIns.set(index, lead)
    } else if (clause.kind !== 'item') leadIns.delete(clause.parent)
    const isLeadIn = hasChildren.has(index) && announces
    // What only announces the parts below it promises nothing without a number.
    const found = [...(row ? valuesIn(reader, row.values) : []), ...targetsIn(reader).filter(({ amount }) => amount || !isLeadIn)]
    if (found.length > 0) targets.push(...found)
    else if (scope.remark?.time && !isLeadIn) targets.push(...wholeClause(reader, scope.remark))
    yield
  }
  return targets
}

const noLead: Words = { start: 0, words: '' }

type Reader = {
  readonly text: string
  readonly clause: TargetClause
  readonly index: number
  readonly document: TargetDocument
  readonly home: HomeMoney
  readonly year: number | undefined
  readonly scope: Scope
  /** Whether a heading above says that what stands here has been done. */
  readonly isPast: boolean
  /** The sentence that announces the list in which this clause stands, empty for none: `The city launched and established:`. */
  readonly leadIn: Words
  /** Short names that stand for bodies in this text. */
  readonly acronyms: ReadonlySet<string>
  /** The remarks in this clause's own text, and a table's cells that were read by their columns: no amounts are looked for in them. */
  readonly own: readonly Place[]
}

function targetsIn(reader: Reader): Target[] {
  const { text, clause, document, home, own, year } = reader
  const targets: Target[] = []
  let carried: Deadline | null = null
  let before: Actors = nobody
  for (const [from, to] of sentencesOf(text.slice(clause.start, clause.textEnd), document.language)) {
    const place = { start: clause.start + from, end: clause.start + to }
    const sentence = text.slice(place.start, place.end)
    const isFree = (range: Place) => !own.some(remark => range.start + place.start < remark.end && range.end + place.start > remark.start)
    const { quantities: all, deadlines } = apart(quantitiesOf(sentence, home).filter(isFree), deadlinesOf(sentence, { year }).filter(isFree))
    const isReported = reader.isPast || document.kind === 'report' || document.kind === 'news'
    const isDescribed = backgroundIn(sentence, isReported)
    const quantities = all.filter(({ start }) => !isDescribed(start))
    if (all.length > 0 && quantities.length === 0) continue
    const day = deadlines.findLast(({ kind }) => kind === 'date' || kind === 'relative')
    const who = actors(reader, place, before)
    for (const quantity of quantities) {
      const nearest = nearestDeadline(deadlines, quantity, sentence, quantities)
      const isOnce = nearest && (nearest.kind !== 'recurring' || !carried)
      targets.push(targetOf(reader, place, sentence, quantity, isOnce ? moved(nearest, place.start) : carried, who(quantity)))
    }
    if (quantities.length === 0) {
      for (const each of speaksOfItself(sentence) ? [] : alone(deadlines, sentence))
        if (kindOf(reader, sentence, each.start) === 'target') targets.push(targetOf(reader, place, sentence, null, moved(each, place.start), who(null)))
    } else {
      // `… 40% by 2030 and be carbon neutral by 2045`: the last part has a day and no amount.
      const last = quantities.at(-1)
      const after = deadlines.find(({ kind, start }) => kind === 'date' && last && start > last.end && hasOwnPart.test(sentence.slice(last.end, start)))
      const isTaken = after && targets.some(({ deadlinePlace }) => deadlinePlace?.start === after.start + place.start)
      if (after && !isTaken && kindOf(reader, sentence, after.start) === 'target') targets.push(targetOf(reader, place, sentence, null, moved(after, place.start), who(null)))
    }
    carried = day?.kind === 'date' ? moved(day, place.start) : carried
    before = who
  }
  return targets
}

/** The values of a table's row: promised by their column's head, done where its year is over. */
function valuesIn(reader: Reader, values: readonly TableValue[]): Target[] {
  const { text, clause, year } = reader
  const place = { start: clause.start, end: clause.start + text.slice(clause.start, clause.textEnd).trimEnd().length }
  return values.map(({ quantity, thing, deadline }) => {
    const isOver = year !== undefined && deadline !== null && Number(deadline.value?.slice(0, 4)) < year
    const acting = actors(reader, place, nobody)(null)
    return { ...targetOf(reader, place, text.slice(place.start, place.end), quantity, deadline, acting, isOver ? 'outcome' : 'target'), thing }
  })
}

function targetOf(reader: Reader, place: Place, sentence: string, quantity: Quantity | null, deadline: Deadline | null, acting: readonly Body[], known?: TargetKind): Target {
  const { document, index, scope } = reader
  const at = quantity?.start ?? 0
  const kind = known ?? kindOf(reader, sentence, at)
  // What has been done has no deadline but the time in its own sentence.
  const remarked = kind === 'target' ? remarkDeadline(reader) : null
  const isOnce = deadline && deadline.kind !== 'recurring' && deadline.kind !== 'ongoing'
  const until = (isOnce ? deadline : null) ?? remarked ?? (kind === 'target' ? scope.deadline : null) ?? deadline
  return {
    ...place, clause: index, kind,
    comparator: quantity?.comparator ?? null, value: quantity?.value ?? null, valueTo: quantity?.valueTo ?? null, unit: quantity?.unit ?? null,
    currency: quantity?.currency ?? null, thing: quantity ? thingOf(sentence, quantity) : '', baseline: quantity?.baseline ?? null, isYearly: quantity?.isYearly ?? false,
    amount: quantity ? { start: place.start + quantity.start, end: place.start + quantity.end } : null,
    deadline: until?.value ?? null, deadlineKind: until?.kind ?? null, due: until ? dueDay(until, document.issuedOn) : null,
    deadlinePlace: until ? { start: until.start, end: until.end } : null,
    ...whoOf(scope.remark, acting), strength: kind === 'target' ? strengthOf(sentence, at) : null,
  }
}

function whoOf(remark: Remark | null, acting: readonly Body[]): Pick<Target, 'responsible' | 'responsibleFrom'> {
  if (remark && remark.bodies.length > 0) return { responsible: remark.bodies, responsibleFrom: 'remark' }
  return { responsible: acting, responsibleFrom: acting.length > 0 ? 'sentence' : null }
}

/** A remark that names bodies is enough: then the sentence is not asked. @param before of the sentence before */
function actors({ text, leadIn, acronyms, scope }: Reader, { start, end }: Place, before: Actors): Actors {
  return scope.remark && scope.remark.bodies.length > 0 ? nobody : actorsOf({ start, words: text.slice(start, end) }, leadIn, acronyms, before)
}

/** A clause whose remark gives it a time, and in which no amount stands: quoted without the remark, and promised however its sentence is put. */
function wholeClause(reader: Reader, remark: Remark): Target[] {
  const { text, clause } = reader
  const end = remark.start >= clause.start && remark.end <= clause.textEnd ? remark.start : clause.textEnd
  const own = text.slice(clause.start, end)
  const place = { start: clause.start, end: clause.start + own.trimEnd().length }
  if (place.end <= place.start || /^[（(]?\s*$/u.test(own)) return []
  return [targetOf(reader, place, text.slice(place.start, place.end), null, null, actors(reader, place, nobody)(null), 'target')]
}

function remarkDeadline({ text, scope, year }: Reader): Deadline | null {
  const time = scope.remark?.time
  if (!time) return null
  const words = text.slice(time.start, time.end)
  const [first] = deadlinesOf(words, { year })
  if (first) return moved(first, time.start)
  // `March 2026`, `2027`, `8月底` alone.
  const [bare] = deadlinesOf(/\p{Script=Han}$/u.test(words) ? `${words.replace(/前$/u, '')}前` : `by ${words}`, { year })
  return bare ? { ...bare, start: time.start, end: time.end } : null
}

/** Kinds of documents in which a number is promised unless its sentence says that it was reached in an earlier year. */
const promising = new Set(['plan', 'law', 'draft'])

function kindOf({ document, year, leadIn, isPast }: Reader, sentence: string, place: number): TargetKind {
  if (isPast || document.kind === null || !promising.has(document.kind)) {
    const usual = isPast || document.kind === 'report' || document.kind === 'news' ? 'outcome' : 'target'
    return targetKindOf(sentence, place, leadIn.words === '' ? usual : targetKindOf(leadIn.words, leadIn.words.length, usual, year), year)
  }
  const near = around(sentence, place)
  const before = near.words.slice(0, near.place)
  const past = [...before.matchAll(/(?<!by |before |end of |from |against |than |with |到|至|[较比以与同])\b(20\d\d)(?!\s*[-–—]|年?[-–—至]| (?:levels?|baseline))/giu)].at(-1)
  if (past && year !== undefined && Number(past[1]) < year) return 'outcome'
  if (isTold(sentence)) return 'outcome'
  const behind = sentence.slice(place, place + 24)
  return /^[^，。；,;.]{2,14}已/u.test(behind) || /(?:已|累计|现有|已有)[^，。；]{0,16}$|(?<!\bwill )\b(?:has|have) (?:already )?(?!committed|pledged|agreed|promised|resolved)\w+ed\b[^,.;]{0,40}$/iu.test(before) ? 'outcome' : 'target'
}
