import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import type { Question } from '../workers/reader.ts'
import { type FindSilent, openSilent } from './counting/silent.ts'
import { type Find, openFinding } from './finding.ts'

/** One for all that this process is asked: it keeps what it has read by what tells projects and texts apart. */
const find = openFinding()
const silent = openSilent()

/** What is asked of all texts at once: see the contract. */
export const searchQuestions = {
  find: { name: 'search.find', answer: find, countOf: countPassages, isSearch: true } satisfies Question<Parameters<Find>[1], unknown>,
  silent: { name: 'search.silent', answer: silent, countOf: countPassages, isSearch: true } satisfies Question<Parameters<FindSilent>[1], unknown>,
} as const

/** At least as many as there are, which is known without counting. */
function countPassages(read: ReadStore): number {
  return read.get<{ most: number | null }>(sql`SELECT max(id) AS most FROM passage`)?.most ?? 0
}
