import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useWords } from '../words.ts'
import { useFocusAfter } from './focus-after.ts'
import { hearMainDeed } from './main-deed.ts'
import './overlays.css'

export type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the lower right, the one that acts last. */
  readonly footer?: ReactNode
  /** `wide`: for two things side by side. */
  readonly size?: 'small' | 'medium' | 'large' | 'wide'
  /** No heading bar: for the command palette. The title is still read out. */
  readonly bare?: boolean
}

/** A sheet over the window. Escape and a click beside it close it, Ctrl+Enter presses the main button of its foot; the focus goes back to where it was, or into the room where that is gone. */
export function Dialog({ title, isOpen, onClose, children, footer, size = 'medium', bare = false }: DialogProps) {
  const words = useWords()
  useFocusAfter(isOpen)
  return (
    <ModalOverlay className="ui-scrim" isOpen={isOpen} isDismissable onOpenChange={open => !open && onClose()} data-modal>
      <Modal className="ui-dialog" data-size={size} data-bare={bare || undefined}>
        <AriaDialog ref={hearMainDeed} className="ui-dialog-body" {...(bare ? { 'aria-label': title } : {})}>
          {bare ? null : (
            <header className="ui-dialog-head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
            </header>
          )}
          <div className="ui-dialog-content">{children}</div>
          {footer ? <footer className="ui-dialog-foot">{footer}</footer> : null}
          {/*
            * At the upper right to the eye, the last to Tab: the first is what the dialog asks. Without a tooltip: it may open where the mouse
            * rests after the press that opened the dialog, and would take the first Escape.
            */}
          {bare ? null : (
            <AriaButton className="ui-icon-button ui-dialog-close" aria-label={words('ui.close')} onPress={onClose}>
              <X size={16} aria-hidden />
            </AriaButton>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
