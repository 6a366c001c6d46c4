import type { Hit } from '#contract/search.ts'

/** A line of the list: a document's name above its hits, or a hit. */
export type HitLine =
  | { readonly kind: 'document'; readonly id: string; readonly title: string; readonly count: number; readonly isWhole: boolean }
  | { readonly kind: 'hit'; readonly hit: Hit }

/** The hits of a table, in which each row names its document. */
export function tableLines(hits: readonly Hit[]): HitLine[] {
  return hits.map(hit => ({ kind: 'hit', hit }))
}

/** The hits under their documents, in the order in which they came. `isWhole`: no hit of the document is still to come. */
export function hitLines(hits: readonly Hit[], total: number): HitLine[] {
  const lines: HitLine[] = []
  const groups = Map.groupBy(hits, hit => hit.document)
  let shown = 0
  for (const [id, group] of groups) {
    shown += group.length
    lines.push({
      kind: 'document',
      id,
      title: group[0]?.documentTitle ?? '',
      count: group.length,
      isWhole: shown < hits.length || hits.length === total,
    })
    for (const hit of group) lines.push({ kind: 'hit', hit })
  }
  return lines
}
