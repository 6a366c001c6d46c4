import { useClient } from '../state/connection.ts'
import { saySentence, useSay } from '../state/language.ts'
import { dismiss, useNotices } from '../state/notices.ts'
import { undo } from '../state/project.ts'
import { Toasts } from '../ui/overlays/Toasts.tsx'

/** What happened, in sentences at the lower edge; what can be taken back has a button for it. */
export function Notices() {
  const say = useSay()
  const client = useClient()
  const toasts = useNotices().map(({ id, kind, message, times, action, undo: offersUndo }) => ({
    id,
    kind,
    text: times === undefined ? saySentence(message) : say('app.notice.times', { sentence: saySentence(message), times }),
    actions: [
      ...(action ? [{ label: say(action.label.id, action.label.values), run: action.run }] : []),
      ...(offersUndo ? [{ label: say('app.undo'), run: () => void undo(client) }] : []),
    ],
  }))
  return <Toasts toasts={toasts} onDismiss={dismiss} />
}
