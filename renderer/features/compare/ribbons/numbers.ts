import { samePair, type NumberedPair, type Side } from '../pairs/pair-index.ts'

/**
 * What is written at one end of each pair: its number; where several have one clause there, only one of them bears what stands for all, `2–4`, or `2 …` where others lie
 * between: the pair where one is, by its own number, else the first. Nothing is written over anything.
 */
export function numbersAt(side: Side, pairs: readonly NumberedPair[], current: NumberedPair | null): ReadonlyMap<NumberedPair, string> {
  const written = new Map<NumberedPair, string>()
  for (const sharing of Map.groupBy(pairs, pair => pair[side].id).values()) {
    const here = sharing.find(pair => samePair(pair, current))
    const [first, ...others] = sharing.toSorted((one, other) => one.number - other.number)
    if (here) written.set(here, String(here.number))
    else if (first) written.set(first, togetherOf(first.number, others.map(({ number }) => number)))
  }
  return written
}

function togetherOf(first: number, others: readonly number[]): string {
  const last = others.at(-1)
  if (last === undefined) return String(first)
  return last - first === others.length ? `${first}–${last}` : `${first} …`
}
