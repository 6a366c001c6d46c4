import { setImmediate as nextTurn } from 'node:timers/promises'
import type { HitOrder } from '#contract/search.ts'
import type { Id } from '#domain/ids.ts'
import type { MessageLanguage } from '#domain/messages/catalogues.ts'
import { rankNames } from '#domain/order/name-order.ts'
import { tokensOf } from '#domain/words/terms.ts'
import type { FoundPlace } from './located.ts'
import type { PassageText } from './locating.ts'
import { type Passages, startOf } from './passages/passages.ts'

/** A hit before it is shown. */
export type Hit = FoundPlace & { readonly version: Id }

export type Sorting = {
  readonly passages: Passages
  readonly passageIn: (version: Id, number: number) => PassageText
  readonly titleOf: (version: Id) => string
  /** The labels of the clause around an offset, as a citation prints them. */
  readonly clauseOf: (version: Id, offset: number) => string
  readonly signal: AbortSignal
}

/** What stands further away than so many words, or UTF-16 code units, orders nothing. */
const wordsAround = 8
const unitsAround = 160
/** Hits after which others get a turn: some milliseconds. */
const atOnce = 1_000

/**
 * The hits by what they are ordered by, those that are alike in document and reading order. Words are compared as names are in the language, Chinese by its
 * sounds, what stands before a hit from the hit outwards. Only a passage's own words count: what stands in another clause is no context.
 * @throws the signal's reason when it is aborted
 */
export async function sortHits(hits: readonly Hit[], { by, descending }: HitOrder, sorting: Sorting, language: MessageLanguage): Promise<readonly Hit[]> {
  if (by === 'place') return descending ? hits.toReversed() : hits
  const keyOf = keyBy(by, sorting)
  const keys: (readonly string[])[] = []
  for (const [index, hit] of hits.entries()) {
    if (index > 0 && index % atOnce === 0) {
      await nextTurn()
      sorting.signal.throwIfAborted()
    }
    keys.push(keyOf(hit))
  }
  // There are far fewer words than hits, and comparing them costs most by far.
  const rankByWord = rankNames([...new Set(keys.flat())], word => word, language)
  const sorted = hits.map((hit, index) => ({ hit, ranks: (keys[index] ?? []).map(word => rankByWord.get(word) ?? 0) }))
  const direction = descending ? -1 : 1
  return sorted.sort((left, right) => direction * compareRanks(left.ranks, right.ranks)).map(({ hit }) => hit)
}

function keyBy(by: Exclude<HitOrder['by'], 'place'>, { passages, passageIn, titleOf, clauseOf }: Sorting): (hit: Hit) => readonly string[] {
  const words = (text: string) => tokensOf(text).map(({ folded }) => folded)
  if (by === 'document') return ({ version }) => [titleOf(version)]
  if (by === 'clause') return ({ version, start }) => [clauseOf(version, start)]
  return ({ version, passage, start, end }) => {
    const { text } = passageIn(version, passage)
    const offset = startOf(passages, passage)
    const [from, to] = [start - offset, end - offset]
    if (by === 'hit') return words(text.slice(from, to))
    if (by === 'after') return words(text.slice(to, to + unitsAround)).slice(0, wordsAround)
    return words(text.slice(Math.max(0, from - unitsAround), from)).slice(-wordsAround).reverse()
  }
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}
