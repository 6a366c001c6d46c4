import { isWide } from '../layout/signs.ts'

/** How often each word occurs within lines: what tells a hyphen of the word from one of the line's end. */
export type Vocabulary = ReadonlyMap<string, number>

/** Words before whose hyphen a compound begins, whatever the document holds. */
const compounding = new Set(['self', 'non', 'ex', 'all', 'cross', 'well', 'long', 'short', 'high', 'low', 'half', 'full', 'part', 'so', 'co', 'pre', 'post', 'anti', 'quasi', 'mid'])
const hyphenAtEnd = /[-\u2010\u00ad]$/u
const digit = /\d/u

/** Words of lines, in lower case; those that a line's end may have cut are left out. None where no line ends with a hyphen. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const counts = new Map<string, number>()
  if (!lines.some(line => hyphenAtEnd.test(line.slice(-1)))) return counts
  for (const line of lines) {
    const own = line.toLowerCase()
    for (const match of own.matchAll(/\p{L}+(?:[-\u2010]\p{L}+)*/gu)) {
      const end = match.index + match[0].length
      if (/[-\u2010\u00ad]/u.test(own.charAt(end)) && end + 1 >= own.trimEnd().length) continue
      const word = match[0].replaceAll('\u2010', '-')
      counts.set(word, (counts.get(word) ?? 0) + 1)
      if (word.includes('-')) for (const part of word.split('-')) counts.set(`${part}~`, (counts.get(`${part}~`) ?? 0) + 1)
    }
  }
  return counts
}

/**
 * Puts a line's text behind what came before: a hyphen that the line's end made goes, one of the word stays; wide signs need no space.
 * @param above what `before` ends with, its last line: of a text that is put together line by line the end is only found by copying all of it
 */
export function joinLines(before: string, line: string, vocabulary: Vocabulary, above = before): string {
  if (before === '') return line
  // Not by an expression: that would look through all of a paragraph for its end, once for each of its lines.
  const last = lastSign(above.length > 1 ? above : before)
  if (hyphenAtEnd.test(last)) {
    const [left] = /[\p{L}\p{M}]+(?=[-\u2010\u00ad]$)/u.exec(before) ?? []
    const [right] = /^[\p{L}\p{M}]+/u.exec(line) ?? []
    if (left && right) return keepsHyphen(before, left, right, vocabulary) ? before.replace(/\u00ad$/u, '-') + line : before.slice(0, -1) + line
    if (/\S[-\u2010]$/u.test(before) && /^[\p{L}\p{N}]/u.test(line) && /[\p{L}\p{N}][-\u2010]$/u.test(before)) return before + line
  }
  const [first = ''] = line
  if (isWide(last) || isWide(first) || (digit.test(last) && cutsNumber(before, line))) return before + line
  // Addresses and paths broken at a slash, a dash set without spaces.
  if (last === '/' && /^[\p{Ll}\d]/u.test(line) && /\S{8,}$/u.test(before)) return before + line
  if (last === '—' && /[^\s—]—$/u.test(before)) return before + line
  return `${before} ${line}`
}

/** Between wide signs, which need no spaces, figures on both sides of a line's end are one number: `吞吐量达到5` and below it `000万吨`. */
function cutsNumber(before: string, line: string): boolean {
  return /^(?:\d{1,8}|[%％])(?:[.．]\d{1,4})?[%％]?\p{Script=Han}/u.test(line) && /\p{Script=Han}[\d.]{1,8}$/u.test(before.slice(-10))
}

/** Its last code point. */
function lastSign(text: string): string {
  const [pair = ''] = text.slice(-2)
  return pair.length === 2 ? pair : text.slice(-1)
}

function keepsHyphen(before: string, leftWord: string, rightWord: string, vocabulary: Vocabulary): boolean {
  if (before.endsWith('\u00ad')) return false
  if (/^\p{Lu}/u.test(rightWord) && !/^\p{Lu}{2}/u.test(leftWord + rightWord.slice(0, 1))) return true
  const left = leftWord.toLowerCase()
  const right = rightWord.toLowerCase()
  const joined = vocabulary.get(left + right) ?? 0
  const parted = vocabulary.get(`${left}-${right}`) ?? 0
  if (joined !== parted) return parted > joined
  if (compounding.has(left) && right.length > 2) return true
  if (/[-\u2010]\p{L}+[-\u2010]$/u.test(before)) return true
  // Both parts are words that this document uses: a compound, unless they are too short to tell.
  return left.length > 2 && right.length > 2 && (vocabulary.get(left) ?? 0) > 0 && (vocabulary.get(right) ?? 0) > 0
}
