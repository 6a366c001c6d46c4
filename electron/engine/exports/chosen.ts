import type { Handout } from '#contract/exports.ts'
import type { Id } from '#domain/ids.ts'
import { orderThemes } from '#domain/themes.ts'
import type { Candidate } from '../excerpts/choosing/candidates.ts'
import { chooseWithSetAside } from '../excerpts/choosing/choosing.ts'
import { readThemesOf } from '../excerpts/queries.ts'
import { readThemes } from '../excerpts/theme-rows.ts'
import type { ReadStore } from '../store/database.ts'

/** The themes of excerpts, as their places in the codebook: of the first excerpt, of the second … `counts` has how many each has. */
export type Tags = { readonly counts: Uint32Array; readonly ranks: Uint32Array }

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
}

/** Examples of a theme stand as in the plans, whatever order a list has on the screen. */
const byPlace: Handout['order'] = { by: 'place', descending: false }

/** Chooses what is handed out: what takes long in large projects. */
export function chooseHandout(read: ReadStore, { what, format, rows, filter, order }: Handout): Chosen {
  const { excerpts: found, setAside } = chooseWithSetAside(read, filter, what === 'codebook' ? byPlace : order)
  const excerpts = found.map(({ id }) => id)
  // A list with one row a quote is written without them.
  const lacksTags = what === 'excerpts' && format !== 'report' && rows === 'quote'
  return { excerpts, setAside, ...runsOf(found), tags: lacksTags ? null : readTags(read, excerpts) }
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

/** Each excerpt's document: one text for all excerpts of one that follow each other, as they do in most orders. */
export function documentsOf({ excerpts, documents, runs }: Chosen): Map<Id, Id> {
  const documentById = new Map<Id, Id>()
  let from = 0
  for (const [index, document] of documents.entries()) {
    const to = from + (runs[index] ?? 0)
    for (let at = from; at < to; at += 1) documentById.set(excerpts[at] ?? '', document)
    from = to
  }
  return documentById
}

/** The themes of these excerpts. */
export function readTags(read: ReadStore, excerpts: readonly Id[]): Tags {
  const rankById = new Map(orderThemes(readThemes(read)).map(({ id }, index) => [id, index]))
  const ranksByPlace: (number[] | undefined)[] = Array.from({ length: excerpts.length })
  for (const { place, theme } of readThemesOf(read, excerpts)) {
    const rank = rankById.get(theme)
    if (rank === undefined) continue
    const ranks = ranksByPlace[place]
    if (ranks) ranks.push(rank)
    else ranksByPlace[place] = [rank]
  }
  return {
    counts: Uint32Array.from(ranksByPlace, ranks => ranks?.length ?? 0),
    ranks: Uint32Array.from(ranksByPlace.flatMap(ranks => ranks?.toSorted((a, b) => a - b) ?? [])),
  }
}

/** All themes of each excerpt in the codebook's order; no entry for one without. @param themes in the codebook's order: their texts are quicker to look up than new ones */
export function themesOf(excerpts: readonly Id[], { counts, ranks }: Tags, themes: readonly { readonly id: Id }[]): Map<Id, readonly Id[]> {
  const found = new Map<Id, readonly Id[]>()
  let from = 0
  for (const [place, count] of counts.entries()) {
    if (count === 0) continue
    const own: Id[] = []
    for (let at = from; at < from + count; at += 1) own.push(themes[ranks[at] ?? 0]?.id ?? '')
    found.set(excerpts[place] ?? '', own)
    from += count
  }
  return found
}
