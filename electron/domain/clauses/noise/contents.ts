/** Tables of contents: a list of the headings that stand again further down. They lead to places in the plan and say nothing of their own. */
import { lawStyles, readLabel } from '../labels/labels.ts'
import { readNumeral } from '../labels/numerals.ts'
import type { Row } from '../rows.ts'
import { endsSentence, isLeadIn } from '../shapes.ts'
import { isFurniture } from './patterns.ts'

/** A line of a table of contents is no longer than this. */
const longestEntry = 150
/** Fewer entries prove no table. */
const fewestEntries = 2

/** Entries without a heading that says what they are: so many at least, so many parts of which stand again below, in the same order. */
const fewestBare = 4
const leastAgain = 0.75

const contentsHeading = /^(?:本[页頁文]?目[录錄次]|目\s*[录錄次]|(?:table of |list of )?contents(?: page)?|table of content|index|(?:on|in) this (?:page|document|plan|paper|section)|sommaire|table des matières|sumário|sumario|[íi]ndice(?: general)?|contenido|inhalt(?:sverzeichnis)?|inhoud(?:sopgave)?)\s?[:：]?$/iu
/** Acts announce it in a sentence, which is the act's own. */
const announcement = /\btable of (?:contents|sections|provisions)\b.{0,80}[:：]$/iu

/** `某市应急预案目录`; a catalogue is called so, too, but nothing of it stands again below. */
const titledContents = /(?:预案|預案|规划|規劃|计划|計劃|方案|纲要|綱要|办法|辦法|条例|條例|报告|報告|规则|規則|细则|細則)目[录錄次]$/u

/** The rows of tables of contents with the headings above them, by their places in `rows`. */
export function findContents(rows: readonly Row[]): number[] {
  return [...headedContents(rows), ...linkedContents(rows), ...listedContents(rows), ...bareContents(rows), ...pagedContents(rows)]
}

/** So many lines of nothing but entries with their pages need no heading. */
const fewestUnheaded = 6

/** Further down than that no entry is looked for. */
const mostEntries = 400

/** Lines that no one announces, each of which ends in a page, when the pages do not fall, leave some out, and entries stand again below. */
function pagedContents(rows: readonly Row[]): number[] {
  const pages = rows.map(({ text, isBullet }) => (isBullet || isTooLong(text) || endsSentence(text) ? null : pageOf(text)))
  const runs: number[][] = []
  for (const [i, page] of pages.entries()) {
    if (page === null) continue
    const run = runs.at(-1)
    const goesOn = run !== undefined && run.at(-1) === i - 1 && page >= (pages[i - 1] ?? Infinity)
    if (goesOn) run.push(i)
    else runs.push([i])
  }
  const long = runs.filter(run => run.length >= fewestUnheaded && (pages[run.at(-1) ?? -1] ?? 0) - (pages[run[0] ?? -1] ?? 0) > run.length)
  if (long.length === 0) return []
  const lastByEntry = new Map(rows.map(({ text }, i) => [text.length > longestEntry ? '' : entryOf(text), i]))
  const standsBelow = (run: readonly number[]) => run.some(i => (lastByEntry.get(entryOf(withoutPage(rows[i]?.text ?? ''))) ?? 0) > (run.at(-1) ?? 0))
  return long.filter(standsBelow).flat()
}

/** Lists that no one announces, all of whose items the file declares as headings further down, in the same order: what is in a page. */
function listedContents(rows: readonly Row[]): number[] {
  const headings = new Map([...rows.entries()].filter(([, { hint }]) => hint?.kind === 'heading').map(([i, { text }]) => [entryOf(text), i]))
  const placeOf = ({ text }: Row) => headings.get(entryOf(text.slice(0, longestEntry).replace(/^[-*•+]\s+/u, '')))
  return runsOf(rows, row => (row.isBullet || row.hint?.kind === 'item') && placeOf(row) !== undefined).filter(run => {
    const places = rows.slice(run[0], (run.at(-1) ?? 0) + 1).map(row => placeOf(row) ?? -1)
    const isAnnounced = isLeadIn(rows[(run[0] ?? 0) - 1]?.text ?? '')
    return run.length > fewestEntries && !isAnnounced && places.every((place, at) => place > (places[at - 1] ?? run.at(-1) ?? 0))
  }).flat()
}

