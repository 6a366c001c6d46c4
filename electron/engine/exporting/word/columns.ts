import type { ExcerptColumn } from '#contract/exports.ts'
import type { FieldType } from '#domain/fields.ts'
import type { ListColumn } from './tables.ts'

type Room = Omit<ListColumn, 'heading'>

/** A day on one line, and six figures: torn they could be misread. Measured with the widest font (`heading-room.ts`). */
const date = { least: 1170, isFirm: true } as const
/** The day of a time on one line, `28 Sept 2026,` being the widest; the time may stand below it. */
const moment = { least: 1370, isFirm: true } as const
/** An English word of twelve letters on one line. */
const word = 1385
const place = { least: 870, isFirm: true } as const

/** Twips that a column needs to keep its words whole in letters of 8.5 points, and its share of what is left. */
const roomByColumn: Readonly<Record<ExcerptColumn, Room>> = {
  // Twelve figures, the longest part of an id between two hyphens, on one line: narrower, it makes each row a dozen lines high.
  id: { least: 520, wish: 1470, weight: 1, isFirm: true },
  document: { least: word, weight: 2 },
  issuer: { least: word, weight: 2 },
  jurisdiction: { least: word, weight: 1 },
  issued_on: { ...date, weight: 0 },
  language: { least: 950, weight: 0 },
  clause: { least: 900, weight: 1 },
  heading_path: { least: word, weight: 3 },
  citation: { least: word, weight: 3 },
  // What the table is for: narrower it becomes a strip of many lines.
  quote: { least: 2300, weight: 10, isFirm: true },
  theme: { least: word, weight: 2 },
  theme_path: { least: word, weight: 3 },
  other_themes: { least: word, weight: 2 },
  memo: { least: word, weight: 7 },
  starred: { least: 850, weight: 0 },
  coder: { least: word, weight: 1 },
  created_at: { ...moment, weight: 0 },
  updated_at: { ...moment, weight: 0 },
  start: { ...place, weight: 0, side: 'right' },
  end: { ...place, weight: 0, side: 'right' },
}

const roomByFieldType: Readonly<Record<FieldType, Room>> = {
  text: { least: word, weight: 3 },
  number: { least: 900, weight: 1, side: 'right' },
  date: { ...date, weight: 0 },
  choice: { least: word, weight: 1 },
  scale: { least: word, weight: 1 },
}

/** A column that every project has, or a field of the project's own by its name and type. */
export type ExcerptListColumn = ExcerptColumn | { readonly name: string; readonly type: FieldType }

/** The chosen excerpt columns of a Word table, with their headings in the reader's language. */
export function excerptListColumns(
  columns: readonly ExcerptListColumn[],
  headings: Readonly<Record<ExcerptColumn, string>>,
): readonly ListColumn[] {
  return columns.map(column =>
    typeof column === 'string' ? { heading: headings[column], ...roomByColumn[column] } : { heading: column.name, ...roomByFieldType[column.type] },
  )
}
