type Cell = { hasText: boolean; severalLines: boolean }
type Row = { cell: Cell | null; emptyBefore: number; readonly separators: number[]; severalLines: boolean }

/** Puts an element tree's text into lines. Offsets count UTF-16 code units. */
export type HtmlWriter = {
  /** How much is written so far; what stands between this and the next text belongs to neither. */
  length(): number
  flowing(raw: string): void
  preformatted(raw: string): void
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
  const parts: string[] = []
  const rows: Row[] = []
  const pending = { space: false, edge: 0, breaks: 0 }
  let length = 0
  let atLineStart = true

  const put = (part: string) => {
    parts.push(part)
    length += part.length
  }
  /** Before a cell's first text, edges and breaks have nothing to part. */
  const inEmptyCell = () => rows.at(-1)?.cell?.hasText === false
  const emit = (content: string) => {
    putBreaks()
    putTabs()
    if (pending.space && !atLineStart) put(' ')
    put(content)
    pending.space = false
    atLineStart = false
  }
  const putBreaks = () => {
    const count = length === 0 ? 0 : Math.max(pending.edge, pending.breaks)
    pending.edge = pending.breaks = 0
    if (count === 0) return
    const parted = rows.findLast(row => row.cell?.hasText)?.cell
    if (parted) parted.severalLines = true
    put('\n'.repeat(count))
    atLineStart = true
  }
  /** Each cell around the coming text that had none before is parted from its row's earlier ones. */
  const putTabs = () => {
    let first = rows.length
    while (first > 0 && rows[first - 1]?.cell?.hasText !== true) first--
    for (const row of rows.slice(first)) {
      for (; row.emptyBefore > 0; row.emptyBefore--) {
        row.separators.push(parts.length)
        put('\t')
        atLineStart = true
      }
      if (row.cell) row.cell.hasText = true
    }
  }

  return {
    length: () => length,
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
        if (index > 0) this.lineBreak()
        if (line) emit(line)
      })
    },
    lineBreak() {
      pending.space = false
      if (!inEmptyCell()) pending.breaks++
    },
    edge(breaks) {
      pending.space = false
      if (!inEmptyCell()) pending.edge = Math.max(pending.edge, breaks)
    },
    enterRow() {
      rows.push({ cell: null, emptyBefore: 0, separators: [], severalLines: false })
    },
    leaveRow() {
      const row = rows.pop()
      if (!row?.severalLines) return
      for (const index of row.separators) parts[index] = '\n'
      const around = rows.at(-1)?.cell
      if (around) around.severalLines = true
    },
    enterCell() {
      const row = rows.at(-1)
      if (!row) return
      pending.space = false
      if (row.cell?.hasText) pending.edge = pending.breaks = 0
      // Empty cells before the row's first text are not counted: nothing stands before them.
      if (row.cell?.hasText || row.emptyBefore > 0) row.emptyBefore++
      row.cell = { hasText: false, severalLines: false }
    },
    leaveCell() {
      const row = rows.at(-1)
      if (row?.cell?.severalLines) row.severalLines = true
    },
    result: () => parts.join(''),
  }
}
