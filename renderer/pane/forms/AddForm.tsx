import { Plus } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import { notifyProblem } from '../../state/notices.ts'
import { Button } from '../../ui/controls/Button.tsx'
import './add-form.css'

export type AddFormProps = {
  /** What the button says. */
  readonly label: string
  readonly isReady: boolean
  /** Adds what the fields say; what it throws is told in a notice. */
  readonly onAdd: () => Promise<void>
  readonly children: ReactNode
}

/** The line below a list in which one more is made: its fields, and the button; Enter in a field does the same. */
export function AddForm({ label, isReady, onAdd, children }: AddFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const add = async () => {
    await onAdd()
    // The button is switched off by now and would take the focus, and with it the keys, out of the dialog.
    form.current?.querySelector('input')?.focus()
  }
  return (
    <Form
      ref={form}
      className="add-form"
      onSubmit={event => {
        event.preventDefault()
        if (isReady) void add().catch(notifyProblem)
      }}
    >
      {children}
      <Button type="submit" icon={<Plus size={14} aria-hidden />} isDisabled={!isReady}>{label}</Button>
    </Form>
  )
}
