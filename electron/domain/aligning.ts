/**
 * Which clauses of two texts deal with the same matter: a suggestion, with its score and the words that made it. Words decide (stems, pairs of them,
 * pairs of Chinese characters, concepts of the glossary, rare ones more), shared amounts and a like place in the text help. Nothing is linked by its
 * score alone: a pair is suggested where each is the other's best and both are alike enough, and people decide.
 */
import { type LearnedMarks, nothingLearned } from './aligning/marks/learned-marks.ts'
import { type AlignedClause, withoutLabel } from './aligning/compared-clauses.ts'
import { isFrameHeading, writtenWords } from './aligning/frame-headings.ts'
import { Nearest } from './aligning/nearest.ts'
import { scoreBeside } from './aligning/neighbours.ts'
import { numbersIn, sharedNumbers } from './aligning/numbers.ts'
import { type Bearing, measureLikeness, type SharedBearing } from './aligning/likeness.ts'
import type { ComparedText } from './aligning/marks/marked-clauses.ts'
import { findSections } from './aligning/sections.ts'
import { type ClausePair, type DecidedPairs, nothingDecided, type ReasonedPair } from './aligning/pairs.ts'
import type { HomeMoney } from './targets/amounts/home-money.ts'
import { type VariantsByFirst, variantsByFirst } from './likeness/glossary.ts'

export type { AlignedClause }

export type Alignment = {
  /**
   * Pairs that are each other's best, in the order of the left text. A clause that was linked, or is known to have none there, is in none of
   * them, and no pair that was rejected is.
   * @param withTitles titles with titles, too, as between two editions of one paper: what a paper is called commits nobody to anything
   */
  suggest(decided?: DecidedPairs, withTitles?: boolean): readonly ReasonedPair[]
  /** For each clause of either text the three that are most like it, by the left text and then by score; none that was rejected. */
  candidates(decided?: DecidedPairs): readonly ReasonedPair[]
  /** Any pair with its score. @param beside what linked pairs beside it add, as to suggestions (`besideLinked`) */
  pair(left: number, right: number, beside?: (pair: ClausePair) => number): ReasonedPair
}

/** Each other's best below this are seldom about the same. */
const leastAlike = 0.15
/** Of pairs above it nine of ten and more were right in one language; in two such a score says less. */
const leastStrong = 0.25
const leastStrongAcross = 0.45
/** With less in common no amount makes two clauses a pair. */
const leastInCommon = 0.03
/** What amounts that both name add, and standing at the like place of its text. */
const shareOfNumbers = 0.25
const shareOfPlace = 0.02
/** A heading that every plan has says little by the words that it shares with another one, unless both say the very same. */
const shareOfFrames = 0.4
/** What one text has as a heading may be an item of the other, but no such pair is suggested: it comes behind those of one kind among the three most alike. */
const shareOfOtherKind = 0.6
/** Clauses that are each other's best and no less alike than this tell of the sections that they stand in, though they are not all suggested. */
const leastTelling = 0.1
/** What is left to 1 of two clauses' likeness, and so much of it is added where what stands below them goes together. */
const shareOfBelow = 0.3
/** So much where they stand in sections that go together; less where they are less alike than `sureByItself` by their own words. */
const shareOfSections = 0.1
const sureByItself = 0.3
const mostCandidates = 3
const mostWords = 5

export type ComparedBy = { readonly variants?: VariantsByFirst; readonly learned?: LearnedMarks; readonly home?: { readonly left: HomeMoney; readonly right: HomeMoney } }

/**
 * Compares two lists of clauses, each in reading order. The cost grows with the words that clauses share, not with their product: words that
 * more than a twentieth of many clauses have tell little and are passed over.
 * @param onStep told how far it is; what it throws ends the work
 * @param terms what counts as one concept (the glossary's own when nothing is said), what confirmed pairs taught, and what a `$` stands for in either text
 */
