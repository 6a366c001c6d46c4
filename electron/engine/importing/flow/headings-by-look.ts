/** Headings of files that declare none, by how their lines are set: bold, large, centred. Bold words that begin a paragraph stay what they are. */
import type { ClauseHint } from '#domain/clauses.ts'
import { type Label, readLabel } from '#domain/clauses/labels/labels.ts'
import { isDateline } from '#domain/clauses/noise/patterns.ts'
import { endsSentence, isInCapitals } from '#domain/clauses/shapes.ts'
import { isOffice } from '#domain/clauses/titles/letterhead.ts'
import { couldHead, longestBoldHeading } from './bold-line.ts'
import type { Look } from './look.ts'
import { levelsAmongNumbers, type PlacedHeading } from './among-numbers.ts'
import { type RunningNumber, runningNumbers } from './running-numbers.ts'
import { headsOfCounts, remarksBetweenNumbers, sistersOf, withoutEnd } from './sisters.ts'

/** A short paragraph with how it is set; `look` is null where that is not told, as in tables. */
export type SetParagraph = { readonly hint: ClauseHint; readonly words: string; readonly look: Look | null }

/** Paragraphs in reading order; null stands for a long one, of which nothing is asked. */
export type SetParagraphs = readonly (SetParagraph | null)[]

/** How most of the text is set. `size`: half-points, 0 where that is not told. */
export type BodyLook = { readonly size: number; readonly isBold: boolean }

type Line = SetParagraph & { readonly at: number; readonly look: Look; readonly label: Label | null; number: RunningNumber | null; set: string }

/** Fewer lines than this, numbered ones with them, show no pattern; and so many of them have no number, which would say enough. */
const fewestHeadings = 3
const fewestUnnumbered = 2
/** So many are enough where each is bold and large, and all are set alike. */
const fewestTold = 2
/** How much larger than the text a line is that heads without being bold. */
const largerThanText = 1.15
/** Parts of all paragraphs: in more of them bold is no sign of a heading. */
const mostHeadings = 0.65
/** Lines of one look, one below the other, are a list. */
const longestRun = 3
/** Headings in capitals are set apart from others of their look where there are so many of each. */
const fewestCapitals = 2
const deepest = 6

/**
 * Levels by heading, from 1; 0 for lines of the title. The largest are the outermost; of one size, those that come first. Numbers of one
 * kind are of one level, and what has no number is of the level of the outermost ones that look like it.
 */
export function headingsByLook(paragraphs: SetParagraphs, body: BodyLook): ReadonlyMap<ClauseHint, number> {
  const none = new Map<ClauseHint, number>()
  const found = findLines(paragraphs, body)
  const setApart = new Set(found.map(({ at }) => paragraphs[at] ?? null))
  const remarks = remarksBetweenNumbers(paragraphs, paragraph => paragraph?.words ?? '', paragraph => setApart.has(paragraph))
  const lines = withoutLists(paragraphs, found.filter(({ at }) => !remarks.has(paragraphs[at] ?? null)))
  const again = titleAgain(paragraphs, lines)
  const titles = titleLines(paragraphs, lines.filter(line => line !== again))
  const headings = lines.filter(line => !titles.includes(line) && line !== again)
  // What only stands above the first text and number is a letterhead.
  const below = headings.filter(({ at }) => at + 1 >= openingEnd(paragraphs))
  const isPattern = below.length >= (isTold(headings, body) ? fewestTold : fewestHeadings) && (headings.filter(({ label }) => label === null).length >= fewestUnnumbered || holdsCount(headings))
  if (!isPattern || headings.length > mostHeadings * paragraphs.length || areTitles(headings)) return none
  const lineByPlace = new Map(lines.map(line => [line.at, line]))
  const held = headings.filter(line => nameOf(lineByPlace.get(line.at + 1)) !== nameOf(line))
  if (2 * held.length < headings.length) return none
  const numbers = runningNumbers(headings.map(({ words }) => words))
  for (const [i, line] of headings.entries()) line.number = numbers[i] ?? null
  // Between a title and what stands right below it no text tells where the title ends.
  const lastOfTitle = titles.at(-1)?.at ?? Infinity
  nameSets(headings, Math.min(openingEnd(paragraphs), lastOfTitle + 2))
  const ranks = rankSets(headings, headings.findLast(({ at }) => at <= openingEnd(paragraphs))?.at ?? 0)
  // What stands below the title is outermost.
  const belowTitle = again && headings.find(({ at }) => at > again.at)
  if (belowTitle) ranks.set(belowTitle.set, 0)
  // A smaller line above all text says who printed it.
  const smallest = headings.reduce((size, { look }) => Math.min(size, look.size), Infinity)
  const levels = new Map<ClauseHint, number>(titles.filter(({ look }, at) => at === 0 || look.size >= smallest).map(({ hint }) => [hint, 0]))
  const placed = headings.map((line, i): PlacedHeading => ({
    number: line.number, look: nameOf(line), size: line.look.size, isCapital: isUpper(line), isCentred: line.look.isCentred,
    isBelowOther: headings[i - 1]?.at === line.at - 1, level: (ranks.get(line.set) ?? 0) + 1,
  }))
  if (again) levels.set(again.hint, 1)
  for (const [i, level] of levelsAmongNumbers(placed).entries()) levels.set(headings[i]?.hint as ClauseHint, Math.min(deepest, level))
  return levels
}

