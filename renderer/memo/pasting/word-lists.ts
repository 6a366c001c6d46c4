/** Word copies list items as paragraphs that name their level and carry their sign as text; these become lists again. */

/** How deep a paragraph is in a list, counted from 1. */
export const listLevel = 'data-list-level'
const isNumbered = 'data-list-numbered'
/** `1.` `(a)` `iv)` `一、` and the like; a bullet is one sign, or the letter `o` alone. */
const number = /^\s*[(（]?\s*([\p{L}\p{N}]{1,8})\s*[.)）、．:：]/u

/** Keeps of a list item's sign whether it is a number, at the paragraph that is being copied. */
export function markListItem(target: Node, sign: string): void {
  const item = target instanceof Element ? target.closest(`[${listLevel}]`) : null
  const found = number.exec(sign)?.[1]
  if (item && found) item.setAttribute(isNumbered, found)
}

/** Makes lists of paragraphs with a level that follow each other. Changes the tree. */
export function gatherLists(root: ParentNode): void {
  for (const first of root.querySelectorAll(`p[${listLevel}]`)) {
    // It went into a list with the one before it.
    if (!first.hasAttribute(listLevel)) continue
    const items: Element[] = []
    for (let next: Element | null = first; next?.hasAttribute(listLevel); next = nextElement(next)) items.push(next)
    makeList(items)
  }
}

/** The element that follows with nothing but blanks between. */
function nextElement(element: Element): Element | null {
  for (let next = element.nextSibling; next; next = next.nextSibling) {
    if (next instanceof Element) return next
    if (next.textContent?.trim()) return null
  }
  return null
}

function makeList(items: readonly Element[]): void {
  const open: { readonly list: Element; readonly level: number }[] = []
  for (const item of items) {
    const level = Number(item.getAttribute(listLevel))
    const sign = item.getAttribute(isNumbered)
    const tag = sign === null ? 'ul' : 'ol'
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop()
    const last = open.at(-1)
    let list = last?.list
    if (!last || !list || level > last.level || (open.length === 1 && list.localName !== tag)) {
      list = document.createElement(tag)
      const start = Number(sign)
      if (Number.isSafeInteger(start) && start > 1) list.setAttribute('start', String(start))
      if (last && level > last.level) (last.list.lastElementChild ?? last.list).append(list)
      else if (last) {
        last.list.after(list)
        open.length = 0
      } else item.before(list)
      open.push({ list, level })
    }
    const entry = document.createElement('li')
    entry.append(...item.childNodes)
    list.append(entry)
    item.remove()
  }
}
