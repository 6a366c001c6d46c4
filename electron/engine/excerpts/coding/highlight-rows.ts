import type { AnnotationRow } from '#contract/coding/annotations.ts'
import type { Id } from '#domain/ids.ts'
import type { WriteStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'

export type NewAnnotation = Pick<AnnotationRow, 'id' | 'document' | 'version' | 'start' | 'end' | 'exact' | 'starred' | 'coder'> & {
  readonly prefix: string
  readonly suffix: string
  /** When it was made, and changed last where that is not the same. */
  readonly at: string
  readonly updatedAt?: string
}

export function insertAnnotation(write: WriteStore, row: NewAnnotation): void {
  write.run(sql`
    INSERT INTO annotation (id, document, version, start, end, exact, prefix, suffix, starred, coder, created_at, updated_at)
    VALUES (${row.id}, ${row.document}, ${row.version}, ${row.start}, ${row.end}, ${row.exact}, ${row.prefix}, ${row.suffix},
      ${Number(row.starred)}, ${row.coder}, ${row.at}, ${row.updatedAt ?? row.at})`)
}

/** Gives each of these annotations each of these themes; says which of them had not all yet. */
export function addThemes(write: WriteStore, annotations: readonly Id[], themes: readonly Id[]): ReadonlySet<Id> {
  const added = write.all<{ annotation: Id }>(sql`
    INSERT INTO annotation_theme (annotation, theme)
    SELECT a.value, t.value FROM json_each(${JSON.stringify(annotations)}) a CROSS JOIN json_each(${JSON.stringify(themes)}) t
    WHERE true ON CONFLICT DO NOTHING RETURNING annotation`)
  return new Set(added.map(({ annotation }) => annotation))
}

export function touchAnnotations(write: WriteStore, ids: readonly Id[], at: string): void {
  write.run(sql`UPDATE annotation SET updated_at = ${at} WHERE id IN ${sql.oneOf(ids)}`)
}
