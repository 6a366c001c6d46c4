import { blockIndexAt, type Block } from './blocks.ts'

/**
 * Which printed page begins in which block, by the block's index: `12`, or `12–14` where several do. A page that begins between two
 * blocks begins in the later one.
 * @param pages in reading order, offsets in UTF-16 code units
 */
export function pageMarks(blocks: readonly Block[], pages: readonly { readonly start: number; readonly label: string }[]): ReadonlyMap<number, string> {
  const labelsByBlock = new Map<number, string[]>()
  for (const { start, label } of pages) {
    const found = blockIndexAt(blocks, start)
    const block = blocks[found]
    if (!block || label === '') continue
    const index = start < block.end ? found : found + 1
    if (index < blocks.length) labelsByBlock.set(index, [...(labelsByBlock.get(index) ?? []), label])
  }
  return new Map([...labelsByBlock].map(([index, labels]) => [index, labels.length > 1 ? `${labels[0]}–${labels.at(-1)}` : (labels[0] ?? '')]))
}
