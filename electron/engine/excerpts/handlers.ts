import type { Handlers } from '#contract/index.ts'
import type { Store } from '../store/database.ts'
import { chooseExcerpts, countInBoilerplate } from './choosing.ts'
import { iterateExcerpts } from './excerpt-rows.ts'
import { countMeetings } from './near/cooccurrence.ts'
import { makeCooccurrenceFile } from './near/cooccurrence-file.ts'
import type { FileTickets } from '../files/tickets.ts'
import { readCoders, readTags } from './queries.ts'

/** Lists of excerpts. What they show is what a hand-out with the same filter and order holds. */
export function excerptsHandlers(desk: { store(): Store; readonly files: FileTickets }): Handlers['excerpts'] {
  return {
    list({ filter, order, offset, limit }) {
      const store = desk.store()
      const chosen = chooseExcerpts(store, filter, order)
      const page = chosen.slice(offset, offset + limit).map(({ id }) => id)
      return { total: chosen.length, rows: [...iterateExcerpts(store, page)] }
    },
    count: ({ filter }) => chooseExcerpts(desk.store(), filter, { by: 'place', descending: false }).length,
    cooccurrence: ({ filter, by }) => countMeetings(desk.store(), filter, by),
    cooccurrenceFile: (asked, context) => makeCooccurrenceFile(desk, asked, context),
    ids: ({ filter, order }) => chooseExcerpts(desk.store(), filter, order).map(({ id }) => id),
    inBoilerplate: ({ filter }) => countInBoilerplate(desk.store(), filter),
    themes({ filter }) {
      const store = desk.store()
      const found = chooseExcerpts(store, filter, { by: 'place', descending: false }).map(({ id }) => id)
      return [...new Set(readTags(store, found).map(({ theme }) => theme))]
    },
    coders: () => readCoders(desk.store()),
  }
}
