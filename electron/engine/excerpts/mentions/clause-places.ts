import { describe, isSure } from '#domain/anchor.ts'
import { relocator } from '#domain/anchor/relocation.ts'
import { clauseAt } from '#domain/citation.ts'
import { boundaryBefore } from '#domain/graphemes.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { clauseRows, type ClauseRecord } from '../clause-rows.ts'
import { readText } from '../queries.ts'

/** By so many words of its beginning a clause is found again in another text, as a correction of it is. UTF-16 code units. */
const longestTarget = 120

/** Where a clause stands: in the text that is read now, or, where it can't be found there with certainty, in the one that it is of. */
export type ClausePlace = {
  readonly document: Id
  readonly version: Id
  /** It stands in the text that is read now. */
  readonly isCurrent: boolean
  readonly clause: ClauseRecord
}

type Origin = { readonly document: Id; readonly version: Id; readonly current: Id; readonly start: number; readonly end: number }

/**
 * Finds clauses of any version, or those that a correction made, by their ids. What was merged since is the clause that it went into.
 * Nothing is stored of it: texts never change, so the same is found each time. Texts and trees are read once for all ids of one finder.
 */
export function openClauseFinder(read: ReadStore): (id: Id) => ClausePlace | null {
  const textOf = once((version: Id) => readText(read, version))
  const clausesOf = once((version: Id) => clauseRows(read, version))
  /** From an earlier text to the one that is read now: a document has one of these. */
  const relocateFrom = once((version: Id, current = version) => relocator(textOf(version), textOf(current)))
  const foundIn = ({ version, current, start, end }: Origin) => {
    const before = textOf(version)
    const most = boundaryBefore(before, Math.min(start + longestTarget, end))
    const place = relocateFrom(version, current)(describe(before, start, most > start ? most : end))
    return isSure(place) ? { version: current, start: place.start, id: null } : null
  }
  const within = (version: Id, id: Id | null, start: number) => {
    const clauses = clausesOf(version)
    const own = id === null ? undefined : clauses.find(clause => clause.id === id)
    const index = own ? null : clauseAt(clauses, start)
    return own ?? (index === null ? undefined : clauses[index])
  }
  return id => {
    const origin = readOrigin(read, id)
    if (!origin) return null
    const { document, version, current, start } = origin
    const here = version === current ? { version, start, id } : foundIn(origin)
    const clause = here && within(here.version, here.id, here.start)
    if (clause) return { document, version: here.version, isCurrent: true, clause }
    const before = within(version, id, start)
    return before ? { document, version, isCurrent: false, clause: before } : null
  }
}

/** A clause as it was read from its text, or as a correction cut it off another one; of a document that is there. */
function readOrigin(read: ReadStore, id: Id): Origin | undefined {
  const columns = sql`d.id AS document, d.version AS current`
  return (
    read.get<Origin>(sql`
      SELECT ${columns}, c.version, c.start, c.text_end AS end FROM clause c
      JOIN document_version v ON v.id = c.version JOIN document d ON d.id = v.document WHERE c.id = ${id} AND d.removed_at IS NULL`) ??
    read.get<Origin>(sql`
      SELECT ${columns}, c.version, c.start, c.end FROM clause_correction c JOIN document d ON d.id = c.document
      WHERE c.id = ${id} AND c.kind = 'split' AND d.removed_at IS NULL`)
  )
}

function once<Made>(make: (version: Id, ...more: Id[]) => Made): (version: Id, ...more: Id[]) => Made {
  const kept = new Map<Id, Made>()
  return (version, ...more) => {
    const made = kept.get(version) ?? make(version, ...more)
    kept.set(version, made)
    return made
  }
}
