import { mostRows, type Steps } from '../store/lending/steps.ts'

/**
 * Writes rows part by part, a step each.
 * @param write writes one part
 * @param width rows of the project that each of them means
 */
export function* inParts<T>(rows: readonly T[], write: (part: readonly T[]) => void, width = 1): Steps<void> {
  const length = Math.max(1, Math.floor(mostRows / width))
  for (let from = 0; from < rows.length; from += length) {
    write(rows.slice(from, from + length))
    yield Math.min(1, (from + length) / rows.length)
  }
}
