import type { Vector } from '../likeness/vectors.ts'

/** What is said of a theme counts as much as so many tags: its share is 3/(3+n) with n tags. */
const tagsWorthOfDescription = 3

type Centre = { readonly weights: Map<number, number>; squares: number; tags: number }

/**
 * Where each theme stands among texts: the sum of what is said of it (as three tags) and of all that was tagged with it. Adding a tag
 * and taking it back is all the learning there is, so nothing has to be trained or stored.
 */
export class Centres {
  readonly #centres: readonly Centre[]

  /** @param descriptions of each theme, null where nothing is said */
  constructor(descriptions: readonly (Vector | null)[]) {
    this.#centres = descriptions.map(description => {
      const centre: Centre = { weights: new Map(), squares: 0, tags: 0 }
      if (description) shift(centre, description, tagsWorthOfDescription)
      return centre
    })
  }

  /** @param themes by their place among the descriptions */
  tag(vector: Vector, themes: readonly number[]): void {
    this.#change(vector, themes, 1)
  }

  untag(vector: Vector, themes: readonly number[]): void {
    this.#change(vector, themes, -1)
  }

  /** The cosine of a text with each theme, 0 to 1. */
  scores(vector: Vector): number[] {
    return this.#centres.map(centre => (centre.squares > 1e-6 ? dot(vector, centre.weights) / Math.sqrt(centre.squares) : 0))
  }

  /** The marks that a text and a theme share, those first that speak most for it. */
  shared({ numbers, weights }: Vector, theme: number): number[] {
    const centre = this.#centres[theme]?.weights
    const found: { readonly number: number; readonly weight: number }[] = []
    for (const [at, number] of numbers.entries()) {
      const weight = (weights[at] ?? 0) * (centre?.get(number) ?? 0)
      if (weight > 1e-6) found.push({ number, weight })
    }
    return found.sort((one, other) => other.weight - one.weight).map(({ number }) => number)
  }

  #change(vector: Vector, themes: readonly number[], times: 1 | -1): void {
    for (const theme of themes) {
      const centre = this.#centres[theme]
      if (!centre) continue
      centre.tags += times
      shift(centre, vector, times)
    }
  }
}

function shift(centre: Centre, vector: Vector, times: number): void {
  const { numbers, weights } = vector
  // |a + tb|² = |a|² + 2t a·b + t²|b|², and vectors have the length 1.
  const length = numbers.length > 0 ? 1 : 0
  centre.squares += 2 * times * dot(vector, centre.weights) + times * times * length
  for (const [at, number] of numbers.entries()) centre.weights.set(number, (centre.weights.get(number) ?? 0) + times * (weights[at] ?? 0))
}

function dot({ numbers, weights }: Vector, other: ReadonlyMap<number, number>): number {
  let sum = 0
  for (let at = 0; at < numbers.length; at += 1) {
    const weight = other.get(numbers[at] ?? -1)
    if (weight !== undefined) sum += weight * (weights[at] ?? 0)
  }
  return sum
}
