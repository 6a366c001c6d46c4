import { type Example, type LearnedMarks, learnMarks } from '#domain/aligning/marks/learned-marks.ts'
import type { Id } from '#domain/ids.ts'
import type { VariantsByFirst } from '#domain/likeness/glossary.ts'
import type { ClausesNow } from '../../excerpts/aligned/clauses-now.ts'
import { allDecisions, type DecidedPlace } from '../../excerpts/aligned/decision-rows.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'

/** Pairs that are learned from, the newest. */
const mostExamples = 1_000

/** What pairs teach that people confirmed or linked, of all documents in the same two languages as these: newest words last. */
export function learnFrom(read: ReadStore, clauses: ClausesNow, left: Id, right: Id, variants: VariantsByFirst): LearnedMarks {
  const languages = new Map(read.all<{ id: Id; language: string | null }>(sql`SELECT id, language FROM document`).map(({ id, language }) => [id, language ?? '']))
  const goes = (one: Id, other: Id) => languages.get(one) === languages.get(left) && languages.get(other) === languages.get(right)
  const wordsOf = ({ version, start, end }: DecidedPlace) => clauses.textOf(version).slice(start, end)
  const linked = allDecisions(read, null).filter(({ status }) => status === 'confirmed' || status === 'linked').slice(-mostExamples)
  const examples = linked.flatMap((row): Example[] => {
    if (!row.right) return []
    if (goes(row.left.document, row.right.document)) return [{ left: wordsOf(row.left), right: wordsOf(row.right) }]
    return goes(row.right.document, row.left.document) ? [{ left: wordsOf(row.right), right: wordsOf(row.left) }] : []
  })
  return learnMarks(examples, variants)
}
