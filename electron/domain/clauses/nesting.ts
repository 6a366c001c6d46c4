/**
 * Which labelled clause stands in which. A stack of open clauses is kept; a label whose series is on it goes on with that series and
 * closes what is below, a label of a new series opens inside the innermost clause. So the level is decided for each occurrence:
 * `(1)` may be a section in one place and a sub-item in the next.
 */
import { beginsChapters, beginsRomanChapters } from './chapters.ts'
import { depthBelowEndedItems, isInAnnouncedList } from './ended-items.ts'
import { countsOn, isInserted, type Label, type LabelStyle, relabel } from './labels/labels.ts'
import type { Reading } from './labels/numerals.ts'
import { hasBodyBelow, isListBelow, isListWithin } from './nesting/lists-within.ts'
import { findContinued, findLacking, findOther, findSame, guessedOutline, guessedPart, type Match, type Open } from './nesting/open-series.ts'
import { chapterOf, runningBelow, standsOnlyAtEnd } from './nesting/chapter-of.ts'
import { beginsWithSection, rankByStyle, rankOfHoldingArticle, ranksOf } from './ranks.ts'
import { isSetInFurther, type Row } from './rows.ts'
import { kindOfNumber } from './roles/counts/holding-numbers.ts'
import { isFrontMatter } from './titles/known.ts'
import { familyOf, isDecimal, isInBracketStyle, isListStyle, type Series } from './series.ts'
import { isHeadingShaped, isLeadIn } from './shapes.ts'

/** Where a labelled row stands. `instead` is the label it should have carried when it goes on with another series than its own. */
export type Place = { readonly reading: Reading; readonly series: Series; readonly instead?: string }

/** Deeper than that, clauses stand side by side. */
export const deepestLevel = 12
export class Nesting {
  readonly #rows: readonly Row[]
  readonly #weights: readonly number[]
  readonly #open: Open[] = []
  /** The last number of each family anywhere in the document: clauses may be numbered through all sections. */
  readonly #lastByFamily = new Map<string, number>()

  /** Families of headings, and rows of those without labels, in which an unlabelled one that is set lighter was put. */
  readonly #holdingLighter = new Set<number | string>()

  readonly #ranks: ReadonlyMap<LabelStyle, number>

  /** Whether articles hold sections here, as in American acts and by-laws. */
  readonly #articlesHoldSections: boolean

  /** Families of series in whose clauses guessed headings were put. */
  readonly #holdingGuessed = new Set<string>()

  /** Kinds of numbers that headings without any hold, by row. */
  readonly #heldKinds: ReadonlyMap<number, ReadonlySet<string>>

  /**
   * @param weights how heavy each heading is set, by row: see `weightOf`
   * @param heldKinds kinds of numbers that run through headings and are held by them, by the headings' rows
   */
  constructor(rows: readonly Row[], weights: readonly number[], heldKinds: ReadonlyMap<number, ReadonlySet<string>>) {
    this.#heldKinds = heldKinds
    this.#rows = rows
    this.#weights = weights
    this.#articlesHoldSections = beginsWithSection(rows)
    this.#ranks = ranksOf(rows)
  }

  /** The rows that are open, outermost first. */
  path(): readonly number[] {
    return this.#open.map(({ row }) => row)
  }