export function compareClauses(
  left: readonly AlignedClause[], right: readonly AlignedClause[], onStep: (done: number, total: number) => void = () => undefined, terms: ComparedBy = {},
): Alignment {
  const total = 2 * left.length + right.length
  const [one, other] = [left.map(unlabelled), right.map(unlabelled)]
  const likeness = measureLikeness(one, other, terms.variants ?? variantsByFirst(), done => onStep(done, total), terms.learned ?? nothingLearned)
  const amounts = { left: one.map(({ text }) => numbersIn(text, terms.home?.left)), right: other.map(({ text }) => numbersIn(text, terms.home?.right)) }
  const isOneKind = (row: number, column: number) => left[row]?.isHeading === right[column]?.isHeading
  const isTitle = { left: (row: number) => left[row]?.isTitle === true, right: (column: number) => right[column]?.isTitle === true }
  const areAlikeInKind = (row: number, column: number) => isOneKind(row, column) && isTitle.left(row) === isTitle.right(column)
  const mayBeSuggested = (row: number, column: number) => areAlikeInKind(row, column) && !isTitle.left(row)
  const frames = { left: framesIn(left, one), right: framesIn(right, other) }
  const scoreOf = (row: number, column: number, words: number) => {
    const [frame, otherFrame] = [frames.left.get(row), frames.right.get(column)]
    const alike = frame === otherFrame ? words : words * shareOfFrames
    const numbers = sharedNumbers(amounts.left[row], amounts.right[column])
    const place = 1 - Math.abs((row + 1) / (left.length + 1) - (column + 1) / (right.length + 1))
    return (Math.min(1, alike + shareOfNumbers * numbers * (1 - alike)) + shareOfPlace * place) * (isOneKind(row, column) ? 1 : shareOfOtherKind)
  }
  const nearest = new Nearest(left.length, right.length)
  for (const row of left.keys()) {
    onStep(left.length + right.length + row, total)
    likeness.eachOf(row, (column, alike) => {
      // Few concepts are in a heading: those of the other language are as often as not in one by chance.
      if (alike >= leastInCommon && (isOneKind(row, column) || !likeness.isAcross)) nearest.add({ left: row, right: column, score: scoreOf(row, column, alike) })
    })
  }
  const mutual = (decided: DecidedPairs, mayPair = mayBeSuggested) => nearest.mutual(decided, mayPair).filter(({ score }) => score >= leastAlike + shareOfPlace)
  const parents = { left: left.map(({ parent }) => parent ?? null), right: right.map(({ parent }) => parent ?? null) }
  const sections = findSections(nearest.mutual(nothingDecided, mayBeSuggested).filter(({ score }) => score >= leastTelling), parents)
  const byBelow = ({ left: row, right: column, score }: ClausePair) => (mayBeSuggested(row, column) ? score + shareOfBelow * sections.together(row, column) * (1 - score) : score)
  const bySections = ({ left: row, right: column, score }: ClausePair) => {
    const [over, otherOver] = [parents.left[row] ?? null, parents.right[column] ?? null]
    return over === null || otherOver === null ? score : score + shareOfSections * sections.together(over, otherOver) * Math.min(1, score / sureByItself) * (1 - score)
  }
  const asTheyStand = (row: number, column: number): ClausePair => ({ left: row, right: column, score: scoreOf(row, column, likeness.of(row, column)) })
  const inSections = (pair: ClausePair): ClausePair => ({ ...pair, score: bySections({ ...pair, score: byBelow(pair) }) })
  nearest.put(sections.pairs.filter(([row, column]) => mayBeSuggested(row, column)).map(([row, column]) => asTheyStand(row, column)).map(pair => ({ ...pair, score: byBelow(pair) })))
  nearest.rescore(bySections)
  const reasoned = (pair: ClausePair, isMutual: boolean): ReasonedPair => {
    const own = wordsOf(left[pair.left], right[pair.right], likeness.bearings(pair.left, pair.right))
    const below = own.left.length === 0 ? sections.likeliest(pair.left, pair.right) : null
    const words = below ? wordsOf(left[below.left], right[below.right], likeness.bearings(below.left, below.right)) : own
    const score = rounded(pair.score)
    return { ...pair, score, isStrong: isMutual && score >= (likeness.isAcross ? leastStrongAcross : leastStrong), words }
  }
  return {
    suggest: (decided = nothingDecided, withTitles = false) => mutual(decided, withTitles ? areAlikeInKind : mayBeSuggested).map(pair => reasoned(pair, true)),
    candidates(decided = nothingDecided) {
      const strongest = new Map(mutual(decided).map(pair => [pair.left, pair.right]))
      return nearest.first(mostCandidates, decided).map(pair => reasoned(pair, strongest.get(pair.left) === pair.right))
    },
    pair: (row, column, beside = () => 0) => {
      const pair = inSections(asTheyStand(row, column))
      return reasoned({ ...pair, score: scoreBeside(pair, beside) }, mayBeSuggested(row, column) && nearest.areMutual(row, column, mayBeSuggested))
    },
  }
}

const unlabelled = ({ text, label, leadIn }: AlignedClause): ComparedText => ({ text: withoutLabel(text, label), leadIn })

/** What the headings say that every plan has, by their places. */
function framesIn(clauses: readonly AlignedClause[], own: readonly ComparedText[]): ReadonlyMap<number, string> {
  return new Map(clauses.flatMap(({ isHeading }, place) => {
    const { text } = own[place] ?? { text: '' }
    return isHeading && isFrameHeading(text) ? [[place, writtenWords(text)] as const] : []
  }))
}

/** The likeness of the place only tells equals apart, and is no part of what is told. */
const rounded = (score: number) => Math.round(Math.min(1, score / (1 + shareOfPlace)) * 1000) / 1000

/**
 * Words at these places that overlap on neither side, each two once, as they stand there: those at one place of both lists are held to be the same.
 * What single characters mean is told only where nothing else made the pair: beside a word that both have, 资产 for `bring` is no reason to a reader.
 */
function wordsOf(left: AlignedClause | undefined, right: AlignedClause | undefined, bearings: readonly SharedBearing[]): ReasonedPair['words'] {
  const words = new Map<string, readonly [left: string, right: string]>()
  const taken: SharedBearing[] = []
  const sure = bearings.filter(({ isLent }) => !isLent)
  for (const bearing of sure.length > 0 ? sure : bearings) {
    if (words.size === mostWords) break
    if (taken.some(each => overlap(each.left, bearing.left) || overlap(each.right, bearing.right))) continue
    taken.push(bearing)
    const two = [wordAt(left, bearing.left), wordAt(right, bearing.right)] as const
    const key = two.join('\n').toLowerCase()
    if (!two.includes('') && !words.has(key)) words.set(key, two)
  }
  const both = [...words.values()]
  return { left: both.map(([word]) => word), right: both.map(([, word]) => word) }
}

const wordAt = (clause: AlignedClause | undefined, { start, end }: Bearing) => clause?.text.slice(start, end) ?? ''
const overlap = (one: Bearing, other: Bearing) => one.start < other.end && other.start < one.end
