import type { Handout } from '#contract/exports.ts'
import type { Id } from '#domain/ids.ts'
import { orderThemes } from '#domain/themes.ts'
import type { Candidate } from '../excerpts/choosing/candidates.ts'
import { chooseWithSetAside, filteredThemes } from '../excerpts/choosing/choosing.ts'
import { readThemes } from '../excerpts/theme-rows.ts'
import type { ReadStore } from '../store/database.ts'
import { type CellCounts, countCells } from './matrix/cell-counts.ts'
import { readStarred } from './queries.ts'
import { readTags, type Tags } from './tags.ts'

/** What is chosen for a hand-out, in flat lists: it crosses from one process to another, where each list of its own would cost time on both sides. */
export type Chosen = {
  readonly excerpts: readonly Id[]
  /** See `Scope`. */
  readonly setAside: number
  /** The documents in the excerpts' order, each once for all of its excerpts that follow each other. */
  readonly documents: readonly Id[]
  /** How many excerpts each of those stands for. */
  readonly runs: Uint32Array
  /** Null where they are not written. */
  readonly tags: Tags | null
  /** Null where nothing is counted by theme. */
  readonly cells: CellCounts | null
  /** The places of the starred ones in `excerpts`; null where no examples are written. */
  readonly starred: Uint32Array | null
}

/** Examples of a theme stand as in the plans, whatever order a list has on the screen. */
const byPlace: Handout['order'] = { by: 'place', descending: false }

/** Chooses what is handed out: what takes long in large projects. */
export function chooseHandout(read: ReadStore, { what, format, rows, filter, order, examples, language }: Handout): Chosen {
  const { excerpts: found, setAside } = chooseWithSetAside(read, filter, what === 'codebook' ? byPlace : order, language)
  const excerpts = found.map(({ id }) => id)
  // A list with one row a quote is written without them.
  const lacksTags = what === 'excerpts' && format !== 'report' && rows === 'quote'
  const runs = runsOf(found)
  const tags = lacksTags ? null : readTags(read, excerpts)
  const hasCells = tags !== null && (what === 'matrix' || (what !== 'memos' && what !== 'document' && format === 'report'))
  const cells = hasCells ? countCells(documentsInOrder(runs), tags, orderThemes(readThemes(read)), filteredThemes(read, filter)) : null
  const starred = what === 'codebook' && format === 'report' && examples > 0 ? placesOf(readStarred(read), excerpts) : null
  return { excerpts, setAside, ...runs, tags: what === 'matrix' ? null : tags, cells, starred }
}

function placesOf(chosen: ReadonlySet<Id>, all: readonly Id[]): Uint32Array {
  return Uint32Array.from([...all.keys()].filter(place => chosen.has(all[place] ?? '')))
}

function runsOf(found: readonly Candidate[]): Pick<Chosen, 'documents' | 'runs'> {
  const documents: Id[] = []
  const runs: number[] = []
  for (const { document } of found) {
    if (document === documents.at(-1)) runs.push((runs.pop() ?? 0) + 1)
    else {
      documents.push(document)
      runs.push(1)
    }
  }
  return { documents, runs: Uint32Array.from(runs) }
}

/** How many of the excerpts each document has. */
export function countsByDocument({ documents, runs }: Pick<Chosen, 'documents' | 'runs'>): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>()
  for (const [index, document] of documents.entries()) counts.set(document, (counts.get(document) ?? 0) + (runs[index] ?? 0))
  return counts
}

/** The excerpts of each document, in their order. */
export function excerptsByDocument({ excerpts, documents, runs }: Pick<Chosen, 'excerpts' | 'documents' | 'runs'>): ReadonlyMap<Id, readonly Id[]> {
  const found = new Map<Id, readonly Id[]>()
  let from = 0
  for (const [index, document] of documents.entries()) {
    const run = excerpts.slice(from, from + (runs[index] ?? 0))
    from += run.length
    const before = found.get(document)
    found.set(document, before ? [...before, ...run] : run)
  }
  return found
}

/** The document of each excerpt, in their order. */
export function* documentsInOrder({ documents, runs }: Pick<Chosen, 'documents' | 'runs'>): Generator<Id, void> {
  for (const [index, document] of documents.entries()) for (let left = runs[index] ?? 0; left > 0; left -= 1) yield document
}
