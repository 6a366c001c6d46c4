import { isFieldKey } from '#contract/coding/excerpts.ts'
import { excerptColumns, type Handout, mostExamples, TableColumn } from '#contract/exports.ts'

export type What = Handout['what']
/** What the dialog offers: clauses of two documents that belong together, too, which knows nothing of excerpts. */
export type Offered = What | 'pairs'
export type Format = Handout['format']
/** A column of a table: whether it is handed out, in the order in which they stand. */
export type ColumnChoice = { readonly id: TableColumn; readonly isOn: boolean }

/** How a hand-out is made; kept from one time to the next. */
export type Choices = {
  readonly formats: Readonly<Record<What, Format>>
  readonly group: Handout['group']
  readonly rows: Handout['rows']
  readonly columns: readonly ColumnChoice[]
  /** How many excerpts a report of the codebook has under each theme. */
  readonly examples: number
  /** Of the words around the quotes. */
  readonly language: Handout['language']
}

/** The ways in which each thing can be handed out. */
export const formatsByWhat: Readonly<Record<What, readonly Format[]>> = {
  excerpts: ['report', 'table', 'csv', 'xlsx'],
  matrix: ['report', 'table', 'csv', 'xlsx', 'html'],
  codebook: ['report', 'table', 'csv', 'xlsx', 'qdc'],
  memos: ['report', 'md', 'html', 'csv', 'xlsx'],
  document: ['report', 'html'],
}

/** The ways in which pairs of clauses can be handed out. */
export const pairFormats = ['table', 'csv', 'xlsx'] as const satisfies readonly Format[]
export type PairFormat = (typeof pairFormats)[number]

export const defaultColumns: readonly ColumnChoice[] = excerptColumns.map(id => ({ id, isOn: true }))

export const readName = 'handout'

/** What was kept, as far as it still makes sense; columns that are new since then stand last. */
export function readChoices(kept: unknown, language: Handout['language']): Choices {
  const values = isRecord(kept) ? kept : {}
  const formats = isRecord(values['formats']) ? values['formats'] : {}
  const format = (what: What): Format => formatsByWhat[what].find(known => known === formats[what]) ?? formatsByWhat[what][0] ?? 'csv'
  return {
    formats: { excerpts: format('excerpts'), matrix: format('matrix'), codebook: format('codebook'), memos: format('memos'), document: format('document') },
    group: values['group'] === 'document' ? 'document' : 'theme',
    rows: values['rows'] === 'quote-theme' ? 'quote-theme' : 'quote',
    columns: readColumns(values['columns']),
    examples: readExamples(values['examples']),
    language: values['language'] === 'en' || values['language'] === 'zh' ? values['language'] : language,
  }
}

function readColumns(kept: unknown): readonly ColumnChoice[] {
  const known = (Array.isArray(kept) ? kept : []).flatMap((value): ColumnChoice[] => {
    const id = isRecord(value) ? TableColumn.safeParse(value['id']) : undefined
    return id?.success && isRecord(value) ? [{ id: id.data, isOn: value['isOn'] !== false }] : []
  })
  const first = known.filter((column, index) => known.findIndex(({ id }) => id === column.id) === index)
  if (first.length === 0) return defaultColumns
  return [...first, ...defaultColumns.filter(({ id }) => !first.some(column => column.id === id)).map(({ id }) => ({ id, isOn: false }))]
}

/** The columns with those of all fields of the project, the new ones last and left out, and without those of other projects' fields. */
export function withFields(columns: readonly ColumnChoice[], fields: readonly { readonly id: string }[]): readonly ColumnChoice[] {
  const keys = fields.map(({ id }): TableColumn => `field:${id}`)
  const known = columns.filter(({ id }) => !isFieldKey(id) || keys.includes(id))
  return [...known, ...keys.filter(key => !known.some(({ id }) => id === key)).map(id => ({ id, isOn: false }))]
}

function readExamples(kept: unknown): number {
  return typeof kept === 'number' && Number.isInteger(kept) ? Math.max(0, Math.min(mostExamples, kept)) : 0
}

/** The number that is meant by what was typed: its digits, of either width, and never more than there can be. */
export function examplesTyped(text: string): number {
  return Math.min(mostExamples, Number(text.normalize('NFKC').replace(/[^0-9]/g, '')))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The columns with one of them a step further up (-1) or down (1). */
export function stepColumn(columns: readonly ColumnChoice[], id: TableColumn, step: 1 | -1): readonly ColumnChoice[] {
  const at = columns.findIndex(column => column.id === id)
  const other = columns[at + step]
  const column = columns[at]
  if (!column || !other) return columns
  return columns.map((_, index) => (index === at ? other : index === at + step ? column : _))
}

/** The columns with some of them put before or behind another one, in the order in which they stood. */
export function dropColumns(
  columns: readonly ColumnChoice[],
  moving: ReadonlySet<string>,
  target: string,
  position: 'before' | 'after',
): readonly ColumnChoice[] {
  if (moving.has(target)) return columns
  const staying = columns.filter(({ id }) => !moving.has(id))
  const at = staying.findIndex(({ id }) => id === target) + (position === 'after' ? 1 : 0)
  return staying.toSpliced(at, 0, ...columns.filter(({ id }) => moving.has(id)))
}
