/** Which rows are noise: furniture of pages and sites, tables of contents, advertisements, the publisher's name at the end. */
import { findCaptionLists } from './caption-lists.ts'
import { findContents } from './contents.ts'
import { findHeadingPages } from './heading-pages.ts'
import { findLinkLists } from './link-lists.ts'
import { pageOrigins } from './origins.ts'
import { isBareNumber, isDateline, isFurniture, isPageMark, isSeparator, sells, sellTogether, soundsLikeAdvert } from './patterns.ts'
import { findPointPages, findRomanPages } from './roman-pages.ts'
import { findRunningHeads } from './running-heads.ts'
import { couldBeSiteLine, isRelatedHeading, isSiteLine } from './site.ts'
import type { Row } from '../rows.ts'
import { endsSentence } from '../shapes.ts'

/** Nothing longer is taken for an advertisement. */
const longestAdvert = 12
/** A line as long as this that ends as a sentence does is the document's own. */
const ownSentence = 60

export function findNoise(rows: readonly Row[]): boolean[] {
  const noise = rows.map((row, i) => row.isLeftover || row.hint?.kind === 'boilerplate' || (row.label?.style !== 'bare' && isFurniture(row.text) && !isCell(rows, i) && !headsText(rows, i)))
  for (const i of findSiteRows(rows)) noise[i] = true
  const lines = rows.map(({ text, label, isBullet, hint, afterGap }, i) => ({
    text,
    isLabelled: label !== null || isBullet,
    heading: hint?.kind === 'heading' ? (hint.level ?? 1) : null,
    endsBlock: !afterGap && rows[i + 1]?.afterGap !== false,
    isAlone: afterGap && rows[i + 1]?.afterGap !== false,
  }))
  const pages = new Set([...findRomanPages(lines), ...findPointPages(lines), ...findHeadingPages(rows)])
  for (const i of pages) noise[i] = true
  for (const i of findRunningHeads(lines.map((line, i) => ({ ...line, isPageMark: pages.has(i) || isPageMark(line.text) })))) noise[i] = true
  for (const i of [...findContents(rows), ...findCaptionLists(rows)]) noise[i] = true
  for (const i of findLinkLists(rows)) noise[i] = true
  const blocks = cutBlocks(rows, noise)
  const suspects = blocks.map(block => block.map(i => rows[i]).filter(row => row !== undefined)).filter(looksLikeAdvert)
  if (suspects.length > 0) {
    const foreign = createVocabulary(rows)
    const adverts = new Set(suspects.filter(block => block.filter(row => soundsLikeAdvert(row.text)).length >= 2 || foreign(block)).flat())
    for (const [i, row] of rows.entries()) if (adverts.has(row)) noise[i] = true
  }
  for (const i of findTrailer(rows, noise)) noise[i] = true
  return noise
}

/** A declared heading above a whole paragraph is one, whatever a converter left behind its words: the dots of the contents list. */
function headsText(rows: readonly Row[], i: number): boolean {
  const [row, next] = [rows[i], rows[i + 1]]
  if (row?.hint?.kind !== 'heading' || next === undefined || !/\p{L}{3}.*[.…·]{4}/u.test(row.text.slice(0, 200))) return false
  return next.label === null && next.hint?.kind !== 'heading' && next.text.length > ownSentence && endsSentence(next.text)
}

/** A number beside other numbers is a cell of a table that was copied line by line. */
function isCell(rows: readonly Row[], i: number): boolean {
  const isNumber = (at: number) => isBareNumber(rows[at]?.text ?? '')
  return isNumber(i) && (isNumber(i - 1) || isNumber(i + 1))
}

/** Rows of the site: those that can be nothing else, those beside them that may be, and lists of other texts. Never a numbered one. */
function findSiteRows(rows: readonly Row[]): Set<number> {
  const site = new Set<number>()
  for (const [i, row] of rows.entries()) {
    const isDeclared = row.hint?.kind === 'heading'
    // What a file declares as a heading is its own, but for the one above other articles.
    if (row.label || (isDeclared && !isFurniture(row.text))) continue
    if (!isDeclared && isSiteLine(row.text)) site.add(i)
    if (isRelatedHeading(row.text)) for (const item of relatedBelow(rows, i)) site.add(item)
  }
  const isCertain = (i: number) => site.has(i) || isFurnitureOfSite(rows[i]?.text ?? '')
  for (const i of pageOrigins(rows, isCertain)) site.add(i)
  const spread = (i: number, from: number) => {
    if (isCertain(from) && !rows[i]?.label && couldBeSiteLine(rows[i]?.text ?? '')) site.add(i)
  }
  for (const i of rows.keys()) spread(i, i - 1)
  for (const i of [...rows.keys()].reverse()) spread(i, i + 1)
  for (const i of siteFoot(rows, site)) site.add(i)
  return site
}

/** Below a text's last sentence or number: once several lines are certainly the site's, so are the short ones from the first of them on. */
function siteFoot(rows: readonly Row[], site: ReadonlySet<number>): number[] {
  const isCertain = (i: number) => site.has(i) || isFurnitureOfSite(rows[i]?.text ?? '')
  const last = rows.findLastIndex((row, i) => !isCertain(i) && (row.label !== null || row.isBullet || row.text.length > ownSentence || isDateline(row.text)))
  const foot = [...rows.keys()].slice(last + 1)
  const certain = foot.filter(isCertain)
  return last >= 0 && certain.length > 1 ? foot.slice(foot.indexOf(certain[0] ?? last)) : []
}

/** Furniture that printers do not add. */
function isFurnitureOfSite(line: string): boolean {
  return isFurniture(line) && !isSeparator(line) && !isPageMark(line)
}

