import { locateQuery } from '#domain/words/query/places.ts'
import { plainTerms, type Query } from '#domain/words/query/query.ts'
import { readQuery } from '#domain/words/query/reading.ts'
import type { Term } from '#domain/words/terms.ts'
import { blockRange, type Block, type Span } from '../../text/blocks.ts'

/** How much text is searched before others get a turn, UTF-16 code units: a few milliseconds. */
const pieceLength = 40_000

/**
 * Where the words and phrases of a query stand in a text, in reading order and without overlaps; nothing when one of them stands
 * nowhere. The last word counts by its stem and as a beginning, so that hits show while it is typed. What AND, OR, NOT and NEAR join
 * must hold in one clause each. A long text is searched piece by piece, and the page stays quick meanwhile. Nothing is found for a query with
 * a mistake. Rejects with the signal's reason when it is aborted.
 */
export async function findHits(text: string, blocks: readonly Block[], written: string, signal: AbortSignal): Promise<readonly Span[]> {
  const { query } = readQuery(written)
  const terms = plainTerms(query)
  return terms ? findTerms({ text, blocks, signal }, terms, written) : query ? findJoined({ text, blocks, signal }, query) : []
}

type Searched = { readonly text: string; readonly blocks: readonly Block[]; readonly signal: AbortSignal }

/** Clause by clause: what is joined must stand together. */
async function findJoined({ text, blocks, signal }: Searched, query: Query): Promise<readonly Span[]> {
  const hits: Span[] = []
  let rested = 0
  for (const { start, end } of piecesOf(text, blocks, 1)) {
    for (const hit of locateQuery(text.slice(start, end), query)) hits.push({ start: hit.start + start, end: hit.end + start })
    if (end - rested < pieceLength) continue
    rested = end
    await nextTurn()
    signal.throwIfAborted()
  }
  return hits
}

async function findTerms({ text, blocks, signal }: Searched, terms: readonly Term[], query: string): Promise<readonly Span[]> {
  const formsByTerm = terms.map((term, index) => {
    const mayGoOn = index === terms.length - 1 && /[\p{L}\p{N}]$/u.test(query) && !term.exact
    return mayGoOn ? [term, { ...term, prefix: true }] : [term]
  })
  const spansByTerm = terms.map((): Span[] => [])
  for (const { start, end } of piecesOf(text, blocks, pieceLength)) {
    const piece = text.slice(start, end)
    formsByTerm.forEach((forms, index) => {
      const hits = forms.flatMap(form => locateQuery(piece, { kind: 'term', term: form }))
      for (const hit of hits) spansByTerm[index]?.push({ start: hit.start + start, end: hit.end + start })
    })
    if (end < text.length) await nextTurn()
    signal.throwIfAborted()
  }
  if (spansByTerm.some(spans => !spans.length)) return []
  return withoutOverlaps(spansByTerm.flat())
}

/** Pieces that end where a clause ends: a phrase may run over lines, not over clauses. */
function* piecesOf(text: string, blocks: readonly Block[], least: number): Generator<Span> {
  let start = 0
  for (const block of blocks) {
    if (block.start - start < least || !(block.opens || block.clause < 0)) continue
    yield { start, end: block.start }
    start = block.start
  }
  yield { start, end: text.length }
}

function withoutOverlaps(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  }
  return kept
}

function nextTurn(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0))
}

/** Hits by the index of each block that they touch. */
export function hitsByBlock(blocks: readonly Span[], hits: readonly Span[]): ReadonlyMap<number, readonly Span[]> {
  const byBlock = new Map<number, Span[]>()
  for (const hit of hits) {
    const range = blockRange(blocks, hit)
    if (!range) continue
    for (let index = range.first; index <= range.last; index += 1) {
      const known = byBlock.get(index)
      if (known) known.push(hit)
      else byBlock.set(index, [hit])
    }
  }
  return byBlock
}
