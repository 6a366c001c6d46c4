import type { WorkbookColumn } from '../exporting/workbook.ts'

/** Columns that hold long texts, and such as hold short ones, in characters; the others are of middling width. */
const widths: Readonly<Record<string, number>> = {
  quote: 70, text: 70, old_text: 70, new_text: 70, old_citation: 36, new_citation: 36, number: 8, numbers: 24, deadline: 40, responsible: 40, change: 24, memo: 40, citation: 40, heading_path: 36, definition: 50, include: 40, exclude: 40, example: 40, keywords: 30, path: 40, theme_path: 36, other_themes: 30, summary: 50,
  id: 14, language: 10, starred: 9, start: 9, end: 9, color: 11, shortcut: 10, issued_on: 13, created_at: 22, updated_at: 22,
}
const usual = 20
/** Columns of a matrix that hold what people wrote: “summary: Air plan”. */
const saidWidths: readonly (readonly [beginning: string, width: number])[] = [['summary: ', 50], ['silent: ', 30]]

/** The columns of a sheet by the names that they have in CSV. */
export function sheetColumns(header: readonly string[]): readonly WorkbookColumn[] {
  return header.map(heading => ({ heading, width: widths[heading] ?? saidWidths.find(([beginning]) => heading.startsWith(beginning))?.[1] ?? usual, isRead: heading !== 'id' }))
}
