/** What two lists have in common, in order. */

/** Indexes of two equal things in two lists. */
export type Pair = readonly [number, number]

/**
 * Pairs of equal lines (or words) on a shortest way from one list to the other: as many as can be. Takes time and room by the square of `most`.
 * E. W. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1, 1986.
 * @returns null when more than `most` would have to be taken out or put in
 */
export function shortestWay<T>(old: ArrayLike<T>, now: ArrayLike<T>, most: number): readonly Pair[] | null {
  most = Math.min(most, old.length + now.length)
  const middle = most + 1
  /** How far each diagonal got, by `diagonal + middle`. */
  const reach = new Int32Array(2 * middle + 1)
  const states: Int32Array[] = []
  for (let changes = 0; changes <= most; changes += 1) {
    states.push(reach.slice(middle - changes - 1, middle + changes + 2))
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const [left, right] = [reach[middle + diagonal - 1] ?? 0, reach[middle + diagonal + 1] ?? 0]
      let x = goesDown(diagonal, changes, left, right) ? right : left + 1
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x += 1
      reach[middle + diagonal] = x
      if (x >= old.length && x - diagonal >= now.length) return wayBack(states, old.length, now.length)
    }
  }
  return null
}

function goesDown(diagonal: number, changes: number, left: number, right: number): boolean {
  return diagonal === -changes || (diagonal !== changes && left < right)
}

/** @param states how far the diagonals from `-n - 1` to `n + 1` had got before the n-th change */
function wayBack(states: readonly Int32Array[], width: number, height: number): readonly Pair[] {
  const pairs: Pair[] = []
  let [x, y] = [width, height]
  for (let changes = states.length - 1; changes >= 0; changes -= 1) {
    const reachOf = (diagonal: number) => states[changes]?.[diagonal + changes + 1] ?? 0
    const diagonal = x - y
    const from = goesDown(diagonal, changes, reachOf(diagonal - 1), reachOf(diagonal + 1)) ? diagonal + 1 : diagonal - 1
    const [fromX, fromY] = changes === 0 ? [0, 0] : [reachOf(from), reachOf(from) - from]
    for (; x > fromX && y > fromY; x -= 1, y -= 1) pairs.push([x - 1, y - 1])
    ;[x, y] = [fromX, fromY]
  }
  return pairs.reverse()
}
