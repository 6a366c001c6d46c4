import { stemOf } from '../../words/porter.ts'
import { characterWords, traditionalForms } from './words.ts'

let stemsByCharacter: ReadonlyMap<string, readonly string[]> | undefined

/**
 * The stems of the English words that a Chinese character, simplified or traditional, is explained by; none of a rare one. A character means many things, so this is weak
 * evidence: what it says of a word of two characters is as often as not beside the point.
 */
export function meaningsOf(character: string): readonly string[] {
  stemsByCharacter ??= readMeanings()
  return stemsByCharacter.get(character) ?? []
}

function readMeanings(): ReadonlyMap<string, readonly string[]> {
  const found = new Map(entriesOf(characterWords).map(entry => [entry.slice(0, 1), [...new Set(entry.slice(1).split(' ').map(stemOf))]]))
  for (const pair of entriesOf(traditionalForms)) found.set(pair.slice(0, 1), found.get(pair.slice(1)) ?? [])
  return found
}

const entriesOf = (written: string): readonly string[] => written.trim().split(/[|\n]/u)
