/** What a word is in Find: case, diacritics and full-width forms make no difference, a Chinese character is a word of its own. `query/` joins them. */
import { type Range, snapToGraphemes } from '../graphemes.ts'
import { isPlainHan, plainWords } from './plain-words.ts'
import { beginningOfStems, stemOf } from './porter.ts'

/** A word, or one CJK character. `start`..`end` is where it stands in the original text, UTF-16 code units. */
export type Token = Range & { readonly folded: string }

/** Tokens that must follow each other. `exact`: as they stand, not by stem. `prefix`: the last one may go on. */
export type Term = { readonly tokens: readonly string[]; readonly exact: boolean; readonly prefix: boolean }

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
/** What FTS5's `unicode61` takes for a part of a word; it does not know the letters of New Tai Lue. */
const wordCharacter = /[[\p{L}\p{N}\p{Co}]--[\u19B0-\u19C0\u19C8\u19C9\u1CF2\u1CF3]]/v
/** Belongs to the character before it: marks, the inner letters of a Hangul syllable, half-width voicing marks. */
const attached = /[\p{M}\u1160-\u11FF\uD7B0-\uD7FB\uFF9E\uFF9F]/u
/** A hostile text may pile up millions; those behind count for nothing anyway. */
const mostAttached = 32
/** Soft hyphens, zero-width spaces, joiners and marks of direction are no part of a word and do not end it. */
const ignorable = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/

/** The sign of a note behind a word or year is no part of it; behind two letters or figures it may be a power (`km²`, `10⁶`). */
const raisedFigure = /[¹²³⁰⁴-⁹]/u
const shortestNoted = 3

/** Splits a text into words and CJK characters, and folds what makes no difference in Find. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  takeTokens(text, (folded, start, end) => void tokens.push({ folded, start, end }))
  return tokens
}

function takeTokens(text: string, take: (folded: string, start: number, end: number) => void): void {
  let word = ''
  let wordStart = 0
  let wordEnd = 0
  const close = () => {
    if (word !== '') take(word, wordStart, wordEnd)
    word = ''
  }
  const add = (folded: string, start: number, end: number) => {
    if (word === '') wordStart = start
    word += folded
    wordEnd = end
  }
  for (let at = 0; at < text.length;) {
    // Most characters by far, and nothing to fold but case.
    const plainEnd = endOfPlainWord(text, at)
    if (plainEnd > at) {
      add(text.slice(at, plainEnd).toLowerCase(), at, plainEnd)
      at = plainEnd
      continue
    }
    const unit = text.charCodeAt(at)
    const isAlone = standsAlone(text.charCodeAt(at + 1))
    if (isAlone && (unit < 0x80 || isPlainHan(unit))) {
      close()
      if (unit >= 0x80) take(text.charAt(at), at, at + 1)
      at += 1
      continue
    }
    if (word.length >= shortestNoted && raisedFigure.test(text.charAt(at))) {
      close()
      while (raisedFigure.test(text.charAt(at))) at += 1
      continue
    }
    const end = endOfCharacter(text, at)
    for (const letter of fold(text.slice(at, end))) {
      if (ignorable.test(letter)) continue
      if (!wordCharacter.test(letter)) close()
      else if (cjk.test(letter)) {
        close()
        take(letter, at, end)
      } else add(letter, at, end)
    }
    at = end
  }
  close()
}

/** How far letters and digits of ASCII go on from `at`, the last of which no mark can follow. */
function endOfPlainWord(text: string, at: number): number {
  let end = at
  while (isAsciiWord(text.charCodeAt(end)) && standsAlone(text.charCodeAt(end + 1))) end += 1
  return end
}

/** Whether the code unit (NaN behind the end) can't belong to the character before it; in doubt it may. */
const standsAlone = (unit: number) =>
  !(unit >= 0x300) || isPlainHan(unit) || (unit >= 0x3000 && unit <= 0x3029) || (unit >= 0xff01 && unit <= 0xff5e)

/** What the index is fed with: the folded tokens, parted by spaces, so that FTS5 finds the same borders. */
export function indexText(text: string): string {
  return plainWords(text) ?? foldedWords(text)
}

function foldedWords(text: string): string {
  const words: string[] = []
  takeTokens(text, folded => void words.push(folded))
  return words.join(' ')
}

/** A term as FTS5 is asked for it: in quotes. The index holds stems, and a stem may be shorter than the beginning that was typed (`regul` for `regulati*`). */
export function matchTerm({ tokens, prefix }: Term): string {
  if (!prefix) return `"${tokens.join(' ')}"`
  const last = tokens.at(-1) ?? ''
  return `"${[...tokens.slice(0, -1), beginningOfStems(last)].join(' ')}" *`
}

/**
 * Where a term stands in a text, in order; a place may begin within the one before it, none cuts a grapheme.
 * @param tokens the text's own
 * @returns offsets in `text`, UTF-16 code units
 */
export function placesOfTerm(text: string, tokens: readonly Token[], term: Term): readonly Range[] {
  const found: Range[] = []
  const lengthAt = matcherOf(term)
  for (const [at, first] of tokens.entries()) {
    const length = lengthAt(tokens, at)
    const last = tokens[at + length - 1]
    if (length > 0 && last) found.push(snapToGraphemes(text, first.start, last.end))
  }
  return found
}

/** Whether a token is one Chinese, Japanese or Korean character: those stand in the index as they are. */
export function isOneCharacter(token: string): boolean {
  return cjk.test(token)
}

/** Says how many tokens from `at` on a term takes up, 0 when it does not stand there. */
function matcherOf({ tokens: wanted, exact, prefix }: Term): (tokens: readonly Token[], at: number) => number {
  const checks = wanted.map((token, i): ((folded: string) => boolean) => {
    if (prefix && i === wanted.length - 1) return folded => folded.startsWith(token)
    if (exact || cjk.test(token)) return folded => folded === token
    const stem = stemOf(token)
    const answerByWord = new Map([[token, true]])
    return folded => {
      const answer = answerByWord.get(folded) ?? stemOf(folded) === stem
      answerByWord.set(folded, answer)
      return answer
    }
  })
  return (tokens, at) => (checks.every((check, step) => check(tokens[at + step]?.folded ?? '')) ? wanted.length : 0)
}

/** NFKC, lower case, without diacritics. CJK characters keep their marks: が is not か. */
function fold(character: string): string {
  const composed = character.normalize('NFKC').toLowerCase()
  // The letter sigma has another form at the end of a word.
  return cjk.test(composed) ? composed : composed.normalize('NFD').replace(/\p{M}+/gu, '').replaceAll('ς', 'σ')
}

/** The end of a code point with what is attached to it. */
function endOfCharacter(text: string, at: number): number {
  let end = at + codePointLength(text, at)
  const isAttached = () => text.charCodeAt(end) >= 0x300 && attached.test(String.fromCodePoint(text.codePointAt(end) ?? 0))
  while (end < at + mostAttached && isAttached()) end += codePointLength(text, end)
  return end
}

function codePointLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

function isAsciiWord(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)
}
