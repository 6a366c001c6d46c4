import type { VariantsByFirst } from '../likeness/glossary.ts'
import { isConcept } from '../likeness/features.ts'
import { Rarity, type Vector, vectorOf, Vocabulary } from '../likeness/vectors.ts'
import { lendParts } from './marks/parts-of-words.ts'
import { lendMeanings } from './marks/lent-meanings.ts'
import { type LearnedMarks, nothingLearned } from './marks/learned-marks.ts'
import { type ComparedText, keepMarks, markClauses, type MarkedClause } from './marks/marked-clauses.ts'

/** A mark that more of the clauses have than this tells nothing of any; among few clauses all marks do. */
const commonest = 0.05
const fewClauses = 60
/** So small a share of the marks of two texts in one language is never seen; one in the other language shares concepts, names and figures alone. */
const oneLanguage = 0.1
/** With so many marks that both languages have, a clause's likeness counts half. */
const halfTrusted = 4

/** Places in a clause's own text that bear a mark, by what they add to its likeness; UTF-16 code units. */
export type Bearing = { readonly start: number; readonly end: number }
/** A mark in both of two clauses. `isLent`: one of them has it only by what single characters mean, which suits many a word that says something else. */
export type SharedBearing = { readonly left: Bearing; readonly right: Bearing; readonly isLent: boolean }

export type Likeness = {
  /** The texts are in two languages. */
  readonly isAcross: boolean
  /** Goes through the columns that share a mark with a row, with how alike they are: the cosine of vectors weighed by how rare marks are, 0 to 1. */
  eachOf(row: number, look: (column: number, likeness: number) => void): void
  /** How alike two clauses are, 0 to 1; marks that very many clauses have count, too. */
  of(row: number, column: number): number
  /** Where the marks that both have stand in both, what adds most first. */
  bearings(row: number, column: number): readonly SharedBearing[]
}

/**
 * How alike clauses of two texts are by their words.
 * @param onClause told for each clause that was read, of both texts
 * @param learned marks of the right text that marks of the left one stand for
 */
export function measureLikeness(
  left: readonly ComparedText[], right: readonly ComparedText[], variants: VariantsByFirst, onClause: (done: number) => void, learned: LearnedMarks = nothingLearned,
): Likeness {
  const vocabulary = new Vocabulary()
  const rarity = new Rarity()
  const read = inCommon(vocabulary, markClauses(vocabulary, left, variants, onClause, learned), markClauses(vocabulary, right, variants, index => onClause(left.length + index)))
  for (const { own } of [...read.left, ...read.right]) rarity.add(1, { numbers: own.numbers, counts: new Float32Array(own.numbers.length).fill(1) })
  const trust = ({ own }: MarkedClause) => (read.isAcross ? Math.sqrt(own.numbers.length / (own.numbers.length + halfTrusted)) : 1)
  const toVector = (clause: MarkedClause): Vector => {
    const { numbers, weights } = vectorOf(vocabulary, rarity, { own: clause.own, above: clause.above ? [clause.above] : [] })
    const trusted = trust(clause)
    return { numbers, weights: weights.map(weight => weight * trusted) }
  }
  const [rows, columns] = [read.left.map(toVector), read.right.map(toVector)]
  const postings = postingsOf(columns)
  const sums = new Float64Array(columns.length)
  const weightsOf = (vector: Vector | undefined) => new Map(vector ? Array.from(vector.numbers, (number, at) => [number, vector.weights[at] ?? 0] as const) : [])
  /** What each mark adds to the likeness of two. */
  const shared = (row: number, column: number): readonly (readonly [number: number, share: number])[] => {
    const others = weightsOf(columns[column])
    const vector = rows[row]
    return vector ? Array.from(vector.numbers, (number, at) => [number, (vector.weights[at] ?? 0) * (others.get(number) ?? 0)] as const).filter(([, share]) => share > 0) : []
  }
  return {
    isAcross: read.isAcross,
    eachOf(row, look) {
      const vector = rows[row]
      if (!vector) return
      const touched: number[] = []
      for (const [at, number] of vector.numbers.entries()) {
        const posting = postings.get(number)
        if (!posting) continue
        const weight = vector.weights[at] ?? 0
        for (const [place, column] of posting.columns.entries()) {
          const sum = sums[column] ?? 0
          if (sum === 0) touched.push(column)
          sums[column] = sum + weight * (posting.weights[place] ?? 0)
        }
      }
      for (const column of touched) {
        look(column, sums[column] ?? 0)
        sums[column] = 0
      }
    },
    of: (row, column) => shared(row, column).reduce((sum, [, share]) => sum + share, 0),
    bearings(row, column) {
      const [one, other] = [read.left[row], read.right[column]]
      if (!one || !other) return []
      const placeByNumber = (own: MarkedClause['own']) => new Map(Array.from(own.numbers, (number, at) => [number, { start: own.starts[at] ?? 0, end: own.ends[at] ?? 0 }]))
      const [ofLeft, ofRight] = [placeByNumber(one.own), placeByNumber(other.own)]
      return shared(row, column)
        .toSorted(([, share], [, less]) => less - share)
        .flatMap(([number]) => {
          const [inLeft, inRight] = [ofLeft.get(number), ofRight.get(number)]
          return inLeft && inRight ? [{ left: inLeft, right: inRight, isLent: one.lent?.has(number) === true || other.lent?.has(number) === true }] : []
        })
    },
  }
}

