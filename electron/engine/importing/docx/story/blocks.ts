import type { Block } from '../../block-text.ts'
import type { Comment } from '../../reading.ts'

/** Puts text before a block's own. */
export function prefixed(prefix: string, block: Block): Block {
  return { ...block, text: prefix + block.text, comments: moved(block.comments ?? [], prefix.length) }
}

/** Without white space at its ends. */
export function trimmed(block: Block): Block {
  const text = block.text.trim()
  const cut = block.text.length - block.text.trimStart().length
  const place = (offset: number) => Math.min(Math.max(0, offset - cut), text.length)
  return { ...block, text, comments: (block.comments ?? []).map(comment => ({ ...comment, start: place(comment.start), end: place(comment.end) })) }
}

export function isBlank({ text }: Block): boolean {
  return !/\S/u.test(text)
}

function moved(comments: readonly Comment[], by: number): readonly Comment[] {
  return comments.map(comment => ({ ...comment, start: comment.start + by, end: comment.end + by }))
}
