/**
 * The register of targets, read from a text: what is promised or reported with a number or a day, by whom, by when, how strongly. All of it is a
 * suggestion that people correct. One row an amount; a sentence or clause with a day and no amount is one row without a value.
 */
import { around } from './targets/around.ts'
import { type Actors, actorsOf, nobody, type Words } from './targets/acting.ts'
import { acronymsIn } from './targets/acting/english-names.ts'
import type { Body, Remark } from './targets/bodies.ts'
import { remarksOf } from './targets/bodies.ts'
import type { Comparator } from './targets/comparators.ts'
import { type Deadline, type DeadlineKind, deadlinesOf, dueDay } from './targets/deadlines.ts'
import { type Home, type HomeMoney, homeMoneyOf } from './targets/home-money.ts'
import { type Quantity, quantitiesOf } from './targets/quantities.ts'
import { isTold, type TargetKind, targetKindOf } from './targets/reported.ts'
import { type Strength, strengthOf } from './targets/strength.ts'
import { thingOf } from './targets/things.ts'
import { timeUnits } from './targets/units.ts'
import type { Language } from './text.ts'
import { sentencesOf } from './words/sentences.ts'

/** A place in the text: UTF-16 code units. */
export type Place = { readonly start: number; readonly end: number }

/** A clause as the register needs it: its range, where its own text ends and its children begin, and its parent by its place in the list. */
export type TargetClause = Place & { readonly textEnd: number; readonly kind: string; readonly parent: number | null }

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
  for (const clause of clauses) {
    remarks.push(remarksOf(text.slice(clause.start, clause.textEnd)).map(remark => moved(remark, clause.start)))
    announced.push(announcedDeadline(text, clause, year))
    yield
  }
  const hasChildren = new Set(clauses.map(({ parent }) => parent))
  const targets: Target[] = []
  /** What announces the list at hand, by the clause that it stands in. */
  const leadIns = new Map<number | null, Words>()
  for (const [index, clause] of clauses.entries()) {
    if (clause.kind === 'heading') leadIns.delete(clause.parent)
    if (clause.kind === 'boilerplate' || (clause.kind === 'heading' && !/[\p{L}\p{Script=Han}][.。]\s*$/u.test(text.slice(clause.start, clause.textEnd)))) continue
    const scope: Scope = { remark: remarkFor(index, clauses, remarks), deadline: inherited(index, clauses, announced) }
    const announces = /[:：]\s*$/u.test(text.slice(clause.start, clause.textEnd))
    const leadIn = announces ? noLead : ((clause.kind === 'item' ? leadIns.get(clause.parent) : undefined) ?? noLead)
    const reader: Reader = { text, clause, index, document, home, year, scope, leadIn, acronyms, own: remarks[index] ?? [] }
    if (announces) {
      const [from, to] = sentencesOf(text.slice(clause.start, clause.textEnd), document.language).at(-1) ?? [0, 0]
      const lead = { start: clause.start + from, words: text.slice(clause.start + from, clause.start + to) }
      // What announces parts of its own says nothing of those beside it.
      if (!hasChildren.has(index)) leadIns.set(clause.parent, lead)
      leadIns.set(index, lead)
    } else if (clause.kind !== 'item') leadIns.delete(clause.parent)
    const isLeadIn = hasChildren.has(index) && announces
    // What only announces the parts below it promises nothing without a number.
    const found = targetsIn(reader).filter(({ amount }) => amount || !isLeadIn)
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
  /** The sentence that announces the list in which this clause stands, empty for none: `The city launched and established:`. */
  readonly leadIn: Words
  /** Short names that stand for bodies in this text. */
  readonly acronyms: ReadonlySet<string>
  /** The remarks in this clause's own text: no amounts are looked for in them. */
  readonly own: readonly Remark[]
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
    const { quantities, deadlines } = apart(quantitiesOf(sentence, home).filter(isFree), deadlinesOf(sentence, { year }).filter(isFree))
    const day = deadlines.findLast(({ kind }) => kind === 'date' || kind === 'relative')
    const who = actors(reader, place, before)
    for (const quantity of quantities) {
      const nearest = nearestDeadline(deadlines, quantity, sentence)
      const isOnce = nearest && (nearest.kind !== 'recurring' || !carried)
      targets.push(targetOf(reader, place, sentence, quantity, isOnce ? moved(nearest, place.start) : carried, who(quantity)))
    }
    if (quantities.length === 0) {
      const first = day ?? deadlines.find(({ kind }) => kind === 'year')
      const kind = first ? kindOf(reader, sentence, first.start) : 'outcome'
      if (first && kind === 'target') targets.push(targetOf(reader, place, sentence, null, moved(first, place.start), who(null)))
    }
    carried = day?.kind === 'date' ? moved(day, place.start) : carried
    before = who
  }
  return targets
}

/** A limit in days, hours or weeks is an amount (`within 25 weeks`), one in months or years a deadline. A year's own number is none. */
function apart(quantities: readonly Quantity[], deadlines: readonly Deadline[]): { quantities: readonly Quantity[]; deadlines: readonly Deadline[] } {
  const meets = (a: Place, b: Place) => a.start < b.end && a.end > b.start
  const isShort = ({ unit }: Quantity) => unit !== null && timeUnits.has(unit) && unit !== 'months' && unit !== 'years'
  return {
    quantities: quantities.filter(quantity => isShort(quantity) || !deadlines.some(deadline => meets(deadline, quantity))),
    deadlines: deadlines.filter(deadline => !quantities.some(quantity => isShort(quantity) && meets(deadline, quantity))),
  }
}

