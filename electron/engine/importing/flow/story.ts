import type { Block } from '../block-text.ts'
import { mostLines } from '../limits.ts'
import type { Comment } from '../reading.ts'
import { refusal } from '../refusal.ts'
import { LookTally, type Setting } from './look.ts'
import { type Cell, noRows, rowBlocks, type RowsAbove } from './row.ts'
import { type Indent, typedLevel } from './typed-bullets.ts'

/** What a paragraph is, known when it ends. `depth`: tables around it. */
export type ParagraphEnd = Pick<Block, 'kind' | 'level'> & { readonly depth: number; readonly isCentred?: boolean; readonly indent?: Indent }

type Level = { cells: Cell[]; cell: Block[] }

/**
 * One run of text (the body, a note, a text box) as a word processor's file tells it: pieces of text, then the paragraph's end, then the
 * cell's, then the row's. Paragraphs come out in reading order; those of a text box after the paragraph that it hangs on.
 */
export class Story {
  readonly #out: (block: Block) => void
  /** Tables that are open, the outermost first. */
  readonly #levels: Level[] = []
  /** By the depth of the table. */
  readonly #rowsAbove: RowsAbove[] = []
  #text = ''
  #label = ''
  readonly #looks = new LookTally()
  #comments: Comment[] = []
  #hanging: Block[] = []
  #isApart = false
  /** Cells and paragraphs of rows that have not ended. */
  #held = 0
  #paragraphs = 0

  constructor(out: (block: Block) => void) {
    this.#out = out
  }

  /** UTF-16 code units of the open paragraph so far. */
  get length(): number {
    return this.#text.length
  }

  /** Paragraphs that have ended. */
  get paragraphs(): number {
    return this.#paragraphs
  }

  /** Whether a number or bullet is printed before the open paragraph. */
  get isLabelled(): boolean {
    return this.#label !== ''
  }

  add(text: string, setting?: Setting): void {
    this.#text += text
    if (setting) this.#looks.add(text, setting)
  }

  /**
   * The mark that is printed before the paragraph: a list's number or bullet. The first one counts.
   * @param isPrinted the file says itself how it is printed
   */
  label(label: string, isPrinted = false): void {
    if (this.#label === '' || isPrinted) this.#label = label
  }

  /** Takes back what the open paragraph holds. */
  clear(): void {
    this.#text = ''
    this.#label = ''
    this.#looks.take(false)
    this.#comments = []
    this.#hanging = []
  }

  /** @param comment offsets within the open paragraph; they may still be moved until it ends */
  comment(comment: Comment): void {
    this.#comments.push(comment)
  }

  /** Paragraphs of a text box at this place. */
  hang(blocks: readonly Block[]): void {
    for (const block of blocks) this.#hanging.push(block)
    this.#hold(blocks.length)
  }

  endParagraph({ kind: said, level: saidLevel, depth, isCentred = false, indent }: ParagraphEnd): void {
    const words = this.#text.trim()
    const typed = said === 'paragraph' && indent ? typedLevel(words, indent) : null
    const [kind, level] = typed === null ? ([said, saidLevel] as const) : (['item', typed] as const)
    const lead = this.#text.length - this.#text.trimStart().length
    const before = words === '' || this.#label === '' ? '' : this.#label + gapAfter(this.#label)
    const place = (offset: number) => Math.max(0, offset - lead) + before.length
    const comments = this.#comments.map(({ start, end, author, text }) => ({ start: place(start), end: place(end), author, text }))
    const hanging = this.#hanging
    const look = this.#looks.take(isCentred)
    if (words === '') this.#isApart ||= hanging.length === 0
    else this.#emit({ text: before + words, kind, isApart: this.#isApart, comments, look, ...(level !== undefined && { level }) }, depth)
    this.#text = this.#label = ''
    this.#comments = []
    this.#hanging = []
    this.#paragraphs += 1
    for (const block of hanging) this.#emit(block, depth)
  }

  /** Ends a cell of the table at this depth; 1 is the outermost. */
  endCell(depth: number): void {
    const level = this.#level(depth)
    level.cells.push(level.cell)
    level.cell = []
    this.#isApart = false
    this.#hold(1)
  }

  endRow(depth: number): void {
    if (this.#levels.length < depth) return
    this.#endRowsBelow(depth)
    const [level] = this.#levels.splice(depth - 1)
    if (!level) return
    if (level.cell.length > 0) level.cells.push(level.cell)
    if (depth === 1) this.#held = 0
    this.#isApart = false
    this.#rowsAbove.length = Math.min(this.#rowsAbove.length, depth)
    const above = (this.#rowsAbove[depth - 1] ??= noRows())
    for (const block of rowBlocks(level.cells, above)) this.#put(block, depth - 1)
  }

  /** Ends what is open; what follows the last mark of an end is text like any other. */
  finish(end: ParagraphEnd): void {
    if (this.#text !== '' || this.#hanging.length > 0) this.endParagraph(end)
    this.endRow(1)
  }

  #emit(block: Block, depth: number): void {
    this.#rowsAbove.length = Math.min(this.#rowsAbove.length, depth)
    this.#put(block, depth)
  }

  #put(block: Block, depth: number): void {
    this.#isApart = false
    this.#endRowsBelow(depth)
    if (depth === 0) return this.#out(block)
    this.#level(depth).cell.push(block)
    this.#hold(1)
  }

  /** A row that is never ended ends where text outside it goes on. */
  #endRowsBelow(depth: number): void {
    while (this.#levels.length > depth) this.endRow(this.#levels.length)
  }

  #level(depth: number): Level {
    while (this.#levels.length < depth) this.#levels.push({ cells: [], cell: [] })
    return this.#levels[depth - 1] as Level
  }

  #hold(count: number): void {
    this.#held += count
    if (this.#held > mostLines) throw refusal('importing.tooManyLines', { limit: mostLines })
  }
}

/** Full-width signs bring their own space with them. */
function gapAfter(label: string): '' | ' ' {
  return /[、，。．：）】》]$/u.test(label) ? '' : ' '
}
