import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5'
import { areFigures } from '../flow/raised-figures.ts'
import { attribute } from './head.ts'

/** Whether an element sets figures above the line: `<sup>`, and what books call the sign of a note, which their style sheets raise. */
export function isRaised(element: DefaultTreeAdapterTypes.Element): boolean {
  if (element.tagName !== 'sup' && !(element.tagName === 'a' && isNoteSign(element))) return false
  return areFigures(shortTextOf(element))
}

function isNoteSign(element: DefaultTreeAdapterTypes.Element): boolean {
  return [attribute(element, 'epub:type'), attribute(element, 'role'), attribute(element, 'class')].some(said => /(?:^|[\s-])(?:noteref|footnote-ref)\b/u.test(said ?? ''))
}

/** Of an element with little in it; '' for others. */
function shortTextOf(element: DefaultTreeAdapterTypes.Element): string {
  let text = ''
  let nodes: DefaultTreeAdapterTypes.ChildNode[] = element.childNodes
  for (let depth = 0; depth < 4; depth += 1) {
    if (nodes.length > 8) return ''
    text += nodes.map(node => (defaultTreeAdapter.isTextNode(node) ? node.value.slice(0, 40) : '')).join('')
    nodes = nodes.flatMap(node => (defaultTreeAdapter.isElementNode(node) ? node.childNodes : []))
  }
  return nodes.length > 0 ? '' : text
}
