/** What changed within a passage, word by word: to be shown to a person. */
import type { Language } from '../text.ts'
import { segmenterOf } from '../words/segmenters.ts'
import { shortestWay } from './shortest-way.ts'

/** A run of words that both have (`same`), that only the old one has (`gone`) or only the new one (`new`). None is empty. */
export type WordRun = { readonly kind: 'same' | 'gone' | 'new'; readonly words: string }

/** Passages with more changed words than this are told as a whole. */
const mostChanges = 2_000

/** Words of letters or digits, single Han characters, runs of white space, single other signs: together the whole text. */
const pieces = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+|\s+|[^\p{L}\p{M}\p{N}\s]/gu

/**
 * The words of both passages in order. `same` and `gone` together are the old passage, `same` and `new` the new one. Passages that have
 * too little in common to be gone through are told as a whole: all gone, all new. Changes with only a space between them are told as one:
 * `up to` became `more than`, not `up` `more` and `to` `than`.
 * @param language of both, where it is known: Chinese is then told by word
 */
export function wordRuns(before: string, after: string, language?: Language): readonly WordRun[] {
  return joinNeighbours(pieceRuns(before, after, language))
}

/** Where a text is known to be Chinese, its words; else its characters. */
const piecesOf = (text: string, language?: Language): readonly string[] =>
  language === 'zh' ? Array.from(segmenterOf('word', language).segment(text), ({ segment }) => segment) : (text.match(pieces) ?? [])

/** What changed piece by piece, with every piece that stayed told as such. */
function pieceRuns(before: string, after: string, language?: Language): readonly WordRun[] {
  const [old, now] = [piecesOf(before, language), piecesOf(after, language)]
  const runs: WordRun[] = []
  const add = (kind: WordRun['kind'], words: readonly string[]) => {
    const text = words.join('')
    const last = runs.at(-1)
    if (text === '') return
    if (last?.kind === kind) runs[runs.length - 1] = { kind, words: last.words + text }
    else runs.push({ kind, words: text })
  }
  let [x, y] = [0, 0]
  for (const [one, other] of shortestWay(old, now, mostChanges) ?? []) {
    add('gone', old.slice(x, one))
    add('new', now.slice(y, other))
    add('same', old.slice(one, one + 1))
    ;[x, y] = [one + 1, other + 1]
  }
  add('gone', old.slice(x))
  add('new', now.slice(y))
  return runs
}

/** White space within a line: what stands on different lines is told apart. */
const onlySpaces = /^[^\S\n]+$/u

function joinNeighbours(runs: readonly WordRun[]): readonly WordRun[] {
  const joined: WordRun[] = []
  let [gone, added] = ['', '']
  const close = () => {
    if (gone !== '') joined.push({ kind: 'gone', words: gone })
    if (added !== '') joined.push({ kind: 'new', words: added })
    ;[gone, added] = ['', '']
  }
  for (const [index, run] of runs.entries()) {
    const dividesChanges = (gone !== '' || added !== '') && index < runs.length - 1 && onlySpaces.test(run.words)
    if (run.kind === 'same' && !dividesChanges) {
      close()
      joined.push(run)
      continue
    }
    if (run.kind !== 'new') gone += run.words
    if (run.kind !== 'gone') added += run.words
  }
  close()
  return joined
}

/** How many UTF-16 code units were taken out of a passage and put in; spaces that stayed between changed words are not counted. */
export function changedCharacters(before: string, after: string): { readonly gone: number; readonly added: number } {
  const runs = pieceRuns(before, after)
  const count = (kind: WordRun['kind']) => runs.reduce((sum, run) => sum + (run.kind === kind ? run.words.length : 0), 0)
  return { gone: count('gone'), added: count('new') }
}
