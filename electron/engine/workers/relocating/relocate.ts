import { readFileSync } from 'node:fs'
import { isSure, locate, type Location } from '#domain/anchor.ts'
import { changedPassages } from '#domain/changes/passages.ts'
import { findClauses, parseCorrection } from '#domain/clauses/correcting/corrections.ts'
import { relocator } from '#domain/anchor/relocation.ts'
import { movedWithTheirSeries } from '#domain/clauses/correcting/moved-series.ts'
import { encodings } from '#domain/encodings.ts'
import { wholeWords } from '#domain/anchor/similar-places.ts'
import { answerParent } from '../answering.ts'
import { readKept } from '../parsing/kept-reading.ts'
import { placesByBytes } from '../../importing/plain/byte-places.ts'
import type { Prepared } from '../../importing/prepare.ts'
import { beginningOf, type RelocateInput, type Relocated, type ShownPlace } from './relocator.ts'

/** Entry of the process that finds ranges of one text again in another: a long text with many altered quotes takes seconds. */
answerParent<RelocateInput, Relocated>((input, tell) => {
  const { targets, earlier, isForShow } = input
  const before = readFileSync(input.before, 'utf8')
  const reading = readKept(input.reading)
  const { text: after } = reading
  const relocate = relocator(before, after)
  const placesInBytes = placesOfSameBytes(input, before, reading)
  const total = targets.length + earlier.length
  const found = [
    ...targets.map((target, index) => {
      tell(index, total)
      return placesInBytes?.[index] ?? relocate(target)
    }),
    ...earlier.map((target, index) => {
      tell(targets.length + index, total)
      return locate(after, target)
    }),
  ]
  const locations = onClauses(reading, found, input)
  if (!isForShow) return { locations, passages: { count: 0, shown: [] }, shownByPlace: new Map() }
  return { locations, passages: changedPassages(before, after), shownByPlace: shownOf(after, locations) }
})

/** Where the bytes of the targets are now, when the same file was read in another encoding and is nothing but its text. */
function placesOfSameBytes({ sameBytes, targets }: RelocateInput, before: string, { text, encoding: name }: Prepared): readonly (Location | null)[] | null {
  const encoding = encodings.find(one => one === name)
  if (!sameBytes || !encoding || encoding === sameBytes.encoding) return null
  return placesByBytes(readFileSync(sameBytes.path), { text: before, encoding: sameBytes.encoding }, { text, encoding }, targets)
}

/** The same locations, but for corrections that stand where there is no clause for them: these a person has to look at. */
function onClauses({ text, clauses }: Prepared, found: readonly Location[], { corrections, targets, earlier }: RelocateInput): readonly Location[] {
  const levels = corrections.flatMap(({ place, kind, value }) => {
    const [location, target] = [found[place], targets[place] ?? earlier[place - targets.length]]
    return kind === 'level' && location && target ? [{ place, value, exact: target.exact, location }] : []
  })
  const inSeries = movedWithTheirSeries(clauses, levels)
  const locations = found.map((location, place): Location => (inSeries.has(place) ? { ...location, status: 'moved' } : location))
  const sure = corrections.flatMap(({ place, kind, value }) => {
    const location = locations[place]
    return location && isSure(location) ? [{ id: String(place), kind, value, start: location.start, end: location.end }] : []
  })
  const isThere = findClauses(text, clauses, sure.map(parseCorrection))
  const strayed = new Set(sure.filter((_, index) => !isThere[index]).map(({ id }) => Number(id)))
  return locations.map((location, place) => (strayed.has(place) ? { ...location, status: 'fuzzy' } : location))
}

function shownOf(text: string, locations: readonly Location[]): ReadonlyMap<number, ShownPlace> {
  return new Map(locations.flatMap((location, place) => {
    if (isSure(location)) return []
    const { start, end } = location.status === 'orphan' ? location : wholeWords(text, location)
    return [[place, { start, end, words: beginningOf(text.slice(start, end)) }]]
  }))
}
