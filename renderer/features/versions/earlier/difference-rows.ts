import { lineRuns } from '#domain/changes/line-changes.ts'

/** One row of two texts beside each other: the same lines, how many same lines are left out, or what changed. */
export type DifferenceRow =
  | { readonly kind: 'same'; readonly words: string }
  | { readonly kind: 'hidden'; readonly count: number }
  | { readonly kind: 'changed'; readonly before: string; readonly after: string; /** Whether the difference begins here; what is long takes several rows. */ readonly isFirst: boolean }

/** Lines of what stayed the same that are shown before and after a change. */
const contextLines = 2
/** Longest side of a row, UTF-16 code units: what is longer is cut at line ends, so that a row stays quick to lay out. */
export const longestSide = 8_000

/** Two texts as rows: all that changed, with a little of what is around it. No row holds a change when the texts are the same. */
export function differenceRows(before: string, after: string): readonly DifferenceRow[] {
  const runs = lineRuns(before, after)
  return runs.flatMap((run, at): readonly DifferenceRow[] => {
    const [old, now] = [before.slice(run.before.start, run.before.end), after.slice(run.after.start, run.after.end)]
    return run.isKept ? keptRows(now, at === 0, at === runs.length - 1) : changedRows(old, now)
  })
}

function keptRows(words: string, isFirst: boolean, isLast: boolean): readonly DifferenceRow[] {
  const lines = words.replace(/\n$/, '').split('\n')
  const head = isFirst ? 0 : Math.min(contextLines, lines.length)
  const tail = isLast ? lines.length : Math.max(head, lines.length - contextLines)
  const shown = (kept: readonly string[]): readonly DifferenceRow[] => (kept.length > 0 ? [{ kind: 'same', words: kept.join('\n') }] : [])
  return [...shown(lines.slice(0, head)), ...(tail > head ? [{ kind: 'hidden', count: tail - head } as const] : []), ...shown(lines.slice(tail))]
}

function changedRows(before: string, after: string): readonly DifferenceRow[] {
  const [old, now] = [cutLines(before), cutLines(after)]
  return Array.from({ length: Math.max(old.length, now.length) }, (_, at) => ({ kind: 'changed', before: old[at] ?? '', after: now[at] ?? '', isFirst: at === 0 }))
}

/** A passage in pieces of whole lines, or of one line that is longer by itself. */
function cutLines(words: string): readonly string[] {
  const pieces: string[] = []
  let start = 0
  while (words.length - start > longestSide) {
    const lineEnd = words.lastIndexOf('\n', start + longestSide - 1) + 1
    const end = lineEnd > start ? lineEnd : words.indexOf('\n', start) + 1 || words.length
    pieces.push(words.slice(start, end))
    start = end
  }
  return start < words.length || pieces.length === 0 ? [...pieces, words.slice(start)] : pieces
}
