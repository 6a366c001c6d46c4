/** Levels of headings that nothing but their setting tells: one decision for the whole document, borne out by the numbers before them. */
import { type Label, readLabel } from '#domain/clauses/labels/labels.ts'
import { isCapital } from '#domain/clauses/shapes.ts'
import { levelsAmongNumbers, type PlacedHeading } from '../../flow/among-numbers.ts'
import { runningNumbers } from '../../flow/running-numbers.ts'
import type { Paragraph } from './paragraphs.ts'
import { stepOf } from './styles.ts'

const deepest = 6
/** Headings in capitals are a setting of their own where there are so many of them, and so many of the same size and weight that are not. */
const fewestCapitals = 2
const fewestOfTypeface = 2
/** So is what is slanted, or in the middle, where there are so many of each. */
const fewestSlanted = 2
const fewestCentred = 3
/** Part of the room before a line by which the room behind it may differ: a column is as wide as its longest line. */
const offCentre = 0.25

type Setting = { readonly name: string; readonly size: number; readonly isBold: boolean; readonly isCentred: boolean; readonly isItalic: boolean; readonly isCapital: boolean; depth: number | null }
type Heading = { readonly paragraph: Paragraph; readonly label: Label | null; setting: Setting }

/**
 * The largest setting is the outermost; what is bold goes before what is not, what stands in the middle before what does not, capitals
 * before small letters, upright before slanted ones. A numbered heading that goes
 * on with a series takes the setting of that series, also one that its last sign kept out of `set`, and where the numbers of two settings
 * say that one stands in the other (`2.` and `2.1`, 一、 and （一）), they are believed more than the sizes.
 * @param paragraphs in reading order, with all of `candidates`, and those with all of `set`
 * @param set those that stand out from the text
 */
export function levelsBySetting(paragraphs: readonly Paragraph[], candidates: readonly Paragraph[], set: readonly Paragraph[]): ReadonlyMap<Paragraph, number> {
  const places = new Map(paragraphs.map((paragraph, i) => [paragraph, i]))
  const headings = settle(candidates, set)
  const settings = [...new Map(headings.map(({ setting }) => [setting.name, setting])).values()]
  for (const setting of settings) setting.depth = depthOf(headings.filter(heading => heading.setting === setting))
  const ranked = byNumbers(settings.toSorted(outermostFirst))
  const numbers = runningNumbers(headings.map(({ paragraph }) => paragraph.text))
  const placed = headings.map(({ paragraph, setting }, i): PlacedHeading => ({
    number: numbers[i] ?? null, look: setting.name, size: setting.size, isCapital: isCapital(paragraph.text), isCentred: isCentred(paragraph),
    isBelowOther: i > 0 && places.get(paragraph) === (places.get(headings[i - 1]?.paragraph as Paragraph) ?? 0) + 1, level: ranked.indexOf(setting) + 1,
  }))
  const levels = levelsAmongNumbers(placed)
  return new Map(headings.map(({ paragraph }, i) => [paragraph, Math.min(deepest, levels[i] ?? 1)]))
}

function outermostFirst(a: Setting, b: Setting): number {
  const before = (isBefore: boolean, isAfter: boolean) => Number(isAfter) - Number(isBefore)
  return b.size - a.size || before(a.isBold, b.isBold) || before(a.isCentred, b.isCentred) || before(a.isCapital, b.isCapital) || before(b.isItalic, a.isItalic)
}

/** Paragraphs of one size and weight. */
export function settingOf(paragraph: Paragraph): string {
  return `${sizeOf(paragraph)} ${isBoldAll(paragraph)}`
}

/** Whether all of its lines are in a slanting type, as their fonts are called. */
export function isItalic({ lines }: Paragraph): boolean {
  return lines.every(({ font }) => /italic|oblique/iu.test(font))
}

/** Points: the size of the largest of them, 0 of none. There may be a hundred thousand. */
export function largestSize(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((largest, paragraph) => Math.max(largest, sizeOf(paragraph)), 0)
}

/** Whether its first line stands in the middle of the column, clearly in from both edges. */
export function isCentred({ lines: [line] }: Paragraph): boolean {
  if (!line) return false
  const [before, after] = [line.x0 - line.left, line.right - line.x1]
  return before > line.size && Math.abs(before - after) < Math.max(line.size, offCentre * before)
}

export function sizeOf({ lines }: Paragraph): number {
  return stepOf(lines[0]?.size ?? 0)
}

