import { describe, isSure } from '#domain/anchor.ts'
import { relocator } from '#domain/anchor/relocation.ts'
import { clauseAt } from '#domain/citation.ts'
import { boundaryBefore } from '#domain/graphemes.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { type ClauseRecord, clauseRows } from '../clause-rows.ts'
import { readText } from '../queries.ts'
import type { DecidedPlace } from './decision-rows.ts'

/** By so many words of its beginning a clause is found again in another text, as memos on clauses are. UTF-16 code units. */
const longestTarget = 120

/** `now` is null where it is not certain; then `proposed` is where it most likely is, null where nothing is like it. */
export type PlaceNow = { readonly now: ClauseRecord | null; readonly proposed: ClauseRecord | null }

export type ClausesNow = {
  /** The clause of the text that is read now which the decided one is. What was merged since is the clause that it went into. */
  find(place: DecidedPlace): PlaceNow
  /** The text of a version. */
  textOf(version: Id): string
  /** The clauses of a version in reading order, as corrected. */
  clausesOf(version: Id): readonly ClauseRecord[]
  /** The version that is read now of a document that is there. */
  versionOf(document: Id): Id | undefined
}

/** Finds clauses that were decided about. Nothing is stored of it: texts never change, so the same is found each time. Texts and trees are read once. */
export function openClausesNow(read: ReadStore): ClausesNow {
  const textOf = once((version: Id) => readText(read, version))
  const clausesOf = once((version: Id) => clauseRows(read, version))
  const byIdOf = once((version: Id) => new Map(clausesOf(version).map(clause => [clause.id, clause])))
  const versionOf = once((document: Id) => read.get<{ version: Id }>(sql`SELECT version FROM document WHERE id = ${document} AND removed_at IS NULL`)?.version)
  const relocators = new Map<string, ReturnType<typeof relocator>>()
  const relocate = (version: Id, current: Id) => {
    const key = `${version} ${current}`
    const made = relocators.get(key) ?? relocator(textOf(version), textOf(current))
    relocators.set(key, made)
    return made
  }
  const holding = (version: Id, start: number) => {
    const index = clauseAt(clausesOf(version), start)
    return (index === null ? undefined : clausesOf(version)[index]) ?? null
  }
  return {
    find({ document, version, clause, start, end }) {
      const current = versionOf(document)
      if (current === undefined) return { now: null, proposed: null }
      if (current === version) return { now: byIdOf(version).get(clause) ?? holding(version, start), proposed: null }
      const before = textOf(version)
      const most = boundaryBefore(before, Math.min(start + longestTarget, end))
      const place = relocate(version, current)(describe(before, start, most > start ? most : end))
      if (place.status === 'orphan') return { now: null, proposed: null }
      const found = holding(current, place.start)
      return isSure(place) ? { now: found, proposed: null } : { now: null, proposed: found }
    },
    textOf,
    clausesOf,
    versionOf,
  }
}

function once<Made>(make: (id: Id) => Made): (id: Id) => Made {
  const kept = new Map<Id, Made>()
  return id => {
    if (!kept.has(id)) kept.set(id, make(id))
    return kept.get(id) as Made
  }
}
