/**
 * Porter's stemmer exactly as SQLite's FTS5 `porter` tokenizer runs it, so that what the index finds and what is located in the text
 * agree. M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, with FTS5's departures: only words of 3 to 64 bytes
 * are stemmed, a suffix must leave something over, and step 2 has `bli` and `logi`.
 */

/** FTS5 leaves longer and shorter words as they are, in bytes of UTF-8. */
const longest = 64
const shortest = 3

type Rule = readonly [suffix: string, replacement: string]

const step2: readonly Rule[] = [
  ['ational', 'ate'], ['tional', 'tion'], ['enci', 'ence'], ['anci', 'ance'], ['izer', 'ize'], ['logi', 'log'], ['bli', 'ble'],
  ['alli', 'al'], ['entli', 'ent'], ['eli', 'e'], ['ousli', 'ous'], ['ization', 'ize'], ['ation', 'ate'], ['ator', 'ate'], ['alism', 'al'],
  ['iveness', 'ive'], ['fulness', 'ful'], ['ousness', 'ous'], ['aliti', 'al'], ['iviti', 'ive'], ['biliti', 'ble'],
]
const step3: readonly Rule[] = [
  ['ical', 'ic'], ['ness', ''], ['icate', 'ic'], ['iciti', 'ic'], ['ful', ''], ['ative', ''], ['alize', 'al'],
]
const step4: readonly string[] = [
  'al', 'ance', 'ence', 'er', 'ic', 'able', 'ible', 'ant', 'ement', 'ment', 'ent', 'ion', 'ou', 'ism', 'ate', 'iti', 'ous', 'ive', 'ize',
]

/** The stem of a word that is folded to lower case already. For words that are not ASCII it serves for comparing only. */
export function stemOf(word: string): string {
  if (word.length > longest) return word
  const bytes = /^[\0-\x7f]*$/.test(word) ? word : utf8(word)
  if (bytes.length < shortest || bytes.length > longest) return word
  const singular = step1b(step1a(bytes))
  const first = singular.endsWith('y') && hasVowel(singular.slice(0, -1)) ? `${singular.slice(0, -1)}i` : singular
  const stem = step5(dropSuffix(replaceSuffix(replaceSuffix(first, step2), step3)))
  return stem === bytes ? word : stem
}

/** What can go at the end of a word, as it is written there, with the measure that what stays must have. */
const removable: readonly (readonly [suffix: string, least: number])[] = [
  ...['s', 'es', 'y'].map(suffix => [suffix, 0] as const),
  ...['e', 'ness', 'ful', 'ative', 'ativ', 'li', 'ly', 'eli', 'ely', 'iliti', 'ility'].map(suffix => [suffix, 1] as const),
  ...[...step4, 'anc', 'enc', 'abl', 'abil', 'ibl', 'ibil', 'at', 'it', 'iv', 'iz'].map(suffix => [suffix, 2] as const),
]
/** These need a vowel before them, and may take one of two equal consonants with them. */
const participles = ['ed', 'ing']

/**
 * A beginning that the stems of all words with a prefix have in common, to ask the index for: `regul` for `regulati`, `il` for
 * `illn`. Its own stem is a beginning of it, so the index may stem it again.
 */
export function beginningOfStems(prefix: string): string {
  if (prefix.length > longest) return prefix
  const lastOther = prefix.search(/[^\0-\x7f][\0-\x7f]*$/)
  // Suffixes are ASCII: whatever stands up to the last other letter stays.
  if (lastOther >= 0) return prefix.slice(0, lastOther + 1)
  let kept = withoutDouble(prefix)
  for (let length = prefix.length - 1; length > 0; length -= 1) {
    const stem = prefix.slice(0, length)
    const tail = prefix.slice(length)
    const least = measure(stem)
    if (removable.some(([suffix, needed]) => least >= needed && couldGo(tail, suffix))) kept = stem
    if (hasVowel(stem) && participles.some(suffix => couldGo(tail, suffix))) kept = withoutDouble(stem)
  }
  // Its last letter may still change: `y` to `i`, `ll` to `l`.
  return settled(kept === prefix ? kept.replace(/ll$/, 'l') : kept.replace(/(?<=l)l$|(?<=.)y$/, ''))
}

/**
 * What all words of a stem begin with. A stem differs from a word of it in its last letter at most, and only where a rule puts in another
 * one: `i` for `y` (`happi`), `e` (`fil` of `filing` is `file`), `bl` for `bil` (`usabl` of `usability`).
 */
export function beginningOfWords(stem: string): string {
  return /[eil]$/.test(stem) ? stem.slice(0, -1) : stem
}

