import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useEngine } from '../../../state/connection.ts'
import { saySentence, useSay } from '../../../state/language.ts'
import { notifyDone, notifyProblem } from '../../../state/notices.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { closeSheet } from '../../../state/window/sheets.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { allFields, descriptionOf, readWritten, sayValue, storedValue } from '../../../pane/plans/fields.ts'
import { useAttributeRows } from '../../../pane/plans/use-attribute-rows.ts'

const formId = 'bulk'
const none = '–'

/** One value for all chosen documents, as one step. */
export function BulkDialog({ documents }: { readonly documents: readonly string[] }) {
  const say = useSay()
  const engine = useEngine()
  const own = useAttributeRows()
  const all = useRecords(records => records.documents)
  const fields = allFields(own ?? [], all, say).filter(({ id, type }) => type !== 'count' && id !== 'title')
  const [id, setId] = useState('issuer')
  const [written, setWritten] = useState('')
  const field = fields.find(field => field.id === id) ?? fields[0]
  if (!field) return null
  const isList = field.type === 'choice' && !field.isOpen
  const filled = all.filter(row => documents.includes(row.id) && storedValue(row, field) !== '').length
  const isClearing = written === ''
  const read = isList ? { value: written } : readWritten(say, field, written)
  const apply = async () => {
    if ('problem' in read) return
    try {
      const { changed } = await engine.attributes.set({ documents: [...documents], values: descriptionOf(field, read.value) })
      closeSheet()
      notifyDone('library.bulk.done', { column: field.label, count: changed }, changed > 0)
    } catch (error) {
      notifyProblem(error)
    }
  }
  return (
    <Dialog
      title={say('library.table.bulk', { count: documents.length })}
      isOpen
      onClose={closeSheet}
      size="small"
      footer={
        // Nothing is taken away by a first Enter that nobody meant: where there is nothing, there is nothing to clear.
        <Button look={isClearing ? 'danger' : 'primary'} type="submit" form={formId} isDisabled={'problem' in read || (isClearing && filled === 0)}>
          {isClearing ? say('library.bulk.clear', { count: filled }) : say('library.bulk.set')}
        </Button>
      }
    >
      <Form
        id={formId}
        className="bulk"
        onSubmit={event => {
          event.preventDefault()
          void apply()
        }}
      >
        <Select
          label={say('library.bulk.attribute')}
          items={fields.map(({ id, label }) => ({ id, label }))}
          value={field.id}
          onChange={next => {
            setId(next)
            setWritten('')
          }}
        />
        {isList ? (
          <Select label={say('library.attributes.value')} items={[none, ...field.choices].map(id => ({ id, label: id }))} value={written || none} onChange={value => setWritten(value === none ? '' : value)} />
        ) : (
          <TextField
            label={say('library.attributes.value')}
            value={written}
            onChange={setWritten}
            maxLength={2_000}
            isInvalid={'problem' in read}
            problem={'problem' in read ? saySentence(read.problem) : ''}
            description={field.isOpen ? field.choices.map(choice => sayValue(say, field, choice)).join(say('ui.between')) : say('library.bulk.empty')}
          />
        )}
      </Form>
    </Dialog>
  )
}
