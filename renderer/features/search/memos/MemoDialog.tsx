import { BookOpenText } from 'lucide-react'
import type { MemoHit } from '#contract/search.ts'
import { MemoField } from '../../../pane/memos/MemoField.tsx'
import { MemoWords } from '../../../pane/memos/MemoWords.tsx'
import { openOwner } from '../../../pane/memos/opening.ts'
import { useEngine } from '../../../state/connection.ts'
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
      {isReadOnly ? <MemoWords owner={owner} /> : <MemoField key={JSON.stringify(owner)} owner={owner} autoFocus />}
    </Dialog>
  )
}