/** Of the deadlines in an amount's sentence the last one before it, else the first behind it; a repetition only where nothing else stands, and in its own part of the sentence. */
function nearestDeadline(deadlines: readonly Deadline[], { start, end }: Place, sentence: string): Deadline | null {
  // A time behind a semicolon is that of something else: `cut smoking by 30%; halve deaths by 2028`.
  const reaching = deadlines.filter(deadline => deadline.start < end || !/[;；]/u.test(sentence.slice(end, deadline.start)))
  const once = reaching.filter(({ kind }) => kind !== 'recurring' && kind !== 'ongoing')
  const isBeside = (deadline: Deadline) => deadline.kind !== 'recurring' || !/[,，;；]/u.test(sentence.slice(Math.min(end, deadline.end), Math.max(start, deadline.start)))
  // `In 2025 the city won 38, and aims to win 8 more in 2026`: what stands in the amount's own part of the sentence is meant.
  const own = once.filter(deadline => !/[,，;；]/u.test(sentence.slice(Math.min(end, deadline.end), Math.max(start, deadline.start))))
  const choice = own.length > 0 ? own : once.length > 0 ? once : reaching.filter(isBeside)
  return choice.findLast(deadline => deadline.start <= start) ?? choice[0] ?? null
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
  return first ? moved(first, time.start) : null
}

/** Kinds of documents in which a number is promised unless its sentence says that it was reached in an earlier year. */
const promising = new Set(['plan', 'law', 'draft'])

function kindOf({ document, year, leadIn }: Reader, sentence: string, place: number): TargetKind {
  if (document.kind === null || !promising.has(document.kind)) {
    const usual = document.kind === 'report' || document.kind === 'news' ? 'outcome' : 'target'
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

/** The deadline that a clause announces for what stands below it: `到2026年，产业发展达到以下水平：`. */
function announcedDeadline(text: string, { start, textEnd }: TargetClause, year: number | undefined): Deadline | null {
  const own = text.slice(start, textEnd)
  if (!/[:：]\s*$/u.test(own)) return null
  const day = deadlinesOf(own, { year }).find(({ kind }) => kind === 'date' || kind === 'relative')
  return day ? moved(day, start) : null
}

function inherited(index: number, clauses: readonly TargetClause[], announced: readonly (Deadline | null)[]): Deadline | null {
  for (let above = clauses[index]?.parent ?? null; above !== null; above = clauses[above]?.parent ?? null) {
    const deadline = announced[above]
    if (deadline) return deadline
  }
  return null
}

/** The remark that holds for a clause: its own, that of a clause above it, or one that stands by itself behind it in the same part. */
function remarkFor(index: number, clauses: readonly TargetClause[], remarks: readonly (readonly Remark[])[]): Remark | null {
  const own = remarks[index]?.at(-1)
  if (own) return own
  for (let at: number | null = index; at !== null; at = clauses[at]?.parent ?? null) {
    const above = at === index ? undefined : remarks[at]?.at(-1)
    if (above) return above
    const alone = standingAlone(at, clauses, remarks) ?? standingFirst(at, clauses, remarks)
    if (alone) return alone
  }
  return null
}

/** A remark that is a clause of its own, the next such one behind `at` with the same parent, no clause with a remark between. */
function standingAlone(at: number, clauses: readonly TargetClause[], remarks: readonly (readonly Remark[])[]): Remark | null {
  const { parent } = clauses[at] ?? { parent: null }
  if (parent === null) return null
  const limit = clauses[parent]?.end ?? 0
  for (let next = at + 1; next < clauses.length && (clauses[next]?.start ?? limit) < limit; next += 1) {
    const [clause, remark] = [clauses[next], remarks[next]?.at(0)]
    if (!clause || !remark || clause.parent !== parent) continue
    return remark.start - clause.start <= 1 && clause.textEnd - remark.end <= 2 ? remark : null
  }
  return null
}

/** A remark that is a clause of its own, the first one below the heading: `Lead: Ministry of Health`, and then what it leads. */
function standingFirst(at: number, clauses: readonly TargetClause[], remarks: readonly (readonly Remark[])[]): Remark | null {
  const parent = clauses[at]?.parent ?? null
  if (parent === null || clauses[parent]?.kind !== 'heading' || parent + 1 >= at) return null
  const [clause, remark] = [clauses[parent + 1], remarks[parent + 1]?.at(0)]
  return clause && remark && remark.start - clause.start <= 1 && clause.textEnd - remark.end <= 2 ? remark : null
}

function moved<T extends Place>(range: T, by: number): T {
  const shift = (place: Place) => ({ start: place.start + by, end: place.end + by })
  const { bodies, time } = range as { readonly bodies?: readonly Body[]; readonly time?: Place | null }
  return { ...range, ...shift(range), ...(bodies ? { bodies: bodies.map(body => ({ ...body, ...shift(body) })) } : {}), ...(time ? { time: shift(time) } : {}) }
}
