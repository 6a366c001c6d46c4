import type { GlossaryRow } from '#contract/comparing/glossary.ts'
import { type BracketedTerm, bracketedTerms } from '#domain/aligning/bracketed-terms.ts'
import type { Id } from '#domain/ids.ts'
import type { TermPair } from '#domain/likeness/glossary.ts'
import { readText } from '../../excerpts/queries.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'

type Stored = { readonly term: string; readonly same_as: string; readonly used: number; readonly coder: string }

/** Documents whose texts are looked through, the newest ones. */
const mostDocuments = 500

/** Which terms count as the same in a project: what people say, and what its plans give in brackets. Texts never change, so each is looked through once. */
export class TermReader {
  readonly #foundByVersion = new Map<Id, readonly BracketedTerm[]>()

  /** Own pairs first, then those that are found, in the order of their documents. */
  rows(read: ReadStore): readonly GlossaryRow[] {
    const stored = read.all<Stored>(sql`SELECT term, same_as, used, coder FROM term_pair ORDER BY created_at, term, same_as`)
    const rowByKey = new Map<string, GlossaryRow & { documents: Id[] }>()
    for (const { term, same_as: sameAs, used, coder } of stored) rowByKey.set(keyOf(term, sameAs), { term, sameAs, source: used ? 'own' : 'leftOut', documents: [], coder })
    const documents = read.all<{ id: Id; version: Id }>(sql`SELECT id, version FROM document WHERE removed_at IS NULL ORDER BY created_at DESC, id DESC LIMIT ${mostDocuments}`)
    for (const { id, version } of documents.toReversed()) {
      for (const { english, chinese } of this.#foundIn(read, version)) {
        const row = rowByKey.get(keyOf(english, chinese)) ?? { term: english, sameAs: chinese, source: 'found' as const, documents: [], coder: '' }
        rowByKey.set(keyOf(english, chinese), row)
        row.documents.push(id)
      }
    }
    return [...rowByKey.values()]
  }

  /** The same as the glossary takes them. */
  pairs(read: ReadStore): readonly TermPair[] {
    return this.rows(read).map(({ term, sameAs, source }) => ({ term, sameAs, used: source !== 'leftOut' }))
  }

  #foundIn(read: ReadStore, version: Id): readonly BracketedTerm[] {
    const known = this.#foundByVersion.get(version) ?? bracketedTerms(readText(read, version))
    this.#foundByVersion.set(version, known)
    return known
  }
}

const keyOf = (term: string, sameAs: string) => `${term.toLowerCase()}\n${sameAs.toLowerCase()}`
