import { readFileSync } from 'node:fs'
import { isSure, locate, type Location } from '#domain/anchor.ts'
import { changedPassages } from '#domain/changes/passages.ts'
import { relocator } from '#domain/anchor/relocation.ts'
import { wholeWords } from '#domain/anchor/similar-places.ts'
import { answerParent } from './answering.ts'
import { readKept } from './kept-reading.ts'
import { beginningOf, type RelocateInput, type Relocated, type ShownPlace } from './relocating.ts'

/** Entry of the process that finds ranges of one text again in another: a long text with many altered quotes takes seconds. */
answerParent<RelocateInput, Relocated>((input, tell) => {
  const { targets, earlier, isForShow } = input
  const before = readFileSync(input.before, 'utf8')
  const { text: after } = readKept(input.reading)
  const relocate = relocator(before, after)
  const total = targets.length + earlier.length
  const locations = [
    ...targets.map((target, index) => {
      tell(index, total)
      return relocate(target)
    }),
    ...earlier.map((target, index) => {
      tell(targets.length + index, total)
      return locate(after, target)
    }),
  ]
  if (!isForShow) return { locations, passages: { count: 0, shown: [] }, shownByPlace: new Map() }
  return { locations, passages: changedPassages(before, after), shownByPlace: shownOf(after, locations) }
})

function shownOf(text: string, locations: readonly Location[]): ReadonlyMap<number, ShownPlace> {
  return new Map(locations.flatMap((location, place) => {
    if (isSure(location)) return []
    const { start, end } = location.status === 'orphan' ? location : wholeWords(text, location)
    return [[place, { start, end, words: beginningOf(text.slice(start, end)) }]]
  }))
}
