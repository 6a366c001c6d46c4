import type { CSSProperties } from 'react'
import type { Language } from '#domain/text.ts'
import type { ClauseRow } from '#contract/documents/clauses.ts'
import type { Block } from '../../../text/blocks.ts'
import type { TextLook } from './text-look.ts'

type Kind = Pick<ClauseRow, 'kind'>

/** Size of the text at zoom 1, px. */
export const textSize = 17
/** Widest column, in multiples of the text size: as usual 60 to 75 characters a line, 36 Han characters. */
const columnWidths = { en: { narrow: 27, usual: 34, wide: 44 }, zh: { narrow: 28, usual: 36, wide: 46 } } as const
const lineHeights = { en: { close: 1.4, usual: 1.6, open: 1.85 }, zh: { close: 1.55, usual: 1.8, open: 2.1 } } as const
/** Average width of a character, in multiples of the text size. */
const characterWidths = { en: { serif: 0.46, sans: 0.5 }, zh: { serif: 1, sans: 1 } } as const

/** In multiples of the text size. */
export const columnWidth = (language: Language, { width }: TextLook) => columnWidths[language][width]

/** Room above a block, in multiples of the text size. */
export function gapAbove(block: Block, clause: Kind | null | undefined): number {
  if (block.continues) return 0
  if (clause?.kind === 'heading' && block.opens) return [1.9, 1.6, 1.3][block.depth] ?? 1.1
  return block.opens ? 0.7 : 0.45
}

/** Text size of a heading by the number of headings above it. */
function headingScale(depth: number): number {
  return [1.42, 1.2, 1.08][depth] ?? 1
}

/** How a text is set: its script, how large, and what a person chose for that script. */
export type Setting = { readonly language: Language; readonly zoom: number; readonly look: TextLook }

/** A guess at a block's height before it is drawn, px. The nearer it is, the less the scroll bar moves on its own. */
export function guessHeight(block: Block, clause: Kind | undefined, { language, zoom, look }: Setting, column: number): number {
  const scale = clause?.kind === 'heading' ? headingScale(block.depth) : 1
  const size = textSize * zoom
  const characters = Math.max(8, (column - block.indent * size * 1.4) / (size * scale * characterWidths[language][look.face]))
  const lines = Math.max(1, Math.ceil((block.end - block.start) / characters))
  return Math.round(lines * size * scale * lineHeights[language][look.leading] + gapAbove(block, clause) * size)
}

/** What the style sheet needs of the page: size of the text, width of its column, distance of lines, room for lanes. */
export function pageStyle({ language, zoom, look }: Setting, lanes: number): CSSProperties {
  const column = `${columnWidth(language, look)}em`
  return { '--size': `${textSize * zoom}px`, '--column': column, '--leading': lineHeights[language][look.leading], '--lanes': lanes } as CSSProperties
}

/** What the style sheet needs of a block: the room above it and how large its text is. */
export function blockStyle(block: Block, clause: Kind | null): CSSProperties {
  const scale = clause?.kind === 'heading' ? headingScale(block.depth) : 1
  return { '--gap': `${gapAbove(block, clause)}em`, '--scale': scale } as CSSProperties
}