type Sides = { readonly left: readonly MarkedClause[]; readonly right: readonly MarkedClause[]; readonly isAcross: boolean }

/**
 * Texts in two languages are compared by what both can say: marks that the other text has nowhere would only make all clauses unlike.
 * Texts in one language keep all, since words that only one has are what tells its clauses from others.
 */
function inCommon(vocabulary: Vocabulary, left: readonly MarkedClause[], right: readonly MarkedClause[]): Sides {
  const [ofLeft, ofRight] = [marksIn(left), marksIn(right)]
  // Concepts are what both languages have: only words tell which one a text is in.
  const isWord = (number: number) => !isConcept(vocabulary.featureOf(number))
  const wordsOf = (marks: ReadonlySet<number>) => [...marks].reduce((count, number) => count + (isWord(number) ? 1 : 0), 0)
  if (wordsOf(inBoth(ofLeft, ofRight)) > oneLanguage * Math.min(wordsOf(ofLeft), wordsOf(ofRight))) return { left: lendParts(vocabulary, left, ofRight), right: lendParts(vocabulary, right, ofLeft), isAcross: false }
  const lent = [lendMeanings(vocabulary, left, ofRight), lendMeanings(vocabulary, right, ofLeft)] as const
  const shared = inBoth(marksIn(lent[0]), marksIn(lent[1]))
  const isShared = (number: number) => shared.has(number)
  return { left: keepMarks(lent[0], isShared), right: keepMarks(lent[1], isShared), isAcross: true }
}

const inBoth = (one: ReadonlySet<number>, other: ReadonlySet<number>): ReadonlySet<number> => new Set([...one].filter(number => other.has(number)))

function marksIn(side: readonly MarkedClause[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { own } of side) for (const number of own.numbers) found.add(number)
  return found
}

type Posting = { readonly columns: readonly number[]; readonly weights: readonly number[] }

/** The columns that have a mark, by its number. */
function postingsOf(vectors: readonly Vector[]): ReadonlyMap<number, Posting> {
  const postings = new Map<number, { columns: number[]; weights: number[] }>()
  for (const [column, { numbers, weights }] of vectors.entries()) {
    for (const [at, number] of numbers.entries()) {
      const known = postings.get(number) ?? { columns: [], weights: [] }
      known.columns.push(column)
      known.weights.push(weights[at] ?? 0)
      postings.set(number, known)
    }
  }
  const most = Math.max(fewClauses, vectors.length * commonest)
  return new Map([...postings].filter(([, { columns }]) => columns.length <= most))
}
