import { addUp, type Features } from '../suggesting/features.ts'
import { marksOf, type Passage, Rarity, type Vector, vectorOf, Vocabulary } from '../suggesting/vectors.ts'

type Compared = { readonly text: string; readonly leadIn: string }
type Marked = { readonly own: Features; readonly above: readonly Features[] }
type Sides = { readonly left: readonly Marked[]; readonly right: readonly Marked[]; readonly isAcross: boolean }

/** A mark that more of the clauses have than this tells nothing of any; among few clauses all marks do. */
const commonest = 0.05
const fewClauses = 60
/** So small a share of the marks of two texts in one language is never seen; one in the other language shares concepts, names and figures alone. */
const oneLanguage = 0.1
/** With so many marks that both languages have, a clause's likeness counts half. */
const halfTrusted = 4

/**
 * How alike clauses of two texts are by their words: the cosine of vectors weighed by how rare a mark is among both, from 0 to 1. Answers
 * for a row of the left text those of the right that share a mark with it.
 */
export function likenesses(left: readonly Compared[], right: readonly Compared[]): (row: number) => ReadonlyMap<number, number> {
  const sides = inSharedWords(left.map(marked), right.map(marked))
  const vocabulary = new Vocabulary()
  const rarity = new Rarity()
  const read = ({ own, above }: Marked): Passage => ({ own: marksOf(vocabulary, own), above: above.map(features => marksOf(vocabulary, features)) })
  const [rows, columns] = [sides.left.map(read), sides.right.map(read)]
  for (const { own } of [...rows, ...columns]) rarity.add(1, { numbers: own.numbers, counts: own.counts.map(() => 1) })
  const vectors = columns.map(column => vectorOf(vocabulary, rarity, column))
  const postings = postingsOf(vectors)
  const trusted = ({ own }: Passage) => (sides.isAcross ? Math.sqrt(own.numbers.length / (own.numbers.length + halfTrusted)) : 1)
  return row => {
    const passage = rows[row]
    const found = new Map<number, number>()
    if (!passage) return found
    const vector = vectorOf(vocabulary, rarity, passage)
    for (const [at, number] of vector.numbers.entries()) {
      const weight = (vector.weights[at] ?? 0) * trusted(passage)
      for (const { column, weight: other } of postings.get(number) ?? []) found.set(column, (found.get(column) ?? 0) + weight * other)
    }
    if (sides.isAcross) for (const [column, likeness] of found) found.set(column, likeness * trusted(columns[column] ?? passage))
    return found
  }
}

const marked = ({ text, leadIn }: Compared): Marked => ({ own: addUp([[text, 1]]), above: leadIn === '' ? [] : [addUp([[leadIn, 1]])] })

/**
 * Texts in two languages are compared by what both can say: marks that the other text has nowhere would only make all clauses unlike.
 * Texts in one language keep all, since words that only one has are what tells its clauses from others.
 */
function inSharedWords(left: readonly Marked[], right: readonly Marked[]): Sides {
  const [ofLeft, ofRight] = [featuresIn(left), featuresIn(right)]
  const shared = new Set([...ofLeft].filter(feature => ofRight.has(feature)))
  if (shared.size > oneLanguage * Math.min(ofLeft.size, ofRight.size)) return { left, right, isAcross: false }
  const narrowed = (features: Features): Features => new Map([...features].filter(([feature]) => shared.has(feature)))
  const narrow = (side: readonly Marked[]) => side.map(({ own, above }) => ({ own: narrowed(own), above: above.map(narrowed) }))
  return { left: narrow(left), right: narrow(right), isAcross: true }
}

function featuresIn(side: readonly Marked[]): ReadonlySet<string> {
  const features = new Set<string>()
  for (const { own } of side) for (const feature of own.keys()) features.add(feature)
  return features
}

type Posting = { readonly column: number; readonly weight: number }

/** The columns that have a mark, by its number. */
function postingsOf(vectors: readonly Vector[]): ReadonlyMap<number, readonly Posting[]> {
  const postings = new Map<number, Posting[]>()
  for (const [column, { numbers, weights }] of vectors.entries()) {
    for (const [at, number] of numbers.entries()) {
      const entry = { column, weight: weights[at] ?? 0 }
      const known = postings.get(number)
      if (known) known.push(entry)
      else postings.set(number, [entry])
    }
  }
  const most = Math.max(fewClauses, vectors.length * commonest)
  return new Map([...postings].filter(([, entries]) => entries.length <= most))
}
