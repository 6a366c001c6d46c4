/** `National Bee Plan 2025-2030 This plan sets out …`: an English title in front of the first sentence of a pasted line. */

/** A title has so many words at least, and ends within so many code units. */
const fewestWords = 2
const longestTitle = 200
const little = /^(?:of|and|or|the|an?|to|for|in|on|at|by|with|from|into|as|its|their|our|de|la|[–—&-])$/u
/** Words that begin sentences. */
const opener = /^(?:This|These|The|It|In|We|Our|An?|To|There|Over|Under|By|For|With|Since|As|Every|Each|All|From|On|At|More|When|While|Many|Most)$/u

/**
 * Where the first sentence begins behind a title, in code units; none when the words don't begin with one. In a title the little words
 * alone begin small, so the sentence begins at the last word that can begin one before the first other small word.
 * @param words what stands in front of the first label of the line
 */
export function titleCut(words: string): readonly number[] {
  if (!/[.!?:]["”]?\s*$/u.test(words.slice(-6))) return []
  const found = [...words.slice(0, longestTitle).matchAll(/\S+/gu)]
  const small = found.findIndex(([word]) => /^\p{Ll}/u.test(word) && !little.test(word))
  const first = found.slice(0, Math.max(0, small)).findLastIndex(([word]) => opener.test(word))
  const title = found.slice(0, Math.max(0, first)).map(([word]) => word)
  if (title.length < fewestWords || title.some(word => /[.!?;,]$/u.test(word))) return []
  const last = title.at(-1) ?? ''
  if (little.test(last) || last.endsWith(':')) return []
  return [found[first]?.index ?? 0]
}
