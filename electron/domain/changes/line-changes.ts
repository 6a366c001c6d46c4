/** Which lines of a text are still there in a changed one: for finding places again that the change left alone. */

/** The same lines in both texts: where they begin in each, and how long they are with their line breaks. UTF-16 code units. */
export type KeptLines = { readonly before: number; readonly after: number; readonly length: number }

/** With more changed lines than this only the lines before the first and after the last change are found. */
const mostChanges = 2_000

/**
 * The lines that two texts have in common, in order, by the shortest edit script over what differs between the common beginning and end.
 * E. W. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1, 1986.
 */
export function keptLines(before: string, after: string): readonly KeptLines[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  let head = 0
  while (head < old.length && head < now.length && old[head]?.text === now[head]?.text) head += 1
  let tail = 0
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail)?.text === now.at(-1 - tail)?.text) tail += 1
  const pairs: [number, number][] = Array.from({ length: head }, (_, index) => [index, index])
  const middle = pairEqual(old.slice(head, old.length - tail).map(({ text }) => text), now.slice(head, now.length - tail).map(({ text }) => text))
  for (const [one, other] of middle) pairs.push([one + head, other + head])
  for (let index = tail; index > 0; index -= 1) pairs.push([old.length - index, now.length - index])
  return pairs.map(([one, other]) => ({ before: old[one]?.start ?? 0, after: now[other]?.start ?? 0, length: old[one]?.text.length ?? 0 }))
}

/** A run of lines of the old text and of those that stand in its place, the same in both or changed. UTF-16 code units. */
export type LineRun = { readonly isKept: boolean; readonly before: { readonly start: number; readonly end: number }; readonly after: { readonly start: number; readonly end: number } }

/** Both texts in order, cut where something kept and something changed meet: every line of each lies in exactly one run. */
export function lineRuns(before: string, after: string): readonly LineRun[] {
  const runs: LineRun[] = []
  let [old, now] = [0, 0]
  const add = (isKept: boolean, oldEnd: number, nowEnd: number) => {
    if (oldEnd === old && nowEnd === now) return
    const last = runs.at(-1)
    const isSame = last?.isKept === isKept
    if (isSame) runs.pop()
    const [oldStart, nowStart] = isSame ? [last.before.start, last.after.start] : [old, now]
    runs.push({ isKept, before: { start: oldStart, end: oldEnd }, after: { start: nowStart, end: nowEnd } })
    ;[old, now] = [oldEnd, nowEnd]
  }
  for (const line of keptLines(before, after)) {
    add(false, line.before, line.after)
    add(true, line.before + line.length, line.after + line.length)
  }
  add(false, before.length, after.length)
  return runs
}

/** About where an offset of the old text would be in the new one: its place in a line that was kept, else where its line was changed or taken out. */
export function placeAbout(runs: readonly LineRun[], offset: number): number {
  const run = runs.find(({ before }) => offset < before.end) ?? runs.at(-1)
  if (!run) return 0
  return run.isKept ? Math.min(run.after.end, run.after.start + Math.max(0, offset - run.before.start)) : run.after.start
}

/** Where an offset of the old text lies in the new one; null when its line was changed. @param kept in order */
export function placeAfter(kept: readonly KeptLines[], offset: number): number | null {
  const line = kept[lastBefore(kept, offset) ?? -1]
  return line && offset < line.before + Math.max(1, line.length) ? line.after + offset - line.before : null
}

/** Index of the last unchanged lines that begin at an offset of the old text or before it; null when there are none. @param kept in order */
export function lastBefore(kept: readonly KeptLines[], offset: number): number | null {
  let low = 0
  let high = kept.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((kept[middle]?.before ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low === 0 ? null : low - 1
}

type Line = { readonly start: number; readonly text: string }

function linesOf(text: string): readonly Line[] {
  return [...text.matchAll(/[^\n]*\n|[^\n]+$/gu)].map(({ 0: line, index }) => ({ start: index, text: line }))
}

/** Pairs of equal lines (or words) on a shortest way from one list to the other; none when that way is too long to look for. */
export function pairEqual(old: readonly string[], now: readonly string[]): readonly [number, number][] {
  const most = Math.min(mostChanges, old.length + now.length)
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
  return []
}

function goesDown(diagonal: number, changes: number, left: number, right: number): boolean {
  return diagonal === -changes || (diagonal !== changes && left < right)
}

/** @param states how far the diagonals from `-n - 1` to `n + 1` had got before the n-th change */
function wayBack(states: readonly Int32Array[], width: number, height: number): readonly [number, number][] {
  const pairs: [number, number][] = []
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
