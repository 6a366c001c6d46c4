import type { TargetRow } from '#contract/coding/memos.ts'
import { clausePath } from '#domain/citation.ts'
import { firstWords } from '#domain/text/first-words.ts'
import type { Id } from '#domain/ids.ts'
import type { Target } from '#domain/memos/mentions.ts'
import { clauseRows } from '../excerpts/clause-rows.ts'
import { nameTargets } from '../excerpts/mentions/target-names.ts'
import { readText } from '../excerpts/queries.ts'
import type { MessageLanguage } from '#domain/messages/catalogues.ts'
import { sortByName } from '#domain/order/name-order.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

/** Of each kind so many are offered. */
const mostOfKind = 6
/** In so many documents, named by the words, clauses are looked for. */
const mostDocuments = 3

/**
 * What a memo could lead to by these words: all of them stand in a theme's name, a document's title, an excerpt's quote; of a clause in its
 * labels or first words, where the words may name its document as well. Without words: themes and documents.
 * Of each kind what begins with the words comes first, all else as names stand in the language.
 * @param here the document being read, which comes first and whose clauses need not be named by it
 */
export function findTargets(read: ReadStore, words: string, here: Id | undefined, language: MessageLanguage): TargetRow[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  const has = (text: string) => wanted.every(word => text.includes(word))
  const themes = sortByName(read.all<{ id: Id; name: string }>(sql`SELECT id, name FROM theme WHERE archived = 0`), ({ name }) => name, language).filter(({ name }) => has(fold(name)))
  const documents = sortByName(read.all<Titled>(sql`SELECT id, title, short_title, version FROM document WHERE removed_at IS NULL`), ({ title }) => title, language)
    .toSorted((one, other) => Number(other.id === here) - Number(one.id === here))
  const titled = documents.filter(document => has(fold(titlesOf(document))))
  const found: Target[] = [
    ...byBeginning(themes, ({ name }) => name, wanted).map(({ id }) => target('theme', id)),
    ...titled.slice(0, mostOfKind).map(({ id }) => target('document', id)),
    ...findClauses(read, documents, wanted, here).map(id => target('clause', id)),
    ...findExcerpts(read, words.trim()).map(id => target('excerpt', id)),
  ]
  return nameTargets(read, found)
}

const target = (kind: Target['kind'], id: Id): Target => ({ kind, id })
const fold = (text: string) => text.normalize('NFKC').toLowerCase()

type Titled = { readonly id: Id; readonly title: string; readonly short_title: string | null; readonly version: Id }
const titlesOf = ({ title, short_title }: Titled) => `${title} ${short_title ?? ''}`

function byBeginning<Row>(rows: readonly Row[], nameOf: (row: Row) => string, [first = '']: readonly string[]): readonly Row[] {
  const rank = (row: Row) => (fold(nameOf(row)).startsWith(first) ? 0 : 1)
  return rows.toSorted((one, other) => rank(one) - rank(other)).slice(0, mostOfKind)
}

/** Words that name a document say which; the others are a clause's labels, or stand in its first words. */
function findClauses(read: ReadStore, documents: readonly Titled[], wanted: readonly string[], here: Id | undefined): Id[] {
  if (wanted.length === 0) return []
  const looked = documents
    .map(document => {
      const title = fold(titlesOf(document))
      const left = wanted.filter(word => word.length < 2 || !title.includes(word))
      return { ...document, left, named: wanted.length - left.length }
    })
    .filter(({ id, left, named }) => left.length > 0 && (named > 0 || id === here))
    .toSorted((one, other) => other.named - one.named)
    .slice(0, mostDocuments)
  const found: Id[] = []
  for (const { version, id, left } of looked) {
    const labels = id === here ? wanted : left
    const clauses = clauseRows(read, version)
    const text = readText(read, version)
    const exact: Id[] = []
    const similar: Id[] = []
    clauses.forEach((clause, index) => {
      const path = clausePath(clauses, index).map(fold)
      if (endsWith(path, left) || endsWith(path, labels)) exact.push(clause.id)
      else if (similar.length < mostOfKind && left.some(word => word.length > 1 || /\p{Script=Han}/u.test(word))) {
        const words = fold(`${path.join(' ')} ${firstWords(text.slice(clause.start, clause.textEnd), 24)}`)
        if (left.every(word => words.includes(word))) similar.push(clause.id)
      }
    })
    found.push(...[...exact, ...similar].slice(0, mostOfKind))
  }
  return found.slice(0, mostOfKind)
}

/** Labels as one writes them, `II 6` or `6`, lead to a clause whose path ends so. */
function endsWith(path: readonly string[], labels: readonly string[]): boolean {
  const wanted = labels.map(label => label.replaceAll(/[()（）.]/g, ''))
  const end = path.slice(-wanted.length).map(label => label.replaceAll(/[()（）.]/g, ''))
  return wanted.length > 0 && wanted.length <= path.length && wanted.every((label, index) => label === end[index])
}

/** By a part of the quote as it is written; letters A to Z in either case. */
function findExcerpts(read: ReadStore, words: string): Id[] {
  if (words.length < 2) return []
  const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
  return read
    .all<{ id: Id }>(sql`
      SELECT a.id FROM annotation a JOIN document d ON d.id = a.document
      WHERE d.removed_at IS NULL AND a.exact LIKE ${pattern} ESCAPE '\\' ORDER BY a.updated_at DESC LIMIT ${mostOfKind}`)
    .map(({ id }) => id)
}
