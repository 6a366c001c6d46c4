import { boundaryAfter, boundaryBefore } from '#domain/graphemes.ts'

type Span = { readonly start: number; readonly end: number }

/** UTF-16 code units. */
const longest = 2_000

/**
 * Cuts a text into the pieces that the search index holds: at the edges of clauses' own texts, and long ones at the ends of lines,
 * sentences or words. Together the pieces cover everything but white space, none overlaps another.
 */
export function passagesOf(text: string, clauses: readonly { readonly start: number; readonly textEnd: number }[]): readonly Span[] {
  const cuts = new Set([text.length])
  for (const { start, textEnd } of clauses) {
    cuts.add(start)
    cuts.add(textEnd)
  }
  const passages: Span[] = []
  let start = 0
  for (const end of [...cuts].sort((left, right) => left - right)) {
    for (const piece of cutLong(text, { start, end })) {
      const trimmed = trim(text, piece)
      if (trimmed.end > trimmed.start) passages.push(trimmed)
    }
    start = end
  }
  return passages
}

function* cutLong(text: string, { start, end }: Span): Generator<Span> {
  let from = start
  while (end - from > longest) {
    const wanted = from + (lastEnd(text.slice(from, from + longest)) ?? longest)
    const before = boundaryBefore(text, wanted)
    // One user-perceived character may be longer than a whole passage (thousands of marks on one letter).
    const to = before > from ? before : boundaryAfter(text, wanted)
    yield { start: from, end: to }
    from = to
  }
  yield { start: from, end }
}

/** After the last line, sentence or word end in the window's second half; the kinds in this order. */
function lastEnd(window: string): number | null {
  for (const pattern of [/\n/gu, /[。！？；]|[.!?;]["”’')\]]*\s/gu, /\s|[，、：]/gu]) {
    let last: number | null = null
    for (const match of window.matchAll(pattern)) last = match.index + match[0].length
    if (last !== null && last > longest / 2) return last
  }
  return null
}

function trim(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && /\s/u.test(text.charAt(from))) from++
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}
