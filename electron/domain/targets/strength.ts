/** How strongly a sentence commits: by its verbs, the one nearest to what is promised. */
import { around } from './around.ts'
import { isBidding } from './reported.ts'

/** From the strongest to the weakest. `shall`: a duty; `will`: announced as certain, or told to be done; `aim`: a goal; `support`: helped along; `explore`: looked into. */
export const strengths = ['shall', 'will', 'aim', 'support', 'explore'] as const
export type Strength = (typeof strengths)[number]

const cues: readonly (readonly [Strength, RegExp])[] = [
  ['shall', /\b(?:shall|must|is required to|are required to|has to|have to)\b|必须|应当|不得|务必|严禁|应(?=[在于由对按将建加])/giu],
  ['aim', /\b(?:aims?|aiming|strives?|striving|seeks?|seeking|targets?|goal|expected|expects?|plans? to|planned|intends?|should)\b|力争|争取|目标|预计|计划|拟|努力/giu],
  ['explore', /\b(?:explor\w+|stud(?:y|ies|ying)|consider\w*|pilot\w*|trial(?:s|l?ed|l?ing)(?= (?:a|an|the)\b)|on (?:a )?trial(?= basis|\b)|trial (?:runs?|operations?|implementation|basis)|may(?! \d)|research the possibility|investigat\w+)\b|探索|研究(?=[把将制建推解提出完])|试点|试行|可以/giu],
  ['will', /\b(?:will|ensure[sd]?|are to|is to|going to)\b|将(?=[\p{Script=Han}])|确保|要(?=[\p{Script=Han}])|保证/giu],
  ['support', /\b(?:support\w*(?<!\p{L} support(?= (?:measures?|services?|systems?|polic(?:y|ies)|packages?|programmes?|programs?|mechanisms?|funds?|staff|platforms?|networks?)\b))|encourag\w+|promot\w+|guid(?:e|es|ing)|facilitat\w+|foster\w*|help\w*)\b|支持|鼓励|推动|引导|推进|促进|倡导/giu],
]

/**
 * How strongly a sentence commits; null where no word of it tells. The verb before the promise decides, the nearest first; without one the nearest behind it. Without any
 * a sentence that says what to do (`Attract 5 companies`) announces it.
 * @param place where the promise stands in the sentence (UTF-16 code units)
 */
export function strengthOf(sentence: string, place: number): Strength | null {
  const { words: near, place: at } = around(sentence, place)
  let nearest: { readonly strength: Strength; readonly distance: number } | null = null
  for (const [strength, words] of cues) {
    for (const { index } of near.matchAll(words)) {
      const distance = index <= at ? at - index : (index - at) * 2 + 200
      if (!nearest || distance < nearest.distance) nearest = { strength, distance }
    }
  }
  return nearest?.strength ?? (isBidding(sentence) ? 'will' : null)
}

/** A word that commits, with its place: UTF-16 code units. */
export type Commitment = { readonly strength: Strength; readonly start: number; readonly end: number }

/** All words of a text that say how strongly it commits, in order; where two overlap the longer one counts. */
export function commitmentsIn(text: string): readonly Commitment[] {
  const found = cues.flatMap(([strength, words]) => Array.from(text.matchAll(words), ({ index, 0: word }) => ({ strength, start: index, end: index + word.length })))
  const ordered = found.toSorted((one, other) => one.start - other.start || other.end - one.end)
  const kept: Commitment[] = []
  for (const each of ordered) if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each)
  return kept
}
