import { beginningOfWords, stemOf } from '#domain/words/porter.ts'
import { locateQuery, placesOf, withoutOverlaps } from '#domain/words/query/places.ts'
import { plainTerms, type Query, termsOf } from '#domain/words/query/query.ts'
import type { Term } from '#domain/words/terms.ts'

type Range = { readonly start: number; readonly end: number }

/** A passage to be searched again and again. `plain`: nothing in it needs to be folded but case. */
export type PassageText = { readonly text: string; readonly plain: boolean }

/** Finds a query in a passage whose text begins at an offset of its version's, UTF-16 code units. */
export type Locate = (passage: PassageText, offset: number) => readonly Range[]

/**
 * Anything but ASCII, the common Han characters and the punctuation beside them: letters that folding changes, marks, other scripts.
 * A text without such falls into words at nothing but its ASCII letters, digits and Han characters.
 */
const unplain = new RegExp(
  '[^\\0-\\u00a9\\u00ab\\u00ac\\u00ae\\u00b0\\u00b1\\u00b6\\u00b7\\u00bb\\u00bf\\u00d7\\u00f7' +
    '\\u2010\\u2012-\\u2016\\u2018-\\u2023\\u2030-\\u2032\\u203b\\u3000-\\u3003\\u3008-\\u3011\\u3014-\\u301e' +
    '\\u3400-\\u4dbf\\u4e00-\\u9fff\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65]',
  'u',
)

/** A passage of a text by itself, so that the whole text need not be kept for it. */
export function passageText(text: string, { start, end }: Range): PassageText {
  const passage = apart(text.slice(start, end))
  return { text: passage, plain: !unplain.test(passage) }
}

/** V8 keeps the whole text for a slice of it; joined and cut again it stands alone. */
function apart(slice: string): string {
  return ` ${slice}`.slice(1)
}

/**
 * Finds just what `locateQuery` finds, many times quicker: a plain passage is looked through by one expression for each term, instead of
 * cutting and stemming every word.
 */
export function locatorFor(query: Query): Locate {
  const locateHere = locatorForPlain(query)
  return ({ text, plain }, offset) => {
    if (plain) return locateHere(text, offset)
    return locateQuery(text, query).map(({ start, end }) => ({ start: offset + start, end: offset + end }))
  }
}

/** Finds places in a plain passage of a text that begins at an offset. */
type LocatePlain = (passage: string, offset: number) => readonly Range[]

function locatorForPlain(query: Query): LocatePlain {
  const terms = plainTerms(query)
  if (terms) {
    const finders = terms.map(finderFor)
    return (passage, offset) => locateAll(passage, offset, finders)
  }
  const finderByTerm = new Map(termsOf(query).map(term => [term, finderFor(term)]))
  return (passage, offset) => {
    let tokens: readonly Range[] | undefined
    const found = placesOf(query, {
      placesOf(term) {
        const places: Range[] = []
        finderByTerm.get(term)?.(passage, 0, places)
        return places
      },
      tokens: () => (tokens ??= wordsOf(passage)),
    })
    return found.map(({ start, end }) => ({ start: offset + start, end: offset + end }))
  }
}

function locateAll(passage: string, offset: number, finders: readonly Finder[]): readonly Range[] {
  const found: Range[] = []
  for (const find of finders) {
    const before = found.length
    find(passage, offset, found)
    if (found.length === before) return []
  }
  return withoutOverlaps(found)
}

/** Adds where a term stands in a plain passage of a text that begins at an offset. */
type Finder = (passage: string, offset: number, found: Range[]) => void

function finderFor(term: Term): Finder {
  const expression = new RegExp(expressionOf(term), 'gi')
  const checks = term.tokens.filter((_, index) => isStemmed(term, index)).map(isFormOf)
  return (passage, offset, found) => {
    expression.lastIndex = 0
    for (let match = expression.exec(passage); match; match = expression.exec(passage)) {
      const start = match.index
      const end = expression.lastIndex
      // The next place may begin within this one.
      expression.lastIndex = start + 1
      if (checks.every((isForm, index) => isForm(match?.[index + 1] ?? ''))) found.push({ start: offset + start, end: offset + end })
    }
  }
}

/** What a plain text is made of: words of ASCII, single Han characters, and what parts them. */
const word = '0-9a-z'
const han = '\\u3400-\\u4dbf\\u4e00-\\u9fff'
const isWord = (token: string) => /^[0-9a-z]+$/.test(token)

/** Where the words and Han characters of a plain text stand. */
function wordsOf(passage: string): readonly Range[] {
  const words: Range[] = []
  let start = -1
  for (let at = 0; at <= passage.length; at++) {
    const unit = at < passage.length ? passage.charCodeAt(at) : 0
    if (unit < 0x80 ? isAsciiWord[unit] : false) {
      if (start < 0) start = at
      continue
    }
    if (start >= 0) words.push({ start, end: at })
    start = -1
    if ((unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0x4e00 && unit <= 0x9fff)) words.push({ start: at, end: at + 1 })
  }
  return words
}

const isAsciiWord = Array.from({ length: 0x80 }, (_, unit) => isWord(String.fromCharCode(unit).toLowerCase()))

/**
 * A regular expression that finds where a term may stand in a plain text, with a group for each word that still has to be looked at: a word
 * begins with what all words of its stem begin with, a Han character stands for itself. Other tokens are in no plain text. Tokens are
 * letters and digits, so nothing in them has another meaning here.
 */
function expressionOf(term: Term): string {
  const parts = term.tokens.map((token, index) => {
    if (!isWord(token)) return token
    if (isStemmed(term, index)) return `(${beginningOfWords(stemOf(token)) || stemOf(token)}[${word}]*)`
    return isLastOpen(term, index) ? `${token}[${word}]*` : token
  })
  const between = parts.map((part, index) => {
    const [before = '', token = ''] = term.tokens.slice(index === 0 ? 0 : index - 1)
    return index === 0 ? part : `[^${word}${han}]${isWord(before) && isWord(token) ? '+' : '*'}${part}`
  })
  return `${isWord(term.tokens[0] ?? '') ? `(?<![${word}])` : ''}${between.join('')}${isWord(term.tokens.at(-1) ?? '') ? `(?![${word}])` : ''}`
}

/** Whether a token stands for all words of its stem. */
function isStemmed(term: Term, index: number): boolean {
  return !term.exact && !isLastOpen(term, index) && isWord(term.tokens[index] ?? '')
}

function isLastOpen({ tokens, prefix }: Term, index: number): boolean {
  return prefix && index === tokens.length - 1
}

function isFormOf(token: string): (written: string) => boolean {
  const stem = stemOf(token)
  const answerByWord = new Map<string, boolean>()
  return written => {
    let answer = answerByWord.get(written)
    if (answer === undefined) {
      const folded = written.toLowerCase()
      answer = folded === token || stemOf(folded) === stem
      answerByWord.set(written, answer)
    }
    return answer
  }
}
