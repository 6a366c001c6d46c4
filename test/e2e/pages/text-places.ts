import type { Locator } from '@playwright/test'

export type Point = { readonly x: number; readonly y: number }
/** Where words stand on the page: inside the first and inside the last character, at the edge that a pointer would aim at. */
export type Place = { readonly start: Point; readonly end: Point }

/** Where the words stand in the element, in px of the window; null while they are not on the page. */
export function placeOf(element: Locator, words: string): Promise<Place | null> {
  return element.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const nodes: { node: Text; start: number }[] = []
    let all = ''
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node: node as Text, start: all.length })
      all += (node as Text).data
    }
    const at = all.indexOf(wanted)
    if (at < 0) return null
    const rectAt = (offset: number): DOMRect | undefined => {
      const found = nodes.findLast(({ start }) => start <= offset)
      if (!found) return undefined
      const range = document.createRange()
      range.setStart(found.node, offset - found.start)
      range.setEnd(found.node, offset - found.start + 1)
      return range.getBoundingClientRect()
    }
    const first = rectAt(at)
    const last = rectAt(at + wanted.length - 1)
    if (!first || !last) return null
    return { start: { x: first.left + 1, y: first.top + first.height / 2 }, end: { x: last.right - 1, y: last.top + last.height / 2 } }
  }, words)
}
