/** Lines between blank lines, in text that was copied page by page: covers, lists of names and signatures, none of which heads what stands below it. */
import type { Role } from '../role.ts'
import type { Row } from '../../rows.ts'
import { isHeldOffice } from '../ends/signers.ts'
import { endsSentence, isHeadingShaped, isTitleCased } from '../../shapes.ts'
import { isFrontMatter } from '../../titles/known.ts'
import { isOffice } from '../../titles/letterhead.ts'

/** Longer ones are text, or what a page's width has broken. */
const longestLine = 100
/** So many short lines, one below the other, are no headings of one another. */
const fewestListed = 4
/** So many lines that end a block head the next ones; one may be an office. */
const fewestClose = 2
/** A cover has so many lines at least. */
const fewestOnCover = 3

/** The places of lines that can head nothing: within lists of short lines, and those below a text with which a page ends. */
export function findUnheading(rows: readonly Row[], roles: readonly Role[]): ReadonlySet<number> {
  const found = new Set<number>()
  const close = headingsSetClose(rows, roles)
  for (const block of blocksOf(rows)) {
    const isLine = (i: number | undefined) => i !== undefined && isShortLine(rows[i], roles[i])
    const own = block.filter(i => roles[i] !== 'noise')
    const lastText = own.findLastIndex(i => !isLine(i))
    // Who signed, below the last sentence of a page.
    if (endsSentence(rows[own[lastText] ?? -1]?.text ?? '')) for (const i of own.slice(lastText + 1)) if (!close.has(i)) found.add(i)
    let run: number[] = []
    for (const i of [...own, undefined]) {
      if (i !== undefined && isLine(i)) {
        run.push(i)
        continue
      }
      const first = run[0] ?? -1
      // `Introduction` below the lines of a cover begins what stands below it.
      const listed = run.slice(rows[first]?.afterGap === true || roles[first - 1] === 'noise' ? 1 : 0, i === undefined ? undefined : -1)
      if (run.length >= fewestListed) for (const line of listed) if (line !== run.at(-1) || !isFrontMatter(rows[line]?.text ?? '')) found.add(line)
      run = []
    }
  }
  const isShort = (i: number) => abbreviation.test(rows[i]?.text ?? '')
  for (const i of rows.keys()) if (isShort(i) && (isShort(i - 1) || isShort(i + 1))) found.add(i)
  return found
}

/**
 * Lines that end a paragraph's block and head the next one, where there are several: each alone below a sentence's end, above a long text behind a blank
 * line, in more words than a name has, small ones among them, and of no office.
 */
function headingsSetClose(rows: readonly Row[], roles: readonly Role[]): ReadonlySet<number> {
  const found = [...rows.keys()].filter(i => {
    const [above, row, below] = [rows[i - 1], rows[i], rows[i + 1]]
    if (!above || !row || !below || row.afterGap || !below.afterGap || roles[i - 1] !== 'text' || roles[i + 1] !== 'text' || !isShortLine(row, roles[i])) return false
    const isBetween = above.text.length > longestLine && endsSentence(above.text) && below.text.length > longestLine && endsSentence(below.text)
    return isBetween && isHeadingShaped(row.text) && isTitleCased(row.text) && isPhrase.test(row.text) && !isOffice(row.text) && !isHeldOffice(row.text)
  })
  return new Set(new Set(found.map(i => rows[i]?.text)).size >= fewestClose ? found : [])
}

/** Four words and more, one in small letters among them. */
const isPhrase = /^(?=\p{Lu})(?=.* \p{Ll}+ )(?:\S+ ){3,}\S+$/u

/** `BCR Banco Central de Reserva`, as in a list of what letters stand for. */
const abbreviation = /^\p{Lu}{2,10}s?[\s:–—-]{1,4}\p{Lu}?\p{Ll}/u

/** The first lines of a cover, which stand in its title and hold nothing: short lines between blank lines, before the document's first sentence. */
export function findCovers(rows: readonly Row[], roles: readonly Role[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const block of blocksOf(rows)) {
    const own = block.filter(i => roles[i] !== 'noise')
    const [first] = own
    if (first === undefined) continue
    // `List of Abbreviations` holds its lines.
    if (isFrontMatter(rows[first]?.text ?? '')) break
    const lines = own.findIndex(i => !isShortLine(rows[i], roles[i]))
    if ((lines < 0 ? own.length : lines) < fewestOnCover || (lines >= 0 && found.size > 0)) break
    found.add(first)
    if (lines >= 0) break
  }
  return found
}

function blocksOf(rows: readonly Row[]): number[][] {
  const blocks: number[][] = []
  for (const [i, { afterGap }] of rows.entries()) {
    if (afterGap || blocks.length === 0) blocks.push([i])
    else blocks.at(-1)?.push(i)
  }
  return blocks
}

function isShortLine(row: Row | undefined, role: Role | undefined): boolean {
  return row !== undefined && role === 'text' && row.hint === null && row.text.length <= longestLine && (isHeadingShaped(row.text) || !endsSentence(row.text))
}
