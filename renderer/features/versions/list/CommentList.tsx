import { MessageSquareQuote } from 'lucide-react'
import type { CommentRow } from '#contract/documents.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { notifyDone, notifyProblem } from '../../../state/notices.ts'
import { useProject } from '../../../state/project.ts'
import { Button } from '../../../ui/controls/Button.tsx'

/** Remarks that stood beside the text in its file, and the way to have them as highlights with memos. */
export function CommentList({ document, comments }: { readonly document: string; readonly comments: readonly CommentRow[] }) {
  const say = useSay()
  const engine = useEngine()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const take = async () => {
    const { made } = await engine.documents.takeComments({ document })
    if (made > 0) notifyDone('versions.comments.taken', { count: made }, true)
    else notifyDone('versions.comments.there')
  }
  if (comments.length === 0) return <p className="version-none">{say('versions.comments.none')}</p>
  return (
    <>
      <Button icon={<MessageSquareQuote size={15} aria-hidden />} isDisabled={isReadOnly} onPress={() => void take().catch(notifyProblem)}>
        {say('versions.comments.take', { count: comments.length })}
      </Button>
      <ul className="version-list">
        {comments.map(({ start, author, text }, index) => (
          <li key={`${start} ${index}`} className="version-row">
            <div>
              <p className="version-name">{author || say('versions.comments.unnamed')}</p>
              <p className="version-quote">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
