import type { MatrixCell, MemoOwner, TargetRow } from '#contract/coding/memos.ts'
import { setsKey } from '#domain/comparing/columns.ts'
import type { Id } from '#domain/ids.ts'
import type { Target } from '#domain/memos/mentions.ts'
import type { ReadStore } from '../../store/database.ts'
import { type Sql, sql } from '../../store/sql.ts'
import { nameTargets } from './target-names.ts'

/** A memo's owners, a column each; all null for the project's. A cell's with its theme and plan, or attribute and value. */
export type OwnerColumns = {
  readonly annotation: Id | null
  readonly document: Id | null
  readonly theme: Id | null
  readonly clause: Id | null
  readonly journal_entry: Id | null
  readonly cellTheme: Id | null
  readonly cellDocument: Id | null
  readonly cellAttribute: string | null
  readonly cellValue: string | null
}

/** These columns of a memo `m`, to which `cellOfMemo` is joined. */
export const ownerColumns: Sql = sql`
  m.annotation, m.document, m.theme, m.clause, m.journal_entry,
  x.theme AS cellTheme, x.document AS cellDocument, x.attribute AS cellAttribute, x.value AS cellValue`
export const cellOfMemo: Sql = sql`LEFT JOIN matrix_cell x ON x.id = m.cell`

/** What a memo is on. */
export function ownerOf(memo: OwnerColumns): MemoOwner {
  const { annotation, document, theme, clause, journal_entry } = memo
  if (annotation !== null) return { annotation }
  if (document !== null) return { document }
  if (theme !== null) return { theme }
  if (clause !== null) return { clause }
  if (journal_entry !== null) return { entry: journal_entry }
  const cell = cellOf(memo)
  return cell ? { cell } : { project: true }
}

function cellOf({ cellTheme: theme, cellDocument: document, cellAttribute: attribute, cellValue: value }: OwnerColumns): MatrixCell | null {
  if (theme === null) return null
  if (document !== null) return { theme, document }
  return attribute === null || value === null ? null : { theme, attribute, value }
}

/** What an owner is called now and where it leads; null for the journal's entries and the project, which lead into no text. */
export type OwnerName = Pick<TargetRow, 'name' | 'gone' | 'place'> | null

/** In the order of the owners. */
export function nameOwners(read: ReadStore, owners: readonly MemoOwner[]): OwnerName[] {
  const targets = owners.map(targetOf)
  const named = nameTargets(read, targets.filter(target => target !== null))
  let next = 0
  return owners.map((owner, index) => {
    if (targets[index]) return named[next++] ?? null
    return 'cell' in owner ? nameCell(read, owner.cell) : null
  })
}

function targetOf(owner: MemoOwner): Target | null {
  if ('annotation' in owner) return { kind: 'excerpt', id: owner.annotation }
  if ('document' in owner) return { kind: 'document', id: owner.document }
  if ('theme' in owner) return { kind: 'theme', id: owner.theme }
  return 'clause' in owner ? { kind: 'clause', id: owner.clause } : null
}

/** A cell by its theme and its column. `gone`: the theme or the set was deleted, or the plan was taken away. */
export function nameCell(read: ReadStore, cell: MatrixCell): NonNullable<OwnerName> {
  const named = read.get<{ name: string }>(cellName(cell))
  const place = named && 'document' in cell ? { document: cell.document, start: 0, end: 0 } : null
  return { name: named?.name ?? '', gone: named === undefined, place }
}

function cellName(cell: MatrixCell): Sql {
  if ('document' in cell) return sql`SELECT t.name || ' × ' || coalesce(nullif(d.short_title, ''), d.title) AS name FROM theme t JOIN document d ON d.id = ${cell.document} WHERE t.id = ${cell.theme} AND d.removed_at IS NULL`
  if (cell.attribute === setsKey) return sql`SELECT t.name || ' × ' || s.name AS name FROM theme t JOIN document_set s ON s.id = ${cell.value} WHERE t.id = ${cell.theme}`
  return sql`SELECT name || ' × ' || ${cell.value} AS name FROM theme WHERE id = ${cell.theme}`
}
