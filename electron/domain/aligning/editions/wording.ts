/** What changed within a clause from one edition to the next, beside its words: amounts, deadline, who is responsible, how strongly it commits. */
import { wordRuns, type WordRun } from '../../changes/word-changes.ts'
import { remarksOf } from '../../targets/bodies.ts'
import { type Deadline, deadlinesOf } from '../../targets/deadlines.ts'
import { numeral, numberValue } from '../../targets/numbers/numerals.ts'
import { quantitiesOf } from '../../targets/quantities.ts'
import { type Commitment, commitmentsIn, type Strength } from '../../targets/strength.ts'

/** Words as they stand in the old and in the new text; none where one of them has nothing of it. */
export type Exchange = { readonly old: readonly string[]; readonly now: readonly string[] }
export type StrengthChange = { readonly old: Strength; readonly now: Strength; readonly oldWord: string; readonly nowWord: string }

export type WordingKind = 'reworded' | 'numbers' | 'deadline' | 'responsible' | 'strength'
export type Wording = {
  readonly kinds: readonly WordingKind[]
  /** The words of both texts in order. */
  readonly runs: readonly WordRun[]
  readonly numbers: Exchange
  readonly deadline: Exchange
  readonly responsible: Exchange
  readonly strengths: readonly StrengthChange[]
}

const none: Exchange = { old: [], now: [] }

/** A text in its parts: what it says, by when and who. `marked` is it with amounts, times and words that commit taken out. */
type Parts = {
  readonly amounts: ReadonlyMap<string, string>
  readonly times: ReadonlyMap<string, string>
  readonly bodies: ReadonlyMap<string, string>
  readonly said: string
  readonly commitments: readonly Commitment[]
  readonly bare: string
}

/** Compares two texts of a clause, without their labels. Nothing changed where only white space did. */
export function compareWording(old: string, now: string): Wording {
  const runs = wordRuns(old, now)
  if (isSame(old, now)) return { kinds: [], runs, numbers: none, deadline: none, responsible: none, strengths: [] }
  const [before, after] = [partsOf(old), partsOf(now)]
  const numbers = exchange(before.amounts, after.amounts)
  const deadline = exchange(before.times, after.times)
  const responsible = exchange(before.bodies, after.bodies)
  const strengths = strengthChanges(before, after)
  const changed: readonly (readonly [WordingKind, boolean])[] = [
    ['numbers', has(numbers)], ['deadline', has(deadline)], ['responsible', has(responsible)], ['strength', strengths.length > 0], ['reworded', before.bare !== after.bare],
  ]
  const kinds = changed.flatMap(([kind, is]) => (is ? [kind] : []))
  // What is told apart by none of these (a comma, a word like "the" in a remark) is still another wording.
  return { kinds: kinds.length > 0 ? kinds : ['reworded'], runs, numbers, deadline, responsible, strengths }
}

export const isSame = (old: string, now: string) => evened(old) === evened(now)
const evened = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()
const has = ({ old, now }: Exchange) => old.length + now.length > 0

function exchange(old: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): Exchange {
  const only = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) => [...one].flatMap(([key, words]) => (other.has(key) ? [] : [words]))
  return { old: only(old, now), now: only(now, old) }
}

/** Numbers that count nothing a target could be of, such as a plan's own measures. `one` is mostly a pronoun. */
const plainNumerals = new RegExp(`(?<![\\p{L}\\p{N}.,-])(?:${numeral.digits}|(?!one\\b)${numeral.word}\\b)(?![\\p{L}\\p{N}-])`, 'giu')

type Cut = { readonly start: number; readonly end: number }

