/** Aligned tables for terminals, where a Chinese character takes two places and a combining one none. */
import { segmenterOf } from '#domain/words/segmenters.ts'

export type Column = { readonly heading: string; readonly side?: 'left' | 'right'; /** Places after which a cell is cut. */ readonly most?: number; /** Blanks before a cell say how deep it stands. */ readonly indented?: boolean }

/** East Asian wide and full-width characters (Unicode Standard Annex 11), as far as plans hold them, and pictures. */
const wide = /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u
const invisible = /^[\p{Mn}\p{Me}\p{Cf}]/u
/** Each takes one place, and none joins another. */
const plain = /^[ -~]*$/

/** How many places a text takes in a terminal. */
export function widthOf(text: string): number {
  if (plain.test(text)) return text.length
  let width = 0
  for (const { segment } of segmenterOf('grapheme').segment(text)) width += placesOf(segment)
  return width
}

function placesOf(grapheme: string): number {
  if (wide.test(grapheme)) return 2
  return invisible.test(grapheme) ? 0 : 1
}

/** One line that does nothing to a terminal: no control sequences of a document, no turned writing direction. */
export function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '').trim()
}

/** The same for a text of several lines, which stay. */
export function plainLines(text: string): string {
  return text.split('\n').map(line => line.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trimEnd()).join('\n')
}

/** The text in at most `most` places, with an ellipsis where something is left out. */
export function cut(text: string, most: number): string {
  if (widthOf(text) <= most) return text
  let kept = ''
  let width = 1
  for (const { segment } of segmenterOf('grapheme').segment(text)) {
    width += placesOf(segment)
    if (width > most) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map(row => columns.map(({ most = 60, indented = false }, index) => cut(indented ? indentedLine(row[index] ?? '') : plainLine(row[index] ?? ''), most)))
  const lines = [columns.map(({ heading, most = 60 }) => cut(plainLine(heading), most)), ...cells]
  const widths = columns.map((_, index) => lines.reduce((width, line) => Math.max(width, widthOf(line[index] ?? '')), 0))
  return lines
    .map(line => columns.map(({ side }, index) => pad(line[index] ?? '', widths[index] ?? 0, side)).join('  ').trimEnd())
    .join('\n')
}

/** The blanks before a text stay. */
function indentedLine(text: string): string {
  return ' '.repeat(text.length - text.replace(/^ +/, '').length) + plainLine(text)
}

function pad(text: string, width: number, side: Column['side']): string {
  const room = ' '.repeat(Math.max(0, width - widthOf(text)))
  return side === 'right' ? room + text : text + room
}
