import type { AlignmentRow } from '#contract/comparing/alignments.ts'
import type { EditionClause } from '#contract/comparing/editions.ts'
import type { CsvTable } from '../../exporting/csv.ts'
import type { ListColumn } from '../../exporting/word/tables.ts'
import type { Words } from '../../exporting/words.ts'

const header = ['number', 'status', 'score', 'left_label', 'left_citation', 'left_text', 'right_label', 'right_citation', 'right_text', 'words', 'note', 'coder', 'decided_at']

/** What was aligned as a table for spreadsheets, a row a pair and a row a clause without a partner. */
export function alignmentsTable(rows: readonly AlignmentRow[], words: Words): CsvTable {
  return {
    header,
    rows: rows.map((row, index) => [
      index + 1, statusOf(row, words), row.score ?? '', ...sideOf(row.left), ...sideOf(row.right), sharedWords(row), notesOf(row), codersOf(row), row.decisions[0]?.decidedAt ?? '',
    ]),
  }
}

/** The same for readers, as a Word table. */
export function alignmentsList(rows: readonly AlignmentRow[], words: Words): { readonly columns: readonly ListColumn[]; readonly rows: readonly (readonly string[])[] } {
  const side = (clause: EditionClause | null) => (clause ? `${clause.citation}\n${clause.text.trim()}` : '–')
  return {
    columns: [
      { heading: words('editions.column.number'), least: 600, weight: 0 },
      { heading: words('alignments.column.status'), least: 1200, weight: 1 },
      { heading: words('alignments.column.left'), least: 2300, weight: 8, isFirm: true },
      { heading: words('alignments.column.right'), least: 2300, weight: 8, isFirm: true },
      { heading: words('alignments.column.words'), least: 1385, weight: 2 },
      { heading: words('alignments.column.note'), least: 1385, weight: 2 },
    ],
    rows: rows.map((row, index) => [
      String(index + 1),
      [statusOf(row, words), ...(row.score === null ? [] : [words('pairs.percent', { score: row.score })]), codersOf(row)].filter(line => line !== '').join('\n'),
      side(row.left), side(row.right), sharedWords(row), notesOf(row),
    ]),
  }
}

const statusOf = ({ status }: AlignmentRow, words: Words) => words(`alignments.status.${status}`)
const sideOf = (clause: EditionClause | null) => (clause ? [clause.label, clause.citation, clause.text] : ['', '', ''])
const codersOf = ({ decisions }: AlignmentRow) => [...new Set(decisions.map(({ coder }) => coder))].filter(coder => coder !== '').join('; ')

/** Notes of all who said something, the newest first; whose each is, where several said something. */
const notesOf = ({ decisions }: AlignmentRow) =>
  decisions.filter(({ note }) => note !== '').map(({ note, coder }) => (decisions.length > 1 && coder !== '' ? `${coder}: ${note}` : note)).join('\n')

/** Once where both clauses have a word, else as each of them has it. */
const sharedWords = ({ words: { left, right } }: AlignmentRow) =>
  left.map((word, at) => (right[at] === undefined || right[at]?.toLowerCase() === word.toLowerCase() ? word : `${word} = ${right[at]}`)).join(', ')
