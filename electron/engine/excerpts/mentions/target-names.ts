import type { TargetRow } from '#contract/coding/memos.ts'
import { clauseName, firstWords } from '#domain/text/first-words.ts'
import type { Id } from '#domain/ids.ts'
import { longestMentionName, type Target } from '#domain/memos/mentions.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { readClauseIndex, type ClauseIndex } from '../clause-index.ts'
import { readText } from '../queries.ts'
import { openClauseFinder } from './clause-places.ts'
import { mergedInto } from './merged.ts'

/** How many words of a quote name an excerpt. */
const quotedWords = 8

/**
 * What targets are called now and where they lead: a theme by its name, a document by its title, a clause by its citation, an excerpt by its
 * first words and citation. What was merged away is what it went into. `gone` for what was deleted or never was, with '' for its name. In the order of the targets.
 */
export function nameTargets(read: ReadStore, targets: readonly Target[]): TargetRow[] {
  const indexes = new Map<Id, ClauseIndex>()
  const indexOf = (version: Id) => {
    const index = indexes.get(version) ?? readClauseIndex(read, version)
    indexes.set(version, index)
    return index
  }
  const findClause = openClauseFinder(read)
  const gone = (target: Target): TargetRow => ({ ...target, current: target.id, name: '', color: null, gone: true, place: null })
  const named = (target: Target, name: string, place: TargetRow['place'], { color = null, current = target.id }: { readonly color?: string | null; readonly current?: Id } = {}): TargetRow =>
    ({ ...target, current, name: shortened(name), color, gone: false, place })
  return targets.map(({ kind, id }) => {
    const target = { kind, id }
    switch (kind) {
      case 'theme': {
        const current = mergedInto(read, target)
        const theme = read.get<{ name: string; color: string }>(sql`SELECT name, color FROM theme WHERE id = ${current}`)
        return theme ? named(target, theme.name, null, { color: theme.color, current }) : gone(target)
      }
      case 'document': {
        const document = readDocument(read, id)
        return document ? named(target, document.title, { document: id, start: 0, end: 0 }) : gone(target)
      }
      case 'excerpt': {
        const current = mergedInto(read, target)
        const excerpt = read.get<{ document: Id; version: Id; start: number; end: number; exact: string }>(
          sql`SELECT a.document, a.version, a.start, a.end, a.exact FROM annotation a JOIN document d ON d.id = a.document WHERE a.id = ${current} AND d.removed_at IS NULL`)
        if (!excerpt) return gone(target)
        const { document, version, start, end, exact } = excerpt
        return named(target, `“${firstWords(exact, quotedWords)}” (${indexOf(version).cite(citedTitle(read, document), start, end)})`, { document, start, end }, { current })
      }
      case 'clause': {
        const found = findClause(id)
        if (!found) return gone(target)
        const { document, version, isCurrent, clause } = found
        const title = citedTitle(read, document)
        const citation = indexOf(version).cite(title, clause.start, clause.textEnd)
        // A heading without a label is cited by its document alone.
        const name = citation === title ? `${title}, ${clauseName(readText(read, version), clause)}` : citation
        return named(target, name, isCurrent ? { document, start: clause.start, end: clause.textEnd } : { document, start: 0, end: 0 })
      }
    }
  })
}

type Titled = { readonly title: string; readonly short_title: string | null }
const readDocument = (read: ReadStore, id: Id) => read.get<Titled>(sql`SELECT title, short_title FROM document WHERE id = ${id} AND removed_at IS NULL`)

function citedTitle(read: ReadStore, document: Id): string {
  const found = readDocument(read, document)
  return found?.short_title || (found?.title ?? '')
}

const shortened = (name: string) => (name.length > longestMentionName ? `${name.slice(0, longestMentionName - 1).toWellFormed()}…` : name)
