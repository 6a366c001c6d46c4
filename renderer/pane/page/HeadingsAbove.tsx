import { useMemo } from 'react'
import { useReadingContext } from '../reading.ts'

/**
 * The headings under which the first block on the page stands, for readers of the screen alone: the headings themselves lie above and
 * are not on the page, and without them the order of headings would have holes.
 */
export function HeadingsAbove({ first }: { readonly first: number }) {
  const { blocks, clauses, text } = useReadingContext()
  const clauseById = useMemo(() => new Map(clauses.map(clause => [clause.id, clause])), [clauses])
  const block = blocks[first]
  const own = block && clauses[block.clause]
  const above = []
  for (let id = block?.opens ? own?.parent : own?.id; id; id = clauseById.get(id)?.parent) {
    const clause = clauseById.get(id)
    if (clause?.kind === 'heading') above.unshift(clause)
  }
  return above.map(({ id, start, textEnd }, depth) => (
    <div key={id} className="ui-hidden" role="heading" aria-level={depth + 2}>
      {text.slice(start, Math.min(textEnd, start + 200)).trim()}
    </div>
  ))
}
