import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../controls/Button.tsx'
import { useWords } from '../words.ts'
import { useFocusAfter } from './focus-after.ts'
import './overlays.css'

export type ConfirmDialogProps = {
  readonly title: string
  readonly isOpen: boolean
  /** What will happen and what stays safe. */
  readonly children: ReactNode
  /** What the acting button says: the deed, never "OK". */
  readonly confirm: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
  readonly isDanger?: boolean
  /** A second way, between Cancel and the deed. */
  readonly other?: { readonly label: string; readonly run: () => void }
}

/** Asks before something that is not undone by a key. */
export function ConfirmDialog({ title, isOpen, children, confirm, onConfirm, onCancel, isDanger, other }: ConfirmDialogProps) {
  const words = useWords()
  useFocusAfter(isOpen)
  return (
    <ModalOverlay className="ui-scrim" isOpen={isOpen} onOpenChange={open => !open && onCancel()} data-modal>
      <Modal className="ui-dialog" data-size="small">
        <AriaDialog role="alertdialog" className="ui-dialog-body">
          <header className="ui-dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
          </header>
          <div className="ui-dialog-content">{children}</div>
          <footer className="ui-dialog-foot">
            <Button onPress={onCancel} autoFocus>
              {words('ui.cancel')}
            </Button>
            {other ? <Button onPress={other.run}>{other.label}</Button> : null}
            <Button look={isDanger ? 'danger' : 'primary'} onPress={onConfirm}>
              {confirm}
            </Button>
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
