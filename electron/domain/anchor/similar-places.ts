/** Places of a text that are like words that stand there no longer: to be offered to a person, and never more. */
import { align } from './alignment.ts'
import { type FindSeeds, seedFinder } from './seeds.ts'
import { isGraphemeBoundary, type Range, snapToGraphemes } from '../graphemes.ts'

/** `score`: the part of the words' letters that is left, from `leastAlike` to below 1. */
export type SimilarPlace = Range & { readonly score: number }

/** A place keeps at least this part of the letters. */
const leastAlike = 0.6
/** Longer words are not looked for, UTF-16 code units: nobody would compare them by eye. */
const longestWords = 2_000
/** So many places are told of, the likest. */
const mostPlaces = 12
/** A piece of this length must be left as it was; Chinese says as much in fewer characters. UTF-16 code units. */
const pieceLength = 8
const hanPieceLength = 3
/** Cells of all alignments together: a few hundredths of a second. */
const mostWork = 12_000_000
const mostSeeds = 40

/** The places that are likest to the words, without overlaps and without the words themselves, in reading order. */
export function similarPlaces(text: string, words: string): SimilarPlace[] {
  return similarFinder(text)(words)
}

/** Prepares for many words in one text, for each of which `similarPlaces` are told. */
export function similarFinder(text: string): (words: string) => SimilarPlace[] {
  const findSeeds = seedFinder(text)
  return words => similarIn(text, words, findSeeds)
}

function similarIn(text: string, words: string, findSeeds: FindSeeds): SimilarPlace[] {
  const edits = Math.floor((1 - leastAlike) * words.length)
  if (edits === 0 || words.length > longestWords) return []
  const piece = /\p{Script=Han}/u.test(words) ? hanPieceLength : pieceLength
  const pieces = Math.max(1, Math.floor(words.length / piece))
  const seeds = findSeeds(words, pieces - 1, Math.max(3, Math.min(mostSeeds, Math.floor(mostWork / (4 * words.length * edits)))))
  const found = seeds.flatMap(seed => {
    const aligned = align(words, text, seed, edits)
    if (!aligned || aligned.distance === 0 || aligned.end <= aligned.start) return []
    return [{ ...wholeWords(text, snapToGraphemes(text, aligned.start, aligned.end)), score: 1 - aligned.distance / words.length }]
  })
  const kept: SimilarPlace[] = []
  for (const place of found.toSorted((a, b) => b.score - a.score || a.start - b.start)) {
    if (kept.length < mostPlaces && kept.every(({ start, end }) => place.end <= start || place.start >= end)) kept.push(place)
  }
  return kept.toSorted((a, b) => a.start - b.start)
}

/** Letters and digits of scripts that have spaces between their words. */
const inWord = /(?!\p{Script=Han})[\p{L}\p{M}\p{N}]/u
/** Longest piece of a word that is added, UTF-16 code units. */
const longestPiece = 24

/** A place of altered words may end within one of them (`202` of `2029`): nobody quotes that. */
export function wholeWords(text: string, range: Range): Range {
  let { start, end } = range
  const isIn = (at: number) => at >= 0 && at < text.length && inWord.test(text.charAt(at))
  while (range.start - start < longestPiece && isIn(start - 1) && isIn(start)) start -= 1
  while (end - range.end < longestPiece && isIn(end - 1) && isIn(end)) end += 1
  return isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end) ? { start, end } : range
}
