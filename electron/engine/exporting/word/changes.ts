import { packWordFile, type WordFile } from './package.ts'
import { titleXml } from './outline.ts'
import { pages, sectionProperties } from './pages.ts'
import { cellParagraph, gap, longTable, quiet, type TableCell, type TableRow, textCell } from './tables.ts'
import { paragraph, runs } from './xml.ts'

export type ChangeRow = {
  readonly number: number
  /** What kind of change it is, and what was exchanged; a line each. */
  readonly kinds: readonly string[]
  readonly oldCitations: readonly string[]
  readonly nowCitations: readonly string[]
  /** The words of both texts in order. */
  readonly runs: readonly { readonly kind: 'same' | 'gone' | 'new'; readonly words: string }[]
}

export type WordChanges = WordFile & {
  readonly subtitles: readonly string[]
  /** How words are marked. */
  readonly legend: string
  readonly headings: readonly [number: string, kind: string, old: string, now: string]
  /** Read once, as the file is written. */
  readonly rows: Iterable<ChangeRow>
}

/** Dark enough on white for text (above 6:1); the line through or under a word says the same without them. */
const colors = { gone: '9B1C1C', new: '14532D' } as const
/** From this many UTF-16 code units on a row may go over a page's end. */
const longRow = 900

/** Writes the changes between two editions as one table, old text beside new, with the words marked that went and came. */
export function writeChanges(changes: WordChanges): AsyncGenerator<Uint8Array, { readonly rows: number }, void> {
  return packWordFile(changes, [pages.landscape], changesBody(changes))
}

function* changesBody({ title, subtitles, legend, headings, rows }: WordChanges): Generator<string, { readonly rows: number }, void> {
  yield `${titleXml(title, subtitles)}${paragraph('SectionNote', runs(legend))}${gap}`
  const [number, kind] = [700, 2300]
  const text = Math.floor((pages.landscape.textWidth - number - kind) / 2)
  const count = yield* longTable({ title, widths: [number, kind, text, text], head: headings.map(heading => textCell(heading)) }, changeRows(rows))
  yield `${gap}${sectionProperties(pages.landscape)}`
  return { rows: count }
}

function* changeRows(rows: Iterable<ChangeRow>): Generator<TableRow, void, void> {
  for (const { number, kinds, oldCitations, nowCitations, runs: words } of rows) {
    const length = words.reduce((sum, run) => sum + run.words.length, 0)
    yield {
      cells: [
        textCell(String(number), 'right'),
        { content: kinds.map((kind, index) => cellParagraph(runs(kind, index === 0 ? { bold: true } : {}))).join('') || cellParagraph('') },
        side(oldCitations, words.filter(({ kind }) => kind !== 'new')),
        side(nowCitations, words.filter(({ kind }) => kind !== 'gone')),
      ],
      whole: length < longRow,
    }
  }
}

function side(citations: readonly string[], words: ChangeRow['runs']): TableCell {
  if (citations.length === 0) return { content: cellParagraph(quiet('–')) }
  const marked = words.map(({ kind, words: text }) => runs(text, kind === 'gone' ? { struck: true, color: colors.gone } : kind === 'new' ? { underline: { kind: 'single', color: colors.new }, color: colors.new } : {}))
  return { content: `${citations.map(citation => cellParagraph(quiet(citation))).join('')}${cellParagraph(marked.join(''))}` }
}
