import { addUp } from '../likeness/features.ts'
import type { Centres } from './centres.ts'
import type { Description, Vector } from '../likeness/vectors.ts'

/** What says what a theme is about. */
export type Described = {
  /** Names from the root down. */
  readonly path: readonly string[]
  readonly definition: string
  readonly include: string
  readonly exclude: string
  readonly example: string
  readonly keywords: readonly string[]
}

/** The marks of what is said of a theme; its name and keywords count twice. */
export function describe({ path, definition, include, exclude, example, keywords }: Described): Description {
  const words = keywords.map(word => [word, 2] as const)
  return { own: addUp([[path.at(-1) ?? '', 2], [definition, 1], [include, 1], [example, 1], ...words]), above: addUp(path.slice(0, -1).map(name => [name, 1] as const)), against: addUp([[exclude, 1]]) }
}

/**
 * Scores below this say nothing. Measured on the samples and the five texts that they are made after: of first suggestions at or above
 * it 82 to 88 of 100 are right, of those below 20 to 40.
 */
export const leastScore = 0.07
/** At or above this 90 to 97 of 100 first suggestions are right. */
export const likelyScore = 0.15
/** Besides the first, what comes near it. */
const nearFirst = 0.6
export const mostSuggestions = 3

export type Scored = { readonly theme: number; readonly score: number }

/**
 * The themes that a text most likely belongs to, the likeliest first.
 * @param mayBe whether a theme can be suggested at all: those that can't leave their place to nobody
 * @param isOpen whether it is to be shown here: one that is given already, or that nobody wants here, is not, and the others are still measured by it
 */
export function suggestThemes(centres: Centres, vector: Vector, mayBe: (theme: number) => boolean, isOpen: (theme: number) => boolean): Scored[] {
  const scored = centres.scores(vector).map((score, theme) => ({ theme, score })).filter(({ theme, score }) => score >= leastScore && mayBe(theme))
  scored.sort((one, other) => other.score - one.score)
  const least = (scored[0]?.score ?? 0) * nearFirst
  return scored.filter(({ theme, score }) => score >= least && isOpen(theme)).slice(0, mostSuggestions)
}
