import type { Vocabulary } from '../../likeness/vectors.ts'
import type { MarkedClause, PlacedMarks } from './marked-clauses.ts'

/** What a part of a compound counts for beside a word that stands there. Of 0.3 and 0.5, the shares tried, this one found more. */
const shareOfPart = 0.5
/** Letters of the shortest part that is a word, and of what stands before it. */
const shortestPart = 4
const shortestBefore = 3
const oneWord = /^\p{Script=Latin}{7,}$/u
/** Beginnings and ends that Latin and old English left in words that are no compounds: `transport` is no port and a `partnership` no ship. */
const beginnings: ReadonlySet<string> = new Set('trans sup com con per pre pro dis sub inter imp exp ent'.split(' '))
const ends: ReadonlySet<string> = new Set('ship hood ward wise less able ment ness tion like'.split(' '))

/**
 * Clauses with the last parts of their compounds that the other text has as words: `biofuel` is a fuel, a `seaport` a port, and `weighbridges` are bridges. A part stands where its compound does.
 * Within one language; a compound's first part tells too little of what the whole is.
 * @param others marks of the other text, by their numbers
 */
export function lendParts(vocabulary: Vocabulary, clauses: readonly MarkedClause[], others: ReadonlySet<number>): readonly MarkedClause[] {
  const numberByStem = new Map(Array.from(others, number => [vocabulary.featureOf(number), number] as const))
  const partByNumber = new Map<number, number | null>()
  const partOf = (number: number): number | null => {
    const known = partByNumber.get(number)
    if (known !== undefined) return known
    const part = lastParts(vocabulary.featureOf(number)).map(stem => numberByStem.get(stem)).find(found => found !== undefined) ?? null
    partByNumber.set(number, part)
    return part
  }
  return clauses.map(clause => ({ ...clause, own: withParts(clause.own, partOf) }))
}

/** What a word may end in that is a word itself, the longest first. */
function lastParts(stem: string): readonly string[] {
  if (!oneWord.test(stem)) return []
  const parts: string[] = []
  for (let cut = shortestBefore; cut <= stem.length - shortestPart; cut += 1) if (!beginnings.has(stem.slice(0, cut)) && !ends.has(stem.slice(cut))) parts.push(stem.slice(cut))
  return parts
}

function withParts(own: PlacedMarks, partOf: (number: number) => number | null): PlacedMarks {
  const has = new Set(own.numbers)
  const lent: { readonly number: number; readonly at: number }[] = []
  for (const [at, compound] of own.numbers.entries()) {
    const number = partOf(compound)
    if (number === null || has.has(number)) continue
    has.add(number)
    lent.push({ number, at })
  }
  if (lent.length === 0) return own
  return {
    numbers: Uint32Array.from([...own.numbers, ...lent.map(({ number }) => number)]), counts: Float32Array.from([...own.counts, ...lent.map(() => shareOfPart)]),
    starts: Uint32Array.from([...own.starts, ...lent.map(({ at }) => own.starts[at] ?? 0)]), ends: Uint32Array.from([...own.ends, ...lent.map(({ at }) => own.ends[at] ?? 0)]),
  }
}
