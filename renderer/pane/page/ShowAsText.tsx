import { Button } from 'react-aria-components'
import type { ClauseRow } from '#contract/documents/clauses.ts'
import { useSay } from '../../state/language.ts'
import { usePaneHandle } from '../pane-handle.ts'
import { useReadingContext } from '../reading.ts'
import { isWritable } from '../tagging/actions.ts'

/** Brings clauses that were set aside as boilerplate side by side back into the text, as one step: the first of them has the button for all. */
export function ShowAsText({ clause }: { readonly clause: number }) {
  const say = useSay()
  const { engine, inTurn, text } = usePaneHandle()
  const reading = useReadingContext()
  const { document } = reading
  const run = boilerplateFrom(reading.clauses, clause)
  if (run.length === 0 || !isWritable(reading)) return null
  const show = () => inTurn(async () => {
    // The button goes with what it did: keys are the text's then.
    text()?.focus()
    await engine.documents.correctKinds({ document, clauses: run.map(({ id }) => id), to: 'paragraph' })
  })
  return (
    <Button className="reader-show-as-text" excludeFromTabOrder onPress={() => void show()}>
      {run.length === 1 ? say('clauses.showAsText') : say('clauses.showRunAsText', { count: run.length })}
    </Button>
  )
}

/** The clauses of boilerplate that follow each other from this one on; none where it is not the first of them. */
function boilerplateFrom(clauses: readonly ClauseRow[], first: number): readonly ClauseRow[] {
  const isAside = (index: number) => clauses[index]?.kind === 'boilerplate'
  if (!isAside(first) || isAside(first - 1)) return []
  let end = first
  while (isAside(end)) end += 1
  return clauses.slice(first, end)
}
