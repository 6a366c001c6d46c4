import { useState } from 'react'
import { Form } from 'react-aria-components'
import { theHost } from '../../client/host.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { closeSheet } from '../../state/window/sheets.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { createProject } from './opening.ts'

const formId = 'new-project'

/** Asks for the name of a new project; where the host has dialogs, it may lie elsewhere than the others. */
export function NewProjectDialog() {
  const say = useSay()
  const engine = useEngine()
  const [name, setName] = useState('')
  const [isBusy, setBusy] = useState(false)
  const create = async (elsewhere: boolean) => {
    const wanted = name.trim()
    if (!wanted || isBusy) return
    setBusy(true)
    const made = await createProject(engine, wanted, elsewhere)
    setBusy(false)
    if (made) closeSheet()
  }
  const isReady = name.trim() !== '' && !isBusy
  return (
    <Dialog
      title={say('app.new.title')}
      isOpen
      onClose={closeSheet}
      size="small"
      footer={
        <>
          <Button onPress={closeSheet}>{say('ui.cancel')}</Button>
          {theHost().dialogs ? (
            <Button isDisabled={!isReady} onPress={() => void create(true)}>
              {say('app.new.elsewhere')}
            </Button>
          ) : null}
          <Button look="primary" type="submit" form={formId} isDisabled={!isReady}>
            {say('app.new.create')}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        onSubmit={event => {
          event.preventDefault()
          void create(false)
        }}
      >
        <TextField label={say('app.new.name')} value={name} onChange={setName} autoFocus maxLength={200} description={say('app.new.where')} placeholder={say('app.new.example')} />
      </Form>
    </Dialog>
  )
}
