import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { IconButton } from '../../../ui/controls/Button.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { type DescribedProps, Property } from './DescriptionFields.tsx'
import { FieldEditor } from './FieldEditor.tsx'

/** The project's own attributes, each written as its type takes it, in the order of the project. */
export function Attributes({ document, fields, isReadOnly }: DescribedProps) {
  const say = useSay()
  const engine = useEngine()
  const own = fields.filter(({ source }) => source.kind === 'own')
  const add = (name: string, value: string) => void engine.documents.describe({ document: document.id, values: { attributes: { [name]: value } } }).catch(notifyProblem)
  return (
    <section aria-labelledby="attributes-title">
      <h2 id="attributes-title">{say('library.attributes')}</h2>
      <dl className="properties">
        {own.map(field => (
          <Property key={field.id} name={field.label}>
            <FieldEditor document={document} field={field} isReadOnly={isReadOnly} />
          </Property>
        ))}
      </dl>
      {isReadOnly ? null : <NewAttribute taken={own.map(({ label }) => label)} onAdd={add} />}
    </section>
  )
}

function NewAttribute({ taken, onAdd }: { readonly taken: readonly string[]; readonly onAdd: (name: string, value: string) => void }) {
  const say = useSay()
  const [name, setName] = useState('')
  const [value, setValue] = useState('')
  const isReady = name.trim() !== '' && value.trim() !== ''
  const isTaken = taken.includes(name.trim())
  const add = () => {
    if (!isReady || isTaken) return
    onAdd(name.trim(), value.trim())
    setName('')
    setValue('')
  }
  return (
    <Form
      className="attribute-new"
      onSubmit={event => {
        event.preventDefault()
        add()
      }}
    >
      <TextField
        label={say('library.attributes.name')}
        hideLabel
        placeholder={say('library.attributes.name')}
        value={name}
        onChange={setName}
        maxLength={200}
        isInvalid={isTaken}
        problem={say('library.attributes.taken')}
      />
      <TextField label={say('library.attributes.value')} hideLabel placeholder={say('library.attributes.value')} value={value} onChange={setValue} maxLength={2_000} />
      <IconButton label={say('library.attributes.add')} type="submit" isDisabled={!isReady || isTaken}>
        <Plus size={15} aria-hidden />
      </IconButton>
    </Form>
  )
}