function partsOf(text: string): Parts {
  const remarks = remarksOf(text)
  const isIn = (cuts: readonly Cut[], { start, end }: Cut) => cuts.some(cut => start < cut.end && end > cut.start)
  const words = ({ start, end }: Cut) => text.slice(start, end)
  const named = remarks.flatMap(({ time }) => (time ? [time] : []))
  const found = deadlinesOf(text)
  // A remark's time counts as it is written where no rule reads it.
  const unread = named.filter(time => !found.some(deadline => isIn([time], deadline)))
  const times = new Map([...found.map(deadline => [timeKey(deadline, words(deadline)), words(deadline)] as const), ...unread.map(time => [evened(words(time)).toLowerCase(), words(time)] as const)])
  const amounts = quantitiesOf(text).filter(quantity => !isIn(remarks, quantity) && !isIn(found, quantity))
  const numerals = Array.from(text.matchAll(plainNumerals), ({ index, 0: word }) => ({ start: index, end: index + word.length })).filter(cut => !isIn([...remarks, ...found, ...amounts], cut))
  const commitments = commitmentsIn(text).filter(commitment => !isIn(remarks, commitment))
  return {
    amounts: countedKeys([
      ...amounts.map(quantity => [`${quantity.comparator} ${quantity.value} ${quantity.valueTo} ${quantity.unit} ${quantity.currency}`, words(quantity)] as const),
      ...numerals.map(cut => [`${numberValue(words(cut))}`, words(cut)] as const),
    ]),
    times,
    bodies: new Map(remarks.flatMap(({ bodies }) => bodies.map(({ name }) => [name.toLowerCase(), name] as const))),
    said: text,
    commitments,
    bare: evened(without(text, [...remarks, ...found, ...amounts, ...numerals, ...commitments])),
  }
}

const timeKey = ({ kind, value }: Deadline, words: string) => `${kind} ${value ?? evened(words).toLowerCase()}`

/** An amount that stands twice is there twice. */
function countedKeys(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  return new Map(pairs.map(([key, words]) => {
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return [`${key} ${count}`, words] as const
  }))
}

function without(text: string, cuts: readonly Cut[]): string {
  let kept = ''
  let place = 0
  for (const { start, end } of cuts.toSorted((one, other) => one.start - other.start)) {
    if (start >= place) kept += `${text.slice(place, start)} … `
    place = Math.max(place, end)
  }
  return kept + text.slice(place)
}

/** Words that commit and took each other's place: those that stand in runs which were exchanged; else the first of either text. */
function strengthChanges(before: Parts, after: Parts): readonly StrengthChange[] {
  const changes = new Map<string, StrengthChange>()
  const add = (old: Commitment | undefined, now: Commitment | undefined) => {
    if (!old || !now || old.strength === now.strength) return
    const [oldWord, nowWord] = [before.said.slice(old.start, old.end), after.said.slice(now.start, now.end)]
    const key = `${oldWord} ${nowWord}`.toLowerCase()
    if (!changes.has(key)) changes.set(key, { old: old.strength, now: now.strength, oldWord, nowWord })
  }
  for (const { old, now } of exchangedRuns(before.said, after.said)) {
    const within = (commitments: readonly Commitment[], { start, end }: Cut) => commitments.filter(commitment => commitment.start >= start && commitment.end <= end)
    const [gone, come] = [within(before.commitments, old), within(after.commitments, now)]
    for (let place = 0; place < Math.min(gone.length, come.length); place += 1) add(gone[place], come[place])
  }
  if (changes.size === 0) add(before.commitments[0], after.commitments[0])
  return [...changes.values()]
}

/** Runs of words that took each other's place, with their places. */
function exchangedRuns(before: string, after: string): readonly { readonly old: Cut; readonly now: Cut }[] {
  const found: { old: Cut; now: Cut }[] = []
  let [x, y] = [0, 0]
  let gone: Cut | null = null
  for (const { kind, words } of wordRuns(before, after)) {
    if (kind === 'new') {
      if (gone) found.push({ old: gone, now: { start: y, end: y + words.length } })
      y += words.length
      gone = null
      continue
    }
    gone = kind === 'gone' ? { start: x, end: x + words.length } : null
    x += words.length
    if (kind === 'same') y += words.length
  }
  return found
}
