import type { Centres } from './centres.ts'
import { suggestThemes } from './suggesting.ts'
import type { Vector } from '../likeness/vectors.ts'

/** A tagged highlight. `themes`: by their place, only those that can be suggested; `document`: any name of it. */
export type Example = { readonly vector: Vector; readonly themes: readonly number[]; readonly document: string }

/** First suggestions, and how many of them named a theme that a person gave. `silent`: highlights for which nothing was suggested. */
export type Tally = { readonly suggested: number; readonly right: number; readonly silent: number; readonly byTheme: ReadonlyMap<number, { readonly suggested: number; readonly right: number }> }

/**
 * How right first suggestions would have been while the project was tagged: each highlight is asked for by those before it alone.
 * @param examples in the order in which they were made
 * @param centres without any tag; has all of them afterwards
 */
export function measureAsTagged(centres: Centres, examples: readonly Example[], mayBe: (theme: number) => boolean): Tally {
  const count = openTally()
  for (const { vector, themes } of examples) {
    count.add(suggestThemes(centres, vector, mayBe, () => true)[0]?.theme ?? null, themes)
    centres.tag(vector, themes)
  }
  return count.tally()
}

/**
 * How right first suggestions are in a document of which nothing is tagged: each document is asked for by the tags of all others.
 * @param centres with the tags of all examples; has them all again afterwards
 * @param documents at most so many are left out in turn
 * @returns null when fewer than two documents have tags
 */
export function measureOnOthers(centres: Centres, examples: readonly Example[], mayBe: (theme: number) => boolean, documents = 200): Tally | null {
  const byDocument = Map.groupBy(examples, ({ document }) => document)
  if (byDocument.size < 2) return null
  const count = openTally()
  for (const held of [...byDocument.values()].slice(-documents)) {
    for (const { vector, themes } of held) centres.untag(vector, themes)
    for (const { vector, themes } of held) count.add(suggestThemes(centres, vector, mayBe, () => true)[0]?.theme ?? null, themes)
    for (const { vector, themes } of held) centres.tag(vector, themes)
  }
  return count.tally()
}

function openTally(): { add(first: number | null, given: readonly number[]): void; tally(): Tally } {
  let [suggested, right, silent] = [0, 0, 0]
  const byTheme = new Map<number, { suggested: number; right: number }>()
  return {
    add(first, given) {
      if (first === null) {
        silent += 1
        return
      }
      const isRight = given.includes(first)
      const row = byTheme.get(first) ?? { suggested: 0, right: 0 }
      byTheme.set(first, { suggested: row.suggested + 1, right: row.right + Number(isRight) })
      suggested += 1
      right += Number(isRight)
    },
    tally: () => ({ suggested, right, silent, byTheme }),
  }
}
