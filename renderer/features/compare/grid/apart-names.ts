import { headName, titleBeginning } from '../panes/head-name.ts'

const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * Names that stand beside each other in about so much room each, px: what is too long keeps its beginning and its end, and where several would then read alike
 * though they are not, a part of the beginning and what differs. The same name stays the same.
 */
export function apartNames(names: readonly string[], room: number): readonly string[] {
  const shown = names.map(name => headName(name, room))
  for (const places of Map.groupBy(shown.keys(), place => shown[place] ?? '').values()) {
    const alike = places.map(place => names[place] ?? '')
    if (new Set(alike).size < 2) continue
    const from = firstDifference(alike)
    for (const place of places) shown[place] = atDifference(names[place] ?? '', from, room)
  }
  return shown
}

/** Where names that begin alike differ first, at the beginning of the word; in whole signs, UTF-16 code units. */
function firstDifference(names: readonly string[]): number {
  const [first = '', ...others] = names
  let at = 0
  let word = 0
  for (const { segment, index } of signs.segment(first)) {
    if (!others.every(other => other.startsWith(segment, index))) break
    at = index + segment.length
    if (!/[\p{Script=Latin}\p{N}’'-]/u.test(segment)) word = at
  }
  // Within a long number or word without a blank the difference itself is the place.
  return at - word > 16 ? at : word
}

function atDifference(name: string, from: number, room: number): string {
  const [before, after] = [name.slice(0, from), name.slice(from)]
  return after === '' ? headName(name, room) : `${titleBeginning(before, room / 3)}…${headName(after, (2 * room) / 3)}`
}
