/**
 * What an amount counts or measures, in the text's own words: `5,139 new community childcare spots`, `普惠托位5000个`. Read from the words around it
 * without a dictionary: a suggestion that people correct. Measured by eye on published plans in both languages.
 */
import { foldSigns } from './folding.ts'
import type { Amount } from './things/amount.ts'
import { englishThing } from './things/english.ts'
import { hanThing } from './things/han.ts'

export type { Amount }

/**
 * What an amount counts or measures, by the words around it in its sentence; '' where nothing near says so. Where the amount stands in Han, Chinese
 * order is read.
 */
export function thingOf(sentence: string, amount: Amount): string {
  const folded = foldSigns(sentence)
  const isHan = /\p{Script=Han}/u.test(folded.slice(Math.max(0, amount.start - 4), amount.start) + folded.slice(amount.end - 1, amount.end + 3))
  // Folding keeps each place, so that the words are taken as they are written.
  const source = folded.length === sentence.length ? sentence : folded
  return (isHan ? hanThing(source, amount) : englishThing(source, amount)).replace(/\s+/gu, ' ').trim()
}
