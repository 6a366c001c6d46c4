/** Some labels are doubtful on their own: `V.` may be an initial, `1.25` a quantity, `5 Hospitals` a sentence. They need company. */
import { isInserted, type Label, type LabelStyle, lawStyles, needsSeries } from './labels.ts'
import type { Reading } from './numerals.ts'

/** Where a neighbour may stand: one of them may be missing. */
const neighbours = [-2, -1, 1, 2]
/** So far bare numbers must count up from 1. */
const fewestCounted = 3
/** So many different numbers make a series of a name that no sign parts from the text. */
const fewestRising = 3
/** The same, where all of them are headings that the file declares, from the first one on. */
const fewestDeclared = 2

/**
 * The same labels, each with only the readings that the other labels of the document support; null where none is left.
 * @param declared the places of those that the file declares headings
 */
export function keepPlausible(labels: readonly (Label | null)[], declared: ReadonlySet<number> = new Set()): (Label | null)[] {
  const numbersByFamily = new Map<string, Set<number>>()
  for (const label of labels) {
    for (const reading of label?.readings ?? []) {
      const family = label ? familyOf(label, reading) : ''
      const numbers = numbersByFamily.get(family) ?? new Set()
      numbersByFamily.set(family, numbers.add(reading.n))
    }
  }
  const counted = findCounted(labels)
  const named = findNamed(labels)
  const rising = risingNames(labels, declared)
  const inserted = findInserted(labels)
  return labels.map((label, i) => {
    if (!label) return null
    if (needsSeries(label)) return rising.has(label.style) ? label : null
    if (label.style.startsWith('named')) return label.style === 'named §' || label.style.startsWith('named quoted') || named.has(label.style) ? label : null
    if (isInserted(label) || isBelowInserted(label)) return inserted.has(i) ? label : null
    // `01 Executive summary` below a title: no quantity is written so.
    const readings = counted.has(i) || (i > 0 && label.style === 'bare' && /^0\d$/u.test(label.printed)) ? label.readings : label.readings.filter(reading => isPlausible(label, reading, numbersByFamily))
    return readings.length > 0 ? { ...label, readings } : null
  })
}

/**
 * The same labels, where a paper counts its chapters `1.0`, `2.0` and their sections `1.1`, `1.2`, or `1.0`, `2.0`, `3.0` and nothing below them: the chapters are
 * `1` and `2`. Where chapters have labels in words, `1.0` is the first section of one.
 */
export function withChapters(labels: readonly (Label | null)[]): (Label | null)[] {
  const isChapter = (label: Label | null): label is Label => label !== null && label.style.startsWith('decimal') && label.readings[0]?.n === 0
  const sections = new Set(labels.flatMap(label => (label?.style.startsWith('decimal') && label.readings.some(({ n }) => n === 1) ? [`${label.style} ${label.series}`] : [])))
  const chapters = labels.filter(isChapter)
  const areNamed = labels.some(label => label !== null && lawStyles.has(label.style) && label.style !== 'article')
  const haveSections = chapters.some(({ style, series }) => sections.has(`${style} ${series}`))
  // A quantity such as 3.0 counts nothing.
  const areCount = chapters.length >= fewestCounted && chapters.every(({ style, series }, at) => style === 'decimal 2' && series === `${at + 1}.`)
  if (areNamed || (!haveSections && !areCount)) return [...labels]
  return labels.map(label => (isChapter(label) ? oneHigher(label) : label))
}

/** `1.0` as `1.`, `1.1.0` as `1.1`. */
function oneHigher(label: Label): Label {
  const parts = label.series.split('.').filter(Boolean)
  const style: LabelStyle = parts.length === 1 ? 'point' : `decimal ${parts.length}`
  const before = parts.slice(0, -1).map(part => `${part}.`).join('')
  return { ...label, style, before, after: '.0', series: before, readings: [{ form: 'arabic', n: Number(parts.at(-1)) }] }
}

/** The places of bare numbers that count up from 1 to 3 or further: `1 Background`, `2 Measures`, `3 Costs`. */
function findCounted(labels: readonly (Label | null)[]): Set<number> {
  const counted = new Set<number>()
  let run: number[] = []
  for (const [i, label] of labels.entries()) {
    const n = label?.style === 'bare' ? label.readings[0]?.n : undefined
    if (n === 1) run = [i]
    else if (n !== undefined && run.length > 0 && n === run.length + 1) run.push(i)
    else continue
    if (run.length >= fewestCounted) for (const place of run) counted.add(place)
  }
  return counted
}

/**
 * The places of what was put in: behind the number that it repeats, so that `3D` or `5G` begins no clause, and what is counted below it
 * (`3A.1`). Words like Article leave no doubt.
 */
