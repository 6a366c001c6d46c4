import { isGraphemeBoundary } from '../graphemes.ts'

type Span = { readonly start: number; readonly end: number }

/** What drawing needs to know of a clause. */
export type ClauseShape = {
  readonly id: string
  readonly parent: string | null
  readonly kind: 'heading' | 'item' | 'paragraph' | 'boilerplate'
  readonly start: number
  readonly end: number
  /** End of the clause's own text, before its first child. */
  readonly textEnd: number
}

/** One line of the text as it is drawn: what the reader scrolls through. Line ends and empty lines belong to no block. */
export type Block = Span & {
  readonly index: number
  /** Index of the clause that the line belongs to, in reading order; -1 for text outside any clause. */
  readonly clause: number
  /** The first line of its clause: where the label stands. */
  readonly opens: boolean
  /** Goes on with the line of the block before: a very long line is drawn in several rows. */
  readonly continues: boolean
  /** How many numbered items the clause stands in. */
  readonly indent: number
  /** How many headings stand above it. */
  readonly depth: number
}

/** Longest row that is drawn in one piece, UTF-16 code units. */
export const longestRow = 4_000
/** How far back from the longest row a space or the end of a sentence is looked for. */
const softReach = 400

/**
 * Cuts a version's text into lines to draw, clause by clause. Every character that is not white space lies in exactly one block,
 * whatever the clauses look like: text that no clause owns, and clauses that overlap, are drawn once and in order.
 * @param clauses in reading order
 */
export function buildBlocks(text: string, clauses: readonly ClauseShape[]): Block[] {
  const blocks: Block[] = []
  const indents = countAbove(clauses, 'item')
  const depths = countAbove(clauses, 'heading')
  let at = 0
  const add = (end: number, clause: number) => {
    let opens = clause >= 0
    for (const { start, end: rowEnd, continues } of rowsOf(text, at, end)) {
      const [indent, depth] = [indents[clause] ?? 0, depths[clause] ?? 0]
      blocks.push({ index: blocks.length, start, end: rowEnd, clause, opens, continues, indent, depth })
      opens = false
    }
    at = Math.max(at, end)
  }
  clauses.forEach((clause, index) => {
    add(Math.min(clause.start, text.length), -1)
    add(Math.min(clause.textEnd, text.length), index)
  })
  add(text.length, -1)
  return blocks
}

function* rowsOf(text: string, from: number, to: number): Generator<Span & { continues: boolean }> {
  let lineStart = from
  while (lineStart < to) {
    const found = text.indexOf('\n', lineStart)
    const lineEnd = found < 0 || found > to ? to : found
    if (/\S/.test(text.slice(lineStart, lineEnd))) yield* softRows(text, lineStart, lineEnd)
    lineStart = lineEnd + 1
  }
}

function* softRows(text: string, from: number, to: number): Generator<Span & { continues: boolean }> {
  let start = from
  while (to - start > longestRow) {
    const end = softBreak(text, start, to)
    yield { start, end, continues: start > from }
    start = end
  }
  yield { start, end: to, continues: start > from }
}

/** Where a too long row ends: after a space or a sentence's end when one is near, else between two graphemes. */
function softBreak(text: string, start: number, to: number): number {
  const limit = start + longestRow
  for (let at = limit; at > limit - softReach; at -= 1) {
    if (/[\s。！？；]/.test(text.charAt(at - 1)) && isGraphemeBoundary(text, at)) return at
  }
  for (let at = limit; at > start; at -= 1) if (isGraphemeBoundary(text, at)) return at
  for (let at = limit + 1; at < to; at += 1) if (isGraphemeBoundary(text, at)) return at
  return to
}

/** How many clauses of a kind stand above each clause. */
function countAbove(clauses: readonly ClauseShape[], counted: ClauseShape['kind']): number[] {
  const insideById = new Map<string, number>()
  return clauses.map(({ id, parent, kind }) => {
    const above = (parent === null ? undefined : insideById.get(parent)) ?? 0
    insideById.set(id, kind === counted ? above + 1 : above)
    return above
  })
}
