/** Regular expressions as people write them, for looking through texts. */

/** How a regular expression is meant. */
export type WrittenExpression = { readonly expression: string; readonly matchCase: boolean; readonly wholeWord: boolean }

/** Why a regular expression can't be read, in a word that a sentence can be chosen by. */
export type Flaw = 'openGroup' | 'closedGroup' | 'openClass' | 'nothingToRepeat' | 'escape' | 'property' | 'quantifier' | 'range' | 'group' | 'large' | 'other'

/** What V8 says, by how it begins (v8/src/regexp/regexp-error.h). */
const flaws: readonly (readonly [RegExp, Flaw])[] = [
  [/^Unterminated group/, 'openGroup'],
  [/^Unmatched '\)'/, 'closedGroup'],
  [/^Unterminated character class/, 'openClass'],
  [/^Nothing to repeat/, 'nothingToRepeat'],
  [/^(?:\\ at end|Invalid (?:\w+ )?escape)/, 'escape'],
  [/^Invalid property name/, 'property'],
  [/^(?:Lone quantifier|numbers out of order|Incomplete quantifier|Invalid quantifier)/, 'quantifier'],
  [/^(?:Range out of order|Invalid character class)/, 'range'],
  [/^(?:Invalid (?:group|capture group|named|flag)|Duplicate capture|Multiple dashes|Repeated flag)/, 'group'],
  [/^(?:Regular expression too large|Stack overflow|Too many captures)/, 'large'],
]

/**
 * A letter, digit or mark of a word that is written with spaces around it. A Han character is none: as in Find, each is a word of its own,
 * and no space tells where a Chinese word ends.
 */
const inWord = '(?!\\p{Script=Han})[\\p{L}\\p{N}\\p{M}_]'

/**
 * The same as an expression that finds all places one after the other: by Unicode's characters, `^` and `$` at the ends of lines, case folded as
 * Unicode does unless it matters.
 * @returns the flaw, when it is no regular expression
 */
export function readExpression({ expression, matchCase, wholeWord }: WrittenExpression): RegExp | Flaw {
  const flags = matchCase ? 'gmu' : 'gmui'
  try {
    // First by itself: put into brackets, a wrong one could become a right one.
    const own = new RegExp(expression, flags)
    return wholeWord ? new RegExp(`(?<!${inWord})(?:${expression})(?!${inWord})`, flags) : own
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const reason = error.message.slice(error.message.lastIndexOf(': ') + 2)
    return flaws.find(([beginning]) => beginning.test(reason))?.[1] ?? 'other'
  }
}
