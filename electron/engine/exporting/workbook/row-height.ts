/** How high a row must be for its longest text to be read: programs that print a sheet unseen measure nothing themselves. */

/** Points of a line of the usual letters, and the highest row that there is ("Excel specifications and limits", Microsoft Support: 409 points). */
const line = 15
const highest = 405
const mostLines = highest / line

/** Lines that a text takes in a column so many usual letters wide: Han and other wide signs count twice, and words that do not fit go to the next line. */
export function linesOf(text: string, width: number): number {
  if (text.length * 2 <= width && !text.includes('\n')) return 1
  // Words break before the edge: a little of each line stays empty.
  const room = Math.max(1, Math.floor(width * 0.9))
  let lines = 1
  let used = 0
  for (let at = 0; at < text.length && lines < mostLines; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === 10) {
      lines += 1
      used = 0
      continue
    }
    used += unit >= 0x1100 ? 2 : 1
    if (used <= room) continue
    lines += 1
    used = unit >= 0x1100 ? 2 : 1
  }
  return Math.min(lines, mostLines)
}

/** In points. @param lines of its highest cell */
export const rowHeight = (lines: number): number => Math.max(1, lines) * line