/** Whether two signs tell each heading from a text that has neither. */
function isTold(headings: readonly Line[], body: BodyLook): boolean {
  return body.size > 0 && !body.isBold && headings.every(line => line.look.isBold && line.look.size > largerThanText * body.size && nameOf(line) === nameOf(headings[0]))
}

const noParagraph = { hint: null, words: '', look: null }

function findLines(paragraphs: SetParagraphs, body: BodyLook): Line[] {
  const [heads, others] = [new Set<Line>(), new Set<Line>()]
  const counts = headsOfCounts(paragraphs, paragraph => paragraph?.words ?? '', paragraph => paragraph?.look?.isItalic === true)
  let titled: { readonly at: number; readonly set: string } | null = null
  const text = paragraphs.findIndex(paragraph => !paragraph || readLabel(paragraph.words) !== null)
  for (const [at, paragraph] of paragraphs.entries()) {
    const { hint, words, look } = paragraph ?? noParagraph
    if (at < text && isOffice(words)) continue
    const standsOut = hint !== null && look !== null && ((look.isBold && !body.isBold) || (body.size > 0 && look.size > largerThanText * body.size))
    if (!(standsOut || counts.has(paragraph)) || !look || hint?.kind !== 'paragraph' || at === paragraphs.length - 1) continue
    const above = paragraphs[at - 1]?.words ?? ''
    // The title, of a line or several, of a chapter or article whose number stands alone above it.
    const isTitled = (readLabel(above)?.length === above.length && above !== '') || (titled?.at === at - 1 && titled.set === setOf(look))
    if (isTitled && !/^\S*\d/u.test(words)) {
      titled = { at, set: setOf(look) }
      continue
    }
    const line = { hint, words, look, at, label: readLabel(words), number: null, set: setOf(look) }
    if (counts.has(paragraph) || couldHead(words)) heads.add(line)
    else if (isDateline(words) || couldHead(withoutEnd(beginningOf(words)))) others.add(line)
  }
  const sisters = sistersOf([...heads, ...others].toSorted((left, right) => left.at - right.at), heads)
  const lines = [...heads, ...sisters].toSorted((left, right) => left.at - right.at)
  // Where headings stand at the margin, what stands in the middle above a table is the table's caption.
  const areAside = lines.some(({ look }) => !look.isCentred)
  return areAside ? lines.filter(({ at, look, label }) => at === 0 || !look.isCentred || label !== null || paragraphs[at + 1]?.look !== null) : lines
}

