/** Numbers without a sign, which count chapters and footnotes alike: the contents tell which of them are chapters. */
import type { Label } from './labels.ts'

type Paragraph = { readonly text: string; readonly label: Label | null }

/** So many chapters at least stand in the contents with their pages, and again below. */
const fewestListed = 3
const longestEntry = 150

/** Tells of each place of such a number whether it is a chapter's; of no place where the contents do not list them. */
export function findListedNumbers(rows: readonly Paragraph[]): ReadonlyMap<number, boolean> {
  const bare = [...rows.keys()].filter(i => rows[i]?.label?.style === 'bare')
  const entryByWords = new Map<string, number>()
  for (const i of bare) {
    const words = wordsOf(rows[i])
    const entry = words.replace(/[\s.…]+\d{1,3}$/u, '')
    if (entry !== words && !entryByWords.has(entry)) entryByWords.set(entry, i)
  }
  const chapters = bare.filter(i => (entryByWords.get(wordsOf(rows[i])) ?? Infinity) < i)
  if (new Set(chapters.map(i => wordsOf(rows[i]))).size < fewestListed) return new Map()
  const listed = new Set([...entryByWords.values(), ...chapters])
  return new Map(bare.map(i => [i, listed.has(i)]))
}

function wordsOf(row: Paragraph | undefined): string {
  return row && row.text.length <= longestEntry ? row.text.toLowerCase().replace(/\s+/gu, ' ') : ''
}
