/** Lists as Word writes them into pages and onto the clipboard: paragraphs whose style names a list and a level, with the bullet in a font of signs. */
import { plainSymbol } from '../docx/symbols.ts'
import { attribute } from './head.ts'
import { type Element, isElement, type Node } from './parsing/tree.ts'

const levelInList = /(?:^|;)\s*mso-list\s*:\s*l\d{1,5}\s+level([1-9])\b/iu
const ignoredByLists = /(?:^|;)\s*mso-list\s*:\s*ignore\b/iu
const fontFamily = /(?:^|;)\s*font-family\s*:\s*["']?([\w ]{1,40})/iu
/** Elements around a bullet among which the one stands that names its font. */
const furthestFont = 3

/** On which level of a list a paragraph stands, from 1; null where it is in none. */
export function wordListLevel(element: Element): number | null {
  const level = element.tagName === 'p' ? levelInList.exec(attribute(element, 'style') ?? '')?.[1] : undefined
  return level === undefined ? null : Number(level)
}

/** Whether an element holds what Word prints before an item of a list. */
export function holdsWordMark(element: Element): boolean {
  return element.tagName === 'span' && ignoredByLists.test(attribute(element, 'style') ?? '')
}

/** The sign that is seen, of a text in such an element: `·` in the font Symbol is a bullet, `o` in Courier New a circle. */
export function wordMark(text: string, holder: Element): string {
  // The blanks behind it are set in a font of letters.
  if (!/\S/u.test(text)) return text
  let at: Node | null = holder
  for (let steps = 0; at !== null && isElement(at) && steps < furthestFont; steps += 1) {
    const font = fontFamily.exec(attribute(at, 'style') ?? '')?.[1]?.trim()
    if (font !== undefined) return plainSymbol(text, font)
    at = at.parentNode
  }
  return text
}
