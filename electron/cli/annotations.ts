import type { ClauseRow } from '#contract/documents/clauses.ts'
import type { ExcerptRow } from '#contract/coding/excerpts.ts'
import { firstClause } from '#domain/citation.ts'
import { joinPath } from '#domain/themes.ts'
import type { Project } from './command.ts'
import type { Codebook } from './arguments/themes.ts'

/** Highlights as the command line shows them. */
export async function annotationsJson({ engine }: Pick<Project, 'engine'>, rows: readonly ExcerptRow[], codebook: Codebook) {
  const clausesByVersion = new Map<string, readonly ClauseRow[]>()
  for (const { document, version } of rows) {
    if (!clausesByVersion.has(version)) clausesByVersion.set(version, await engine.documents.clauses({ document, version }))
  }
  const fields = await engine.fields.list({})
  const rankById = new Map(codebook.rows.map(({ id }, index) => [id, index]))
  const rankOf = (id: string) => rankById.get(id) ?? rankById.size
  return rows.map(row => ({
    id: row.id,
    document: row.document,
    document_title: row.documentTitle,
    version: row.version,
    start: row.start,
    end: row.end,
    quote: row.exact,
    themes: row.themes.toSorted((a, b) => rankOf(a) - rankOf(b)).map(id => codebook.pathOf(id)),
    memo: row.memo,
    fields: Object.fromEntries(fields.flatMap(({ id, name }) => (row.values[id] === undefined ? [] : [[name, row.values[id]]]))),
    starred: row.starred,
    coder: row.coder,
    clause: row.clause || null,
    clause_id: clauseOf(clausesByVersion.get(row.version) ?? [], row),
    path: row.clausePath,
    citation: row.citation,
    heading_path: joinPath(row.headingPath),
    created_at: row.createdAt,
    updated_at: row.updatedAt,
  }))
}

/** The id of the clause that a highlight is cited from. */
function clauseOf(clauses: readonly ClauseRow[], { start, end }: ExcerptRow): string | null {
  const index = firstClause(clauses, start, end)
  return index === null ? null : (clauses[index]?.id ?? null)
}
