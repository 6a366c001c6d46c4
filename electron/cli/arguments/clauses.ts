import type { ClauseRow } from '#contract/documents/clauses.ts'
import type { DocumentRow } from '#contract/documents/documents.ts'
import type { Project } from '../command.ts'
import { wrongUsage } from '../stop.ts'
import { plainLine } from '../output/table.ts'

/**
 * The clause of the text that is read now that `CLAUSE` names: by its id, or by its path of labels (`II (III) 8`).
 * @throws Stop when there is none
 */
export async function findClause({ engine }: Pick<Project, 'engine'>, { id: document, title }: Pick<DocumentRow, 'id' | 'title'>, text: string): Promise<ClauseRow> {
  const clauses = await engine.documents.clauses({ document })
  const path = text.trim().replace(/\s+/gu, ' ')
  const found = clauses.find(({ id }) => id === path.toLowerCase()) ?? clauses.find(clause => clause.path.join(' ') === path)
  if (!found) throw wrongUsage('cli.clauseUnknown', { title: plainLine(title), text })
  return found
}
