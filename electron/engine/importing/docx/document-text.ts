import type { Block } from '../block-text.ts'
import { FlowText } from '../flow/flow-text.ts'
import type { Comment } from '../reading.ts'
import { isBlank } from './story/blocks.ts'

/** A remark of the document, by its id. */
export type Remark = { readonly author: string; readonly text: string }

/** Puts a document's blocks together: empty paragraphs set others apart, and comments find what they are about. */
export class DocumentText {
  readonly #text = new FlowText()
  #isAfterBlank = false
  /** Comments of blocks without any text. */
  readonly #comments: Comment[] = []

  /** @throws EngineError like `BlockText` */
  add(block: Block): void {
    if (isBlank(block)) {
      this.#isAfterBlank = true
      for (const comment of block.comments ?? []) this.#comments.push({ ...comment, start: 0, end: 0 })
      return
    }
    this.#text.add({ ...block, isApart: this.#isAfterBlank || block.isApart === true, comments: [...this.#comments.splice(0), ...(block.comments ?? [])] })
    this.#isAfterBlank = false
  }

  /** @param remarks by id; those that are attached nowhere are left out */
  finish(remarks: ReadonlyMap<string, Remark>) {
    const { comments, ...finished } = this.#text.finish()
    return { ...finished, comments: paired(comments, remarks) }
  }
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
