import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { notifyProblem } from '../../state/notices.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'

const formId = 'coder'

/** Asks once who is at work here: the name stands with each highlight. */
export function CoderDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay()
  const engine = useEngine()
  const [name, setName] = useState('')
  return (
    <Dialog
      title={say('settings.coder.title')}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button look="quiet" onPress={onClose}>
            {say('settings.coder.later')}
          </Button>
          <Button look="primary" type="submit" form={formId} isDisabled={!name.trim()}>
            {say('settings.coder.done')}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        onSubmit={event => {
          event.preventDefault()
          if (name.trim()) engine.settings.write({ coder: name.trim() }).then(onClose, notifyProblem)
        }}
      >
        <TextField label={say('settings.coder')} value={name} onChange={setName} autoFocus maxLength={200} description={say('settings.coder.why')} />
      </Form>
    </Dialog>
  )
}
