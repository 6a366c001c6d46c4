import type { MessageId } from '#domain/messages/catalogues.ts'
import { type ExcerptColumn, excerptColumns } from '#contract/exports.ts'

/** Every word of a Word file that is not the researcher's own, and its message. The writer itself knows no language. */
const labelIds = {
  contents: 'exporting.word.contents',
  plans: 'exporting.word.plans',
  byTheme: 'exporting.word.byTheme',
  byPlan: 'exporting.word.byPlan',
  matrix: 'exporting.word.matrix',
  matrixBelow: 'exporting.word.matrixBelow',
  matrixNote: 'exporting.word.matrixNote',
  theme: 'exporting.word.theme',
  themes: 'exporting.word.themes',
  noTheme: 'exporting.word.noTheme',
  memo: 'exporting.word.memo',
  starred: 'exporting.word.starred',
  total: 'exporting.word.total',
  empty: 'exporting.word.empty',
  examples: 'exporting.word.examples',
  noThemes: 'exporting.word.noThemes',
  yes: 'exporting.word.yes',
  citationStyle: 'exporting.word.style.citation',
  themesStyle: 'exporting.word.style.themes',
  memoStyle: 'exporting.word.style.memo',
  noteStyle: 'exporting.word.style.note',
  clauseStyle: 'exporting.word.style.clause',
  cellStyle: 'exporting.word.style.cell',
  tableStyle: 'exporting.word.style.table',
} as const satisfies Readonly<Record<string, MessageId>>

export type WordLabels = Readonly<Record<keyof typeof labelIds, string>>

/** The labels in the language of `translate`. */
export function wordLabels(translate: (id: MessageId) => string): WordLabels {
  const labels = Object.entries(labelIds).map(([label, id]) => [label, translate(id)])
  return Object.fromEntries(labels) as WordLabels
}

/** What stands above each excerpt column in a file for readers, in the language of `translate`. */
export function columnHeadings(translate: (id: MessageId) => string): Readonly<Record<ExcerptColumn, string>> {
  const headings = excerptColumns.map(column => [column, translate(`exporting.column.${column}`)])
  return Object.fromEntries(headings) as Record<ExcerptColumn, string>
}
