/** Rows and their roles -> which row stands in which. */
import type { Label } from './labels/labels.ts'
import { isListed, ListEnds } from './outline/list-ends.ts'
import { deepestLevel, Nesting, type Place } from './nesting.ts'
import { guessedOutline, guessedPart } from './nesting/open-series.ts'
import { holdersOfNumbers } from './roles/counts/holding-numbers.ts'
import { findRecordEnds } from './roles/blocks/record-lists.ts'
import { holdersOfSetIn } from './roles/blocks/set-in-paragraphs.ts'
import type { Role } from './roles/role.ts'
import { isTitleOfLabel, type Row } from './rows.ts'
import { isBlankField, isLeadIn } from './shapes.ts'
import { holdersOfLighter, weightsOf } from './outline/weights.ts'

export type Outline = {
  /** Row index of the clause that holds a row, by row index. */
  readonly parents: readonly (number | null)[]
  /** Where labelled rows stand in their series, by row index. */
  readonly places: readonly (Place | null)[]
}

/** `"owner" means`: what a word means in an act. */
const definition = /^["“‘'][^"”’\n]{1,80}["”’],? (?:means|includes|refers|has|have|shall mean)\b/u

/** So many paragraphs of a heading at most stand above the list that the last one announces. */
const mostAnnouncing = 6

/** So many rows down the next item of a list is looked for. */
const furthestItem = 60

/**
 * Walks the document once. Paragraphs go into the innermost open clause, bullets into what announced them, and noise into what stands
 * open on both sides of it, so that it is part of a clause only when the clause goes on below.
 */
export function outlineRows(rows: readonly Row[], roles: readonly Role[]): Outline {
  const walk = new Walk(rows, roles, nextLabels(rows, roles))
  for (const [i, row] of rows.entries()) walk.take(i, row, roles[i] ?? 'text')
  return walk.finish()
}

class Walk {
  readonly #rows: readonly Row[]
  readonly #roles: readonly Role[]
  readonly #nextLabels: readonly (Label | null)[]
  readonly #nesting: Nesting
  readonly #parents: (number | null)[] = []
  readonly #places: (Place | null)[] = []
  /** Unlabelled headings that are set heavier than the next one. */
  readonly #holders: ReadonlySet<number>
  /** What a heading that holds a record alone does not hold: its first row, and the heading. */
  readonly #recordEnds: ReadonlyMap<number, number>
  /** The paragraph below which a paragraph that is set in stands. */
  readonly #setIn: ReadonlyMap<number, number>
  /** The last row that was placed, with all that it stands in: only into these can the next row go. */
  #path: number[] = []
  #pendingNoise: number[] = []
  /** An unlabelled heading whose paragraphs are being read. */
  #aside: number | null = null
  /** A paragraph that announced a list. */
  #leadIn: number | null = null
  /** The last paragraph that is no part of a list. */
  #lastText: number | null = null
  /** The last paragraph of this section that says what a word means. */
  #definition: number | null = null
  /** How far the bullets of this section that a paragraph announced are set in. */
  #announcedIndent: number | null = null
  readonly #lists: ListEnds
  #bullets: { row: number; indent: number }[] = []

  constructor(rows: readonly Row[], roles: readonly Role[], next: readonly (Label | null)[]) {
    this.#rows = rows
    this.#roles = roles
    this.#nextLabels = next
    this.#lists = new ListEnds(rows, roles, next, this.#places, this.#parents)
    const weights = weightsOf(rows, roles)
    this.#nesting = new Nesting(rows, weights, holdersOfNumbers(rows, roles, [...rows.keys()].filter(i => roles[i] === 'section' && rows[i]?.hint === null && !rows[i]?.label)))
    this.#holders = holdersOfLighter(roles, weights)
    this.#recordEnds = findRecordEnds(rows, roles)
    this.#setIn = holdersOfSetIn(rows, roles)
  }

  take(i: number, row: Row, role: Role): void {
    if (role === 'noise') {
      this.#pendingNoise.push(i)
      return
    }
    this.#endRecord(i)
    if (role === 'bullet') {
      this.#takeBullet(i, row)
      return
    }
    if (role === 'note') {
      this.#put(i, this.#aside ?? this.#nesting.path().at(-1) ?? null)
      return
    }
    if (role === 'text') {
      if (this.#beginsForm(i)) this.#nesting.leaveLists()
      const item = this.#bullets.at(-1)
      const continuesBullet = item !== undefined && row.indent > item.indent
      this.#put(i, this.#setIn.get(i) ?? (continuesBullet ? item.row : undefined) ?? (this.#besideDefinition(i, row) ?? this.#aside ?? this.#innermost(i)))
      const place = this.#places[this.#parents[i] ?? -1]
      if (place) this.#lists.holdBody(place)
      if (continuesBullet) return
      this.#bullets = []
      this.#leadIn = isLeadIn(row.text) ? i : null
      this.#lastText = i
      return
    }
    const leadIn = this.#leadIn
    this.#bullets = []
    this.#leadIn = this.#lastText = this.#announcedIndent = null
    this.#aside = null
    if (!row.label || !isListed(row.label)) this.#definition = null
    if (role === 'title' || role === 'closing') this.#put(i, null)
    else if (this.#takesPlaceOfNumber(i, role)) this.#put(i, this.#nesting.path().at(-2) ?? null)
    else if (role === 'aside' && !this.#beginsSeries(i) && !this.#takesSeriesOver(i) && !this.#holdsLighter(i)) this.#takeAside(i)
    else this.#takeStructure(i, row, role, leadIn)
  }

  /** Leaves the heading of a record whose last line stands above. */
  #endRecord(i: number): void {
    const heading = this.#recordEnds.get(i)
    if (heading === undefined) return
    this.#nesting.leave(heading)
    this.#bullets = []
    this.#leadIn = this.#lastText = this.#announcedIndent = this.#aside = null
  }

  /** Whether blanks to be filled in stand below the last item: no part of that, as the form at the end of an undertaking is none. */
  #beginsForm(i: number): boolean {
    const isBlank = (at: number) => this.#roles[at] === 'text' && isBlankField(this.#rows[at]?.text ?? '')
    const next = this.#nextLabels[i]
    return isBlank(i) && isBlank(i + 1) && (!next || next.style === 'annex')
  }

  finish(): Outline {
    this.#placeNoise(null)
    return { parents: this.#parents, places: this.#places }
  }

  /** @param leadIn the paragraph right above that announces a list */
  #takeStructure(i: number, row: Row, role: Role, leadIn: number | null): void {
    const declared = row.hint?.kind === 'heading' ? Math.max(1, row.hint.level ?? 1) : null
    const outline = Math.min(declared ?? (role === 'part' ? guessedPart : guessedOutline), guessedOutline)
    if (declared !== null || role !== 'label') this.#places[i] = this.#nesting.openOutline(i, outline)
    else if (row.label) this.#places[i] = this.#nesting.openLabel(i, row.label)
    const place = this.#places[i]
    if (place?.reading.n === 1 && leadIn !== null && leadIn === i - 1) this.#lists.announce(place)
    this.#put(i, this.#nesting.path().at(-2) ?? null)
  }

  /** Whether the only heading between two labels stands where a count lacks a number. */
  #takesPlaceOfNumber(i: number, role: Role): boolean {
    if (role === 'label' || this.#isTitleOfLabel(i) || this.#rows[i]?.hint?.kind === 'heading') return false
    const isStructure = (at: number) => at < 0 || at >= this.#rows.length || ['label', 'aside', 'section', 'part'].includes(this.#roles[at] ?? '')
    let [above, below] = [i - 1, i + 1]
    while (!isStructure(above) && i - above < furthestItem) above -= 1
    while (!isStructure(below) && below - i < furthestItem) below += 1
    if (this.#roles[above] !== 'label' || this.#roles[below] !== 'label') return false
    return this.#nesting.openMissing(i, this.#nextLabels[i] ?? null, this.#rows[below]?.text ?? '')
  }

  /** A heading right above the first clause of a series that is new holds that series, unless it is the title of a label. */
  #beginsSeries(i: number): boolean {
    if (this.#isTitleOfLabel(i)) return false
    const below = this.#rows[i + 1]?.label ?? this.#announcedBelow(i)
    return below !== null && below !== undefined && below === this.#nextLabels[i] && this.#nesting.isNew(below)
  }

  /** The first number of a list that the only paragraphs of a heading announce. */
  #announcedBelow(i: number): Label | null {
    let last = i + 1
    while (this.#roles[last] === 'text' && last - i <= mostAnnouncing) last += 1
    const [above, row] = [this.#rows[last - 1], this.#rows[last]]
    return last > i + 1 && above && isLeadIn(above.text) && row?.label && isListed(row.label) && this.#roles[last] === 'label' ? row.label : null
  }

  /** A heading right above a clause whose series began right below a heading like it: numbers that run through both. */
  #takesSeriesOver(i: number): boolean {
    const below = this.#rows[i + 1]?.label
    return !this.#isTitleOfLabel(i) && below !== null && below !== undefined && below === this.#nextLabels[i] && this.#nesting.runsThrough(below)
  }

  /** Whether the next heading, above all labels, is set lighter: a heading in bold or in capitals holds it. */
  #holdsLighter(i: number): boolean {
    return this.#holders.has(i) && !this.#isTitleOfLabel(i)
  }

  /** Whether `PART I` or `附件1` stands alone on the line above. */
  #isTitleOfLabel(i: number): boolean {
    return isTitleOfLabel(this.#rows[i - 1])
  }

  #takeAside(i: number): void {
    const depth = this.#nesting.depthBeside(i, this.#nextLabels[i] ?? null)
    this.#put(i, this.#nesting.path()[depth - 1] ?? null)
    this.#nesting.putBeside(i)
    this.#aside = this.#isTitleOfLabel(i) ? null : i
  }

  #takeBullet(i: number, row: Row): void {
    const indent = row.hint?.level === undefined ? row.indent : row.hint.level * 100
    const outer = this.#bullets.findLastIndex(bullet => bullet.indent < indent)
    this.#bullets.length = outer + 1
    // A list that goes on after a paragraph between its items keeps its level: it stands below that paragraph.
    if (indent === this.#announcedIndent) this.#leadIn ??= this.#lastText
    if (outer < 0 && this.#leadIn !== null) this.#announcedIndent = indent
    this.#put(i, this.#bullets.at(-1)?.row ?? this.#leadIn ?? this.#aside ?? this.#nesting.path().at(-1) ?? null)
    this.#bullets.push({ row: i, indent })
  }

  /** A paragraph below a list that a colon announced goes on with what announced it, and one that closes a list with what holds that. */
  #innermost(i: number): number | null {
    const path = this.#setInNoFurther(i)
    if (this.#lists.closes(i, path, this.#path.at(-1), this.#nesting.path())) return path.at(-2) ?? null
    if (this.#lists.isOwnOfItem(i, path, this.#nesting.path())) return path.at(-1) ?? null
    const announces = (at: number) => isLeadIn(this.#rows[path[at] ?? -1]?.text ?? '')
    let at = path.length - 1
    while (at > 0 && announces(at - 1) && !announces(at)) at -= 1
    return path[at] ?? null
  }

  /** What holds the definition above, where a paragraph is one, too: the parts of one are closed by the next. */
  #besideDefinition(i: number, { text }: Row): number | null {
    if (!definition.test(text)) return null
    const above = this.#definition
    this.#definition = i
    return above === null ? null : (this.#parents[above] ?? null)
  }

  /** What is open, without declared items that are set in further than the paragraph behind a blank line. */
  #setInNoFurther(i: number): readonly number[] {
    const own = this.#rows[i]
    const path = [...this.#nesting.path()]
    const isFurtherIn = (row: Row | undefined) => own !== undefined && row !== undefined && own.afterGap && row.hint?.kind === 'item' && row.indent > own.indent
    while (isFurtherIn(this.#rows[path.at(-1) ?? -1])) path.pop()
    return path
  }

  /** Puts a row into its parent, or into the nearest clause around it that is still open. */
  #put(i: number, wanted: number | null): void {
    let parent = wanted
    while (parent !== null && !this.#path.includes(parent)) parent = this.#parents[parent] ?? null
    const depth = parent === null ? 0 : Math.min(this.#path.indexOf(parent) + 1, deepestLevel - 1)
    const open = this.#path.slice(0, depth)
    this.#placeNoise(open.at(-1) ?? null)
    this.#parents[i] = open.at(-1) ?? null
    this.#path = [...open, i]
  }

  #placeNoise(parent: number | null): void {
    for (const i of this.#pendingNoise) this.#parents[i] = parent
    this.#pendingNoise = []
  }
}

/** The next label below each row. */
function nextLabels(rows: readonly Row[], roles: readonly Role[]): (Label | null)[] {
  const labels: (Label | null)[] = []
  let next: Label | null = null
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    labels[i] = next
    if (roles[i] === 'label') next = rows[i]?.label ?? null
  }
  return labels
}
