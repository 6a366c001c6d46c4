import type { Attributes } from '../packed/xml.ts'
import { labelAt, type ListStyle, type ListStyles } from './list-styles.ts'
import { numberOf } from './vocabulary.ts'

/** Numbers that were given last, by level from 1. */
type Counts = Map<number, number>
type OpenList = { readonly style: string | null; readonly counts: Counts }
/** `style`: its own instead of the list's. */
type Item = { isNumbered: boolean; readonly start: number | null; readonly style: string | null }

/** Lists that may still be continued; in files with more, only the last ones are. */
const mostRemembered = 5_000

/**
 * Numbers paragraphs of lists and headings in reading order (OpenDocument 1.3 part 3, 5.3 and 19.880). A list begins anew unless it says
 * which one it continues; an item that holds only a deeper list is none.
 */
export class Lists {
  readonly #styles: ListStyles
  readonly #countsById = new Map<string, Counts>()
  readonly #lastByStyle = new Map<string, Counts>()
  readonly #outline: Counts = new Map()
  #open: OpenList[] = []
  #items: (Item | null)[] = []

  constructor(styles: ListStyles) {
    this.#styles = styles
  }

  /** Lists that are open, 0 outside them. */
  get depth(): number {
    return this.#open.length
  }

  /** Text that hangs on a paragraph of a list is outside it. @returns what goes back into the list */
  stepOutside(): () => void {
    const [open, items] = [this.#open, this.#items]
    this.#open = []
    this.#items = []
    return () => {
      this.#open = open
      this.#items = items
    }
  }

  openList(attributes: Attributes): void {
    const around = this.#open.at(-1)
    const style = attributes.get('text:style-name') ?? around?.style ?? null
    const counts = around?.counts ?? this.#countsFor(attributes, style ?? '')
    if (!around) {
      this.#remember(this.#lastByStyle, style ?? '', counts)
      const id = attributes.get('xml:id') ?? attributes.get('text:id')
      if (id) this.#remember(this.#countsById, id, counts)
    }
    this.#open.push({ style, counts })
  }

  closeList(): void {
    this.#open.pop()
  }

  /** @param isHeader without a number */
  openItem(attributes: Attributes, isHeader: boolean): void {
    this.#items.push(isHeader ? null : { isNumbered: false, start: numberOf(attributes.get('text:start-value')), style: attributes.get('text:style-override') ?? null })
  }

  closeItem(): void {
    this.#items.pop()
  }

  /** What is printed before the paragraph that begins here; '' for nothing, also before the second paragraph of an item. */
  nextLabel(): string {
    const list = this.#open.at(-1)
    const item = this.#items.at(-1)
    const style = list && this.#styles.get(item?.style ?? list.style)
    if (!list || !item || !style || item.isNumbered || this.#items.length < this.#open.length) return ''
    item.isNumbered = true
    return count(style, this.#open.length, list.counts, item.start)
  }

  /** What is printed before a heading that stands in no list. */
  nextHeading(level: number, restart: number | null): string {
    return this.#styles.outline ? count(this.#styles.outline, level, this.#outline, restart) : ''
  }

  #countsFor(attributes: Attributes, style: string): Counts {
    const continued = this.#countsById.get(attributes.get('text:continue-list') ?? '')
    if (continued) return continued
    const last = attributes.get('text:continue-numbering') === 'true' ? this.#lastByStyle.get(style) : undefined
    return last ?? new Map<number, number>()
  }

  #remember(known: Map<string, Counts>, key: string, counts: Counts): void {
    known.delete(key)
    known.set(key, counts)
    const [oldest] = known.keys()
    if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest)
  }
}

function count(style: ListStyle, index: number, counts: Counts, start: number | null): string {
  const current = counts.get(index)
  counts.set(index, start ?? (current === undefined ? (style.get(index)?.start ?? 1) : current + 1))
  for (const deeper of counts.keys()) if (deeper > index) counts.delete(deeper)
  return labelAt(style, index, counts)
}
