import type { DefaultTreeAdapterTypes } from 'parse5'
import { formatNumber } from '../docx/numbering/formats.ts'

type Element = DefaultTreeAdapterTypes.Element

/** Formats of `type` on an ordered list (HTML, 4.4.5). */
const formatByType: ReadonlyMap<string, string> = new Map([
  ['a', 'lowerLetter'], ['A', 'upperLetter'], ['i', 'lowerRoman'], ['I', 'upperRoman'],
])
/** What an item begins with that brings its own number. */
const ownNumber = /^\s*[([（【]?(?:[\divxlc]{1,5}|[a-z]|[一二三四五六七八九十百]{1,5})[.)\]、．）】]|^\s*第[一二三四五六七八九十百\d]{1,5}|^\s*[①-⑳]/iu

/** Numbers that a browser prints before the items of ordered lists, and no page holds. Asked for items in the order in which they stand. */
export class ItemNumbers {
  readonly #lastByList = new Map<object, number>()

  /** `3.`; null for an item of another list or a menu, and for one that brings its own number. */
  next(item: Element): string | null {
    const list = item.parentNode
    if (!list || !('tagName' in list) || list.tagName !== 'ol') return null
    const step = attribute(list, 'reversed') === undefined ? 1 : -1
    const last = this.#lastByList.get(list) ?? (wholeNumber(list, 'start') ?? (step > 0 ? 1 : countItems(list))) - step
    const number = wholeNumber(item, 'value') ?? last + step
    this.#lastByList.set(list, number)
    if (isInMenu(list) || isUnmarked(list) || isUnmarked(item) || ownNumber.test(openingOf(item))) return null
    return `${formatNumber(number, formatByType.get(attribute(list, 'type') ?? '') ?? 'decimal')}.`
  }
}

function countItems(list: Element): number {
  return list.childNodes.filter(node => node.nodeName === 'li').length
}

/** Menus and trails of links are ordered lists too, and their style sheets, which are not read, take the numbers away. */
function isInMenu(list: Element): boolean {
  const around = list.parentNode
  return [list, around, around && 'parentNode' in around ? around.parentNode : null].some(node => node !== null && (node.nodeName === 'nav' || ('attrs' in node && attribute(node, 'role') === 'navigation')))
}

function isUnmarked(element: Element): boolean {
  return /list-style(?:-type)?\s*:[^;]*\bnone\b/iu.test(attribute(element, 'style') ?? '')
}

/** The first words inside an element, looked for no further than its first few elements. */
function openingOf(item: Element): string {
  let node: DefaultTreeAdapterTypes.Node | undefined = item
  for (let steps = 0; node && steps < 20; steps++) {
    if ('value' in node) return node.value.slice(0, 40)
    const children: readonly DefaultTreeAdapterTypes.Node[] = 'childNodes' in node ? node.childNodes : []
    node = children.find(child => !('value' in child) || /\S/u.test(child.value))
  }
  return ''
}

function wholeNumber(element: Element, name: string): number | null {
  const value = attribute(element, name)?.trim() ?? ''
  return /^-?\d{1,9}$/u.test(value) ? Number(value) : null
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find(entry => entry.name === name)?.value
}