function settle(candidates: readonly Paragraph[], set: readonly Paragraph[]): Heading[] {
  const capitals = countBy(set.filter(({ text }) => isCapital(text)), settingOf)
  const others = countBy(set.filter(({ text }) => /\p{Ll}/u.test(text)), settingOf)
  const familiesBySetting = typefaces(set)
  const slanted = partedBy(set, isItalic, fewestSlanted)
  const centred = partedBy(set, isCentred, fewestCentred)
  const settingByName = new Map<string, Setting>()
  const settingFor = (paragraph: Paragraph): Setting => {
    const own = settingOf(paragraph)
    const areParted = Math.min(capitals.get(own) ?? 0, others.get(own) ?? 0) >= fewestCapitals
    const isUpper = areParted && /\p{Lu}{2}/u.test(paragraph.text) && !/\p{Ll}/u.test(paragraph.text)
    const families = familiesBySetting.get(own)
    const [inMiddle, inItalic] = [centred.has(own) && isCentred(paragraph), slanted.has(own) && isItalic(paragraph)]
    const name = `${own} ${isUpper} ${inMiddle} ${inItalic} ${families?.has(typefaceOf(paragraph)) ? typefaceOf(paragraph) : ''}`
    const setting = settingByName.get(name) ?? { name, size: sizeOf(paragraph), isBold: isBoldAll(paragraph), isCentred: inMiddle, isItalic: inItalic, isCapital: isUpper, depth: null }
    settingByName.set(name, setting)
    return setting
  }
  const standsOut = new Set(set)
  const known = set.map(paragraph => ({ paragraph, label: readLabel(paragraph.text), setting: settingFor(paragraph) }))
  const settingByFamily = commonSettings(known)
  const knownByParagraph = new Map(known.map(heading => [heading.paragraph, heading]))
  const headings: Heading[] = []
  const last = new Map<string, number>()
  for (const paragraph of candidates) {
    const heading = knownByParagraph.get(paragraph) ?? { paragraph, label: readLabel(paragraph.text), setting: settingFor(paragraph) }
    const family = familyOf(heading.label)
    const common = settingByFamily.get(family)
    const n = heading.label?.readings[0]?.n
    const goesOn = common !== undefined && n !== undefined && n > 1 && last.get(seriesOf(heading.label)) === n - 1
    if (goesOn && heading.setting !== common && standsOut.has(paragraph)) heading.setting = common
    if (!standsOut.has(paragraph) && !(goesOn && heading.setting === common)) continue
    headings.push(heading)
    if (n !== undefined) last.set(seriesOf(heading.label), n)
  }
  return headings
}

/** Sizes and weights of which there are so many with a sign, and so many without it. */
function partedBy(set: readonly Paragraph[], hasSign: (paragraph: Paragraph) => boolean, fewest: number): ReadonlySet<string> {
  const [having, others] = [countBy(set.filter(hasSign), settingOf), countBy(set.filter(paragraph => !hasSign(paragraph)), settingOf)]
  return new Set([...having].filter(([own, count]) => Math.min(count, others.get(own) ?? 0) >= fewest).map(([own]) => own))
}

/**
 * Typefaces that tell headings of one size and weight apart: each is met several times. Only in documents whose headings have no signs that
 * another typeface has to be fetched for.
 */
function typefaces(set: readonly Paragraph[]): ReadonlyMap<string, ReadonlySet<string>> {
  const told = new Map<string, Set<string>>()
  if (set.some(({ text }) => /\p{Script=Han}/u.test(text))) return told
  for (const [setting, members] of Map.groupBy(set, settingOf)) {
    const counts = [...countBy(members, typefaceOf)]
    if (counts.length > 1 && counts.every(([, count]) => count >= fewestOfTypeface)) told.set(setting, new Set(counts.map(([typeface]) => typeface)))
  }
  return told
}

/** Without the mark of a subset and the names of weights and slants: `BAAAAA+DejaVuSans-Bold`, `Arial,Bold`. */
export function typefaceOf({ lines }: Paragraph): string {
  return (lines[0]?.font ?? '').replace(/^[A-Z]{6}\+/u, '').replace(/[-,].*$/u, '').replace(/(?:MT|PS)+$/u, '')
}

/** The setting that more than half of the headings with labels of one kind have. */
function commonSettings(headings: readonly Heading[]): ReadonlyMap<string, Setting> {
  const byFamily = new Map<string, Heading[]>()
  for (const heading of headings) {
    const family = familyOf(heading.label)
    if (family !== '') byFamily.set(family, [...(byFamily.get(family) ?? []), heading])
  }
  const common = new Map<string, Setting>()
  for (const [family, members] of byFamily) {
    for (const [setting, count] of countBy(members, ({ setting }) => setting)) if (2 * count > members.length) common.set(family, setting)
  }
  return common
}

/** Puts the settings whose numbers have a fixed order into that order, in the places that they take together. */
function byNumbers(settings: readonly Setting[]): Setting[] {
  const places = [...settings.keys()].filter(i => settings[i]?.depth !== null)
  const ordered = places.map(i => settings[i]).toSorted((a, b) => (a?.depth ?? 0) - (b?.depth ?? 0))
  const ranked = [...settings]
  for (const [at, place] of places.entries()) {
    const setting = ordered[at]
    if (setting) ranked[place] = setting
  }
  return ranked
}

/** How deep the numbers of nearly all headings of a setting stand by their form, or null where their form says nothing. */
function depthOf(headings: readonly Heading[]): number | null {
  const depths = headings.map(({ label }) => depthOfLabel(label))
  const [depth = null] = depths
  const isOne = depths.filter(own => own === depth).length > 0.8 * depths.length
  return isOne ? depth : null
}

/** Which forms stand in which: divisions of law and of formal plans, 一、 and （一）, and `2.` and `2.1`. */
function depthOfLabel(label: Label | null): number | null {
  if (!label) return null
  const form = label.readings[0]?.form
  if (label.style === 'division') return 1
  if (label.style === 'chapter') return 2
  if (label.style === 'section') return 3
  if (form === 'formal han') return 3
  if (form === 'han') return label.style === 'point' ? 4 : label.style === 'parens' ? 5 : null
  if (label.style === 'point' && form === 'arabic') return 6
  return label.style.startsWith('decimal') ? 5 + Number(label.style.slice('decimal '.length)) : null
}

function familyOf(label: Label | null): string {
  return label ? `${label.style} ${label.readings[0]?.form}` : ''
}

function seriesOf(label: Label | null): string {
  return label ? `${familyOf(label)} ${label.series}` : ''
}

function isBoldAll({ lines }: Paragraph): boolean {
  return lines.every(line => line.isBold)
}

function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
