import { foldSigns } from './folding.ts'

/** So far from an amount words are looked for that tell of it, before and behind: in lists pasted as one sentence others stand beyond. UTF-16 code units. */
const reach = { before: 400, behind: 200 } as const

/** The words of a sentence near a place, folded, and the place in them. */
export function around(sentence: string, place: number): { readonly words: string; readonly place: number } {
  const from = Math.max(0, place - reach.before)
  return { words: foldSigns(sentence.slice(from, place + reach.behind)), place: place - from }
}