/** Of a line that is too long for a heading, as many whole words as would do. */
function beginningOf(words: string): string {
  return words.length <= longestBoldHeading ? words : words.slice(0, longestBoldHeading).replace(/[,;(]?\s*[^\s,;(]*$/u, '')
}

/** Without lines that are a list, whatever they look like: several of one look, one right below the other, below what is no heading. */
function withoutLists(paragraphs: SetParagraphs, lines: readonly Line[]): Line[] {
  const kept: Line[] = []
  const end = openingEnd(paragraphs)
  for (let from = 0; from < lines.length;) {
    let to = from + 1
    while (lines[to]?.at === (lines[to - 1]?.at ?? 0) + 1 && nameOf(lines[to]) === nameOf(lines[from])) to += 1
    if (to - from < longestRun || (lines[from]?.at ?? 0) <= end) for (const line of lines.slice(from, to)) kept.push(line)
    from = to
  }
  return kept
}

/** The title where it comes once more, above the text, behind a cover or a summary: it stands beside the outermost headings and holds none. */
function titleAgain(paragraphs: SetParagraphs, lines: readonly Line[]): Line | null {
  const [first, ...others] = lines
  const again = others.filter(({ words }) => words === first?.words)
  return first && first.at < openingEnd(paragraphs) && again.length === 1 && !first.number ? (again[0] ?? null) : null
}

/** The lines above the first text and number whose look is met nowhere below it. */
function titleLines(paragraphs: SetParagraphs, lines: readonly Line[]): readonly Line[] {
  const end = openingEnd(paragraphs)
  const below = new Set(lines.filter(({ at }) => at >= end).map(nameOf))
  const opening = lines.filter(({ at }) => at < end)
  const first = opening.findIndex(line => below.has(nameOf(line)))
  return opening.slice(0, first < 0 ? undefined : first)
}

/** Where the short lines end with which a document begins. */
function openingEnd(paragraphs: SetParagraphs): number {
  const end = paragraphs.findIndex(paragraph => !paragraph || paragraph.words.length > longestBoldHeading || endsSentence(paragraph.words) || readLabel(paragraph.words) !== null)
  return end < 0 ? paragraphs.length : end
}

/** Titles of papers one below the other, in the middle and larger than all that is numbered: the numbers speak for themselves. */
function areTitles(headings: readonly Line[]): boolean {
  const [numbered, unnumbered] = [headings.filter(({ label }) => label), headings.filter(({ label }) => !label)]
  const largest = numbered.reduce((size, { look }) => Math.max(size, look.size), 0)
  return numbered.length > 0 && unnumbered.every(({ look }) => look.isCentred && look.size > largest)
}

/** Whether the first of the headings holds a count of all the others: right above them and set like them, or larger than all. */
function holdsCount([first, ...others]: readonly Line[]): boolean {
  const isLarger = others.every(({ look }) => first !== undefined && look.size < first.look.size)
  if (first?.label !== null || (!isLarger && (others[0]?.at !== first.at + 1 || nameOf(others[0]) !== nameOf(first)))) return false
  return others.length > 1 && others.every((line, i) => nameOf(line) === nameOf(others[0]) && line.label?.readings[0]?.n === i + 1)
}

/** Gives each heading the name of what is set like it, and told from others of that look by its kind of number. */
function nameSets(headings: readonly Line[], titleEnd: number): void {
  const lookOf = lookNames(headings)
  for (const members of Map.groupBy(headings, lookOf).values()) {
    const [name, outermost] = [lookOf(members[0]), outermostFamily(members, titleEnd)]
    for (const line of members) {
      const family = familyOf(line)
      // Annexes stand beside what is outermost, whatever counts them.
      line.set = family === '' || family === outermost || line.label?.style === 'annex' ? name : `${name} ${family}`
    }
  }
  // One numbered heading that is set otherwise by mistake is of the level of the others.
  for (const [family, members] of Map.groupBy(headings, familyOf)) {
    const [usual] = [...Map.groupBy(members, ({ set }) => set)].filter(([, like]) => 2 * like.length > members.length)
    if (family !== '' && usual) for (const line of members) line.set = usual[0]
  }
}

/**
 * The kind of number that stands for the look: the first one that is met again, unless it begins anew below lines of that look without a number, or first
 * stands right below one that the title does not end with.
 */
function outermostFamily(members: readonly Line[], titleEnd: number): string {
  const families = members.map(familyOf)
  const counts = families.findIndex((own, i) => own !== '' && families.indexOf(own, i + 1) > 0)
  const first = counts < 0 ? families.findIndex(own => own !== '') : counts
  const family = familyOf(members[first])
  const begins = members.filter(line => familyOf(line) === family && line.label?.readings.some(({ n }) => n === 1) === true)
  const above = members[first - 1]
  const isHeld = above !== undefined && above.at >= titleEnd && above.at + 1 === members[first]?.at
  return isHeld || (begins.length > 1 && members.some(line => familyOf(line) === '')) ? '' : family
}

function lookNames(headings: readonly Line[]): (line: Line | undefined) => string {
  const uppers = Map.groupBy(headings.filter(isUpper), nameOf)
  const others = Map.groupBy(headings.filter(({ words }) => /\p{Ll}/u.test(words)), nameOf)
  return line => {
    const name = nameOf(line)
    const areParted = Math.min(uppers.get(name)?.length ?? 0, others.get(name)?.length ?? 0) >= fewestCapitals
    return areParted && isUpper(line) ? `${name} capital` : name
  }
}

/**
 * Places of the sets among each other, from 0. Lines above the heading of the first text may be the title's, and do not tell that headings in small letters come before those in capitals.
 * @param firstHeld the place of that heading
 */
function rankSets(headings: readonly Line[], firstHeld: number): Map<string, number> {
  const placeBySet = new Map<string, { readonly size: number; at: number }>()
  for (const { set, look, at } of headings) {
    const known = placeBySet.get(set)
    if (!known) placeBySet.set(set, { size: look.size, at })
    else if (known.at < firstHeld && isOneOfCapitals(headings, set)) known.at = at
  }
  const sets = [...placeBySet].sort(([, a], [, b]) => b.size - a.size || a.at - b.at)
  return new Map(sets.map(([set], rank) => [set, rank]))
}

/** Whether headings of a set are in small letters, where others of their look are in capitals. */
function isOneOfCapitals(headings: readonly Line[], set: string): boolean {
  return headings.some(line => line.set.startsWith(`${set} capital`))
}

function nameOf(line: Line | undefined): string {
  return line ? setOf(line.look) : ''
}

function setOf({ size, isBold, isItalic, isCentred }: Look): string {
  return `${size} ${isBold} ${isItalic} ${isCentred}`
}

function familyOf(line: Line | undefined): string {
  const { label = null, number = null } = line ?? {}
  return label ? `${label.style} ${label.readings[0]?.form}` : (number?.series ?? '')
}

function isUpper(line: Line | undefined): boolean {
  return line !== undefined && isInCapitals(line.words)
}
