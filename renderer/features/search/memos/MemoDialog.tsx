import { BookOpenText } from 'lucide-react'
import type { MemoHit } from '#contract/search.ts'
import { MemoField } from '../../../pane/memos/MemoField.tsx'
import { openOwner } from '../../../pane/memos/opening.ts'
import { useEngine } from '../../../state/connection.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useSay } from '../../../state/language.ts'
import { useProject } from '../../../state/project.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { sayOwner } from './say-owner.ts'

export type MemoDialogProps = { readonly memo: MemoHit | null; readonly onClose: () => void }

/** A memo that was found, to read and write, and a way to what it is on. */
export function MemoDialog({ memo, onClose }: MemoDialogProps) {
  const say = useSay()
  const engine = useEngine()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  if (!memo) return null
  const { owner } = memo
  const leads = !('entry' in owner || 'project' in owner)
  const go = () => {
    onClose()
    openOwner(engine, owner).catch(notifyProblem)
  }
  return (
    <Dialog
      title={sayOwner(say, memo)}
      isOpen
      onClose={onClose}
      footer={
        <>
          {leads ? (
            <Button icon={<BookOpenText size={14} aria-hidden />} onPress={go}>
              {say('search.memos.go')}
            </Button>
          ) : null}
          <Button look="primary" onPress={onClose}>
            {say('ui.close')}
          </Button>
        </>
      }
    >
      {isReadOnly ? <MemoText memo={memo} /> : <MemoField key={JSON.stringify(owner)} owner={owner} autoFocus />}
    </Dialog>
  )
}

/** The memo's words, where nothing may be written. */
function MemoText({ memo: { owner } }: { readonly memo: MemoHit }) {
  const engine = useEngine()
  const { value } = useAnswer(`whole ${JSON.stringify(owner)}`, ['memo'], (_, signal) => engine.memos.read({ owner, whole: true }, { signal }))
  return <p className="find-memo-text">{value?.plain}</p>
}
