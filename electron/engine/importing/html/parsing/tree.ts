/** The tree of a page: built with its elements counted, and walked without recursion. */
import { defaultTreeAdapter, type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, type TreeAdapter } from 'parse5'
import { deepestNesting, mostElements } from '../../limits.ts'
import { refusal } from '../../refusal.ts'
import { keepsWhiteSpace, preformattedElements } from '../elements.ts'
import { PageParser } from './page-parser.ts'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.Node

/** Counts while the tree is built, so that a hostile page is refused before it has cost memory. */
function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0
  let depth = 0
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      if (++elements > mostElements) throw refusal('importing.tooManyElements', { limit: mostElements })
      return defaultTreeAdapter.createElement(tagName, namespace, attributes)
    },
    createCommentNode: () => defaultTreeAdapter.createCommentNode(''),
    onItemPush() {
      if (++depth > deepestNesting) throw refusal('importing.tooDeep', { limit: deepestNesting })
    },
    onItemPop() {
      depth--
    },
  }
}

/** What is done on the way through a page. */
export type Visitor = {
  /** False: the element is passed over with all that is in it. */
  enter(element: Element): boolean
  leave(element: Element, before: number): void
  text(value: string, preformatted: boolean): void
}

/**
 * Builds the tree of a page, walks it, and keeps nothing of it.
 * @param position what `leave` is told: where the output was when the element began
 * @throws EngineError `invalid` for more elements or deeper nesting than any real page has
 */
export function walkPage(source: string, visitor: Visitor, position: () => number): void {
  walkTree(PageParser.parse(source, { treeAdapter: boundedAdapter() }), visitor, position)
}

function walkTree(root: DefaultTreeAdapterTypes.ParentNode, visitor: Visitor, position: () => number): void {
  type Frame = { readonly node: DefaultTreeAdapterTypes.ParentNode; index: number; readonly before: number; readonly preformatted: boolean }
  const frames: Frame[] = [{ node: root, index: 0, before: 0, preformatted: false }]
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const child: Node | undefined = frame.node.childNodes[frame.index++]
    if (!child) {
      frames.pop()
      if (isElement(frame.node)) visitor.leave(frame.node, frame.before)
    } else if (defaultTreeAdapter.isTextNode(child)) {
      visitor.text(child.value, frame.preformatted)
    } else if (isElement(child)) {
      const before = position()
      if (!visitor.enter(child)) continue
      const preformatted = frame.preformatted || preformattedElements.has(child.tagName) || keepsWhiteSpace(child.attrs)
      frames.push({ node: child, index: 0, before, preformatted })
    }
  }
}

export function isElement(node: Node): node is Element {
  return defaultTreeAdapter.isElementNode(node)
}
