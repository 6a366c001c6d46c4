/** Which words and pairs of words set a text apart from others: how much more often it has them, by the likelihood ratio (Dunning, 1993, Computational Linguistics 19). */
import { withoutTail } from '../likeness/features.ts'
import { stopWords } from '../likeness/stop-words.ts'
import { languageOf } from '../text.ts'
import { stemOf } from '../words/porter.ts'
import { segmenterOf } from '../words/segmenters.ts'
import { saysNothing } from './shared-words.ts'

/** A difference this large comes about by chance once in a hundred times (chi-square with one degree of freedom). */
const leastScore = 6.63
/** A word that stands so often within a pair which is told is not told by itself. */
const mostlyWithin = 0.8
const han = /\p{Script=Han}/u
const figure = /\p{N}/u
/** What stands between two words that belong together: blanks, or a hyphen. */
const within = /^[\s\-‐‑]*$/u
/** Chinese words that tell nothing of what a text is about; those of one character are left out anyway. */
const chineseStopWords: ReadonlySet<string> = new Set(
  '以及 或者 并且 通过 根据 按照 对于 关于 以上 以下 其他 其它 其中 可以 应当 应该 必须 不得 之间 由于 如果 但是 同时 等等 这些 那些 这个 我们 他们 它们 自己 各个 所有 已经 正在 以来 之一 为了 因此 此外'.split(' '),
)

/** How many words and pairs of words some texts have, and how often each of them stands there. */
export type Totals = { readonly words: number; readonly pairs: number; countOf(key: string): number }

type Counted = { count: number; readonly parts: readonly string[]; readonly written: Map<string, number> }

/** Words (by stem) and pairs of words that follow each other in a text, how often each stands there, and how it is written. */
export class WordCounts implements Totals {
  readonly terms = new Map<string, Counted>()
  words = 0
  pairs = 0

  /** Counts a clause, without by whom and by when at its end; a pair never goes beyond its end, over a stop word, a number or a sign. */
  add(clause: string): void {
    const text = withoutTail(clause)
    for (const [before, word] of termsIn(text)) {
      if (before) {
        this.pairs += 1
        this.#count(`${before.key} ${word.key}`, [before.key, word.key], text.slice(before.start, word.end))
      } else {
        this.words += 1
        this.#count(word.key, [word.key], text.slice(word.start, word.end))
      }
    }
  }

  countOf(key: string): number {
    return this.terms.get(key)?.count ?? 0
  }

  #count(key: string, parts: readonly string[], written: string): void {
    const shown = written.replace(/\s+/g, ' ')
    const known = this.terms.get(key) ?? { count: 0, parts, written: new Map<string, number>() }
    known.count += 1
    known.written.set(shown, (known.written.get(shown) ?? 0) + 1)
    this.terms.set(key, known)
  }
}

/** The same counts of very many texts, without how anything is written. */
export class TermTotals implements Totals {
  readonly #counts = new Map<string, number>()
  words = 0
  pairs = 0

  /** See `WordCounts.add`. */
  add(clause: string): void {
    for (const [before, word] of termsIn(withoutTail(clause))) {
      if (before) this.pairs += 1
      else this.words += 1
      const key = before ? `${before.key} ${word.key}` : word.key
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
    }
  }

  countOf(key: string): number {
    return this.#counts.get(key) ?? 0
  }

  /** These counts but for those of a text that was counted among them. */
  without(one: Totals): Totals {
    return { words: this.words - one.words, pairs: this.pairs - one.pairs, countOf: key => this.countOf(key) - one.countOf(key) }
  }
}

/** UTF-16 code units. */
type Word = { readonly key: string; readonly start: number; readonly end: number }

/** The words of a text in their order, each alone and then with the one before it where the two are a pair. */
function* termsIn(text: string): Generator<readonly [before: Word | null, word: Word], void> {
  let before: Word | null = null
  let end = 0
  for (const { segment, index, isWordLike } of segmenterOf('word', languageOf(text)).segment(text)) {
    if (!isWordLike) continue
    const key = keyOf(segment)
    const isBeside: boolean = before !== null && within.test(text.slice(end, index))
    end = index + segment.length
    const word: Word | null = key === null ? null : { key, start: index, end }
    if (word) yield [null, word]
    if (word && before && isBeside) yield [before, word]
    before = word
  }
}

/** Words that were met before: plans say the same ones again and again. */
const keyBySegment = new Map<string, string | null>()
const mostKept = 100_000

/** Null for what counts as no word: stop words, numbers, single letters and characters. */
function keyOf(segment: string): string | null {
  const known = keyBySegment.get(segment)
  if (known !== undefined) return known
  const key = readKey(segment)
  if (keyBySegment.size < mostKept) keyBySegment.set(segment, key)
  return key
}

function readKey(segment: string): string | null {
  const folded = segment.normalize('NFKC').toLowerCase().replace(/['’]s$/u, '')
  if (folded.length < 2 || figure.test(folded)) return null
  if (han.test(folded)) return chineseStopWords.has(folded) ? null : folded
  return stopWords.has(folded) ? null : stemOf(folded)
}

/** A term as it is mostly written in the text, how often it stands there and in the others, and by how much that is more (the likelihood ratio, G²). */
export type TermApart = { readonly term: string; readonly words: number; readonly count: number; readonly others: number; readonly score: number }

/** The terms that a text has much more often than the others, what sets it apart most first. @param most at most so many */
export function termsApart(own: WordCounts, others: Totals, most: number): readonly TermApart[] {
  const found = [...own.terms].flatMap(([key, { count, parts, written }]) => {
    const [all, otherAll] = parts.length > 1 ? [own.pairs, others.pairs] : [own.words, others.words]
    const otherCount = others.countOf(key)
    const score = likelihoodRatio(count, all, otherCount, otherAll)
    // Once is chance, however few words the others have; a word beside one that says nothing is told by itself.
    return count > 1 && score >= leastScore && count * otherAll > otherCount * all && !saysNothing(mostWritten(written)) ? [{ key, parts, written, count, others: otherCount, score }] : []
  })
  const pairs = found.filter(({ parts }) => parts.length > 1)
  return found
    .filter(({ key, parts, count }) => parts.length > 1 || !pairs.some(pair => pair.parts.includes(key) && pair.count >= count * mostlyWithin))
    .toSorted((one, other) => other.score - one.score || (one.key < other.key ? -1 : 1))
    .slice(0, most)
    .map(({ written, parts, count, others: otherCount, score }) => ({ term: mostWritten(written), words: parts.length, count, others: otherCount, score: Math.round(score * 100) / 100 }))
}

const mostWritten = (written: ReadonlyMap<string, number>) => [...written].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0] as const)[0]

/** G² of a term that stands `a` times among `all` in one text, and `b` times among `otherAll` in others: of the table of both, terms and rest. */
export function likelihoodRatio(a: number, all: number, b: number, otherAll: number): number {
  const whole = all + otherAll
  const share = (observed: number, row: number, column: number) => (observed === 0 ? 0 : observed * Math.log((observed * whole) / (row * column)))
  const [terms, rest] = [a + b, whole - a - b]
  return 2 * (share(a, terms, all) + share(b, terms, otherAll) + share(all - a, rest, all) + share(otherAll - b, rest, otherAll))
}
