import { X } from 'lucide-react'
import type { DoubtRow } from '#contract/documents/clauses.ts'
import { goToPlace } from '../../../../pane/finding/place-named.ts'
import { usePaneHandle } from '../../../../pane/pane-handle.ts'
import { useReadingContext } from '../../../../pane/reading.ts'
import { isWritable } from '../../../../pane/tagging/actions.ts'
import { saySentence, useSay } from '../../../../state/language.ts'
import { notifyProblem } from '../../../../state/notices.ts'
import { Button, IconButton } from '../../../../ui/controls/Button.tsx'
import { useTreeDoubts } from './use-tree-doubts.ts'
import './tree-doubts.css'

/**
 * A quiet note above the outline: what may be wrong with the tree as a whole, one doubt at a time, with the other reading as one press.
 * @param onGone gives the focus a place when the note goes
 */
export function TreeDoubts({ onGone }: { readonly onGone: () => void }) {
  const say = useSay()
  const handle = usePaneHandle()
  const reading = useReadingContext()
  const { document, clauses } = reading
  const { doubts, dismiss } = useTreeDoubts()
  const [doubt] = doubts
  if (!doubt) return null
  const show = ({ clause, start }: DoubtRow) => {
    const index = clauses.findIndex(({ id }) => id === clause)
    goToPlace(handle, { start, clause: index < 0 ? null : index })
  }
  const read = ({ clause, kind }: DoubtRow) => {
    onGone()
    handle.inTurn(async () => void (await handle.engine.documents.readOtherwise({ document, clause, kind }))).catch(notifyProblem)
  }
  return (
    <div className="reader-doubt" role="group" aria-label={say('reader.doubt')}>
      <div className="reader-doubt-head">
        <p>{saySentence(doubt.sentence)}</p>
        <IconButton
          label={say('reader.doubt.dismiss')}
          onPress={() => {
            onGone()
            dismiss(doubt)
          }}
        >
          <X size={14} aria-hidden />
        </IconButton>
      </div>
      <div className="reader-doubt-tools">
        {doubt.other && isWritable(reading) ? (
          <Button onPress={() => read(doubt)}>
            {saySentence(doubt.other)}
          </Button>
        ) : null}
        <Button look="quiet" onPress={() => show(doubt)}>
          {say('reader.doubt.show')}
        </Button>
      </div>
    </div>
  )
}
