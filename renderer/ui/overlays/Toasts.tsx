import { CircleAlert, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button, IconButton } from '../controls/Button.tsx'
import { useWords } from '../words.ts'
import './overlays.css'

export type Toast = {
  readonly id: number
  readonly kind: 'done' | 'problem'
  readonly text: string
  /** What it offers, the first thing first. */
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[]
}

/** How long a notice of something done stays, ms; longer when it offers an action. Problems stay until they are closed. */
const stay = { plain: 5_000, withAction: 10_000 }

/**
 * Notices at the lower edge. The region is always there, so that readers of the screen hear what is put into it, and a dialog leaves it
 * within reach (React Aria's `data-react-aria-top-layer`).
 */
export function Toasts({ toasts, onDismiss }: { readonly toasts: readonly Toast[]; readonly onDismiss: (id: number) => void }) {
  const words = useWords()
  return (
    <section className="ui-toasts" aria-label={words('ui.notices')} data-react-aria-top-layer>
      <div role="status" aria-live="polite" aria-relevant="additions">
        {toasts.map(toast => (
          <ToastCard key={toast.id} toast={toast} onDismiss={onDismiss} />
        ))}
      </div>
    </section>
  )
}

function ToastCard({ toast, onDismiss }: { readonly toast: Toast; readonly onDismiss: (id: number) => void }) {
  const words = useWords()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { id, kind, actions = [] } = toast
  const leave = () => {
    if (kind === 'done') timer.current = setTimeout(() => onDismiss(id), actions.length > 0 ? stay.withAction : stay.plain)
  }
  const hold = () => clearTimeout(timer.current)
  const start = useRef(leave)
  useEffect(() => {
    start.current()
    return () => clearTimeout(timer.current)
  }, [])

  return (
    <div className="ui-toast" data-kind={kind} data-wide={actions.length > 1 || undefined} onPointerEnter={hold} onPointerLeave={leave} onFocus={hold} onBlur={leave}>
      {kind === 'problem' ? <CircleAlert size={16} aria-hidden /> : null}
      <span className="ui-toast-text">{toast.text}</span>
      {actions.map(action => (
        <Button
          key={action.label}
          look="quiet"
          onPress={() => {
            action.run()
            onDismiss(id)
          }}
        >
          {action.label}
        </Button>
      ))}
      <IconButton label={words('ui.dismiss')} onPress={() => onDismiss(id)}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  )
}
