import type { DocumentRow } from '#contract/documents/documents.ts'

/**
 * A list of documents with what is `now` known of the `asked` ones; those of them that are not there any more went. In the order in which
 * documents came in, as the engine lists them.
 */
export function mergeDocuments(rows: readonly DocumentRow[], asked: readonly string[], now: readonly DocumentRow[]): readonly DocumentRow[] {
  const nowById = new Map(now.map(row => [row.id, row]))
  const gone = new Set(asked.filter(id => !nowById.has(id)))
  const known = new Set(rows.map(({ id }) => id))
  const kept = rows.flatMap(row => (gone.has(row.id) ? [] : [nowById.get(row.id) ?? row]))
  const come = now.filter(({ id }) => !known.has(id))
  return come.length === 0 ? kept : [...kept, ...come].sort((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** More documents than this are not named one by one. */
const mostNamed = 1_000

/**
 * Asks for what became stale, one question at a time: for all that became so while an answer was on its way there is one more question.
 * @param ask with the documents, or undefined for all
 * @returns tells of documents that are stale (null: all) and resolves when an answer that is newer is here
 */
export function askWhenStale(ask: (documents: readonly string[] | undefined) => Promise<void>): (documents: readonly string[] | null) => Promise<void> {
  let stale: Set<string> | 'all' = new Set()
  let asking: Promise<void> | null = null
  let next: Promise<void> | null = null
  const begin = () => {
    const documents = stale === 'all' ? undefined : [...stale]
    stale = new Set()
    return (asking = ask(documents).finally(() => (asking = null)))
  }
  return documents => {
    if (documents === null) stale = 'all'
    else if (stale !== 'all') for (const id of documents) stale.add(id)
    if (stale !== 'all' && stale.size > mostNamed) stale = 'all'
    if (!asking) return begin()
    next ??= asking.then(() => {
      next = null
      return begin()
    })
    return next
  }
}
