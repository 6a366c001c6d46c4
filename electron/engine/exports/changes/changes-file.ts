import type { EditionChange, EditionChanges } from '#contract/comparing/editions.ts'
import { exchangeIn, exchangesIn, strengthsIn } from '#domain/aligning/editions/exchanges.ts'
import type { CsvTable } from '../../exporting/csv.ts'
import type { ChangeRow } from '../../exporting/word/changes.ts'
import type { Words } from '../../exporting/words.ts'

const header = ['number', 'change', 'old_citation', 'old_text', 'new_citation', 'new_text', 'numbers', 'deadline', 'responsible', 'strength']

/** What is handed out of a change list: everything but what was kept. */
export function changedOnly({ changes }: EditionChanges): readonly EditionChange[] {
  return changes.filter(({ kinds }) => !kinds.includes('kept'))
}

/** Changes as a table for spreadsheets, a row a change. */
export function changesTable(changes: readonly EditionChange[], words: Words): CsvTable {
  return {
    header,
    rows: changes.map((change, index) => [
      index + 1, kindsOf(change, words).join('; '),
      citationsOf(change.old).join('; '), textOf(change.old), citationsOf(change.now).join('; '), textOf(change.now),
      exchangeIn(change.numbers, words), exchangeIn(change.deadline, words), exchangeIn(change.responsible, words), strengthsIn(change, words).join('; '),
    ]),
  }
}

/** Changes for a Word table. */
export function* changeRows(changes: readonly EditionChange[], words: Words): Generator<ChangeRow, void> {
  for (const [index, change] of changes.entries()) {
    yield {
      number: index + 1,
      kinds: [kindsOf(change, words).join(', '), ...exchangesIn(change, words)],
      oldCitations: citationsOf(change.old), nowCitations: citationsOf(change.now), runs: change.runs,
    }
  }
}

const kindsOf = ({ kinds }: EditionChange, words: Words) => kinds.map(kind => words(`editions.kind.${kind}`))
const citationsOf = (clauses: EditionChange['old']) => clauses.map(({ citation }) => citation)
const textOf = (clauses: EditionChange['old']) => clauses.map(({ text }) => text).join('\n\n')
