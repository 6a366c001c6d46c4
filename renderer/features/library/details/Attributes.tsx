import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useSay } from '../../../state/language.ts'
import { IconButton } from '../../../ui/controls/Button.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { Property, useDescribe, type DescribedProps } from './DescriptionFields.tsx'
import { InlineField } from './InlineField.tsx'

/** The project's own attributes of a document, by name. */
export function Attributes({ document, isReadOnly }: DescribedProps) {
  const say = useSay()
  const describe = useDescribe(document.id)
  const set = (name: string, value: string) => describe({ attributes: { [name]: value } })
  const entries = Object.entries(document.attributes).toSorted(([a], [b]) => a.localeCompare(b))
  return (
    <section aria-labelledby="attributes-title">
      <h2 id="attributes-title">{say('library.attributes')}</h2>
      <dl className="properties">
        {entries.map(([name, value]) => (
          <Property key={name} name={name}>
            <span className="property-pair">
              <InlineField label={name} value={value} onSave={next => set(name, next)} isReadOnly={isReadOnly} />
              {isReadOnly ? null : (
                <IconButton label={say('ui.removeNamed', { name })} onPress={() => set(name, '')} className="property-remove">
                  <X size={13} aria-hidden />
                </IconButton>
              )}
            </span>
          </Property>
        ))}
      </dl>
      {isReadOnly ? null : <NewAttribute taken={Object.keys(document.attributes)} onAdd={set} />}
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
