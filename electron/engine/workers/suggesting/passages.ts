import type { Id } from '#domain/ids.ts'
import { clausesAbove, longestAbove } from '#domain/suggesting/above.ts'
import { featuresOf } from '#domain/likeness/features.ts'
import { type Marks, marksOf, type Passage, type Vocabulary } from '#domain/likeness/vectors.ts'
import { clauseRows, type ClauseRecord } from '../../excerpts/clause-rows.ts'
import { readText } from '../../excerpts/queries.ts'
import type { ReadStore } from '../../store/database.ts'

/** A range of a text, UTF-16 code units. */
export type Range = { readonly start: number; readonly end: number }

/** A text with its clauses as people corrected them. */
export type ReadVersion = { readonly text: string; readonly clauses: readonly ClauseRecord[] }

/** Passages that are kept in all. */
const mostKept = 200_000

/** What was read of texts as marks, kept as long as the process lives: a version's text never changes, and `stamp` says how its tree is corrected. */
export class Passages {
  readonly #vocabulary: Vocabulary
  readonly #kept = new Map<string, Map<string, Passage>>()
  #size = 0
  #last: { readonly key: string; readonly read: ReadVersion; readonly above: Map<number, Marks> } | null = null

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  /** The text and clauses of a version; the last ones are kept. */
  version(read: ReadStore, version: Id, stamp: string): ReadVersion {
    return this.#open(read, version, stamp).read
  }

  /** The passages at these ranges of one version. */
  at(read: ReadStore, version: Id, stamp: string, ranges: readonly Range[]): Passage[] {
    const key = `${version} ${stamp}`
    const kept = this.#kept.get(key) ?? new Map<string, Passage>()
    this.#kept.set(key, kept)
    return ranges.map(({ start, end }) => {
      const name = `${start} ${end}`
      const known = kept.get(name)
      if (known) return known
      const made = this.#make(read, version, stamp, { start, end })
      kept.set(name, made)
      this.#size += 1
      return made
    })
  }

  /** Whether the passages at these ranges are kept, so that nothing has to be read for them. */
  has(version: Id, stamp: string, ranges: readonly Range[]): boolean {
    const kept = this.#kept.get(`${version} ${stamp}`)
    return kept !== undefined && ranges.every(({ start, end }) => kept.has(`${start} ${end}`))
  }

  /** Forgets what was kept when it has grown beyond its limit; between two questions. */
  tidy(): void {
    if (this.#size <= mostKept) return
    this.#kept.clear()
    this.#size = 0
  }

  #open(read: ReadStore, version: Id, stamp: string) {
    const key = `${version} ${stamp}`
    if (this.#last?.key !== key) this.#last = { key, read: { text: readText(read, version), clauses: clauseRows(read, version) }, above: new Map() }
    return this.#last
  }

  #make(read: ReadStore, version: Id, stamp: string, { start, end }: Range): Passage {
    const { read: { text, clauses }, above } = this.#open(read, version, stamp)
    const marks = (words: string) => marksOf(this.#vocabulary, featuresOf(words))
    const found = clausesAbove(clauses, start, end).map(index => {
      const clause = clauses[index]
      const known = above.get(index) ?? marks(clause ? text.slice(clause.start, Math.min(clause.textEnd, clause.start + longestAbove)) : '')
      above.set(index, known)
      return known
    })
    return { own: marks(text.slice(start, end)), above: found }
  }
}