/** A heading of other texts with their titles below it: short lines that are no sentences, up to a gap, what is numbered, or the end. */
function relatedBelow(rows: readonly Row[], heading: number): number[] {
  const list: number[] = []
  for (let i = heading + 1; i < rows.length && list.length < longestAdvert; i++) {
    const row = rows[i]
    if (!row || row.label || row.hint?.kind === 'heading' || row.text.length > 120 || endsSentence(row.text) || isSiteLine(row.text)) break
    // A list goes on behind a gap as long as there are points in it.
    if (row.afterGap && i > heading + 1 && !(isPoint(row) && isPoint(rows[i - 1]))) break
    list.push(i)
  }
  const next = rows[heading + 1 + list.length]
  // Short lines above a sentence may be the document's own: then only the heading is certain.
  return next && !next.afterGap && !isSiteLine(next.text) && !isFurniture(next.text) ? [] : [heading, ...list]
}

function isPoint(row: Row | undefined): boolean {
  return row?.isBullet === true || row?.hint?.kind === 'item'
}

/**
 * Runs of rows that could be one advertisement: what stands between blank lines, noise and sentences of the document. A short line
 * before a sentence is its heading and goes with it, not with what is above.
 */
function cutBlocks(rows: readonly Row[], noise: readonly boolean[]): number[][] {
  const blocks: number[][] = []
  let block: number[] = []
  const close = () => {
    if (block.length > 0) blocks.push(block)
    block = []
  }
  for (const [i, row] of rows.entries()) {
    if (row.afterGap || noise[i]) close()
    if (noise[i]) continue
    const isOwn = row.text.length > ownSentence && /[.!?。！？]["”’')）]*$/.test(row.text.slice(-5))
    if (isOwn) {
      const last = rows[block.at(-1) ?? -1]
      if (last && !last.label && !last.isBullet && last.text.length <= 150 && !sells(last.text)) block.pop()
      close()
    } else block.push(i)
  }
  close()
  return blocks
}

/** Nearly all fragments, nothing numbered, and said as sellers say it. */
function looksLikeAdvert(block: readonly Row[]): boolean {
  if (block.length > longestAdvert || block.some(row => row.label !== null || row.hint?.kind === 'heading')) return false
  const fragments = block.filter(row => !endsSentence(row.text) || /[:：]$/.test(row.text)).length
  return fragments >= 0.8 * block.length && sellTogether(block.map(row => row.text))
}

/** Tells of a block whether most of its words stand nowhere else in the document. */
function createVocabulary(rows: readonly Row[]): (block: readonly Row[]) => boolean {
  const rowsByWord = new Map<string, number>()
  for (const row of rows) for (const word of new Set(wordsOf(row))) rowsByWord.set(word, (rowsByWord.get(word) ?? 0) + 1)
  return block => {
    const own = new Map<string, number>()
    for (const row of block) for (const word of new Set(wordsOf(row))) own.set(word, (own.get(word) ?? 0) + 1)
    const words = block.flatMap(wordsOf)
    return words.filter(word => rowsByWord.get(word) === own.get(word)).length > 0.6 * words.length
  }
}

function wordsOf(row: Row): string[] {
  return row.text.slice(0, 2000).toLowerCase().match(/\p{Script=Latin}{3,}|\p{Script=Han}{2}/gu) ?? []
}

/** The publisher's name under a text: at most three short lines without a sentence, below one that is a sentence. Other names are of those who sign. */
function findTrailer(rows: readonly Row[], noise: readonly boolean[]): number[] {
  const own = [...rows.keys()].filter(i => !noise[i])
  const lastSentence = own.findLastIndex(i => endsSentence(rows[i]?.text ?? ''))
  const trailer = own.slice(lastSentence + 1)
  const above = rows[own[lastSentence] ?? -1]
  if (own.length <= 5 || trailer.length > 3 || !above || above.text.length <= ownSentence) return []
  const isKnown = trailer.some(i => medium.test(rows[i]?.text ?? '') || /\p{Script=Han}/u.test(rows[i]?.text ?? ''))
  return isKnown && trailer.every(i => isPublisher(rows[i])) ? trailer : []
}

function isPublisher(row: Row | undefined): boolean {
  if (!row || row.label || row.isBullet || row.hint) return false
  return row.text.length < 60 && isName(row.text) && !isDateline(row.text) && !signsForOffice(row.text)
}

/** What papers and sites are called by, or where they are found. */
const medium =
  /\b(?:news|times|post|daily|weekly|herald|journal|tribune|gazette|magazine|media|online|today|observer|monitor|watch|briefing|press|blog|newsletter|notes|review|telegraph|chronicle|insider|info|tech|studio|productions)\b|^\S+\.(?:com|cn|org|net)$/iu

/** Written as names are: no figures, nothing that is said of something, words in capitals. What a plan ends with may be as short. */
function isName(line: string): boolean {
  if (/[\d:：|｜;；,，、%€$£¥]/u.test(line)) return false
  if (/\p{Script=Han}/u.test(line)) return /(?:报|網?站|网|網|社|台|刊|号|號|客户端|在线|界|频道|传媒|资讯|观察|杂志)$/u.test(line)
  return !(line.match(/\p{L}+/gu) ?? []).some(word => word.length > 3 && /^\p{Ll}/u.test(word)) || /^\S+\.(?:com|cn|org|net)$/iu.test(line)
}

/** Plans are signed by the office that issues them. */
function signsForOffice(line: string): boolean {
  return /(?:政府|委员会|办公厅|办公室|部|局|厅|院|会)$|\b(?:Government|Commission|Committee|Ministry|Department|Council|Office|Bureau)\b/.test(line)
}
