/** Which lines of a text are still there in a changed one: for finding places again that the change left alone. */
import { pairLines } from './pairing.ts'

/** The same lines in both texts: where they begin in each, and how long they are with their line breaks. UTF-16 code units. */
export type KeptLines = { readonly before: number; readonly after: number; readonly length: number }

/** The lines that two texts have in common, in order: as many as can be, or nearly (`pairLines`) where very much was changed. */
export function keptLines(before: string, after: string): readonly KeptLines[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  let head = 0
  while (head < old.length && head < now.length && old[head]?.text === now[head]?.text) head += 1
  let tail = 0
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail)?.text === now.at(-1 - tail)?.text) tail += 1
  const pairs: [number, number][] = Array.from({ length: head }, (_, index) => [index, index])
  const middle = pairLines(old.slice(head, old.length - tail).map(({ text }) => text), now.slice(head, now.length - tail).map(({ text }) => text))
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
  const lines: Line[] = []
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start) + 1 || text.length
    lines.push({ start, text: text.slice(start, end) })
    start = end
  }
  return lines
}
