/** Bullets that somebody typed, or a converter did: no list of the file, and set in by hand. */
import { bulletLength } from '#domain/clauses/labels/labels.ts'

/** How far the lines of a paragraph are set in, and how much further than that the first one, in twips. */
export type Indent = { readonly left: number; readonly firstLine: number }

/** Twips: lists are set in by a quarter of an inch and more. */
const listStep = 360
const deepestLevel = 9

/** The level of the list, from 1, in which a paragraph stands that begins with a bullet and a tab and whose first line hangs; null for any other. */
export function typedLevel(words: string, { left, firstLine }: Indent): number | null {
  if (firstLine >= 0 || !words.includes('\t') || bulletLength(words) === 0) return null
  return Math.max(1, Math.min(deepestLevel, Math.round(left / listStep)))
}
