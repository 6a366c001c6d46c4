import type { Handlers } from '#contract/index.ts'
import type { Id } from '#domain/ids.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import type { Desk } from '../desk.ts'
import { readThemes } from '../excerpts/theme-rows.ts'
import type { ReadStore } from '../store/database.ts'
import { openSuggester } from '../workers/suggesting/suggester.ts'
import { deleteRejection, hasDocument, hasRejection, insertRejection } from './queries.ts'

/**
 * Themes that a place most likely belongs to, by what is said of themes and what was tagged so far. Asked of a process of its own, which
 * reads the project as it is committed: nothing is trained, and nothing is stored but what people rejected.
 */
export function suggestionsHandlers(desk: Desk): Handlers['suggestions'] {
  const suggester = openSuggester(desk.startWorker)
  return {
    async at({ document, start, end, isWhole }, { signal }) {
      const { basis, left, places } = await suggester.ask(desk.store(), { about: 'places', document, place: { start, end }, isWhole }, signal)
      return { basis, left, place: places[0] ?? null }
    },
    async ofDocument({ document }, { signal }) {
      const { basis, places } = await suggester.ask(desk.store(), { about: 'places', document, place: null, isWhole: true }, signal)
      return { basis, places }
    },
    async precision(_, { signal }) {
      const { basis, measured } = await suggester.ask(desk.store(), { about: 'precision' }, signal)
      return { basis, ...measured }
    },
    async rejected({ document = null }, { signal }) {
      return [...(await suggester.ask(desk.store(), { about: 'rejected', document }, signal)).rejected]
    },
    reject(rejection) {
      const store = desk.store()
      const theme = themeName(store, rejection.theme)
      if (!hasDocument(store, rejection.document)) throw missing('suggestions.documentMissing')
      store.operation(sentence('suggestions.reject', { theme }), write => insertRejection(write, rejection))
      return {}
    },
    unreject({ rejections }) {
      const store = desk.store()
      const standing = rejections.filter(rejection => hasRejection(store, rejection))
      const [first] = standing
      if (!first) throw missing('suggestions.notRejected')
      const label = standing.length === 1 ? sentence('suggestions.unreject', { theme: themeName(store, first.theme) }) : sentence('suggestions.unrejectMany', { count: standing.length })
      store.operation(label, write => {
        for (const rejection of standing) deleteRejection(write, rejection)
      })
      return { changed: standing.length }
    },
  }
}

function themeName(read: ReadStore, id: Id): string {
  const theme = readThemes(read).find(row => row.id === id)
  if (!theme) throw missing('themes.unknown')
  return theme.name
}

const missing = (id: MessageId) => new EngineError({ code: 'missing', message: sentence(id) })
