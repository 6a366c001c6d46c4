/** Words by which lines are known to name the same paper. */

/** Longer words, and each two Han signs that stand together. */
export function namesOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{Script=Latin}[\p{Script=Latin}’']{3,}/gu) ?? []
  const pairs = (text.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap(run => Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)))
  return new Set([...words, ...pairs])
}

/** So many words at least (of Chinese, pairs of signs), and so many parts of them, stand in the title before. */
const fewestRepeated = 2
const fewestHanRepeated = 5
const mostlyRepeated = 0.75
/** UTF-16 code units of a title that are compared: a first line may be a whole text. */
const longestCompared = 400

/**
 * Whether a title says with other words around them what the one before says: `Digital Ambition 2024-25` below `Our digital ambition`. What each
 * of them calls itself last must not be strange to the other: `Ferry Policy` is another part of a paper than `Ferry Principles`.
 */
export function repeats(title: string, before: string): boolean {
  const known = namesOf(before.slice(0, longestCompared))
  const words = [...namesOf(title.slice(0, longestCompared))]
  const found = words.filter(word => known.has(word)).length
  if (isSame(title, before)) return true
  const [last, lastBefore] = [words.at(-1), [...known].at(-1)]
  if (last !== undefined && lastBefore !== undefined && !known.has(last) && !words.includes(lastBefore)) return false
  return found >= (/\p{Script=Han}/u.test(title) ? fewestHanRepeated : fewestRepeated) && found >= mostlyRepeated * words.length
}

/** The same signs, figures among them: `ORDINANCE No. 12-2027` on the cover and above the text. One word alone may head two parts. */
function isSame(title: string, before: string): boolean {
  const [own, above] = [title, before].map(line => line.slice(0, longestCompared).toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '')
  return own === above && /\p{L} (?:.* )?\p{N}/u.test(own ?? '')
}
