import { type Features, shareOf } from './features.ts'

/** Marks as numbers, so that many texts can be kept. */
export class Vocabulary {
  readonly #numberByFeature = new Map<string, number>()
  readonly #features: string[] = []

  numberOf(feature: string): number {
    const known = this.#numberByFeature.get(feature)
    if (known !== undefined) return known
    this.#numberByFeature.set(feature, this.#features.length)
    return this.#features.push(feature) - 1
  }

  featureOf(number: number): string {
    return this.#features[number] ?? ''
  }
}

/** The marks of a text by their numbers, and how often each is there. */
export type Marks = { readonly numbers: Uint32Array; readonly counts: Float32Array }

export function marksOf(vocabulary: Vocabulary, features: Features): Marks {
  return { numbers: Uint32Array.from(features.keys(), feature => vocabulary.numberOf(feature)), counts: Float32Array.from(features.values()) }
}

/** A text with what stands above it: its headings, or the line that announces it, the nearest first. */
export type Passage = { readonly own: Marks; readonly above: readonly Marks[] }

const nothing: Marks = { numbers: new Uint32Array(0), counts: new Float32Array(0) }

/** What is said of a theme, the names of those above it, and what is said of when it is not given. */
export type Description = { readonly own: Features; readonly above: Features; readonly against: Features }

/** What stands right above a passage says so much of it as its own words do, and what stands above that half as much again. */
const shareAbove = 0.3
/**
 * What is said of when a theme is not given speaks this much against it, as a share of what is said for it. Of 0.1, 0.2, 0.3 and 0.5 the first alone let no figure of the marked texts fall by more
 * than four thousandths: a theme is excluded by words that its own clauses have as well.
 */
const shareAgainst = 0.1

/** Weights by marks' numbers; the length of all is 1. */
export type Vector = { readonly numbers: Uint32Array; readonly weights: Float32Array }

/** How rare marks are among a project's clauses. */
export class Rarity {
  readonly #clausesByMark = new Map<number, number>()
  #clauses = 0

  /** Counts clauses: how many there are, and in how many of them each mark is. */
  add(clauses: number, { numbers, counts }: Marks): void {
    this.#clauses += clauses
    for (const [at, number] of numbers.entries()) this.#clausesByMark.set(number, (this.#clausesByMark.get(number) ?? 0) + (counts[at] ?? 0))
  }

  /** Whether any of them has this mark. */
  knows(number: number): boolean {
    return this.#clausesByMark.has(number)
  }

  /** The inverse document frequency, smoothed. */
  of(number: number): number {
    return Math.log((this.#clauses + 1) / ((this.#clausesByMark.get(number) ?? 0) + 1)) + 1
  }
}

/** Turns passages into vectors: each mark by how often it is there (damped) and how rare it is. */
export function vectorOf(vocabulary: Vocabulary, rarity: Rarity, { own, above }: Passage, against: Marks = nothing): Vector {
  const weights = new Map<number, number>()
  addScaled(weights, weigh(vocabulary, rarity, own), 1)
  for (const [step, marks] of above.entries()) addScaled(weights, weigh(vocabulary, rarity, marks), shareAbove / 2 ** step)
  if (against.numbers.length > 0) addScaled(weights, weigh(vocabulary, rarity, against), -shareAgainst)
  const length = Math.hypot(...weights.values()) || 1
  return { numbers: Uint32Array.from(weights.keys()), weights: Float32Array.from(weights.values(), weight => weight / length) }
}

/**
 * What is said of a theme as a vector, of those marks that the project's clauses have: others would only make it longer. So a codebook in
 * one language is measured in the other by the concepts that both have. Null when nothing is left of what is said of the theme itself.
 */
export function descriptionVector(vocabulary: Vocabulary, rarity: Rarity, { own, above, against }: Description): Vector | null {
  const known = (features: Features) => marksOf(vocabulary, new Map([...features].filter(([feature]) => rarity.knows(vocabulary.numberOf(feature)))))
  const marks = known(own)
  // Names above say half as much as what stands right above a passage does: siblings share them.
  if (marks.numbers.length === 0) return null
  // What a theme is not given for is named by its own words, too: only what these have not speaks against it.
  const other = known(new Map([...against].filter(([feature]) => !own.has(feature) && !above.has(feature))))
  return vectorOf(vocabulary, rarity, { own: marks, above: [nothing, known(above)] }, other)
}

type Weighed = { readonly numbers: Uint32Array; readonly weights: Float32Array; readonly length: number }

function weigh(vocabulary: Vocabulary, rarity: Rarity, { numbers, counts }: Marks): Weighed {
  let squares = 0
  const weights = Float32Array.from(numbers, (number, at) => {
    const count = counts[at] ?? 0
    const weight = (count < 1 ? count : 1 + Math.log(count)) * rarity.of(number) * shareOf(vocabulary.featureOf(number))
    squares += weight * weight
    return weight
  })
  return { numbers, weights, length: Math.sqrt(squares) || 1 }
}

function addScaled(into: Map<number, number>, { numbers, weights, length }: Weighed, share: number): void {
  for (const [at, number] of numbers.entries()) into.set(number, (into.get(number) ?? 0) + (share * (weights[at] ?? 0)) / length)
}
