import { MessageSquareQuote } from 'lucide-react'
import type { CommentRow } from '#contract/documents/documents.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { notifyDone, notifyProblem } from '../../../state/notices.ts'
import { useProject } from '../../../state/project.ts'
import { closeSheet } from '../../../state/window/sheets.ts'
import { goTo } from '../../../state/view.ts'
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
      <Button className="version-take" icon={<MessageSquareQuote size={15} aria-hidden />} isDisabled={isReadOnly} onPress={() => void take().catch(notifyProblem)}>
        {say('versions.comments.take', { count: comments.length })}
      </Button>
      <Comments document={document} comments={comments} />
    </>
  )
}

/** UTF-16 code units of the words under a remark that its line can hold at any width. */
const shownWords = 300

/** Each remark with its author, what it says, the words that it is about, and the way to them. */
function Comments({ document, comments }: { readonly document: string; readonly comments: readonly CommentRow[] }) {
  const say = useSay()
  const { value } = useAnswer(`text ${document}`, ['document'], (engine, signal) => engine.documents.text({ document }, { signal }))
  const show = ({ start, end }: CommentRow) => {
    closeSheet()
    goTo({ document, start, ...(end > start && { end }) })
  }
  return (
    <ul className="version-list">
      {comments.map((comment, index) => {
        const { start, end, author, text } = comment
        const words = value?.text.slice(start, Math.min(end, start + shownWords)) ?? ''
        return (
          <li key={`${start} ${index}`} className="version-row">
            <div>
              <p className="version-name">{author || say('versions.comments.unnamed')}</p>
              <p>{text}</p>
              {words === '' ? null : <blockquote className="version-quote">{words}</blockquote>}
            </div>
            <Button look="quiet" onPress={() => show(comment)}>{say('library.warnings.go')}</Button>
          </li>
        )
      })}
    </ul>
  )
}
