/** How alike plans are, by their words or by the themes of their highlights: the cosine of the angle between what each has, weighed. */
import { placedMarks, shareOf } from '../likeness/features.ts'
import type { VariantsByFirst } from '../likeness/glossary.ts'
import { marksOf, Rarity, type Vector, Vocabulary } from '../likeness/vectors.ts'

/** What plans are held against each other by. */
export const similarityBases = ['words', 'themes'] as const
export type SimilarityBasis = (typeof similarityBases)[number]

/** Of a plan's marks those that weigh most; what comes after them changes no cosine by a hundredth. */
const mostMarks = 3_000
/** Two plans in two languages with so many marks that both languages have count half as alike as they look: few shared concepts are like much. */
const halfTrusted = 8

/** What a plan is compared by. */
export type Profile = {
  /** Weights of what it has; the length of all is 1. */
  readonly whole: Vector
  /** The same of what plans in the other language have, too. */
  readonly across: Vector
  readonly language: string
}

/** The words of plans, counted by stem, pair of stems, pair of Chinese characters and concept of the glossary, a plan after the other. */
export class PlanWords {
  readonly vocabulary = new Vocabulary()
  readonly #rarity = new Rarity()
  readonly #plans: { readonly language: string; readonly numbers: Uint32Array; readonly counts: Float32Array }[] = []
  readonly #variants: VariantsByFirst

  constructor(variants: VariantsByFirst) {
    this.#variants = variants
  }

  /** Counts the next plan. @param clauses its clauses' own texts */
  add(language: string, clauses: readonly string[]): void {
    const [counts, clausesByMark] = [new Map<string, number>(), new Map<string, number>()]
    for (const clause of clauses) {
      for (const [mark, { count }] of placedMarks(clause, this.#variants)) {
        counts.set(mark, (counts.get(mark) ?? 0) + count)
        clausesByMark.set(mark, (clausesByMark.get(mark) ?? 0) + 1)
      }
    }
    this.#rarity.add(clauses.length, marksOf(this.vocabulary, clausesByMark))
    this.#plans.push({ language, ...marksOf(this.vocabulary, counts) })
  }

  /** Each plan as weights of its marks: how often it has them, damped, and how rare clauses have them. */
  profiles(): readonly Profile[] {
    const languagesByMark = new Map<number, string | null>()
    for (const { language, numbers } of this.#plans) {
      // What two languages have stays so, whatever plans come after.
      for (const number of numbers) languagesByMark.set(number, !languagesByMark.has(number) || languagesByMark.get(number) === language ? language : null)
    }
    return this.#plans.map(({ language, numbers, counts }) => {
      const weights = Float32Array.from(numbers, (number, at) => (1 + Math.log(counts[at] ?? 1)) * this.#rarity.of(number) * shareOf(this.vocabulary.featureOf(number)))
      return { language, whole: unitVector(numbers, weights, () => true), across: unitVector(numbers, weights, number => languagesByMark.get(number) === null) }
    })
  }
}

/** A plan by how many of its highlights have each theme, which are numbered alike for all plans. */
export function themeProfile(counts: ReadonlyMap<number, number>): Profile {
  const vector = unitVector(Uint32Array.from(counts.keys()), Float32Array.from(counts.values()), () => true)
  return { language: '', whole: vector, across: vector }
}

function unitVector(numbers: Uint32Array, weights: Float32Array, takes: (number: number) => boolean): Vector {
  const strongest = [...numbers.keys()].filter(at => takes(numbers[at] ?? 0)).toSorted((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0)).slice(0, mostMarks)
  const length = Math.hypot(...strongest.map(at => weights[at] ?? 0)) || 1
  return { numbers: Uint32Array.from(strongest, at => numbers[at] ?? 0), weights: Float32Array.from(strongest, at => (weights[at] ?? 0) / length) }
}

/**
 * How alike each two plans are, in thousandths: of each plan with those before it, null where one of the two has nothing to go by. Plans in two languages are
 * compared by what both languages have. By so few marks all plans look more alike than by all of theirs: their numbers are made smaller by as much as those of plans in one
 * language are smaller by all marks than by these alone.
 */
