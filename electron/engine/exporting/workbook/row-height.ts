/** How high a row must be for its longest text to be read: programs that print a sheet unseen measure nothing themselves. */

/** Points of a line of the usual letters, and the highest row that there is ("Excel specifications and limits", Microsoft Support: 409 points). */
const line = 15
const highest = 405
const mostLines = highest / line

/**
 * Lines that a text takes in a column so many usual letters wide: Han and other wide signs count twice, words that do not fit go to the next line, and those
 * longer than a line over several.
 */
export function linesOf(text: string, width: number): number {
  if (text.length * 2 <= width && !text.includes('\n')) return 1
  const room = Math.max(2, Math.floor(width) - 1)
  let lines = 1
  let [used, word] = [0, 0]
  for (let at = 0; at < text.length && lines < mostLines; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === newLine) {
      lines += 1
      used = word = 0
      continue
    }
    const size = unit >= firstWide ? 2 : 1
    used += size
    // Blanks hang over the edge; a line may end behind them and beside any wide sign.
    if (unit === blank) word = 0
    else word = size === 2 ? 2 : word + 1
    if (used <= room || unit === blank) continue
    lines += 1
    used = word < used ? word : size
    word = used
  }
  return Math.min(lines, mostLines)
}
const [newLine, blank, firstWide] = [0x0a, 0x20, 0x11_00]

/** In points. @param lines of its highest cell */
export const rowHeight = (lines: number): number => Math.max(1, lines) * line
