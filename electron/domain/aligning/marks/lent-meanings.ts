import { isConcept } from '../../likeness/features.ts'
import { meaningsOf } from '../../likeness/characters/meanings.ts'
import type { Marks, Vocabulary } from '../../likeness/vectors.ts'
import type { MarkedClause, PlacedMarks } from './marked-clauses.ts'

/**
 * What one of a character's meanings counts for beside a word that stands there; of several that the other text has, each less. From 0.3 to 0.5 what is found hardly
 * differs; below, less is found, above, more that is wrong comes first.
 */
const shareOfMeaning = 0.4
const twoCharacters = /^\p{Script=Han}{2}$/u

/**
 * Chinese clauses with the English words that their characters are explained by, of those that the other text has: so a clause about what no glossary knows has
 * something in common with its like. A meaning stands where the pair of characters does that has it.
 * @param others marks of the other text, by their numbers
 */
export function lendMeanings(vocabulary: Vocabulary, clauses: readonly MarkedClause[], others: ReadonlySet<number>): readonly MarkedClause[] {
  const numbersByCharacter = new Map<string, readonly number[]>()
  const numbersOf = (character: string) => {
    const known = numbersByCharacter.get(character) ?? meaningsOf(character).map(stem => vocabulary.numberOf(stem)).filter(number => others.has(number))
    numbersByCharacter.set(character, known)
    return known
  }
  const lentTo = (marks: Marks): readonly Lent[] => {
    const own = new Set(marks.numbers)
    const lent = new Map<number, Lent>()
    for (const [at, pair] of marks.numbers.entries()) {
      const feature = vocabulary.featureOf(pair)
      if (isConcept(feature) || !twoCharacters.test(feature)) continue
      for (const numbers of [...feature].map(numbersOf)) {
        const count = shareOfMeaning / Math.sqrt(numbers.length)
        for (const number of numbers) if (!own.has(number) && count > (lent.get(number)?.count ?? 0)) lent.set(number, { number, count, at })
      }
    }
    return [...lent.values()]
  }
  const abovesByMarks = new Map<Marks, Marks>()
  return clauses.map(({ own, above }) => {
    const known = above && (abovesByMarks.get(above) ?? withLent(above, lentTo(above)))
    if (above && known) abovesByMarks.set(above, known)
    const lent = lentTo(own)
    return { own: placed(own, lent), above: known, lent: new Set(lent.map(({ number }) => number)) }
  })
}

/** `at`: the place in the list of marks of the pair that has this meaning. */
type Lent = { readonly number: number; readonly count: number; readonly at: number }

const withLent = ({ numbers, counts }: Marks, lent: readonly Lent[]): Marks => ({
  numbers: Uint32Array.from([...numbers, ...lent.map(({ number }) => number)]), counts: Float32Array.from([...counts, ...lent.map(({ count }) => count)]),
})

const placed = (own: PlacedMarks, lent: readonly Lent[]): PlacedMarks => ({
  ...withLent(own, lent),
  starts: Uint32Array.from([...own.starts, ...lent.map(({ at }) => own.starts[at] ?? 0)]), ends: Uint32Array.from([...own.ends, ...lent.map(({ at }) => own.ends[at] ?? 0)]),
})
