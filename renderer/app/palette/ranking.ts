import { messages } from '#domain/messages/catalogues.ts'
import type { Message } from '#domain/messages/message.ts'
import type { Command } from '../../state/commands.ts'
import { ourWordsFor } from './other-words.ts'

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

const isLetter = (text: string, at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '')

/** How well one word of the query fits a text: 4 as a whole word, 3 at the beginning of one, 2 inside, 1 with letters of a word left out, 0 not at all. */
export function fitWord(word: string, text: string): number {
  let best = 0
  for (let at = text.indexOf(word); at >= 0 && best < 4; at = text.indexOf(word, at + 1)) {
    const begins = at === 0 || !isLetter(text, at - 1)
    best = Math.max(best, begins ? (isLetter(text, at + word.length) ? 3 : 4) : 2)
  }
  if (best > 0) return best
  return word.length >= 3 && text.split(/[^\p{L}\p{N}]+/u).some(whole => leavesOut(word, whole)) ? 1 : 0
}

/** Whether a word is another one with letters left out, of which the first is not: letters strewn over a title would fit nearly any long one. */
function leavesOut(word: string, whole: string): boolean {
  if (whole[0] !== word[0]) return false
  let from = 0
  for (const letter of word) {
    from = whole.indexOf(letter, from) + 1
    if (from === 0) return false
  }
  return true
}

/** What is looked for among: the words of a thing, in both languages where it has both, and of the group that it stands in. `isOurs`: we named it, so that words of other programs may mean it. */
export type Ranked = { readonly titles: readonly string[]; readonly groups: readonly string[]; readonly isOurs?: boolean }

/** The things that fit each word of the query in their title or group, best first; all for an empty query. */
export function rank<T>(things: readonly T[], query: string, wordsOf: (thing: T) => Ranked): readonly T[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return things
  return things
    .map(thing => ({ thing, fit: fit(wordsOf(thing), words) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit)
    .map(({ thing }) => thing)
}

/** A command's title and group, in either language. */
export const wordsOfCommand = (command: Pick<Command, 'title' | 'group'>): Ranked => ({ titles: messages[command.title] as Message, groups: messages[command.group] as Message, isOurs: true })

/** Whether a title has what a word of other programs means, at the beginning of a word; Chinese titles have no gaps. */
function meansOurs(word: string, titles: readonly string[]): boolean {
  return ourWordsFor(word).some(mean => titles.some(title => fitWord(mean, fold(title)) >= (/^[a-z]/.test(mean) ? 3 : 2)))
}

function fit({ titles, groups, isOurs = false }: Ranked, words: readonly string[]): number {
  let sum = 0
  for (const word of words) {
    const best = Math.max(
      ...titles.map(title => 2 * fitWord(word, fold(title))),
      ...groups.map(group => (fitWord(word, fold(group)) >= 2 ? 1 : 0)),
    )
    const found = best || Number(isOurs && meansOurs(word, titles))
    if (found === 0) return 0
    sum += found
  }
  // Of two that fit alike the one that begins so is meant.
  return titles.some(title => fold(title).startsWith(words[0] ?? '')) ? sum + 1 : sum
}