function withoutDouble(stem: string): string {
  return stem.replace(/([^aeiou])\1$/, '$1')
}

/** Whether a word that goes on with this tail may lose it: the tail begins the suffix, or the suffix begins the tail and others follow. */
function couldGo(tail: string, suffix: string): boolean {
  return suffix.startsWith(tail) || (tail.startsWith(suffix) && suffix.length > 1)
}

function settled(beginning: string): string {
  let shorter = beginning
  while (!shorter.startsWith(stemOf(shorter))) shorter = shorter.slice(0, -1)
  return shorter
}

function step1a(word: string): string {
  if (!word.endsWith('s')) return word
  if ((word.endsWith('sses') && word.length > 4) || (word.endsWith('ies') && word.length > 3)) return word.slice(0, -2)
  return word.endsWith('ss') ? word : word.slice(0, -1)
}

function step1b(word: string): string {
  if (word.endsWith('eed') && word.length > 3) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const suffix = word.endsWith('ed') && word.length > 2 ? 'ed' : word.endsWith('ing') && word.length > 3 ? 'ing' : ''
  const stem = word.slice(0, word.length - suffix.length)
  if (suffix === '' || !hasVowel(stem)) return word
  if (/(?:at|bl|iz)$/.test(stem) && stem.length > 2) return `${stem}e`
  const last = stem.charAt(stem.length - 1)
  if (!isVowel(last, false) && !'lsz'.includes(last) && last === stem.charAt(stem.length - 2)) return stem.slice(0, -1)
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem
}

function replaceSuffix(word: string, rules: readonly Rule[]): string {
  for (const [suffix, replacement] of rules) {
    if (!word.endsWith(suffix) || word.length <= suffix.length) continue
    const stem = word.slice(0, -suffix.length)
    return measure(stem) > 0 ? stem + replacement : word
  }
  return word
}

function dropSuffix(word: string): string {
  for (const suffix of step4) {
    if (!word.endsWith(suffix) || word.length <= suffix.length) continue
    const stem = word.slice(0, -suffix.length)
    if (suffix === 'ion' && !/[st]$/.test(stem)) return word
    return measure(stem) > 1 ? stem : word
  }
  return word
}

function step5(word: string): string {
  const stem = word.slice(0, -1)
  const losesE = word.endsWith('e') && (measure(stem) > 1 || (measure(stem) === 1 && !endsShort(stem)))
  const result = losesE ? stem : word
  return result.endsWith('ll') && measure(result.slice(0, -1)) > 1 ? result.slice(0, -1) : result
}

/** Porter's measure m of a stem (how often vowels are followed by consonants), as far as the rules ask: 0, 1, or 2 for more. */
function measure(stem: string): 0 | 1 | 2 {
  const first = afterVowelConsonant(stem, 0, false)
  if (first === 0) return 0
  return afterVowelConsonant(stem, first, true) === 0 ? 1 : 2
}

/** The place behind the next vowels and the consonant after them; 0 when there are none. A `y` behind a consonant is a vowel. */
function afterVowelConsonant(stem: string, from: number, consonantBefore: boolean): number {
  let isConsonant = consonantBefore
  let at = from
  for (; at < stem.length; at += 1) {
    isConsonant = !isVowel(stem.charAt(at), isConsonant)
    if (!isConsonant) break
  }
  for (at += 1; at < stem.length; at += 1) {
    isConsonant = !isVowel(stem.charAt(at), isConsonant)
    if (isConsonant) return at + 1
  }
  return 0
}

/** Here FTS5 takes each `y` but a leading one for a vowel. */
function hasVowel(stem: string): boolean {
  return /^[aeiou]|^.+[aeiouy]/s.test(stem)
}

/** Porter's *o: consonant, vowel, consonant at the end, the last not w, x or y. */
function endsShort(stem: string): boolean {
  if (stem === '' || 'wxy'.includes(stem.charAt(stem.length - 1))) return false
  let pattern = 0
  let isConsonant = false
  for (const letter of stem) {
    isConsonant = !isVowel(letter, isConsonant)
    pattern = ((pattern << 1) | (isConsonant ? 1 : 0)) & 0b111
  }
  return pattern === 0b101
}

function isVowel(letter: string, yIsVowel: boolean): boolean {
  return letter !== '' && ('aeiou'.includes(letter) || (yIsVowel && letter === 'y'))
}

/** FTS5 counts and compares bytes: one character for each byte. */
function utf8(word: string): string {
  return encodeURIComponent(word.toWellFormed()).replace(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
