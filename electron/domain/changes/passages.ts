/** Where two texts differ, cut small enough to be shown to a person. */
import { boundaryAfter, boundaryBefore } from '../graphemes.ts'
import { lineRuns } from './line-changes.ts'

/** A place where two texts differ, with a little of what is the same around it; '' where one of them has nothing. */
export type Passage = { readonly before: string; readonly after: string }
/** `count`: all of them; `shown`: the first ones. */
export type Passages = { readonly count: number; readonly shown: readonly Passage[] }

/** Passages that are shown, the longest one, and what is kept before and after the difference in a long line. UTF-16 code units. */
const mostShown = 100
const longestShown = 1_200
const context = 80

/** The changed lines of two texts. Of long ones only what lies around the difference is kept, cut at graphemes and marked with `…`. */
export function changedPassages(before: string, after: string): Passages {
  const changed = lineRuns(before, after)
    .filter(({ isKept }) => !isKept)
    .map(run => ({ before: before.slice(run.before.start, run.before.end).trimEnd(), after: after.slice(run.after.start, run.after.end).trimEnd() }))
    // Empty lines that came or went are nothing to look at.
    .filter(passage => passage.before !== '' || passage.after !== '')
  return { count: changed.length, shown: changed.slice(0, mostShown).map(passage => narrow(passage.before, passage.after)) }
}

function narrow(before: string, after: string): Passage {
  if (before.length <= longestShown && after.length <= longestShown) return { before, after }
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const cut = (text: string) => {
    const start = boundaryBefore(text, Math.max(0, head - context))
    const end = boundaryAfter(text, Math.min(text.length, start + longestShown, text.length - tail + context))
    return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
  }
  return { before: cut(before), after: cut(after) }
}
