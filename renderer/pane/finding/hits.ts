import { locateTerms, parseQuery } from '#domain/words/terms.ts'
import { blockRange, type Block, type Span } from '../../text/blocks.ts'

/** How much text is searched before others get a turn, UTF-16 code units: a few milliseconds. */
const pieceLength = 40_000

/**
 * Where the words and phrases of a query stand in a text, in reading order and without overlaps; nothing when one of them stands
 * nowhere. The last word counts by its stem and as a beginning, so that hits show while it is typed. A long text is searched piece by
 * piece, and the page stays quick meanwhile. Rejects with the signal's reason when it is aborted.
 */
export async function findHits(text: string, blocks: readonly Block[], query: string, signal: AbortSignal): Promise<readonly Span[]> {
  const terms = parseQuery(query)
  const formsByTerm = terms.map((term, index) => {
    const mayGoOn = index === terms.length - 1 && /[\p{L}\p{N}]$/u.test(query) && !term.exact
    return mayGoOn ? [term, { ...term, prefix: true }] : [term]
  })
  const spansByTerm = terms.map((): Span[] => [])
  for (const { start, end } of piecesOf(text, blocks)) {
    const piece = text.slice(start, end)
    formsByTerm.forEach((forms, index) => {
      const hits = forms.flatMap(form => locateTerms(piece, [form]))
      for (const hit of hits) spansByTerm[index]?.push({ start: hit.start + start, end: hit.end + start })
    })
    if (end < text.length) await nextTurn()
    signal.throwIfAborted()
  }
  if (spansByTerm.some(spans => !spans.length)) return []
  return withoutOverlaps(spansByTerm.flat())
}

/** Pieces that end where a clause ends: a phrase may run over lines, not over clauses. */
function* piecesOf(text: string, blocks: readonly Block[]): Generator<Span> {
  let start = 0
  for (const block of blocks) {
    if (block.start - start < pieceLength || !(block.opens || block.clause < 0)) continue
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
