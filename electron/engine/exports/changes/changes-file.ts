import type { EditionChange, EditionChanges, Exchange } from '#contract/comparing/editions.ts'
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
      exchanged(change.numbers, words), exchanged(change.deadline, words), exchanged(change.responsible, words), strengthsOf(change, words).join('; '),
    ]),
  }
}

/** Changes for a Word table. */
export function* changeRows(changes: readonly EditionChange[], words: Words): Generator<ChangeRow, void> {
  for (const [index, change] of changes.entries()) {
    const details = [exchanged(change.numbers, words), exchanged(change.deadline, words), exchanged(change.responsible, words), ...strengthsOf(change, words)]
    yield {
      number: index + 1,
      kinds: [kindsOf(change, words).join(', '), ...details.filter(detail => detail !== '')],
      oldCitations: citationsOf(change.old), nowCitations: citationsOf(change.now), runs: change.runs,
    }
  }
}

const kindsOf = ({ kinds }: EditionChange, words: Words) => kinds.map(kind => words(`editions.kind.${kind}`))
const citationsOf = (clauses: EditionChange['old']) => clauses.map(({ citation }) => citation)
const textOf = (clauses: EditionChange['old']) => clauses.map(({ text }) => text).join('\n\n')
const strengthsOf = ({ strengths }: EditionChange, words: Words) => strengths.map(({ oldWord, nowWord }) => words('editions.exchange', { old: oldWord, now: nowWord }))

/** `Three → Two`, with a stroke where one of them has nothing; '' where nothing was exchanged. */
function exchanged({ old, now }: Exchange, words: Words): string {
  if (old.length + now.length === 0) return ''
  return words('editions.exchange', { old: old.join(', ') || '–', now: now.join(', ') || '–' })
}
