import { lookedAt, suggest, type Suggestion } from '#domain/attributes/suggestions.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import type { Ask, Question } from '../../workers/reader.ts'

/** A text and the title it stands under: what suggestions are read from. */
export type Titled = { readonly version: Id; readonly title: string }

/** What was read of a version under a title; texts never change, and reading thousands of them takes its time. */
const kept = new Map<string, readonly Suggestion[]>()
const mostKept = 20_000
const nameOf = ({ version, title }: Titled) => `${version}\n${title}`

function keep(titled: Titled, said: readonly Suggestion[]): void {
  if (kept.size >= mostKept) kept.clear()
  kept.set(nameOf(titled), said)
}

/** What a text says plainly of its document. */
export function saidBy(read: ReadStore, titled: Titled): readonly Suggestion[] {
  const known = kept.get(nameOf(titled))
  if (known) return known
  const text = read.get<{ text: string }>(sql`SELECT text FROM document_version WHERE id = ${titled.version}`)?.text ?? ''
  const said = suggest({ title: titled.title, beginning: text.slice(0, lookedAt.beginning), ending: text.slice(-lookedAt.ending) })
  keep(titled, said)
  return said
}

/** To read a text for this takes as long as this many highlights take a question about them. */
const highlightsForEach = 150

type Unread = { readonly texts: readonly Titled[] }

/** What is asked of the texts of many documents. */
export const attributeQuestions = {
  said: {
    name: 'attributes.said', answer: (read, { texts }) => texts.map(titled => saidBy(read, titled)), countOf: (_, { texts }) => texts.length * highlightsForEach,
  } satisfies Question<Unread, (readonly Suggestion[])[]>,
} as const

/** Has what was not yet read of documents (or all) read, by another process where it is much: `saidBy` knows it then. @throws EngineError see `Ask` */
export async function readAhead(read: ReadStore, ask: Ask, signal: AbortSignal, ids?: readonly Id[]): Promise<void> {
  const all = read.all<Titled>(sql`
    SELECT version, title FROM document WHERE removed_at IS NULL AND ${ids ? sql`id IN ${sql.oneOf(ids)}` : sql`true`}
      AND (issuer IS NULL OR jurisdiction IS NULL OR kind IS NULL OR issued_on IS NULL OR period_from IS NULL OR period_to IS NULL OR language IS NULL OR source IS NULL)`)
  const texts = all.filter(titled => !kept.has(nameOf(titled)))
  if (texts.length === 0) return
  const said = await ask(attributeQuestions.said, { texts }, signal)
  for (const [index, titled] of texts.entries()) keep(titled, said[index] ?? [])
}
