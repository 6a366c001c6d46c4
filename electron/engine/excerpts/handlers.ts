import type { Handlers } from '#contract/index.ts'
import type { FileTickets } from '../files/tickets.ts'
import type { Store } from '../store/database.ts'
import type { Ask } from '../workers/reader.ts'
import { makeSheet } from '../exporting/sheet-file.ts'
import { cooccurrenceTable } from './near/cooccurrence-table.ts'
import { excerptQuestions as questions } from './questions.ts'

type Desk = { store(): Store; readonly files: FileTickets; readonly ask: Ask }

/** Lists of excerpts. What they show is what a hand-out with the same filter and order holds. */
export function excerptsHandlers({ ask, ...desk }: Desk): Handlers['excerpts'] {
  return {
    list: (input, { signal }) => ask(questions.list, input, signal),
    count: (input, { signal }) => ask(questions.count, input, signal),
    cooccurrence: (input, { signal }) => ask(questions.cooccurrence, input, signal),
    cooccurrenceFile({ name, format, ...input }, job) {
      const store = desk.store()
      const sheet = { name: name.trim() || 'cooccurrence', format, author: store.coder(), createdAt: store.now(), widths: [36] }
      return makeSheet(desk.files, sheet, job, async () => cooccurrenceTable(await ask(questions.cooccurrence, input, job.signal)))
    },
    ids: (input, { signal }) => ask(questions.ids, input, signal),
    inBoilerplate: (input, { signal }) => ask(questions.inBoilerplate, input, signal),
    themes: (input, { signal }) => ask(questions.themes, input, signal),
    coders: (input, { signal }) => ask(questions.coders, input, signal),
  }
}
