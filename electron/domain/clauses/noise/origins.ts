/** `Source: …`, `Author: …`, `来源：…`: said of a page by its site, or of a table by the plan. */
import { isTableRow } from '../shapes.ts'
import { tellsOrigin } from './patterns.ts'
import type { Row } from '../rows.ts'

/** What a table, a figure or a box is called, above or below it. */
const caption = /^(?:\*\*|__|[（(【[])?(?:(?:table|figure|fig\.|chart|graph|map|box|exhibit|tableau|tabla|cuadro|gráfico|tabelle|abbildung)\s(?:[a-z]\.?)?\d|(?:附?[表图圖]|专栏|專欄)\s?(?:[\d一二三四五六七八九十]))/iu
/** What stands between a table and where it comes from. */
const note = /^(?:\*\*|__|[（(【[])?(?:notes?|n\.b\.|注|备注|備註|說明|说明|单位|單位|unit)\s?\d{0,2}\s?[:：]/iu
/** A sentence of the document's own is longer, in UTF-16 code units. */
const longestLine = 60
/** So many lines above where a table comes from it may end: notes stand between. */
const mostNotes = 4

/**
 * Of the rows that tell an origin those that are the page's: above the text or below it, or beside what is certainly the site's. Below a table, a
 * figure or its notes, and between paragraphs, they are the plan's own; so are those at its end when it has others between its paragraphs.
 * @param isSite whether a row can be nothing but part of the site
 */
export function pageOrigins(rows: readonly Row[], isSite: (row: number) => boolean): readonly number[] {
  const origins = [...rows.keys()].filter(i => tellsOrigin(rows[i]?.text ?? '') && rows[i]?.label === null)
  if (origins.length === 0) return []
  const isOwn = (row: Row, i: number) => !tellsOrigin(row.text) && !isSite(i) && (row.label !== null || row.isBullet || row.text.length > longestLine || isTableRow(row.text))
  const first = rows.findIndex(isOwn)
  const last = rows.findLastIndex(isOwn)
  const isBetween = (i: number) => first >= 0 && i > first && i < last
  const hasOwn = origins.some(i => isBetween(i) && !standsBySite(i, isSite))
  const textOf = (i: number) => rows[i]?.text
  return origins.filter(i => !standsByTable(textOf, i) && (standsBySite(i, isSite) || (!isBetween(i) && (first < 0 || i < first || !hasOwn))))
}

function standsBySite(i: number, isSite: (row: number) => boolean): boolean {
  return isSite(i - 1) || isSite(i + 1)
}

/** Whether a line tells where a table or a figure comes from, below it or its notes, or above its caption. @param lineAt the lines, without empty ones */
export function standsByTable(lineAt: (place: number) => string | undefined, origin: number): boolean {
  let above = origin - 1
  while (above >= 0 && origin - above <= mostNotes && (note.test(lineAt(above) ?? '') || tellsOrigin(lineAt(above) ?? ''))) above -= 1
  return [lineAt(above), lineAt(origin + 1)].some((line, i) => line !== undefined && (caption.test(line) || (i === 0 && isCells(line))))
}

/** Cells of a table, in any form in which texts have them: parted by tabs, strokes or columns of blanks, or one cell that is a number. */
function isCells(line: string): boolean {
  return isTableRow(line) || /\S\s*[|｜]\s*\S/u.test(line.slice(0, 300)) || /\S {3,}\S/u.test(line.slice(0, 300)) || /^[\d.,\s]+[%％]?$/u.test(line)
}
