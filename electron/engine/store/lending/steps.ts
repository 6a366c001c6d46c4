/**
 * Writing in small steps: each `yield` is a place where something else may have its turn, and says which share of the work is done, 0 to 1.
 * What it returns stands when all steps are done.
 */
export type Steps<T> = Generator<number, T, void>

/** Takes all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** What one step writes at most. A single row may be longer: it can't be cut. */
export const mostRows = 500
/** UTF-16 code units. */
export const mostCharacters = 50_000

export type Part<T> = { readonly from: number; readonly rows: readonly T[] }

/**
 * Cuts rows into parts of at most `mostRows` rows and `mostCharacters` code units; a longer row is a part of its own.
 * @param lengthOf code units that a row brings along
 */
export function* partsOf<T>(rows: readonly T[], lengthOf: (row: T) => number = () => 0): Generator<Part<T>> {
  let [from, length] = [0, 0]
  for (const [index, row] of rows.entries()) {
    const own = lengthOf(row)
    if (index > from && (index - from === mostRows || length + own > mostCharacters)) {
      yield { from, rows: rows.slice(from, index) }
      from = index
      length = 0
    }
    length += own
  }
  if (from < rows.length) yield { from, rows: rows.slice(from) }
}
