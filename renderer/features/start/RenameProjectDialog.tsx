import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { notifyProblem } from '../../state/notices.ts'
import { projectStore } from '../../state/project.ts'
import { closeSheet } from '../../state/window/sheets.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'

const formId = 'rename-project'

/** Asks for another name of the open project; its file keeps its own. */
export function RenameProjectDialog() {
  const say = useSay()
  const engine = useEngine()
  const [name, setName] = useState(projectStore.getState().project?.name ?? '')
  const rename = () => {
    const wanted = name.trim()
    if (wanted) engine.projects.rename({ name: wanted }).then(closeSheet, notifyProblem)
  }
  return (
    <Dialog
      title={say('app.rename.title')}
      isOpen
      onClose={closeSheet}
      size="small"
      footer={
        <>
          <Button onPress={closeSheet}>{say('ui.cancel')}</Button>
          <Button look="primary" type="submit" form={formId} isDisabled={!name.trim()}>
            {say('app.rename.do')}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        onSubmit={event => {
          event.preventDefault()
          rename()
        }}
      >
        <TextField label={say('app.new.name')} value={name} onChange={setName} autoFocus maxLength={200} description={say('app.rename.file')} />
      </Form>
    </Dialog>
  )
}
