import { tableRows } from './table-rows.ts'
import { writtenLines } from './written-lines.ts'

/** Puts an element tree's text into lines. Offsets count UTF-16 code units. */
export type HtmlWriter = {
  /** How much is written so far; what stands between this and the next text belongs to neither. */
  length(): number
  flowing(raw: string): void
  preformatted(raw: string): void
  /** Whether the next text goes on with a line. */
  isInLine(): boolean
  /** A `<br>`. */
  lineBreak(): void
  /** A block's edge: the next text begins a line; with 2 an empty line stands before it. */
  edge(breaks: 1 | 2): void
  enterRow(): void
  leaveRow(): void
  enterCell(): void
  leaveCell(): void
  result(): string
}

/**
 * Lines as CSS would set them: runs of white space become one space and vanish at line ends, blocks begin lines, no-break spaces stay.
 * Cells of a row are parted by a tab, or by a line break when one of them holds several lines (pages laid out with tables). The time it
 * takes grows with what is written, whatever the nesting.
 */
export function createHtmlWriter(): HtmlWriter {
  const lines = writtenLines()
  const rows = tableRows(lines)
  const pending = { space: false, edge: 0, breaks: 0 }

  const emit = (content: string) => {
    putBreaks()
    rows.putTabs()
    if (pending.space && !lines.atStart()) lines.put(' ')
    lines.put(content)
    pending.space = false
  }
  const putBreaks = () => {
    const count = lines.length() === 0 ? 0 : Math.max(pending.edge, pending.breaks)
    pending.edge = pending.breaks = 0
    if (count === 0) return
    rows.noteBreak()
    lines.part('\n'.repeat(count))
  }
  const lineBreak = () => {
    pending.space = false
    if (!rows.inEmptyCell()) pending.breaks++
  }

  return {
    length: lines.length,
    flowing(raw) {
      // Single spaces, which nearly all are, stay as they are: putting each in its own place takes longer than parsing the page.
      const collapsed = raw.replace(/[ \t\n\f\r]{2,}|[\t\n\f\r]/gu, ' ')
      const content = collapsed.slice(collapsed.startsWith(' ') ? 1 : 0, collapsed.length > 1 && collapsed.endsWith(' ') ? -1 : undefined)
      if (collapsed.startsWith(' ')) pending.space = true
      if (content) emit(content)
      if (content && collapsed.endsWith(' ')) pending.space = true
    },
    preformatted(raw) {
      raw.split(/\r\n|\r|\n/u).forEach((line, index) => {
        if (index > 0) lineBreak()
        if (line) emit(line)
      })
    },
    isInLine: () => pending.edge === 0 && pending.breaks === 0 && !pending.space && !lines.atStart(),
    lineBreak,
    edge(breaks) {
      pending.space = false
      if (!rows.inEmptyCell()) pending.edge = Math.max(pending.edge, breaks)
    },
    enterRow: rows.enterRow,
    leaveRow: rows.leaveRow,
    enterCell() {
      if (!rows.isInRow()) return
      pending.space = false
      if (rows.enterCell()) pending.edge = pending.breaks = 0
    },
    leaveCell: rows.leaveCell,
    result: lines.result,
  }
}
