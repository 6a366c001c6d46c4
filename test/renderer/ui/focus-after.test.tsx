import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { ConfirmDialog } from '../../../renderer/ui/overlays/ConfirmDialog.tsx'
import { Dialog } from '../../../renderer/ui/overlays/Dialog.tsx'

afterEach(cleanup)

type RoomProps = { readonly kind: 'sheet' | 'question'; readonly hasFirst?: boolean; readonly keepsButton?: boolean }

/** A room whose button opens a dialog, and which may be gone when that closes: so it is when an empty list has got its first rows. */
function Room({ kind, hasFirst = true, keepsButton = false }: RoomProps) {
  const [step, setStep] = useState<'before' | 'asking' | 'after'>('before')
  const close = () => setStep('after')
  return (
    <main tabIndex={-1}>
      {step !== 'after' || keepsButton ? <button onClick={() => setStep('asking')}>Open</button> : null}
      {hasFirst ? (
        <div data-first-place>
          <button>Tool above the rows</button>
          <div role="grid" aria-label="Rows" tabIndex={0} />
        </div>
      ) : null}
      {kind === 'sheet' ? (
        <Dialog title="Sheet" isOpen={step === 'asking'} onClose={close}>
          <button onClick={close}>Done</button>
        </Dialog>
      ) : (
        <ConfirmDialog title="Sheet" isOpen={step === 'asking'} confirm="Done" onConfirm={close} onCancel={close}>
          Sure?
        </ConfirmDialog>
      )}
    </main>
  )
}

function openAndClose(): void {
  act(() => {
    screen.getByRole('button', { name: 'Open' }).focus()
    screen.getByRole('button', { name: 'Open' }).click()
  })
  act(() => screen.getByRole('button', { name: 'Done' }).click())
}

test.each(['sheet', 'question'] as const)('after a %s whose button is gone the room’s first place has the focus', async kind => {
  render(<Room kind={kind} />)
  openAndClose()
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('grid')))
})

test('where the room names no place, it has the focus as a whole', async () => {
  render(<Room kind="sheet" hasFirst={false} />)
  openAndClose()
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')))
})

test('a button that is still there has it back', async () => {
  render(<Room kind="sheet" keepsButton />)
  openAndClose()
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' })))
  await new Promise(resolve => setTimeout(resolve, 200))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' }))
})