/** A line of nothing but a link to a place of the same text, as Markdown writes it: `- [Our goals](#our-goals)`, `[1][3] [Short title][3]`. */
const ownLink = /^(?:[-*+|]|\d{1,3}\.|\s)*(?:\[[^\]\n]{1,150}\]\(#[^)\s]{0,200}\)|(?:\[[^\]\n]{1,150}\]\[\d{1,3}\]\s?){1,3})[\s|]*$/u

/** Lists of such links, with the heading above them. */
function linkedContents(rows: readonly Row[]): number[] {
  return runsOf(rows, ({ text }) => ownLink.test(text.slice(0, 500))).filter(run => run.length > fewestEntries).flatMap(run => {
    const head = (run[0] ?? 0) - 1
    return contentsHeading.test(plainWords(rows[head]?.text ?? '')) ? [head, ...run] : run
  })
}

/** Short lines with which a document begins, nearly all of which stand again further down in the same order. */
function bareContents(rows: readonly Row[]): number[] {
  const seen = new Set<string>()
  // The text begins with a sentence, or where the first entry stands again.
  const end = rows.findIndex(({ text }) => text.length > longestEntry || endsSentence(text) || seen.size === seen.add(entryOf(text)).size)
  if (end < fewestBare) return []
  const placesByEntry = Map.groupBy(rows.keys(), i => ((rows[i]?.text.length ?? 0) > longestEntry || i < end ? '' : entryOf(rows[i]?.text ?? '')))
  const again = rows.slice(0, end).map(({ text }) => [entryOf(text), entryOf(withoutPage(text))].flatMap(entry => (entry === '' ? [] : (placesByEntry.get(entry) ?? [])))[0] ?? null)
  const [first, last] = [again.findIndex(place => place !== null), again.findLastIndex(place => place !== null)]
  const found = again.filter(place => place !== null)
  const isInOrder = found.every((place, at) => at === 0 || place > (found[at - 1] ?? 0))
  const isTable = found.length >= fewestBare && found.length >= leastAgain * (last + 1 - first) && isInOrder
  return isTable ? Array.from({ length: last + 1 - first }, (_, at) => first + at) : []
}

function runsOf(rows: readonly Row[], belongs: (row: Row) => boolean): number[][] {
  const runs: number[][] = []
  for (const [i, row] of rows.entries()) {
    if (!belongs(row)) continue
    if (runs.at(-1)?.at(-1) === i - 1) runs.at(-1)?.push(i)
    else runs.push([i])
  }
  return runs
}

function headedContents(rows: readonly Row[]): number[] {
  const heads = [...rows.keys()].filter(i => contentsHeading.test(plainWords(rows[i]?.text ?? '')) || announcesContents(rows[i]))
  if (heads.length === 0) return []
  const firstByEntry = new Map<string, number>()
  const lastByEntry = new Map<string, number>()
  for (const [i, { text }] of rows.entries()) {
    if (text.length > longestEntry) continue
    const entry = entryOf(text)
    lastByEntry.set(entry, i)
    if (!firstByEntry.has(entry)) firstByEntry.set(entry, i)
  }
  const found: number[] = []
  for (const head of heads) {
    // What a table holds is no head of another one.
    if (head <= (found.at(-1) ?? -1)) continue
    // The section that holds the table is one of its entries.
    const standsElsewhere = (entry: string, i: number) => (lastByEntry.get(entry) ?? 0) > i || (firstByEntry.get(entry) ?? head) < head
    const tables = [tableBelow(rows, head, standsElsewhere), pagedBelow(rows, head), bulletsBelow(rows, head), declaredBelow(rows, head), untilFirstAgain(rows, head, lastByEntry)]
    const table = tables.reduce((longest, own) => (own.length > longest.length ? own : longest))
    if (table.length < fewestEntries) continue
    if (!announcesContents(rows[head])) found.push(head)
    for (const i of table) found.push(i)
  }
  return found
}

/** A sentence that announces them, or a plan's title with that word behind it: no part of them. */
function announcesContents(row: Row | undefined): boolean {
  return row !== undefined && row.text.length <= longestEntry && (announcement.test(row.text) || titledContents.test(row.text))
}

/**
 * Entries that stand again elsewhere. Once some do, labelled ones of the same style that do not are entries too: parts of a document often
 * come with the contents of the whole; and so are the chapters in a list between them. Where a label is met again the document itself begins.
 */
function tableBelow(rows: readonly Row[], head: number, standsElsewhere: (entry: string, i: number) => boolean): number[] {
  const table: number[] = []
  const styles = new Set<string>()
  const printed = new Set<string>()
  let certain = 0
  for (let i = head + 1; i < rows.length; i += 1) {
    const { text = '', label = null } = rows[i] ?? {}
    const isCertain = [entryOf(text), entryOf(withoutPage(text))].some(entry => standsElsewhere(entry, i))
    const isLikeOthers = certain >= fewestEntries && ((label !== null && styles.has(label.style) && !printed.has(label.printed)) || isListedPart(rows[i]))
    // Below a list that nothing declares, the title that comes again is declared.
    const isTitleAgain = rows[i]?.hint?.kind === 'heading' && table.length > 0 && !table.some(entry => rows[entry]?.hint?.kind === 'heading')
    if (isTooLong(text) || isTitleAgain || !(isCertain || isFurniture(text) || isLikeOthers)) break
    if (isCertain) {
      certain += 1
      if (label) styles.add(label.style)
    }
    if (label) printed.add(label.printed)
    table.push(i)
  }
  return table
}

/** `- CHAPTER I – Boats`, `- Boats (Art. 4)`: bullets in bullets count anew below each part. */
function isListedPart(row: Row | undefined): boolean {
  if (row === undefined || !isEntry(row)) return false
  const words = row.text.slice(0, longestEntry).replace(/^[-*•+]\s+/u, '')
  return heldArticles.test(words) || lawStyles.has(readLabel(words)?.style ?? 'bare')
}

/** So many lines at least that end in pages; and so many beside each other may have none: a part's name, or an entry in two lines. */
const fewestPaged = 3
const columnHead = /^(?:(?:s\.?\s?no\.?|sr\.? ?no\.?|no\.?|item|chapter|section)\s+)?(?:(?:description|particulars|subject|topic|title|contents?|chapter|section|paragraph)s?\s+)?pages?(?: (?:no\.?|numbers?|#))?$/iu
const mostUnpaged = 2
/** An entry whose page stands on the next line. */
const leaders = /\.{4,}$/u

/** Entries whose pages do not fall, whether or not the document has what they lead to: parts come with the contents of the whole. */
function pagedBelow(rows: readonly Row[], head: number): number[] {
  let [end, last, paged] = [head, 0, 0]
  for (let i = head + 1; i < rows.length && i - end <= mostUnpaged + 1; i += 1) {
    const text = rows[i]?.text ?? ''
    const page = pageOf(text)
    if (isTooLong(text) || (page === null && endsSentence(text) && !columnHead.test(text) && !leaders.test(text) && !isFurniture(text)) || (page !== null && page < last && !isFurniture(text))) break
    if (page === null && !isFurniture(text)) continue
    if (page !== null) [last, paged] = [page, paged + 1]
    end = i
  }
  if (paged < fewestPaged) return []
  while (goesOnCounting(rows[end], rows[end + 1])) end += 1
  return Array.from({ length: end - head }, (_, at) => head + 1 + at)
}

/** Whether an entry without a page has the next number of the one above it. */
function goesOnCounting(above: Row | undefined, row: Row | undefined): boolean {
  if (!above?.label || !row?.label || row.text.length > longestEntry || endsSentence(row.text) || row.label.style !== above.label.style) return false
  const last = above.label.readings[0]
  return last !== undefined && row.label.readings.some(({ form, n }) => form === last.form && n === last.n + 1)
}

/**
 * Lines down to where the first of them stands again, when another one stands again below that, and all are alike: parts come with the contents of
 * the whole. Alike are those that are numbered, that stand again, and that are in capitals where the first one is.
 */
function untilFirstAgain(rows: readonly Row[], head: number, lastByEntry: ReadonlyMap<string, number>): number[] {
  const standsBelow = (i: number, place: number) => [entryOf(rows[i]?.text ?? ''), entryOf(withoutPage(rows[i]?.text ?? ''))].find(entry => entry !== '' && (lastByEntry.get(entry) ?? 0) > place)
  const first = standsBelow(head + 1, head + 1)
  if (first === undefined) return []
  const isInCapitals = isUpperCase(rows[head + 1]?.text ?? '')
  const isAlike = (row: Row | undefined, i: number) =>
    row !== undefined && row.hint?.kind !== 'heading' && !isTooLong(row.text) && (row.label !== null || isFurniture(row.text) || (isInCapitals && isUpperCase(row.text)) || standsBelow(i, i) !== undefined)
  let end = head + 2
  while (end - head <= mostEntries && isAlike(rows[end], end) && entryOf(rows[end]?.text ?? '') !== first) end += 1
  const table = Array.from({ length: end - head - 1 }, (_, at) => head + 1 + at)
  return table.length >= fewestBare && entryOf(rows[end]?.text ?? '') === first && table.slice(1).some(i => standsBelow(i, end) !== undefined) ? table : []
}

/** An entry may be one word. */
function isUpperCase(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** Bullets right below that are no sentences. */
function bulletsBelow(rows: readonly Row[], head: number): number[] {
  const below: number[] = []
  for (let i = head + 1; isEntry(rows[i]); i += 1) below.push(i)
  return below.length >= fewestPaged ? below : []
}

/** Lines that a page declares to be no part of its text, as lists of links to its own places are. */
function declaredBelow(rows: readonly Row[], head: number): number[] {
  const below: number[] = []
  for (let i = head + 1; rows[i]?.hint?.kind === 'boilerplate' && (rows[i]?.text.length ?? 0) <= longestEntry; i += 1) below.push(i)
  return below
}

function isEntry(row: Row | undefined): boolean {
  if (row === undefined || !(row.isBullet || row.hint?.kind === 'item')) return false
  const words = row.text.slice(0, 3 * longestEntry).replace(/[.·…]{5,}\s?\d{0,4}$/u, '')
  return words.length <= longestEntry && (words.length < row.text.length || !endsSentence(words) || isFurniture(row.text))
}

/** An entry is measured without its dots: a page may be wide. */
function isTooLong(text: string): boolean {
  return text.length > longestEntry && text.slice(0, 3 * longestEntry).replace(/[.·…_]{4,}/gu, '').length > longestEntry
}

/** The page that an entry ends in, or its first paragraph (`13 - 14`); what comes before page 1 is counted in Roman numbers, here below 1. */
function pageOf(entry: string): number | null {
  const [, words = '', first, page] = /^(.*?[^\d\s/–-][\s.·…\t]*?)(?:(\d{1,3})\s?[-–]\s?)?(\d{1,3})$/u.exec(entry) ?? []
  if (/\p{L}/u.test(words)) return Number(first ?? page)
  const roman = /\p{L}.*[\s.·…]([ivxlc]{1,6}|[IVXLC]{1,6})$/u.exec(entry)?.[1]
  const [reading] = roman === undefined ? [] : readNumeral(roman).filter(({ form }) => form === 'roman' || form === 'small roman')
  return reading ? reading.n / 1000 : null
}

/** What the entries among lines lead to, where they end in pages; for {@link entryWords}. */
export function pagedEntries(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.filter(line => !isTooLong(line) && pageOf(line) !== null).map(line => entryOf(withoutPage(line))))
}

export function entryWords(line: string): string {
  return isTooLong(line) ? '' : entryOf(line)
}

/** What an entry and its heading have in common: not what parts number and words, nor `Sec.` before or a full stop behind. */
function entryOf(text: string): string {
  return plainWords(text.slice(0, longestEntry)).normalize('NFKC').replace(/^\s*sec(?:tion|\.)\s*(?=\d)/iu, '').replace(/\s+/g, '').replace(/(?<=^[\d.]{0,12}\d)[.、](?=\D)/u, '').replace(/\.$/u, '').toLowerCase()
}

/** Without what Markdown puts around a heading and around an entry that leads to it. */
function plainWords(text: string): string {
  return text.replace(/^(?:#{1,6}\s+|#{2,6}|(?:[-*+]|\d{1,3}\.)\s+(?=\*{0,2}\[))?\*{0,2}/u, '').replace(/^\[([^\]]*)\]\([^)]*\)/u, '$1').replace(/\*{2}$/u, '')
}

/** The articles that a part holds: `(Art. 1° ao 6°)`. */
const heldArticles = /\s*[*_]{0,3}\((?:arts?\b|articles?|artículos?|artigos?|§|pp?\.)[^()\n]{1,40}\)[*_]{0,3}$/iu

/** Without the page, and without the articles that a part holds. */
function withoutPage(text: string): string {
  return text.replace(heldArticles, '').replace(/(?:[\s.·…]*\d{1,4}|[\s.·…]+[ivxlc]{1,7})$/iu, '')
}
