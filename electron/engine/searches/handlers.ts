import type { Handlers } from '#contract/index.ts'
import { longestSearchName, mostSearches, type SavedSearch, Search } from '#contract/coding/searches.ts'
import { oneLine } from '#domain/attributes/values.ts'
import type { Id } from '#domain/ids.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { sortByName } from '#domain/order/name-order.ts'
import { mistakeSentence } from '#domain/words/query/explaining.ts'
import { readQuery } from '#domain/words/query/reading.ts'
import { EngineError, type FaultCode } from '#wire/fault.ts'
import type { Desk } from '../desk.ts'
import type { Store } from '../store/database.ts'
import { deleteSearch, insertSearch, type Present, readPresent, readSearches, renameSearch, type StoredSearch } from './queries.ts'
import { leaveOutGone } from './what-is-left.ts'

/** UTF-16 code units of JSON: a search that names excerpts one by one is a list, and lists grow. */
const longestQuery = 1_000_000

/** Searches kept by name. Only the question is kept; what it finds is asked anew. */
export function searchesHandlers(desk: Desk): Handlers['searches'] {
  return {
    list({ kind }) {
      const store = desk.store()
      const present = readPresent(store)
      const rows = readSearches(store).filter(row => kind === undefined || row.kind === kind)
      return sortByName(rows, ({ name }) => name, desk.language()).map(row => rowOf(row, present))
    },
    save({ name: written, search }) {
      const store = desk.store()
      const rows = readSearches(store)
      if (rows.length >= mostSearches) throw refuse('invalid', 'searches.tooMany', { limit: mostSearches })
      refuseMistake(search)
      const query = JSON.stringify(search.query)
      if (query.length > longestQuery) throw refuse('invalid', 'searches.tooLong')
      const row: StoredSearch = { id: store.newId(), name: checkName(rows, written), kind: search.kind, query, created_at: store.now() }
      store.operation(sentence('searches.save', { name: row.name }), write => insertSearch(write, row))
      return rowOf(row, readPresent(store))
    },
    rename({ search: id, name: written }) {
      const store = desk.store()
      const rows = readSearches(store)
      const before = known(rows, id)
      const name = checkName(rows, written, id)
      if (name !== before.name) store.operation(sentence('searches.rename', { name: before.name }), write => renameSearch(write, id, name))
      return rowOf({ ...before, name }, readPresent(store))
    },
    remove: ({ search }) => remove(desk.store(), search),
  }
}

function remove(store: Store, id: Id) {
  const { name } = known(readSearches(store), id)
  store.operation(sentence('searches.remove', { name }), write => deleteSearch(write, id))
  return {}
}

function rowOf({ id, name, kind, query, created_at: createdAt }: StoredSearch, present: Present): SavedSearch {
  const search = readStored(kind, query)
  if (!search) return { id, name, kind, search, createdAt, gone: { themes: 0, documents: 0, clauses: 0, sets: 0 } }
  return { id, name, kind, createdAt, ...leaveOutGone(search, present) }
}

/** The file may come from anywhere: what does not read as a search is none. */
function readStored(kind: StoredSearch['kind'], query: string): Search | null {
  try {
    return Search.parse({ kind, query: JSON.parse(query) })
  } catch {
    return null
  }
}

/** What can't be asked is not kept. */
function refuseMistake(search: Search): void {
  const mistake = search.kind === 'texts' ? readQuery(search.query.query).mistake : null
  if (mistake) throw new EngineError({ code: 'invalid', message: mistakeSentence(mistake), details: { start: mistake.start, end: mistake.end } })
}

/** The name, when a search may be called so. */
function checkName(rows: readonly StoredSearch[], written: string, self?: Id): string {
  const name = oneLine(written)
  if (name === '') throw refuse('invalid', 'searches.nameEmpty')
  if (name.length > longestSearchName) throw refuse('invalid', 'searches.nameLong', { most: longestSearchName })
  if (rows.some(row => row.id !== self && row.name === name)) throw refuse('conflict', 'searches.nameTaken', { name })
  return name
}

function known(rows: readonly StoredSearch[], id: Id): StoredSearch {
  const row = rows.find(candidate => candidate.id === id)
  if (!row) throw refuse('missing', 'searches.missing')
  return row
}

function refuse(code: FaultCode, id: MessageId, values: Readonly<Record<string, string | number>> = {}): EngineError {
  return new EngineError({ code, message: sentence(id, values) })
}
