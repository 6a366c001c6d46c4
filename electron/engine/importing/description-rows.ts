import type { AttributeRow } from '#contract/attributes/attributes.ts'
import { fieldByKey, fixedKeys, type AttributeDefinition, type FixedField, type FixedKey } from '#domain/attributes/values.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore, WriteStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

export type DescriptionKey = FixedField
export const descriptionKeys: readonly DescriptionKey[] = fixedKeys.map(key => fieldByKey[key])

/** A description as a document's row holds it: its columns have the names that files give its parts. */
export type StoredDescription = Readonly<Record<FixedKey, string | null>> & { readonly title: string }

/** The columns of a description, for a query of documents alone. */
export const descriptionColumns = sql.join(fixedKeys.map(key => sql.name(key)))

/** Sets the parts of a description that are given, of all these documents alike; null clears one. */
export function updateDocuments(write: WriteStore, documents: readonly Id[], values: Partial<Record<DescriptionKey, string | null>>): void {
  const settings = fixedKeys.flatMap(key => {
    const value = values[fieldByKey[key]]
    return value === undefined ? [] : [sql`${sql.name(key)} = ${value}`]
  })
  if (settings.length) write.run(sql`UPDATE document SET ${sql.join(settings)} WHERE id IN ${sql.oneOf(documents)}`)
}

/** Sets an attribute of documents; one of a new name is of type text from then on. */
export function setAttributes(write: WriteStore, documents: readonly Id[], key: string, value: string): void {
  const known = write.get(sql`SELECT 1 FROM attribute_definition WHERE name = ${key} UNION ALL SELECT 1 FROM attribute WHERE key = ${key} LIMIT 1`)
  if (!known) defineAttribute(write, { name: key, type: 'text', choices: [] })
  write.run(sql`
    INSERT INTO attribute (document, key, value) SELECT value, ${key}, ${value} FROM json_each(${JSON.stringify(documents)})
    WHERE true ON CONFLICT (document, key) DO UPDATE SET value = excluded.value`)
}

/** Adds an attribute at the end, after those that had no definition until now, unless there is one of its name. */
export function defineAttribute(write: WriteStore, definition: AttributeDefinition): void {
  for (const { name, type, choices } of [...attributeRows(write), definition]) write.run(sql`
    INSERT INTO attribute_definition (name, type, choices, position)
    SELECT ${name}, ${type}, ${JSON.stringify(choices)}, (SELECT coalesce(max(position), -1) + 1 FROM attribute_definition)
    WHERE NOT EXISTS (SELECT 1 FROM attribute_definition WHERE name = ${name})`)
}

type StoredAttribute = Omit<AttributeRow, 'choices'> & { readonly choices: string }

/** The project's own attributes in their order; names without a definition, from before there were any, are of type text and stand last. */
export function attributeRows(read: ReadStore): AttributeRow[] {
  return read
    .all<StoredAttribute>(sql`
      SELECT name, type, choices, (SELECT count(*) FROM attribute a JOIN document d ON d.id = a.document WHERE a.key = name AND d.removed_at IS NULL) AS count
      FROM (
        SELECT name, type, choices, 0 AS late, position FROM attribute_definition
        UNION ALL SELECT DISTINCT key, 'text', '[]', 1, 0 FROM attribute WHERE NOT EXISTS (SELECT 1 FROM attribute_definition WHERE name = key)
      ) ORDER BY late, position, name`)
    .map(row => ({ ...row, choices: JSON.parse(row.choices) as string[] }))
}
