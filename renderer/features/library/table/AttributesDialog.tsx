import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import type { AttributeRow, Misfit } from '#contract/attributes/attributes.ts'
import { type AttributeType, attributeTypes, cleanChoices, oneLine, type ReadValue } from '#domain/attributes/values.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { useProject } from '../../../state/project.ts'
import { closeSheet } from '../../../state/window/sheets.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { AddForm } from '../../../pane/forms/AddForm.tsx'
import { InlineField } from '../../../pane/forms/InlineField.tsx'
import { useAttributeRows } from '../../../pane/plans/use-attribute-rows.ts'
import { carryColumn } from './table-memory.ts'
import './attributes-dialog.css'

type Change = { readonly name?: string; readonly type?: AttributeType; readonly choices?: string[] }
/** A change that some values do not fit, until somebody says what shall become of them. */
type Doubt = { readonly name: string; readonly to: Change; readonly misfits: readonly Misfit[] }

/** The project's own attributes: name, type, choices and order of each. */
export function AttributesDialog() {
  const say = useSay()
  const engine = useEngine()
  const { attributes } = engine
  const rows = useAttributeRows() ?? []
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const [doubt, setDoubt] = useState<Doubt | null>(null)
  /** Of a renamed attribute the name that its line began with: a line of another key would come without the focus. */
  const firstNames = useRef(new Map<string, string>())
  const keyOf = (name: string) => {
    const first = firstNames.current.get(name)
    return first === undefined || rows.some(row => row.name === first) ? name : first
  }
  const change = async (name: string, to: Change, keepsMisfits = false) => {
    // The news comes before the answer.
    if (to.name !== undefined && !rows.some(row => row.name === to.name)) firstNames.current.set(to.name, keyOf(name))
    try {
      const { isChanged, misfits } = await attributes.change({ name, to, keepsMisfits })
      setDoubt(isChanged ? null : { name, to, misfits })
      if (!isChanged || to.name === undefined) return
      firstNames.current.delete(name)
      carryColumn(engine, name, to.name)
    } catch (error) {
      notifyProblem(error)
    }
  }
  const move = (from: number, by: 1 | -1) => {
    const names = rows.map(({ name }) => name)
    const [name = ''] = names.splice(from, 1)
    names.splice(from + by, 0, name)
    void attributes.reorder({ names }).catch(notifyProblem)
  }
  return (
    <Dialog title={say('library.attributes')} isOpen onClose={closeSheet} size="large" footer={<Button look="primary" onPress={closeSheet}>{say('ui.close')}</Button>}>
      {rows.length === 0 ? <p className="attributes-hint">{say('library.attributes.empty')}</p> : null}
      <ul className="attributes" aria-label={say('library.attributes')}>
        {rows.map((row, index) => (
          <li key={keyOf(row.name)} className="attribute">
            <InlineField label={say('library.attributes.nameOf', { name: row.name })} value={row.name} row={row} read={readName} onSave={name => void change(row.name, { name })} isReadOnly={isReadOnly} />
            <TypeSelect label={say('library.attributes.typeOf', { name: row.name })} value={row.type} onChange={type => type !== row.type && void change(row.name, { type })} isDisabled={isReadOnly} />
            {row.type === 'choice' ? (
              <InlineField label={say('library.attributes.choicesOf', { name: row.name })} value={row.choices.join('; ')} row={row} onSave={text => void change(row.name, { choices: readChoices(text) })} isReadOnly={isReadOnly} />
            ) : <span />}
            <span className="set-count">{say('library.sets.count', { count: row.count })}</span>
            <span className="attribute-deeds">
              <IconButton label={say('library.attributes.up', { name: row.name })} isDisabled={isReadOnly || index === 0} onPress={() => move(index, -1)}><ArrowUp size={14} aria-hidden /></IconButton>
              <IconButton label={say('library.attributes.down', { name: row.name })} isDisabled={isReadOnly || index === rows.length - 1} onPress={() => move(index, 1)}><ArrowDown size={14} aria-hidden /></IconButton>
              <IconButton label={say('ui.removeNamed', { name: row.name })} isDisabled={isReadOnly} onPress={() => void attributes.remove({ name: row.name }).catch(notifyProblem)}><Trash2 size={14} aria-hidden /></IconButton>
            </span>
            {doubt?.name === row.name ? <Doubtful doubt={doubt} onKeep={() => void change(doubt.name, doubt.to, true)} onLeave={() => setDoubt(null)} /> : null}
          </li>
        ))}
      </ul>
      {isReadOnly ? null : <NewAttribute rows={rows} />}
    </Dialog>
  )
}

const readName = (text: string): ReadValue => (oneLine(text) === '' ? { problem: sentence('attributes.nameEmpty') } : { value: oneLine(text) })
const readChoices = (text: string) => cleanChoices(text.split(/[;；]/u))

function TypeSelect({ label, hideLabel = true, ...rest }: { readonly label: string; readonly hideLabel?: boolean; readonly value: AttributeType; readonly onChange: (type: AttributeType) => void; readonly isDisabled?: boolean }) {
  const say = useSay()
  return <Select {...rest} label={label} hideLabel={hideLabel} items={attributeTypes.map(id => ({ id, label: say(`library.attributes.type.${id}`) }))} />
}

/** Names what does not fit: it stays as it is written after a yes, or nothing changes. */
function Doubtful({ doubt, onKeep, onLeave }: { readonly doubt: Doubt; readonly onKeep: () => void; readonly onLeave: () => void }) {
  const say = useSay()
  const shown = doubt.misfits.slice(0, 8)
  return (
    <div className="attribute-doubt" role="alert">
      <p>{say('library.attributes.misfits', { count: doubt.misfits.length })}</p>
      <ul>
        {shown.map(({ document, title, value }) => <li key={document}>{say('library.attributes.misfit', { title, value })}</li>)}
      </ul>
      {doubt.misfits.length > shown.length ? <p>{say('library.attributes.moreMisfits', { count: doubt.misfits.length - shown.length })}</p> : null}
      <Button onPress={onLeave}>{say('ui.cancel')}</Button> <Button look="primary" onPress={onKeep}>{say('library.attributes.keepMisfits')}</Button>
    </div>
  )
}

function NewAttribute({ rows }: { readonly rows: readonly AttributeRow[] }) {
  const say = useSay()
  const { attributes } = useEngine()
  const [name, setName] = useState('')
  const [type, setType] = useState<AttributeType>('text')
  const [choices, setChoices] = useState('')
  const isTaken = rows.some(row => row.name === oneLine(name))
  const isReady = oneLine(name) !== '' && !isTaken && (type !== 'choice' || readChoices(choices).length > 0)
  const add = async () => {
    await attributes.define({ name, type, choices: readChoices(choices) })
    setName('')
    setChoices('')
  }
  return (
    <AddForm label={say('library.attributes.add')} isReady={isReady} onAdd={add}>
      <TextField label={say('library.attributes.new')} value={name} onChange={setName} maxLength={200} isInvalid={isTaken} problem={say('library.attributes.taken')} />
      <TypeSelect label={say('library.attributes.type')} hideLabel={false} value={type} onChange={setType} />
      {type === 'choice' ? <TextField label={say('library.attributes.choices')} value={choices} onChange={setChoices} placeholder={say('library.attributes.choicesHint')} maxLength={20_000} /> : null}
    </AddForm>
  )
}
