/** Lines that one sign keeps from being headings, among others that are headings and look like them: one series, one decision. */
import { readLabel } from '#domain/clauses/labels/labels.ts'
import { isDateline } from '#domain/clauses/noise/patterns.ts'
import { couldHead, longestBoldHeading } from './bold-line.ts'
import { runningNumbers } from './running-numbers.ts'

/** `set`: what names all lines that are set alike. */
export type AlikeLine = { readonly words: string; readonly set: string }

/** So many of the lines whose numbers run on, and so much of them, are headings without their last sign. */
const fewestOfRun = 2
const leastOfRun = 0.25
/** So much of the counts of one name. */
const leastOfCounts = 0.5
/** So many days, each with its own date, are what a paper is divided by. */
const fewestDays = 3

/** Words that end with a full stop, a colon or a question mark, without it. */
export function withoutEnd(words: string): string {
  return words.replace(/\s?[.。:：?？]$/u, '')
}

/**
 * Which of the lines are headings as well: those whose numbers run on with headings set alike, or count as such headings do in other
 * sections; words in capitals, where others set alike are headings or some come again; and days, where there are several.
 * @param lines in reading order, all that are set apart
 * @param heads those of them that are headings by their words
 */
export function sistersOf<T extends AlikeLine>(lines: readonly T[], heads: ReadonlySet<T>): ReadonlySet<T> {
  const sisters = new Set<T>()
  const numbers = runningNumbers(lines.map(({ words }) => words))
  const numbered = lines.map((line, i) => ({ line, number: numbers[i] ?? null })).filter(({ number }) => number !== null)
  for (const members of Map.groupBy(numbered, ({ line, number }) => `${line.set} ${number?.series}`).values()) {
    for (let from = 0, to = 1; from < members.length; from = to, to += 1) {
      while (to < members.length && (members[to]?.number?.n ?? 0) - (members[to - 1]?.number?.n ?? 0) === 1) to += 1
      const run = members.slice(from, to).map(({ line }) => line)
      const count = run.filter(line => heads.has(line)).length
      if (count >= fewestOfRun && count >= leastOfRun * run.length) for (const line of run) sisters.add(line)
    }
  }
  // `Objective 4.1.2` is decided with `Objective 4.2.1`, too: counts of one name and depth, each in another section.
  const nested = numbered.filter(({ number }) => /\d/u.test(number?.series.replace(/^\S+ \S+/u, '') ?? ''))
  for (const members of Map.groupBy(nested, ({ line, number }) => `${line.set} ${number?.series.replace(/\d+/gu, '#')}`).values()) {
    const count = members.filter(({ line }) => heads.has(line)).length
    if (count >= fewestOfRun && count >= leastOfCounts * members.length) for (const { line } of members) if (line.words.length <= longestBoldHeading) sisters.add(line)
  }
  for (const members of Map.groupBy(lines, ({ set }) => set).values()) {
    const days = members.filter(({ words }) => isDateline(words))
    if (new Set(days.map(({ words }) => words)).size >= fewestDays) for (const day of days) sisters.add(day)
    const capitals = members.filter(({ words }) => words.length <= longestBoldHeading && isWhollyCapital(words) && !isDateline(words))
    const comeAgain = new Set(capitals.map(({ words }) => words)).size < capitals.length
    if (comeAgain || capitals.some(line => heads.has(line))) for (const line of capitals) sisters.add(line)
  }
  for (const line of heads) sisters.delete(line)
  return sisters
}

/**
 * Slanted lines with a colon that come again in the same words, each above a count that begins anew at 1 in the next paragraph or the one
 * after it: what stands once is a lead-in.
 * @param paragraphs all of the document, in reading order
 */
export function headsOfCounts<T>(paragraphs: readonly T[], wordsOf: (paragraph: T) => string, isSlanted: (paragraph: T) => boolean): ReadonlySet<T> {
  const beginsCount = (paragraph: T | undefined) => paragraph !== undefined && readLabel(wordsOf(paragraph))?.readings[0]?.n === 1
  const found = paragraphs.filter((paragraph, i) => {
    if (!isSlanted(paragraph)) return false
    const words = wordsOf(paragraph)
    return /[:：]$/u.test(words) && couldHead(withoutEnd(words)) && (beginsCount(paragraphs[i + 1]) || beginsCount(paragraphs[i + 2]))
  })
  return new Set([...Map.groupBy(found, wordsOf).values()].filter(({ length }) => length > 1).flat())
}

/**
 * Lines without a number that come again in the same words, each right above a number that is not the first of its count: they end what
 * stands above them (`Motion passed`), and hold nothing.
 * @param paragraphs all of the document, in reading order
 */
export function remarksBetweenNumbers<T>(paragraphs: readonly T[], wordsOf: (paragraph: T) => string, isSetApart: (paragraph: T) => boolean): ReadonlySet<T> {
  const goesOn = (paragraph: T | undefined) => paragraph !== undefined && lastNumberOf(wordsOf(paragraph)) > 1
  const lines = paragraphs.flatMap((paragraph, i) => (isSetApart(paragraph) && readLabel(wordsOf(paragraph)) === null ? [{ paragraph, isHeld: goesOn(paragraphs[i + 1]) }] : []))
  const alike = [...Map.groupBy(lines, ({ paragraph }) => wordsOf(paragraph)).values()]
  return new Set(alike.filter(members => members.length > 1 && members.every(({ isHeld }) => isHeld)).flat().map(({ paragraph }) => paragraph))
}

/** What a line's number counts; 0 for none. Before a digit `2.2` is no label, as in `2.2 2nd report`, but a number all the same. */
function lastNumberOf(words: string): number {
  return readLabel(words)?.readings[0]?.n ?? Number(/^(?:\d{1,2}\.){1,3}(\d{1,2})\s/u.exec(words)?.[1] ?? 0)
}

function isWhollyCapital(words: string): boolean {
  return /\p{Lu}{4}/u.test(words) && !/\p{Ll}/u.test(words)
}
