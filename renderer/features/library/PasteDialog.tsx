import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useClient } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { closeSheet } from '../../state/sheets.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { importPasted } from './importing.ts'

const formId = 'paste'
/** UTF-16 code units that one call takes. */
const most = 2_000_000

/** A text without a file: from a mail, from a web page. */
export function PasteDialog() {
  const say = useSay()
  const client = useClient()
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const isTooLong = text.length > most
  const isReady = text.trim() !== '' && !isTooLong
  const bring = () => {
    if (!isReady) return
    closeSheet()
    void importPasted(client, title.trim(), text)
  }
  return (
    <Dialog
      title={say('library.paste.title')}
      isOpen
      onClose={closeSheet}
      size="large"
      footer={
        <Button look="primary" type="submit" form={formId} isDisabled={!isReady}>
          {say('library.paste.do')}
        </Button>
      }
    >
      <Form
        id={formId}
        className="paste"
        onSubmit={event => {
          event.preventDefault()
          bring()
        }}
      >
        <TextField label={say('library.field.title')} value={title} onChange={setTitle} maxLength={2_000} placeholder={say('library.paste.titleWhy')} />
        <TextField
          label={say('library.paste.text')}
          value={text}
          onChange={setText}
          rows={14}
          autoFocus
          isInvalid={isTooLong}
          problem={say('library.paste.tooLong', { most })}
        />
      </Form>
    </Dialog>
  )
}
