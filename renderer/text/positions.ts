import { boundaryBefore } from '#domain/graphemes.ts'
import type { Span } from './blocks.ts'

/*
 * Between the page and the text. A block's element carries `data-start` and `data-end`; inside it each run of text stands in an
 * element with `data-at`, the run's offset. Everything else inside a block (labels, lanes) is no text.
 */

/** A place in the page: a text node and an index into it, UTF-16 code units. */
export type DomPlace = { readonly node: Text; readonly index: number }

/** The text offset of a place in the page; null when it is not in a run of text. */
export function offsetOfPlace(node: Node, index: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const run = element?.closest('[data-at]')
  if (!(run instanceof HTMLElement)) return null
  const at = Number(run.dataset['at'])
  if (node.nodeType === Node.TEXT_NODE) return at + index
  return at + (index > 0 ? (run.textContent?.length ?? 0) : 0)
}

/** The place in the page of a text offset. At a border between two runs `side` says which one. Null when the block is not on the page. */
export function placeOfOffset(root: ParentNode, offset: number, side: 'before' | 'after' = 'after'): DomPlace | null {
  const blocks = blockElements(root)
  const within = (element: HTMLElement, side: 'before' | 'after') => {
    const { start, end } = spanOfBlock(element)
    return side === 'before' ? start < offset && offset <= end : start <= offset && offset < end
  }
  const other = side === 'before' ? 'after' : 'before'
  const block = blocks.find(element => within(element, side)) ?? blocks.find(element => within(element, other))
  return block ? placeInBlock(block, offset, side) : null
}

function placeInBlock(block: HTMLElement, offset: number, side: 'before' | 'after'): DomPlace | null {
  let place: DomPlace | null = null
  for (const run of block.querySelectorAll<HTMLElement>('[data-at]')) {
    const node = run.firstChild
    if (!(node instanceof Text)) continue
    const index = offset - Number(run.dataset['at'])
    if (index < 0 || index > node.length) continue
    place = { node, index }
    if (side === 'before' ? index > 0 : index < node.length) return place
  }
  return place
}

/** Where the caret would stand at an offset, in the window; null when its block is not on the page. */
export function caretRect(root: ParentNode, offset: number, side: 'before' | 'after' = 'after'): DOMRect | null {
  const place = placeOfOffset(root, offset, side)
  if (!place) return null
  // An empty range has no rectangle at a line's start in some engines: the sign beside it tells. At a text's end there is none behind.
  const behind = (side === 'after' || place.index === 0) && place.index < place.node.length
  const range = document.createRange()
  range.setStart(place.node, behind ? place.index : Math.max(0, place.index - 1))
  range.setEnd(place.node, behind ? place.index + 1 : place.index)
  const rect = [...range.getClientRects()].at(behind ? 0 : -1)
  return rect ? new DOMRect(behind ? rect.left : rect.right, rect.top, 0, rect.height) : null
}

/** Where a span stands on the screen, one rectangle a line and run, of what is on the page. */
export function rectsOfSpan(root: ParentNode, span: Span): DOMRect[] {
  const rects: DOMRect[] = []
  for (const block of blockElements(root)) {
    const own = spanOfBlock(block)
    const start = Math.max(own.start, span.start)
    const end = Math.min(own.end, span.end)
    if (start >= end) continue
    const from = placeInBlock(block, start, 'after')
    const to = placeInBlock(block, end, 'before')
    if (!from || !to) continue
    const range = document.createRange()
    range.setStart(from.node, from.index)
    range.setEnd(to.node, to.index)
    rects.push(...[...range.getClientRects()].filter(rect => rect.height > 0))
  }
  return rects
}

/**
 * The text offset nearest to a point on the screen, never inside a grapheme: points beside or between the lines count for the line
 * they are level with. Null when no block is on the page.
 */
export function offsetAtPoint(root: HTMLElement, text: string, x: number, y: number): number | null {
  const block = blockNear(root, y)
  const column = block?.querySelector('[data-column]')
  if (!block || !column) return null
  const { start, end } = spanOfBlock(block)
  const box = column.getBoundingClientRect()
  if (y < box.top) return start
  if (y > box.bottom) return end
  const [left, top] = [clamp(x, box.left + 1, box.right - 1), clamp(y, box.top + 1, box.bottom - 1)]
  const hit = caretAt(left, top)
  const offset = hit && root.contains(hit.node) ? offsetOfPlace(hit.node, hit.index) : null
  // Something may float over the words: then where the signs stand tells.
  return boundaryBefore(text, clamp(offset ?? offsetByRects(block, left, top), start, end))
}

/** The offset in a block that stands at a point, by halving: signs follow each other line by line and from left to right. */
function offsetByRects(block: HTMLElement, x: number, y: number): number {
  let { start: low, end: high } = spanOfBlock(block)
  while (low < high) {
    const middle = (low + high) >> 1
    const before = caretRect(block.parentElement ?? block, middle)
    const after = caretRect(block.parentElement ?? block, middle + 1, 'before')
    const isBefore = before !== null && (before.bottom <= y || (before.top <= y && (before.left + (after?.left ?? before.left)) / 2 < x))
    if (isBefore) low = middle + 1
    else high = middle
  }
  return low
}

/** The block elements on the page, in reading order. */
export function blockElements(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-start]')].sort((a, b) => spanOfBlock(a).start - spanOfBlock(b).start)
}

export function spanOfBlock(block: HTMLElement): Span {
  return { start: Number(block.dataset['start']), end: Number(block.dataset['end']) }
}

function blockNear(root: HTMLElement, y: number): HTMLElement | undefined {
  let nearest: HTMLElement | undefined
  let distance = Infinity
  for (const element of blockElements(root)) {
    const { top, bottom } = element.getBoundingClientRect()
    const away = y < top ? top - y : y > bottom ? y - bottom : 0
    if (away < distance) {
      nearest = element
      distance = away
    }
  }
  return nearest
}

function caretAt(x: number, y: number): { node: Node; index: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y)
    return position ? { node: position.offsetNode, index: position.offset } : null
  }
  const range = document.caretRangeFromPoint(x, y)
  return range ? { node: range.startContainer, index: range.startOffset } : null
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high))
}
