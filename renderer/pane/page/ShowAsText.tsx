import { Button } from 'react-aria-components'
import type { ClauseRow } from '#contract/documents.ts'
import { useSay } from '../../state/language.ts'
import { usePaneHandle } from '../pane-handle.ts'
import { useReadingContext } from '../reading.ts'
import { isWritable } from '../tagging/actions.ts'

/** Brings a clause that was set aside as boilerplate back into the text. */
export function ShowAsText({ clause }: { readonly clause: ClauseRow }) {
  const say = useSay()
  const { engine, inTurn, text } = usePaneHandle()
  const reading = useReadingContext()
  const { document } = reading
  if (!isWritable(reading)) return null
  const show = () => inTurn(async () => {
    // The button goes with what it did: keys are the text's then.
    text()?.focus()
    await engine.documents.correctClause({ document, clause: clause.id, change: { kind: 'kind', to: 'paragraph' } })
  })
  return (
    <Button className="reader-show-as-text" excludeFromTabOrder onPress={() => void show()}>
      {say('clauses.showAsText')}
    </Button>
  )
}
