import type { ClauseHint } from '#domain/clauses.ts'
import { type Block, BlockText } from '../block-text.ts'
import type { Comment } from '../reading.ts'
import { isBlank, undecided } from './story/blocks.ts'

/** A remark of the document, by its id. */
export type Remark = { readonly author: string; readonly text: string }

/** Puts a document's blocks together and settles what only the whole of it tells. */
export class DocumentText {
  readonly #text = new BlockText()
  #title: string[] = []
  #isAfterTitle = false
  #isAfterBlank = false
  /** Comments of blocks without any text. */
  #comments: readonly Comment[] = []

  add(block: Block): void {
    if (isBlank(block)) {
      this.#isAfterBlank = true
      this.#comments = [...this.#comments, ...(block.comments ?? []).map(comment => ({ ...comment, start: 0, end: 0 }))]
      return
    }
    this.#noteTitle(block)
    this.#text.add({ ...block, isApart: this.#isAfterBlank || block.isApart === true, comments: [...this.#comments, ...(block.comments ?? [])] })
    this.#isAfterBlank = false
    this.#comments = []
  }

  /** Several lines of a title that follow each other are one. */
  #noteTitle(block: Block): void {
    const isTitle = block.kind === 'heading' && block.level === undecided
    if (isTitle && (this.#title.length === 0 || this.#isAfterTitle)) this.#title.push(block.text.trim())
    this.#isAfterTitle = isTitle
  }

  /** @param remarks by id; those that are attached nowhere are left out */
  finish(remarks: ReadonlyMap<string, Remark>) {
    const { text, hints, comments } = this.#text.finish()
    return { text, hints: settled(hints), comments: paired(comments, remarks), title: this.#title.join(' ') || null }
  }
}

/**
 * A title goes above all headings. Where the file declares no headings, its paragraphs say nothing about themselves either: headings are
 * then told by what they look like.
 */
function settled(hints: readonly ClauseHint[]): readonly ClauseHint[] {
  const headings = hints.filter(hint => hint.kind === 'heading')
  const isDeclared = headings.some(({ level = 1 }) => level > undecided)
  const shift = headings.some(({ level }) => level === undecided) ? 1 : 0
  if (!isDeclared) return hints.filter(hint => hint.level !== undecided)
  return hints.map(hint => {
    if (hint.kind === 'heading') return { ...hint, level: (hint.level ?? 1) + shift }
    return hint.level === undecided ? { kind: hint.kind, start: hint.start, end: hint.end } : hint
  })
}

/** Brings the two ends of each comment together; where one is missing, the comment stands at the other. */
function paired(ends: readonly Comment[], remarks: ReadonlyMap<string, Remark>): readonly Comment[] {
  const ranges = new Map<string, { start: number; end: number }>()
  for (const { author: id, text: edge, start: at } of ends) {
    const range = ranges.get(id)
    if (!range) ranges.set(id, { start: at, end: at })
    else if (edge === 'end') range.end = Math.max(range.end, at)
  }
  return [...ranges].flatMap(([id, range]) => {
    const remark = remarks.get(id)
    return remark ? [{ ...range, ...remark }] : []
  })
}
