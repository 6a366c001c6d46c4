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

/** Sets attributes of documents, of all alike; those of new names are of type text from then on. However many there are, they are written by the same statements. */
export function setAttributes(write: WriteStore, documents: readonly Id[], attributes: Readonly<Record<string, string>>): void {
  const entries = Object.entries(attributes)
  if (entries.length === 0) return
  defineNew(write, entries.map(([name]) => name))
  write.run(sql`
    INSERT INTO attribute (document, key, value)
    SELECT document.value, named.value ->> 0, named.value ->> 1 FROM json_each(${JSON.stringify(documents)}) AS document, json_each(${JSON.stringify(entries)}) AS named
    WHERE true ON CONFLICT (document, key) DO UPDATE SET value = excluded.value`)
}

/** Makes those of these names that a project has no attribute of attributes of type text, in this order. */
export function defineNew(write: WriteStore, names: readonly string[]): void {
  const fresh = write.all<{ name: string }>(sql`
    SELECT value AS name FROM json_each(${JSON.stringify([...new Set(names)])})
    WHERE NOT EXISTS (SELECT 1 FROM attribute_definition WHERE name = value) AND value NOT IN (SELECT key FROM attribute) ORDER BY key`)
  if (fresh.length > 0) defineAttributes(write, fresh.map(({ name }) => ({ name, type: 'text', choices: [] })))
}

/** Adds attributes at the end in this order, after those that had no definition until now; one that has a definition stays as it is. */
export function defineAttributes(write: WriteStore, definitions: readonly AttributeDefinition[]): void {
  const loose = write.all<{ name: string }>(sql`SELECT DISTINCT key AS name FROM attribute WHERE NOT EXISTS (SELECT 1 FROM attribute_definition WHERE name = key) ORDER BY name`)
  const all = [...loose.map(({ name }) => ({ name, type: 'text', choices: [] })), ...definitions]
  const rows = all.map(({ name, type, choices }) => [name, type, JSON.stringify(choices)])
  write.run(sql`
    INSERT INTO attribute_definition (name, type, choices, position)
    SELECT value ->> 0, value ->> 1, value ->> 2, (SELECT coalesce(max(position), -1) + 1 FROM attribute_definition) + json_each.key
    FROM json_each(${JSON.stringify(rows)}) WHERE true ORDER BY json_each.key ON CONFLICT (name) DO NOTHING`)
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
