import type { PlaceCounts, TextOutcome } from '#contract/documents/documents.ts'
import { isSure, type Location } from '#domain/anchor.ts'
import type { Id } from '#domain/ids.ts'
import type { Desk } from '../desk.ts'
import type { PrepareOptions } from '../importing/prepare.ts'
import { readLeft, staysLeft } from '../importing/storing/anchored.ts'
import { countLinks } from '../importing/storing/carried-targets.ts'
import type { Store } from '../store/database.ts'
import { beginningOf } from '../workers/relocating/relocator.ts'
import type { Job } from './bringing-in.ts'
import { correctedText, findPlaces, newerText, type NextText, type Places, type Shelf, withShelf } from './next-text.ts'

/** Highlights and corrections that are shown one by one. */
const mostShown = 200

/** What `replaceText` would do. Nothing is written. @throws EngineError as it does */
export async function foreseeReplacing(desk: Desk, document: Id, ticket: string, options: PrepareOptions, job: Job): Promise<TextOutcome> {
  return withShelf(desk, async shelf => foresee(desk, shelf, document, await newerText(desk, shelf, ticket, options, job), job))
}

/** What `correctText` would do. Nothing is written. @throws EngineError as it does */
export async function foreseeCorrecting(desk: Desk, document: Id, version: Id, text: string, job: Job): Promise<TextOutcome> {
  return withShelf(desk, async shelf => foresee(desk, shelf, document, await correctedText(desk, shelf, document, version, text, job), job))
}

async function foresee(desk: Desk, shelf: Shelf, document: Id, next: NextText, job: Job): Promise<TextOutcome> {
  const store = desk.store()
  const places = await findPlaces(desk, shelf, document, next, job, true)
  return {
    same: places.isSame,
    ...foreseeHighlights(store, places),
    ...foreseeCorrections(places),
    ...foreseeTargets(store, places),
    changes: { count: places.passages.count, passages: [...places.passages.shown] },
  }
}

function foreseeHighlights(store: Store, { before, annotations }: Places): Pick<TextOutcome, 'highlights' | 'waiting'> {
  const left = readLeft(store, before)
  const asked = annotations.filter(({ id, location }) => isSure(location) || !staysLeft(location.status, left.get(id)))
  const waiting = asked.flatMap(({ id, target, location: { status, score }, shown }) => {
    if (status === 'exact' || status === 'moved' || !shown) return []
    return [{ annotation: id, status, quote: beginningOf(target.exact), start: shown.start, end: shown.end, score, now: shown.words }]
  })
  return { highlights: { ...countPlaces(asked.map(({ location }) => location)), left: annotations.length - asked.length }, waiting: waiting.slice(0, mostShown) }
}

function foreseeCorrections({ corrections }: Places): Pick<TextOutcome, 'corrections' | 'correctionsLeft'> {
  const asked = corrections.filter(({ location, left }) => isSure(location) || !staysLeft(location.status, left ?? undefined))
  const waiting = asked.filter(({ location }) => !isSure(location))
  return {
    corrections: { ...countPlaces(asked.map(({ location }) => location)), left: corrections.length - asked.length },
    correctionsLeft: waiting.slice(0, mostShown).map(({ kind, value, target }) => ({ kind, value, quote: beginningOf(target.exact) })),
  }
}

function foreseeTargets(store: Store, { targets }: Places): Pick<TextOutcome, 'targets' | 'linksWaiting'> {
  const asked = targets.filter(({ location, left }) => isSure(location) || !staysLeft(location.status, left ?? undefined))
  const waiting = asked.filter(({ location }) => !isSure(location)).map(({ id }) => id)
  return { targets: { ...countPlaces(asked.map(({ location }) => location)), left: targets.length - asked.length }, linksWaiting: countLinks(store.everybody, waiting) }
}

function countPlaces(places: readonly Location[]): PlaceCounts {
  const counts = { exact: 0, moved: 0, fuzzy: 0, ambiguous: 0, orphan: 0 }
  for (const { status } of places) counts[status] += 1
  return counts
}
