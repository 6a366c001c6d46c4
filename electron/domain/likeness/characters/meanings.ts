import { stemOf } from '../../words/porter.ts'
import { characterWords, traditionalForms } from './words.ts'

let stemsByCharacter: ReadonlyMap<string, readonly string[]> | undefined
let simplifiedByTraditional: ReadonlyMap<string, string> | undefined

/** The simplified form of a traditional Chinese character that is common; anything else as it is. One that several were simplified to stands for all of them. */
export function simplifiedOf(character: string): string {
  simplifiedByTraditional ??= new Map(entriesOf(traditionalForms).map(pair => [pair.slice(0, 1), pair.slice(1)]))
  return simplifiedByTraditional.get(character) ?? character
}

/**
 * The stems of the English words that a Chinese character, simplified or traditional, is explained by; none of a rare one. A character means many things, so this is weak
 * evidence: what it says of a word of two characters is as often as not beside the point.
 */
export function meaningsOf(character: string): readonly string[] {
  stemsByCharacter ??= new Map(entriesOf(characterWords).map(entry => [entry.slice(0, 1), [...new Set(entry.slice(1).split(' ').map(stemOf))]]))
  return stemsByCharacter.get(simplifiedOf(character)) ?? []
}

const entriesOf = (written: string): readonly string[] => written.trim().split(/[|\n]/u)
