import type { Cooccurrence, ExcerptFilter, ExcerptRow, Meeting } from '#contract/coding/excerpts.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import type { About, Question } from '../workers/reader.ts'
import { chooseExcerpts, countInBoilerplate, type Order } from './choosing/choosing.ts'
import { iterateExcerpts } from './excerpt-rows.ts'
import { countMeetings } from './near/cooccurrence.ts'
import { readCoders, readTags } from './queries.ts'

type Filtered = { readonly filter: ExcerptFilter }
type Page = Filtered & { readonly order: Order; readonly offset: number; readonly limit: number }

const asked = <I, T>(name: string, answer: (read: ReadStore, input: I, about: About) => T): Question<I, T> => ({ name, answer })

/** What is asked of excerpts and takes longer the more there are: see the contract. */
export const excerptQuestions = {
  list: asked('excerpts.list', (read, { filter, order, offset, limit }: Page, { language }: About): { total: number; rows: ExcerptRow[] } => {
    const chosen = chooseExcerpts(read, filter, order, language)
    const page = chosen.slice(offset, offset + limit).map(({ id }) => id)
    return { total: chosen.length, rows: [...iterateExcerpts(read, page)] }
  }),
  count: asked('excerpts.count', (read, { filter }: Filtered): number => chooseExcerpts(read, filter).length),
  ids: asked('excerpts.ids', (read, { filter, order }: Filtered & { readonly order: Order }, { language }: About): Id[] => chooseExcerpts(read, filter, order, language).map(({ id }) => id)),
  themes: asked('excerpts.themes', (read, { filter }: Filtered): Id[] => {
    const found = chooseExcerpts(read, filter).map(({ id }) => id)
    return [...new Set(readTags(read, found).map(({ theme }) => theme))]
  }),
  inBoilerplate: asked('excerpts.inBoilerplate', (read, { filter }: Filtered): number => countInBoilerplate(read, filter)),
  cooccurrence: asked('excerpts.cooccurrence', (read, { filter, by }: Filtered & { readonly by: Meeting }): Cooccurrence => countMeetings(read, filter, by)),
  coders: asked('excerpts.coders', (read, _: object): string[] => readCoders(read)),
} as const
