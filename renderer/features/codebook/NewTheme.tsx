import { useEffect, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { useRecords } from '../../state/asking/records.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { createTheme } from './changing.ts'
import { codebookStore } from './codebook-memory.ts'

/** A line to make themes in: Enter makes one and waits for the next, Escape closes it. */
export function NewTheme({ parent }: { readonly parent: string | null }) {
  const say = useSay()
  const engine = useEngine()
  const parentName = useRecords(records => records.themes.find(({ id }) => id === parent)?.name)
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [parent])
  const close = () => codebookStore.setState({ adding: null })
  const make = async () => {
    if (name.trim() === '') return close()
    if (await createTheme(engine, parentName === undefined ? null : parent, name)) setName('')
  }
  return (
    <Form
      className="codebook-new"
      onSubmit={event => {
        event.preventDefault()
        void make()
      }}
    >
      <TextField
        label={parentName === undefined ? say('codebook.new.top') : say('codebook.new.below', { name: parentName })}
        placeholder={say('codebook.new.name')}
        value={name}
        onChange={setName}
        maxLength={2_000}
        inputRef={field}
        onKeyDown={event => event.key === 'Escape' && !event.nativeEvent.isComposing && close()}
      />
      <Button type="submit" isDisabled={name.trim() === ''}>
        {say('codebook.new.make')}
      </Button>
      <Button look="quiet" onPress={close}>
        {say('ui.close')}
      </Button>
    </Form>
  )
}
