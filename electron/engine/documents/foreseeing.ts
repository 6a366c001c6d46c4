import type { PlaceCounts, TextOutcome } from '#contract/documents.ts'
import type { Location } from '#domain/anchor.ts'
import { boundaryBefore } from '#domain/graphemes.ts'
import type { Id } from '#domain/ids.ts'
import { wholeWords } from '#domain/similar-places.ts'
import type { Desk } from '../desk.ts'
import type { PrepareOptions } from '../importing/prepare.ts'
import type { Store } from '../store/database.ts'
import { readAnchored, readAnchoredCorrections, readLeft, staysLeft } from './anchored.ts'
import type { Job } from './bringing-in.ts'
import { correctedText, findPlaces, newerText, type NextText, type Places } from './next-text.ts'
import { correctionRows } from './queries.ts'

/** Highlights and corrections that are shown one by one, and how much of the words of each, UTF-16 code units. */
const mostShown = 200
const longestShown = 2_000

/** What `replaceText` would do. Nothing is written. @throws EngineError as it does */
export async function foreseeReplacing(desk: Desk, document: Id, ticket: string, options: PrepareOptions, job: Job): Promise<TextOutcome> {
  return foresee(desk, document, await newerText(desk, ticket, options, job), job)
}

/** What `correctText` would do. Nothing is written. @throws EngineError as it does */
export async function foreseeCorrecting(desk: Desk, document: Id, version: Id, text: string, job: Job): Promise<TextOutcome> {
  return foresee(desk, document, await correctedText(desk, document, version, text, job), job)
}

async function foresee(desk: Desk, document: Id, next: NextText, job: Job): Promise<TextOutcome> {
  const store = desk.store()
  const places = await findPlaces(desk, document, next, job, true)
  const { text } = next.prepared
  return {
    same: places.isSame,
    ...foreseeHighlights(store, document, text, places),
    ...foreseeCorrections(store, places),
    changes: { count: places.passages.count, passages: [...places.passages.shown] },
  }
}

function foreseeHighlights(store: Store, document: Id, text: string, { before, placeOf }: Places): Pick<TextOutcome, 'highlights' | 'waiting'> {
  const left = readLeft(store, before.version)
  const all = readAnchored(store, document).map(anchored => ({ ...anchored, place: placeOf(anchored) }))
  const asked = all.filter(({ id, place }) => isCertain(place) || !staysLeft(place.status, left.get(id)))
  const waiting = asked.flatMap(({ id, target, place: { status, score, ...range } }) => {
    if (status === 'exact' || status === 'moved') return []
    const { start, end } = status === 'orphan' ? range : wholeWords(text, range)
    return [{ annotation: id, status, quote: beginning(target.exact), start, end, score, now: beginning(text.slice(start, end)) }]
  })
  return { highlights: { ...countPlaces(asked.map(({ place }) => place)), left: all.length - asked.length }, waiting: waiting.slice(0, mostShown) }
}

function foreseeCorrections(store: Store, { before, placeOf }: Places): Pick<TextOutcome, 'corrections' | 'correctionsLeft'> {
  const all = readAnchoredCorrections(store, before.version).map(anchored => ({ id: anchored.id, place: placeOf(anchored) }))
  const leftIds = new Set(all.filter(({ place }) => !isCertain(place)).map(({ id }) => id))
  const rows = correctionRows(store, before.version).filter(({ id }) => leftIds.has(id))
  return {
    corrections: countPlaces(all.map(({ place }) => place)),
    correctionsLeft: rows.slice(0, mostShown).map(({ kind, value, exact }) => ({ kind, value, quote: beginning(exact) })),
  }
}

function isCertain({ status }: Location): boolean {
  return status === 'exact' || status === 'moved'
}

function countPlaces(places: readonly Location[]): PlaceCounts {
  const counts = { exact: 0, moved: 0, fuzzy: 0, ambiguous: 0, orphan: 0 }
  for (const { status } of places) counts[status] += 1
  return counts
}

function beginning(words: string): string {
  return words.length <= longestShown ? words : `${words.slice(0, boundaryBefore(words, longestShown))}…`
}
