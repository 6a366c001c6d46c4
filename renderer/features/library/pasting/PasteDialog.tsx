import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useClient } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { closeSheet } from '../../../state/window/sheets.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { structuredMarkup } from './copied-markup.ts'
import { importPasted } from '../importing.ts'

const formId = 'paste'
/** UTF-16 code units that one call takes. */
const most = 2_000_000

/** A text and, where it says more than the text, its markup. */
export type Copied = { readonly html: string | null; readonly text: string }

/**
 * A text without a file: from a mail, from a web page.
 * @param begin what was pasted before the dialog stood
 */
export function PasteDialog({ begin = { html: null, text: '' } }: { readonly begin?: Copied }) {
  const say = useSay()
  const client = useClient()
  const [title, setTitle] = useState('')
  const [text, setText] = useState(begin.text)
  /** What was pasted into the empty field, and the text that it made there. */
  const [copied, setCopied] = useState<Copied>(begin)
  const html = copied.text === text ? copied.html : null
  const isTooLong = text.length > most
  const isReady = text.trim() !== '' && !isTooLong
  const bring = () => {
    if (!isReady) return
    closeSheet()
    void importPasted(client, title.trim(), text, html)
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
          onPaste={event => {
            const markup = structuredMarkup(event.clipboardData)
            const field = event.target as HTMLTextAreaElement
            const plain = event.clipboardData.getData('text/plain').replace(/\r\n?/gu, '\n')
            const isWhole = field.selectionStart === 0 && field.selectionEnd === field.value.length
            // In the middle of a text, markup says nothing of the whole.
            if (markup === null || plain.trim() === '' || !isWhole) return
            event.preventDefault()
            setText(plain)
            setCopied({ html: markup, text: plain })
          }}
          {...(html !== null && { description: say('library.paste.structured') })}
          rows={14}
          autoFocus
          isInvalid={isTooLong}
          problem={say('library.paste.tooLong', { most })}
        />
      </Form>
    </Dialog>
  )
}