function findInserted(labels: readonly (Label | null)[]): Set<number> {
  const lastByFamily = new Map<string, number>()
  const printed = new Set<string>()
  const found = new Set<number>()
  for (const [i, label] of labels.entries()) {
    if (!label) continue
    const follows = label.readings.some(reading => lastByFamily.get(familyOf(label, reading)) === reading.n)
    if (isInserted(label) && (follows || lawStyles.has(label.style))) {
      found.add(i)
      printed.add(label.printed)
    } else if (isBelowInserted(label) && printed.has(label.series.slice(0, -1))) found.add(i)
    else if (!isInserted(label)) for (const reading of label.readings) lastByFamily.set(familyOf(label, reading), reading.n)
  }
  return found
}

function isBelowInserted({ style, series }: Label): boolean {
  return style.startsWith('decimal') && /\d[A-Z]/u.test(series)
}

/**
 * The styles of names that no sign parts from the text and that are a series by their numbers: at least three different ones that rise
 * from line to line. Where a number falls, sentences begin with the name.
 */
export function risingNames(labels: readonly (Label | null)[], declared: ReadonlySet<number> = new Set()): ReadonlySet<string> {
  const loose = new Set<string>()
  const numbersByStyle = new Map<string, number[]>()
  for (const [i, label] of labels.entries()) {
    if (!label || !needsSeries(label)) continue
    if (!declared.has(i)) loose.add(label.style)
    const numbers = numbersByStyle.get(label.style) ?? []
    numbersByStyle.set(label.style, numbers)
    numbers.push(label.readings[0]?.n ?? 0)
  }
  const rises = (numbers: readonly number[]) => numbers.every((n, i) => i === 0 || n >= (numbers[i - 1] ?? 0))
  const fewest = (style: string, [first]: readonly number[]) => (loose.has(style) || first !== 1 ? fewestRising : fewestDeclared)
  return new Set([...numbersByStyle].filter(([style, numbers]) => new Set(numbers).size >= fewest(style, numbers) && rises(numbers)).map(([style]) => style))
}

/** Words that are counted: they stand with two numbers at least. Letters are counted from 1: G7 and G20 are none. */
function findNamed(labels: readonly (Label | null)[]): Set<string> {
  const printedByStyle = new Map<string, Set<string>>()
  const counted = (style: string) => [1, 2].every(n => labels.some(label => label?.style === style && label.readings.some(reading => reading.n === n)))
  for (const label of labels) {
    if (!label?.style.startsWith('named')) continue
    printedByStyle.set(label.style, (printedByStyle.get(label.style) ?? new Set()).add(label.printed))
  }
  return new Set([...printedByStyle].filter(([style, printed]) => printed.size >= 2 && (!style.startsWith('named code') || counted(style))).map(([style]) => style))
}

function isPlausible(label: Label, reading: Reading, numbersByFamily: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  const has = (family: string, n: number) => numbersByFamily.get(family)?.has(n) === true
  const family = familyOf(label, reading)
  const hasNeighbour = neighbours.some(distance => has(family, reading.n + distance))
  if (label.style === 'bare') return numbersByFamily.has(`decimal 2 ${reading.n}. arabic`)
  if (label.style.startsWith('decimal')) return hasNeighbour || holdsDeeper(label, reading, numbersByFamily) || (reading.n === 1 && leadsOn(label, has))
  if (label.style === 'note') return hasNeighbour || reading.n === 1
  if (label.before.length > 1 || label.style === 'annex') return true
  const isInitial = /^\p{L}$/u.test(label.printed.replace(/[()（）]/g, '')) && reading.form !== 'han'
  return !isInitial || hasNeighbour || (['roman', 'formal han'].includes(reading.form) && reading.n === 1 && label.style !== 'half parens')
}

/** `3.4` alone is a label when there is a `3.4.1`. */
function holdsDeeper({ style, series }: Label, { n }: Reading, numbersByFamily: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  return numbersByFamily.has(`decimal ${Number(style.slice('decimal '.length)) + 1} ${series}${n}. arabic`)
}

/** `3.1` alone is a label when there is a `3.`, or a `2.1` or `4.1` in the document. */
function leadsOn(label: Label, has: (family: string, n: number) => boolean): boolean {
  const parts = label.series.split('.').filter(part => part !== '')
  const last = Number(parts.at(-1) ?? 0)
  if (parts.length === 1 && (has('point  arabic', last) || has('bare  arabic', last))) return true
  const outer = parts.slice(0, -1).map(part => `${part}.`).join('')
  if (parts.length > 1 && has(`decimal ${parts.length} ${outer} arabic`, last)) return true
  return [last - 1, last + 1].some(sibling => has(`${label.style} ${outer}${sibling}. arabic`, 1))
}

function familyOf(label: Label, reading: Reading): string {
  return `${label.style} ${label.series} ${reading.form}`
}
