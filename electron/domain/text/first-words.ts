import { boundaryBefore } from '../graphemes.ts'

/** How much of a text is looked at for its first words, UTF-16 code units. */
const reach = 600

/** The beginning of a text: some words, or as many Han characters, without line ends; with an ellipsis where more follows. */
export function firstWords(text: string, count: number): string {
  const flat = text.slice(0, reach).replace(/\s+/g, ' ').trim()
  const parts = flat.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s?/gu) ?? []
  const kept = parts.slice(0, count).join('').trim()
  return parts.length > count || text.length > reach ? `${kept}…` : kept
}

/** The end of a text, as its beginning is given by `firstWords`: with an ellipsis where more goes before. */
export function lastWords(text: string, count: number): string {
  const from = boundaryBefore(text, Math.max(0, text.length - reach))
  const parts = text.slice(from).replace(/\s+/g, ' ').trim().match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s?/gu) ?? []
  const kept = parts.slice(-count).join('').trim()
  return parts.length > count || from > 0 ? `…${kept}` : kept
}

/** By so many words, or Han characters, an unlabelled clause is named. */
const namingWords = 6
/** No name is longer: not every writing has spaces between words. UTF-16 code units. */
const longestName = 48

/** What one clause is called where it is spoken of: by its label, else by its first words in quotation marks. `start`, `textEnd`: UTF-16 code units. */
export function clauseName(text: string, { label, start, textEnd }: { readonly label: string; readonly start: number; readonly textEnd: number }): string {
  if (label) return label
  const words = firstWords(text.slice(start, textEnd), namingWords)
  const most = boundaryBefore(words, longestName)
  return `“${most < words.length ? `${words.slice(0, most)}…` : words}”`
}
