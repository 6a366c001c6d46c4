/** Where words stand in a text, in a time that no text can blow up. */

/** Built-in search is the quickest, but its worst case is text length times word length. Longer words are searched for otherwise. */
const longestBuiltIn = 500

/** The first places where the words stand, at most so many; places may overlap. */
export function findAll(text: string, words: string, most: number): number[] {
  if (words === '' || most <= 0) return []
  if (words.length > longestBuiltIn) return findLong(text, words, most)
  const places: number[] = []
  for (let place = text.indexOf(words); place >= 0 && places.length < most; place = text.indexOf(words, place + 1)) places.push(place)
  return places
}

/** Where long words begin is mostly seen by the built-in search for their beginning; where that stands often it would be looked behind too often. */
const mostBeginnings = 50

function findLong(text: string, words: string, most: number): number[] {
  const beginning = words.slice(0, longestBuiltIn)
  const places: number[] = []
  let place = text.indexOf(beginning)
  for (let looks = 0; place >= 0 && places.length < most; looks += 1) {
    if (looks === mostBeginnings) return [...places, ...findInOnePass(text, words, place, most - places.length)]
    if (text.startsWith(words, place)) places.push(place)
    place = text.indexOf(beginning, place + 1)
  }
  return places
}

/** Knuth, Morris, Pratt, "Fast pattern matching in strings", SIAM J. Comput. 6(2), 1977: no letter of the text is looked at twice. */
function findInOnePass(text: string, words: string, from: number, most: number): number[] {
  const fallbacks = fallbacksOf(words)
  const places: number[] = []
  let matched = 0
  for (let at = from; at < text.length && places.length < most; at += 1) {
    while (matched > 0 && text.charCodeAt(at) !== words.charCodeAt(matched)) matched = fallbacks[matched - 1] ?? 0
    if (text.charCodeAt(at) === words.charCodeAt(matched)) matched += 1
    if (matched < words.length) continue
    places.push(at + 1 - words.length)
    matched = fallbacks[matched - 1] ?? 0
  }
  return places
}

/** For each beginning of the words: how long its longest end is that is also a beginning. */
function fallbacksOf(words: string): Uint32Array {
  const fallbacks = new Uint32Array(words.length)
  let length = 0
  for (let at = 1; at < words.length; at += 1) {
    while (length > 0 && words.charCodeAt(at) !== words.charCodeAt(length)) length = fallbacks[length - 1] ?? 0
    if (words.charCodeAt(at) === words.charCodeAt(length)) length += 1
    fallbacks[at] = length
  }
  return fallbacks
}