  /** Leaves the items of all lists that are open: what stands below them is part of what holds the lists. */
  leaveLists(): void {
    for (let open = this.#open.at(-1); open?.series && open.outline === null && isListStyle(open.series.style); open = this.#open.at(-1)) this.#open.pop()
  }

  /** Leaves what opened at a row, with all that it holds. */
  leave(row: number): void {
    const index = this.#open.findIndex(open => open.row === row)
    if (index >= 0) this.#open.length = index
  }

  /** Opens a heading at an outline level: everything of the same level or deeper is closed. */
  openOutline(row: number, outline: number): Place | null {
    const parent = this.#open.findLastIndex(open => open.outline !== null && open.outline < outline)
    this.#open.length = outline === guessedOutline ? this.#closedByGuess(row) : parent + 1
    if (outline === guessedOutline) for (const { series } of this.#open) if (series) this.#holdingGuessed.add(series.family)
    const label = this.#rows[row]?.label
    const reading = label?.readings[0]
    if (!label || !reading) {
      this.#push({ row, series: null, outline })
      return null
    }
    const series = this.#begin(row, label, reading)
    this.#push({ row, series, outline })
    return { reading, series }
  }

  /** Opens a labelled clause where its label belongs. */
  openLabel(row: number, label: Label): Place {
    const own = this.#rows[row]
    const left = this.#open.findIndex(({ announcedBy }) => announcedBy !== undefined && own !== undefined && !isSetInFurther(own, announcedBy))
    if (left >= 0) this.#open.length = left
    const [only] = this.#open
    if (this.#open.length === 1 && only?.outline === guessedOutline && !only.series && beginsChapters(this.#rows, row, label, only.row)) this.#open.length = 0
    const [front, numbered] = this.#open.length === 2 ? this.#open : []
    if (front && numbered && !front.series && beginsRomanChapters(this.#rows, row, label, front.row, numbered.row)) this.#open.length = 0
    const running = runningBelow(this.#rows, this.#open, row, label)
    if (running >= 0) this.#open.length = running
    if (isListBelow(this.#rows, this.#open, row, label)) return this.#openNew(row, label, undefined, this.#rows[row - 1])
    const match = findContinued(this.#open, label) ?? findSame(this.#open, label)
    if (match && isInserted(label)) return this.#goOn(row, label, match)
    if (match?.reading.n === 1 && isListWithin(this.#rows, this.#open, row, label, match)) return this.#openNew(row, label, match.reading)
    const last = this.#open[match?.index ?? -1]?.series?.last ?? 0
    if (!match || (match.reading.n > 1 && match.reading.n <= last)) {
      const resumed = match ? undefined : label.readings.find(reading => reading.n > 1 && this.#lastOf(label, reading) === reading.n - 1)
      if (resumed) return this.#openNew(row, label, resumed)
      const other = match?.reading.n === last && !hasBodyBelow(this.#rows, row) ? null : findOther(this.#open, label, this.#rows[row]?.text ?? '')
      if (other && (!match || label.style === 'point')) return this.#goOn(row, label, other)
    }
    return match ? this.#goOn(row, label, match) : this.#openNew(row, label)
  }

  /**
   * Opens a heading without a number in the place of the number that a count lacks, where the next label goes on behind that: `3.` or `2.1` below a heading behind `1.`.
   * @returns whether it is one
   */
  openMissing(row: number, next: Label | null, nextText: string): boolean {
    const index = next && isHeadingShaped(nextText) ? findLacking(this.#rows, this.#open, next) : -1
    const open = this.#open[index]
    if (!open?.series) return false
    open.series.last += 1
    this.#open.length = index
    this.#push({ ...open, row })
    return true
  }

  /** Whether a label begins a series of its own, inside what is open, or goes on there with one that is over: numbers may run through all chapters. */
  isNew(label: Label): boolean {
    const begins = label.readings.some(reading => reading.n === 1 || this.#lastOf(label, reading) === reading.n - 1)
    return !rankByStyle.has(label.style) && begins && findContinued(this.#open, label) === null && findSame(this.#open, label) === null
  }

  /** Whether a label goes on with a series that began right below an unlabelled heading. */
  runsThrough(label: Label): boolean {
    const match = findContinued(this.#open, label)
    const [heading, series] = match ? [this.#open[match.index - 1], this.#open[match.index]?.series] : []
    return heading?.outline === guessedOutline && heading.series === null && series?.firstRow === heading.row + 1
  }

  /** Keeps in mind that an unlabelled heading stands in what is open. */
  putBeside(row: number): void {
    for (const open of this.#open) if (this.#weightOf(row) < this.#weightOf(open.row)) this.#holdingLighter.add(open.series?.family ?? open.row)
  }

  /** How much of {@link path} stays open beside the unlabelled heading at a row, given the next label of the document. */
  depthBeside(row: number, next: Label | null): number {
    const continued = next ? (findContinued(this.#open, next) ?? findSame(this.#open, next)) : null
    const innermostHeading = this.#open.findLastIndex(open => open.outline !== null || (isHeadingShaped(this.#rows[open.row]?.text ?? '') && !isInAnnouncedList(this.#rows, open)))
    const keeps = next === null ? 0 : (continued?.index ?? this.#open.length)
    // What closes a paper stands in none of its parts.
    if (next === null && this.#open.every(({ outline }) => outline === null || outline >= guessedPart) && standsOnlyAtEnd(this.#rows, row)) return 0
    const alike = this.#setAlike(row)
    const isSure = this.#open[alike]?.outline === guessedOutline || next === null
    if (alike >= 0 && (continued === null ? isSure : continued.index <= alike)) return alike
    return Math.max(keeps, innermostHeading + 1)
  }

  #goOn(row: number, label: Label, { index, reading }: Match): Place {
    const open = this.#open[index]
    if (!open?.series) return this.#openNew(row, label)
    const { series, outline, announcedBy } = open
    const isMisnumbered = label.style === 'point' && series.style === 'point' && !series.forms.has(reading.form)
    const instead = isMisnumbered ? relabel(series.lastLabel, series.lastForm, reading.n) : undefined
    this.#open.length = index
    this.#advance(series, label, isMisnumbered ? { ...reading, form: series.lastForm } : reading)
    this.#push({ row, series, outline, announcedBy })
    return { reading, series, instead }
  }

  #openNew(row: number, label: Label, known?: Reading, announcedBy?: Row): Place {
    const reading = known ?? label.readings.find(({ n }) => n === 1) ?? label.readings[0] ?? { form: 'arabic', n: 1 }
    this.#open.length = this.#depthForNew(row, label)
    const series = this.#begin(row, label, reading)
    this.#push({ row, series, outline: null, announcedBy })
    return { reading, series }
  }

  /** A new series stands in the innermost clause, unless a fixed order or its numbers say otherwise. */
  #depthForNew(row: number, label: Label): number {
    this.#leaveEndedList(row, label)
    const chapter = chapterOf(this.#rows, this.#open, label)
    if (chapter >= 0) return chapter + 1
    const rank = this.#rankOf(label.style)
    // What is counted `§ 1º` or `Parágrafo único` is the article's, behind the list in its first sentence.
    const article = label.style === 'named §' ? this.#open.findLastIndex(({ series }) => series?.style === 'article') : -1
    if (article >= 0) return article + 1
    if (rank === undefined) {
      const notOuter = (style: LabelStyle) => isDecimal(style) && isDecimal(label.style) && style >= label.style
      const sameOrDeeper = this.#open.findIndex(({ series }) => series && notOuter(series.style))
      return sameOrDeeper < 0 ? this.#open.length : sameOrDeeper
    }
    // It is no part of the chapter above it, whatever declared that.
    if (label.style === 'annex') return 0
    const outer = this.#open.findLastIndex(open => (open.outline !== null && !this.#isFront(open)) || (this.#rankOf(open.series?.style ?? 'bare') ?? rank) < rank)
    if (label.style !== 'article' || this.#articlesHoldSections) return Math.min(outer + 1, this.#firstRankedFrom(rank))
    const heading = this.#open.findLastIndex(open => open.row < row && isHeadingShaped(this.#rows[open.row]?.text ?? ''))
    return Math.max(outer, heading) + 1
  }

  /** Whether it is a foreword or a summary that was guessed: it holds no chapter, though it counts its paragraphs. */
  #isFront({ row, series, outline }: Open): boolean {
    return outline === guessedOutline && series === null && isFrontMatter(this.#rows[row]?.text ?? '')
  }

  /** Leaves the items of a list that is over: a heading with paragraphs of its own does not stand in the last sentence above it. */
  #leaveEndedList(row: number, { style }: Label): void {
    const own = this.#rows[row]
    const innermost = this.#open.at(-1)
    if (!own || !innermost?.series || innermost.series.last < 2 || isInBracketStyle(style) || isLeadIn(this.#rows[row - 1]?.text ?? '')) return
    if (isHeadingShaped(own.text) && hasBodyBelow(this.#rows, row) && !isLeadIn(this.#rows[innermost.row]?.text ?? '')) this.#open.length = depthBelowEndedItems(this.#rows, this.#open, row)
  }

  /** Where the outermost clause of this rank or a lower one is open: what ranks as high closes it, whatever guessed heading stands in it. */
  #firstRankedFrom(rank: number): number {
    const declared = this.#open.findLastIndex(({ outline }) => outline !== null && outline < guessedPart)
    const found = this.#open.findIndex(({ series }, i) => i > declared && (this.#rankOf(series?.style ?? 'bare') ?? 0) >= rank)
    return found < 0 ? this.#open.length : found
  }

  #rankOf(style: LabelStyle): number | undefined {
    return style === 'article' && this.#articlesHoldSections ? rankOfHoldingArticle : this.#ranks.get(style)
  }

  /** Where a guessed section stands: it closes the last one and the series that begins anew below it. */
  #closedByGuess(row: number): number {
    const held = this.#heldKinds.get(row)
    const next = held ? null : this.#rows.slice(row + 1, row + 50).find(({ label }) => label)?.label
    if (!next && !held && this.#open.every(({ outline }) => outline === null || outline >= guessedPart) && standsOnlyAtEnd(this.#rows, row)) return 0
    const restarted = held ? this.#open.findIndex(({ series }) => series && [...series.forms].some(form => held.has(kindOfNumber(series.style, form)))) : next ? this.#closedByNext(next) : undefined
    const previous = this.#open.findIndex(open => open.outline === guessedOutline && this.#weightOf(open.row) <= this.#weightOf(row))
    const alike = this.#setAlike(row)
    const closing = [restarted, previous, alike].filter((index): index is number => index !== undefined && index >= 0)
    return Math.min(...closing, this.#open.length, depthBelowEndedItems(this.#rows, this.#open, row))
  }

  /** Where the series is open that the next label looks like; undefined also where it just goes on and held guessed headings before: the next chapter is none of the last section of this one. */
  #closedByNext(next: Label): number | undefined {
    const match = findSame(this.#open, next)
    const series = this.#open[match?.index ?? -1]?.series
    return match && series && match.reading.n === series.last + 1 && this.#holdingGuessed.has(series.family) ? undefined : match?.index
  }

  /**
   * Which open heading an unlabelled one stands beside by its look; -1 where none is known for certain: a guessed one that is set as heavy, or any other
   * one in which lighter ones are open.
   */
  #setAlike(row: number): number {
    const own = this.#weightOf(row)
    const declared = this.#open.findLastIndex(({ outline }) => outline !== null && outline < guessedPart)
    return this.#open.findIndex((open, at) => {
      if (at <= declared || this.#weightOf(open.row) !== own) return false
      if (open.outline === guessedOutline && !open.series) return true
      const holds = this.#holdingLighter.has(open.series?.family ?? open.row) || this.#open.slice(at + 1).some(inner => isHeadingShaped(this.#rows[inner.row]?.text ?? '') && this.#weightOf(inner.row) < own)
      return own > 0 && holds
    })
  }

  #weightOf(row: number): number {
    return this.#weights[row] ?? 0
  }

  #lastOf(label: Label, reading: Reading): number | undefined {
    return this.#lastByFamily.get(familyOf(label, reading))
  }

  #begin(row: number, label: Label, reading: Reading): Series {
    const { form } = reading
    const family = familyOf(label, reading)
    const series: Series = { family, style: label.style, forms: new Set([form]), firstRow: row, last: 0, lastLabel: label, lastForm: form }
    this.#advance(series, label, reading)
    return series
  }

  #advance(series: Series, label: Label, reading: Reading): void {
    series.forms.add(reading.form)
    series.last = reading.n
    if (countsOn(label) && reading.form === label.readings.find(({ n }) => n === reading.n)?.form) {
      series.lastLabel = label
      series.lastForm = reading.form
    }
    this.#lastByFamily.set(familyOf(label, reading), reading.n)
  }

  #push(open: Open): void {
    this.#open.length = Math.min(this.#open.length, deepestLevel - 1)
    this.#open.push(open)
  }
}
