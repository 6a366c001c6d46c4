/** Where the last item of a list is over: whether a paragraph below it is the item's or belongs to what holds the list. */
import { isInserted, type Label } from '../labels/labels.ts'
import type { Place } from '../nesting.ts'
import type { Role } from '../roles/role.ts'
import type { Row } from '../rows.ts'
import { endsSentence, isLeadIn } from '../shapes.ts'

/** So many rows down the next item of a list is looked for. */
const furthestItem = 60

/** What is known of the lists of a document as far as it is placed. */
export class ListEnds {
  readonly #rows: readonly Row[]
  readonly #roles: readonly Role[]
  readonly #nextLabels: readonly (Label | null)[]
  readonly #places: readonly (Place | null)[]
  readonly #parents: readonly (number | null)[]
  /** Series whose items hold paragraphs, and those that an unlabelled paragraph announced. */
  readonly #seriesWithBodies = new Set<Place['series']>()
  readonly #announcedSeries = new Set<Place['series']>()

  /**
   * @param nextLabels the next label below each row
   * @param places where labelled rows stand in their series, and `parents` what holds each row: both grow while the document is walked
   */
  constructor(rows: readonly Row[], roles: readonly Role[], nextLabels: readonly (Label | null)[], places: readonly (Place | null)[], parents: readonly (number | null)[]) {
    this.#rows = rows
    this.#roles = roles
    this.#nextLabels = nextLabels
    this.#places = places
    this.#parents = parents
  }

  /** Keeps in mind that an item of the series holds a paragraph. */
  holdBody({ series }: Place): void {
    this.#seriesWithBodies.add(series)
  }

  /** Keeps in mind that an unlabelled paragraph announced the series. */
  announce({ series }: Place): void {
    this.#announcedSeries.add(series)
  }

  /**
   * Whether a paragraph stands below the last item of a list, none of whose items holds any: alone and below another item, below a list that
   * a paragraph announced, or below the lists in its items. In law each paragraph is its article's.
   * @param path what is open as far as the paragraph may stand in it
   * @param last the row that was placed last
   * @param open all that is open
   */
  closes(i: number, path: readonly number[], last: number | undefined, open: readonly number[]): boolean {
    const item = path.at(-1) ?? -1
    const [row, place] = [this.#rows[item], this.#places[item]]
    const label = row?.label
    if (!row || !place || !label || !isListed(label)) return false
    const isLast = last === item
    // `…; and` says that the next item is the last one.
    const isKnown = row.hint?.kind === 'item' || (this.#rows[i]?.afterGap === true && /[;,] (?:and|or)$/u.test(this.#rows[item - 1]?.text.slice(-6) ?? ''))
    if (!isKnown && isLast && !endsSentence(row.text) && !this.#isShortList(i, item, place)) return false
    if (this.#goesOn(i, label, place) || this.#seriesWithBodies.has(place.series)) return false
    if (!isLast) return place.reading.n > 1 && (isLeadIn(row.text) || path.length < open.length)
    const isBelowSibling = this.#places[item - 1]?.series === place.series && this.#parents[item - 1] === this.#parents[item]
    const isAlone = !['text', 'bullet', 'noise'].includes(this.#roles[i + 1] ?? '')
    return isBelowSibling && (isAlone || isKnown || this.#announcedSeries.has(place.series))
  }

  /** Whether a whole sentence that announces another list stands, behind a blank line, below the third or a later item of an announced list that no signs end. */
  #isShortList(i: number, item: number, { series, reading: { n } }: Place): boolean {
    const [row, last, above] = [this.#rows[i], this.#rows[item], this.#rows[item - 1]]
    const isOpen = (text: string | undefined) => /[\p{L}\p{N})）]$/u.test(text ?? '')
    return n > 2 && row?.afterGap === true && isLeadIn(row.text) && this.#announcedSeries.has(series) && isOpen(last?.text) && isOpen(above?.text)
  }

  /** Whether a paragraph is the item's above it, though a colon announced the list: the list goes on, or other items hold paragraphs. */
  isOwnOfItem(i: number, path: readonly number[], open: readonly number[]): boolean {
    const item = path.at(-1) ?? -1
    const [place, label] = [this.#places[item], this.#rows[item]?.label]
    if (!place || !label) return false
    // No list has one item.
    const isOnly = place.reading.n === 1 && isListed(label) && this.#roles[i + 1] === 'text'
    return isOnly || this.#goesOnFurther(i, label, place, open) || this.#seriesWithBodies.has(place.series)
  }

  /** The same as {@link #goesOn}, where lists inside the item stand before the next one of its series. */
  #goesOnFurther(i: number, label: Label, place: Place, open: readonly number[]): boolean {
    const styles = new Set(open.map(at => this.#rows[at]?.label?.style))
    for (let at = i + 1; at < Math.min(this.#rows.length, i + furthestItem); at += 1) {
      const below = this.#roles[at] === 'label' ? this.#rows[at]?.label : null
      if (this.#roles[at] === 'section' || this.#roles[at] === 'part') return false
      if (below && styles.has(below.style)) return this.#goesOn(at - 1, label, place)
    }
    return false
  }

  /** Whether the next label below is the next one of the series. */
  #goesOn(i: number, label: Label, { reading: { form, n } }: Place): boolean {
    const next = this.#nextLabels[i]
    return next?.style === label.style && next.readings.some(reading => reading.form === form && reading.n === (isInserted(next) ? n : n + 1))
  }
}

/** Set as the items of lists are, not as the divisions of law. */
export function isListed({ style }: Label): boolean {
  return style === 'parens' || style === 'half parens' || style === 'point' || style === 'circled'
}
