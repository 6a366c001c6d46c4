import { CircleAlert } from 'lucide-react'
import { useClient } from '../../state/connection.ts'
import { sayMoment } from '../../state/dates.ts'
import { saySentence, useSay } from '../../state/language.ts'
import { usePastNotices, type PastNotice } from '../../state/notices.ts'
import { undo } from '../../state/project.ts'
import { closeSheet } from '../../state/window/sheets.ts'
import { Button } from '../../ui/controls/Button.tsx'

/** Every notice of this window, newest first, with what it still offers. */
export function NoticeList() {
  const say = useSay()
  const past = usePastNotices()
  if (past.length === 0) return <p className="activity-none">{say('activity.notices.none')}</p>
  return (
    <ul className="activity-list" aria-label={say('activity.notices')}>
      {past.map(notice => <NoticeLine key={notice.id} notice={notice} />)}
    </ul>
  )
}

function NoticeLine({ notice }: { readonly notice: PastNotice }) {
  const say = useSay()
  const client = useClient()
  const { kind, message, times, at, action, undo: offersUndo, isUndone } = notice
  const sentence = times === undefined ? saySentence(message) : say('app.notice.times', { sentence: saySentence(message), times })
  // What it offers stands in the window, behind this dialog.
  const leaveAnd = (run: () => void) => () => {
    closeSheet()
    run()
  }
  return (
    <li className="activity-line" data-outcome={kind === 'problem' ? 'failed' : undefined}>
      {kind === 'problem' ? <CircleAlert size={16} aria-hidden /> : null}
      <div className="activity-words">
        <p>{sentence}</p>
        {isUndone ? <p className="activity-note">{say('activity.undone')}</p> : null}
        {action || offersUndo ? (
          <div className="activity-deeds">
            {action ? <Button onPress={leaveAnd(action.run)}>{say(action.label.id, action.label.values)}</Button> : null}
            {offersUndo ? <Button onPress={leaveAnd(() => void undo(client))}>{say('app.undo')}</Button> : null}
          </div>
        ) : null}
      </div>
      <time dateTime={at}>{sayMoment(at)}</time>
    </li>
  )
}
