import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { canonicalText } from '#domain/text.ts'
import { EngineError } from '#wire/fault.ts'
import type { Store } from '../store/database.ts'
import { sql } from '../store/sql.ts'

type Finding = { readonly theme: Id; readonly documents: readonly Id[]; readonly searched: string }

/**
 * Records that documents say nothing of a theme, in the texts that are read now. What this coder found by the same words before is dated anew.
 * @throws EngineError with a sentence when the theme or all of the documents are gone, or nothing says what was looked for
 */
export function recordSilence(store: Store, { theme, documents, searched: written }: Finding): { recorded: number } {
  const searched = canonicalText(written).trim()
  if (searched === '') throw new EngineError({ code: 'invalid', message: sentence('compare.silence.blank') })
  const name = store.get<{ name: string }>(sql`SELECT name FROM theme WHERE id = ${theme}`)?.name
  if (name === undefined) throw new EngineError({ code: 'missing', message: sentence('compare.silence.noTheme') })
  const found = store.all<{ id: Id; title: string; version: Id }>(sql`
    SELECT id, coalesce(nullif(short_title, ''), title) AS title, version FROM document WHERE removed_at IS NULL AND id IN ${sql.oneOf(documents)}`)
  const [first] = found
  if (!first) throw new EngineError({ code: 'missing', message: sentence('documents.missing') })
  store.operation(sentence('compare.silence.record', { count: found.length, document: first.title, theme: name }), write => {
    const [at, coder] = [store.now(), store.coder()]
    for (const { id, version } of found) {
      write.run(sql`
        INSERT INTO silence (id, theme, document, version, searched, coder, recorded_at)
        VALUES (${store.newId()}, ${theme}, ${id}, ${version}, ${searched}, ${coder}, ${at})
        ON CONFLICT (theme, document, coder, searched) DO UPDATE SET version = excluded.version, recorded_at = excluded.recorded_at`)
    }
  })
  return { recorded: found.length }
}

/** Takes findings back. @throws EngineError `missing` when none of them is there */
export function removeSilence(store: Store, silences: readonly Id[]): Record<string, never> {
  const count = store.get<{ count: number }>(sql`SELECT count(*) AS count FROM silence WHERE id IN ${sql.oneOf(silences)}`)?.count ?? 0
  if (count === 0) throw new EngineError({ code: 'missing', message: sentence('compare.silence.gone') })
  store.operation(sentence('compare.silence.remove', { count }), write => {
    write.run(sql`DELETE FROM silence WHERE id IN ${sql.oneOf(silences)}`)
  })
  return {}
}
