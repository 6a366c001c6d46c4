import type { Block } from '../../block-text.ts'
import type { Comment } from '../../reading.ts'

/** `Block.level` of what is decided when the whole document is known: a heading that is its title, a paragraph like any other. */
export const undecided = 0

/** Puts text before a block's own. */
export function prefixed(prefix: string, block: Block): Block {
  return { ...block, text: prefix + block.text, comments: moved(block.comments ?? [], prefix.length) }
}

/** Puts one block behind another, as one line. */
export function joined(left: Block, separator: string, right: Block): Block {
  const before = left.text.length + separator.length
  return { ...left, text: left.text + separator + right.text, comments: [...(left.comments ?? []), ...moved(right.comments ?? [], before)] }
}

export function isBlank({ text }: Block): boolean {
  return !/\S/u.test(text)
}

function moved(comments: readonly Comment[], by: number): readonly Comment[] {
  return comments.map(comment => ({ ...comment, start: comment.start + by, end: comment.end + by }))
}
