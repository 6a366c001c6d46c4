import { stemOf } from '../words/porter.ts'
import { type Token, tokensOf } from '../words/terms.ts'
import { simplifiedOf } from './characters/meanings.ts'
import { variantsByFirst, type VariantsByFirst } from './glossary.ts'
import { meaningStem } from './meaning-stems.ts'
import { stopWords } from './stop-words.ts'

/** Longer texts tell no more by their end. UTF-16 code units. */
const longestRead = 4_000
/** `(Time of completion: …; responsible organization: …)` at a clause's end: by whom and by when, and the same in every clause. */
const tail = /[（(][^()（）]{0,60}[:：][^（(]{0,2000}(?:[（(][^()（）]{0,200}[)）][^（(]{0,2000}){0,20}[)）][\s.。;；]*$/u
/** A clause begins by saying what it is about, mostly in its first sentence; UTF-16 code units. */
const longestOpening = 80
const openingEnd = /(?<=.{8})[.。：:;；]/su
const cjk = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const figures = /^[\d.,]+$/

/** How often each mark is there. Marks are what texts are compared by: stems, pairs of stems and of Chinese characters, concepts of the glossary. */
export type Features = ReadonlyMap<string, number>

/** The marks of a text, of a long one those of its beginning; what its opening says counts twice. */
export function featuresOf(text: string): Features {
  const beginning = bodyOf(text)
  const opening = beginning.slice(0, Math.min(beginning.search(openingEnd) + 1 || longestOpening, longestOpening))
  const counts = new Map<string, number>()
  const add = (feature: string) => void counts.set(feature, (counts.get(feature) ?? 0) + 1)
  takeMarks(tokensOf(beginning), add)
  if (opening.length < beginning.length) takeMarks(tokensOf(opening), add)
  return counts
}

/** Adds up marks; `times` is how often each text counts. */
export function addUp(parts: readonly (readonly [text: string, times: number])[]): Features {
  const counts = new Map<string, number>()
  for (const [text, times] of parts) takeMarks(tokensOf(bodyOf(text)), feature => void counts.set(feature, (counts.get(feature) ?? 0) + times))
  return counts
}

/** How often a mark is in a text, and where it stands first (UTF-16 code units). */
export type PlacedMark = { count: number; readonly start: number; readonly end: number }

/** The marks of a text with their places. @param variants what counts as a concept; the glossary's own when nothing is said */
export function placedMarks(text: string, variants: VariantsByFirst = variantsByFirst()): ReadonlyMap<string, PlacedMark> {
  const marks = new Map<string, PlacedMark>()
  const take: Take = (feature, first, last) => {
    const known = marks.get(feature)
    if (known) known.count += 1
    else marks.set(feature, { count: 1, start: first.start, end: last.end })
  }
  takeMarks(tokensOf(bodyOf(text)), take, variants)
  return marks
}

/** All places of each mark of a text, in their order; UTF-16 code units. */
export function markPlaces(text: string, variants: VariantsByFirst = variantsByFirst()): ReadonlyMap<string, readonly { readonly start: number; readonly end: number }[]> {
  const places = new Map<string, { readonly start: number; readonly end: number }[]>()
  takeMarks(tokensOf(bodyOf(text)), (feature, { start }, { end }) => {
    const known = places.get(feature)
    if (known) known.push({ start, end })
    else places.set(feature, [{ start, end }])
  }, variants)
  return places
}

/** Whether a mark is a concept of the glossary and no word of the text. */
export function isConcept(feature: string): boolean {
  return feature.startsWith('#')
}

/** What a mark weighs beside how rare it is: pairs say again what their parts say. */
export function shareOf(feature: string): number {
  return feature.includes(' ') ? 0.7 : 1
}

/** The words of a text that bear one of these marks, as they stand there, each once, in the order of the marks. */
export function wordsBearing(text: string, features: readonly string[], most: number): string[] {
  const body = bodyOf(text)
  const places = new Map<string, readonly [start: number, end: number]>()
  takeMarks(tokensOf(body), (feature, first, last) => {
    if (!places.has(feature)) places.set(feature, [first.start, last.end])
  })
  const words: string[] = []
  const taken: (readonly [number, number])[] = []
  for (const feature of features) {
    const place = places.get(feature)
    if (!place || taken.some(([start, end]) => place[0] < end && start < place[1])) continue
    taken.push(place)
    const word = body.slice(...place)
    if (!words.some(known => known.toLowerCase() === word.toLowerCase())) words.push(word)
    if (words.length === most) break
  }
  return words
}

/** A text without by whom and by when at its end, where these stand within the last 4,000 UTF-16 code units. */
export function withoutTail(text: string): string {
  const from = Math.max(0, text.length - longestRead)
  return text.slice(0, from) + text.slice(from).replace(tail, '')
}

function bodyOf(text: string): string {
  return text.slice(0, longestRead).toWellFormed().replace(tail, '')
}

type Take = (feature: string, first: Token, last: Token) => void

/** Traditional characters count as their simplified forms, so that plans of Hong Kong or Taiwan are compared with others and by the glossary. */
function takeMarks(written: readonly Token[], take: Take, variants = variantsByFirst()): void {
  const tokens = written.map(token => (cjk.test(token.folded) ? { ...token, folded: simplifiedOf(token.folded) } : token))
  takeWords(tokens, tokens.map(({ folded }) => stemOf(folded)), take)
  takeConcepts(tokens, tokens.map(({ folded }) => meaningStem(folded)), take, variants)
}

function takeWords(tokens: readonly Token[], stems: readonly string[], take: Take): void {
  let before: { readonly stem: string; readonly token: Token } | null = null
  let character: Token | null = null
  for (const [at, token] of tokens.entries()) {
    if (cjk.test(token.folded)) {
      if (character?.end === token.start) take(character.folded + token.folded, character, token)
      character = token
      before = null
      continue
    }
    character = null
    if (stopWords.has(token.folded) || figures.test(token.folded)) continue
    const stem = stems[at] ?? ''
    take(stem, token, token)
    if (before) take(`${before.stem} ${stem}`, before.token, token)
    before = { stem, token }
  }
}

function takeConcepts(tokens: readonly Token[], stems: readonly string[], take: Take, variants: VariantsByFirst): void {
  for (let at = 0; at < stems.length;) {
    const here = variants.get(stems[at] ?? '')?.filter(variant => variant.tokens.every((token, step) => stems[at + step] === token)) ?? []
    const found = here.find(({ isOwn }) => !isOwn)
    const own = here.find(({ isOwn }) => isOwn)
    for (const variant of own && own.concept !== found?.concept ? [own, found] : [found ?? own]) {
      const [first, last] = [tokens[at], tokens[at + (variant?.tokens.length ?? 1) - 1]]
      if (variant && first && last) take(variant.concept, first, last)
    }
    at += found?.tokens.length ?? 1
  }
}