export function similarities(profiles: readonly Profile[]): readonly (readonly (number | null)[])[] {
  const [whole, across] = [new Postings(), new Postings()]
  const isMixed = new Set(profiles.map(({ language }) => language)).size > 1
  const [byAll, byFew] = [{ sum: 0 }, { sum: 0 }]
  const measured = profiles.map((profile, at) => {
    const same = whole.sumsWith(profile.whole, at)
    const other = isMixed ? across.sumsWith(profile.across, at) : same
    const row = profiles.slice(0, at).map((before, place) => {
      const isAcross = before.language !== profile.language
      const [one, two] = isAcross ? [profile.across, before.across] : [profile.whole, before.whole]
      const few = (other.sums[place] ?? 0) * trust(other.shared[place] ?? 0)
      if (!isAcross) {
        byAll.sum += same.sums[place] ?? 0
        byFew.sum += other.sums[place] ?? 0
      }
      if (one.numbers.length === 0 || two.numbers.length === 0) return null
      return { isAcross, cosine: isAcross ? few : (same.sums[place] ?? 0) }
    })
    whole.add(profile.whole, at)
    if (isMixed) across.add(profile.across, at)
    return row
  })
  const share = byFew.sum > 0 ? Math.min(1, byAll.sum / byFew.sum) : 1
  return measured.map(row => row.map(value => (value === null ? null : Math.round(1000 * Math.min(1, value.cosine * (value.isAcross ? share : 1))))))
}

/** How alike each plan and the others are on average, thousandths; null where nothing is told of it. @param rows what `similarities` gave */
export function meanSimilarities(rows: readonly (readonly (number | null)[])[]): readonly (number | null)[] {
  const [sums, counts] = [rows.map(() => 0), rows.map(() => 0)]
  for (const [one, row] of rows.entries()) {
    for (const [other, value] of row.entries()) {
      if (value === null) continue
      for (const at of [one, other]) {
        sums[at] = (sums[at] ?? 0) + value
        counts[at] = (counts[at] ?? 0) + 1
      }
    }
  }
  return counts.map((count, at) => (count === 0 ? null : Math.round((sums[at] ?? 0) / count)))
}

const trust = (shared: number) => shared / (shared + halfTrusted)

/** Which plans have a mark, and with what weight. */
class Postings {
  readonly #plans = new Map<number, { readonly plan: number; readonly weight: number }[]>()

  add({ numbers, weights }: Vector, plan: number): void {
    for (const [at, number] of numbers.entries()) {
      const entry = { plan, weight: weights[at] ?? 0 }
      const known = this.#plans.get(number)
      if (known) known.push(entry)
      else this.#plans.set(number, [entry])
    }
  }

  /** Products of weights added up over the marks that each plan before has as well, and how many marks these are. */
  sumsWith({ numbers, weights }: Vector, plans: number): { readonly sums: Float64Array; readonly shared: Uint32Array } {
    const [sums, shared] = [new Float64Array(plans), new Uint32Array(plans)]
    for (const [at, number] of numbers.entries()) {
      for (const { plan, weight } of this.#plans.get(number) ?? []) {
        sums[plan] = (sums[plan] ?? 0) + weight * (weights[at] ?? 0)
        shared[plan] = (shared[plan] ?? 0) + 1
      }
    }
    return { sums, shared }
  }
}

/** What two plans have in common, what makes them most alike first: marks by number, and how much of all that they share each is (0 to 1). */
export function sharedMarks(one: Profile, other: Profile): readonly { readonly number: number; readonly part: number }[] {
  const side = one.language === other.language ? 'whole' : 'across'
  const weightByNumber = new Map(Array.from(one[side].numbers, (number, at) => [number, one[side].weights[at] ?? 0]))
  const found = Array.from(other[side].numbers, (number, at) => ({ number, part: (weightByNumber.get(number) ?? 0) * (other[side].weights[at] ?? 0) })).filter(({ part }) => part > 0)
  const all = found.reduce((sum, { part }) => sum + part, 0) || 1
  return found.map(({ number, part }) => ({ number, part: part / all })).toSorted((a, b) => b.part - a.part || a.number - b.number)
}

/** Lines of a table below its diagonal as texts, which cross a port faster than half a million numbers: thousandths with a blank between, `-` for null. */
export function writeRow(row: readonly (number | null)[]): string {
  return row.map(value => value ?? '-').join(' ')
}

/** What `writeRow` wrote. */
export function readRow(row: string): readonly (number | null)[] {
  return row === '' ? [] : row.split(' ').map(value => (value === '-' ? null : Number(value)))
}

/** The whole of such a table, thousandths: `of(one, other)` is the same either way, null for a plan and itself. A line is read when it is first asked for. */
export function readTable(rows: readonly string[]): { readonly of: (one: number, other: number) => number | null } {
  const read: (readonly (number | null)[])[] = []
  return {
    of(one, other) {
      const line = Math.max(one, other)
      const row = (read[line] ??= readRow(rows[line] ?? ''))
      return row[Math.min(one, other)] ?? null
    },
  }
}
