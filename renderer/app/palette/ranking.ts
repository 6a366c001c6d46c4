import { messages } from '#domain/messages/catalogues.ts'
import type { Message } from '#domain/messages/message.ts'
import type { Command } from '../../state/commands.ts'

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

/** How well one word of the query fits a text: 3 at the beginning of a word, 2 inside, 1 letter by letter with gaps, 0 not at all. */
export function fitWord(word: string, text: string): number {
  const at = text.indexOf(word)
  if (at === 0 || (at > 0 && /[^\p{L}\p{N}]/u.test(text[at - 1] ?? ''))) return 3
  if (at > 0) return 2
  if (word.length < 3) return 0
  let from = 0
  for (const letter of word) {
    from = text.indexOf(letter, from) + 1
    if (from === 0) return 0
  }
  return 1
}

/** Commands that fit each word of the query in their title or group, in either language, best first; all for an empty query. */
export function rankCommands(commands: readonly Command[], query: string): readonly Command[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return commands
  return commands
    .map(command => ({ command, fit: fit(command, words) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit)
    .map(({ command }) => command)
}

function fit(command: Command, words: readonly string[]): number {
  const titles = (messages[command.title] as Message).map(fold)
  const groups = (messages[command.group] as Message).map(fold)
  let sum = 0
  for (const word of words) {
    const best = Math.max(...titles.map(title => 2 * fitWord(word, title)), ...groups.map(group => fitWord(word, group) >= 2 ? 1 : 0))
    if (best === 0) return 0
    sum += best
  }
  return sum
}
