/** Tables of contents: a list of the headings that stand again further down. They lead to places in the plan and say nothing of their own. */
import type { Row } from '../rows.ts'
import { isFurniture } from './patterns.ts'

/** A line of a table of contents is no longer than this. */
const longestEntry = 150
/** Fewer entries prove no table. */
const fewestEntries = 2

const contentsHeading = /^(?:本[页頁文]?目[录錄次]|目\s*[录錄次]|(?:table of )?contents|(?:on|in) this (?:page|document|plan|paper|section))\s?[:：]?$/iu
/** Acts announce it in a sentence, which is the act's own. */
const announcement = /\btable of (?:contents|sections|provisions)\b.{0,80}[:：]$/iu

/** The rows of tables of contents with the headings above them, by their places in `rows`. */
export function findContents(rows: readonly Row[]): number[] {
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
  return heads.flatMap(head => {
    // The section that holds the table is one of its entries.
    const standsElsewhere = (entry: string, i: number) => (lastByEntry.get(entry) ?? 0) > i || (firstByEntry.get(entry) ?? head) < head
    const table = tableBelow(rows, head, standsElsewhere)
    if (table.length < fewestEntries) return []
    return announcesContents(rows[head]) ? table : [head, ...table]
  })
}

function announcesContents(row: Row | undefined): boolean {
  return row !== undefined && row.text.length <= longestEntry && announcement.test(row.text)
}

/**
 * Entries that stand again elsewhere. Once some do, labelled ones of the same style that do not are entries too: parts of a document often
 * come with the contents of the whole. Where a label is met again the document itself begins.
 */
function tableBelow(rows: readonly Row[], head: number, standsElsewhere: (entry: string, i: number) => boolean): number[] {
  const table: number[] = []
  const styles = new Set<string>()
  const printed = new Set<string>()
  let certain = 0
  for (let i = head + 1; i < rows.length; i += 1) {
    const { text = '', label = null } = rows[i] ?? {}
    const isCertain = [entryOf(text), entryOf(withoutPage(text))].some(entry => standsElsewhere(entry, i))
    const isLikeOthers = certain >= fewestEntries && label !== null && styles.has(label.style) && !printed.has(label.printed)
    if (text.length > longestEntry || !(isCertain || isFurniture(text) || isLikeOthers)) break
    if (isCertain) {
      certain += 1
      if (label) styles.add(label.style)
    }
    if (label) printed.add(label.printed)
    table.push(i)
  }
  return table
}

/** What an entry and its heading have in common: not what parts number and words, nor `Sec.` before or a full stop behind. */
function entryOf(text: string): string {
  return plainWords(text.slice(0, longestEntry)).normalize('NFKC').replace(/^\s*sec(?:tion|\.)\s*(?=\d)/iu, '').replace(/\s+/g, '').replace(/(?<=^[\d.]{0,12}\d)[.、](?=\D)/u, '').replace(/\.$/u, '').toLowerCase()
}

/** Without what Markdown puts around a heading and around an entry that leads to it. */
function plainWords(text: string): string {
  return text.replace(/^(?:#{1,6}\s+|#{2,6}|(?:[-*+]|\d{1,3}\.)\s+(?=\*{0,2}\[))?\*{0,2}/u, '').replace(/^\[([^\]]*)\]\([^)]*\)/u, '$1').replace(/\*{2}$/u, '')
}

function withoutPage(text: string): string {
  return text.replace(/(?:[\s.·…]*\d{1,4}|[\s.·…]+[ivxlc]{1,7})$/iu, '')
}
