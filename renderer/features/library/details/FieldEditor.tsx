import { TriangleAlert } from 'lucide-react'
import type { DocumentRow } from '#contract/documents/documents.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { Select } from '../../../ui/controls/Select.tsx'
import { descriptionOf, isMisfit, readWritten, sayValue, storedValue, type TableField } from '../../../pane/plans/fields.ts'
import { InlineField } from '../../../pane/forms/InlineField.tsx'

export type FieldEditorProps = {
  readonly document: DocumentRow
  readonly field: TableField
  readonly isReadOnly: boolean
  readonly placeholder?: string
}

/** Writes one value of a document as its type takes it: a choice from its list, anything else as text that is read. */
export function FieldEditor(props: FieldEditorProps) {
  const { document, field, isReadOnly } = props
  const say = useSay()
  const engine = useEngine()
  const value = storedValue(document, field)
  const keep = (next: string) => void engine.documents.describe({ document: document.id, values: descriptionOf(field, next) }).catch(notifyProblem)
  if (field.type === 'choice') return <ChoiceEditor {...props} value={value} onChoose={keep} />
  const misfits = isMisfit(field, value)
  return (
    <>
      <InlineField
        label={field.label}
        value={value}
        row={document}
        read={text => readWritten(say, field, text, document)}
        onSave={keep}
        placeholder={props.placeholder ?? say('library.field.empty')}
        isReadOnly={isReadOnly}
        {...(field.type === 'date' && { hint: say('library.field.noDate') })}
        {...(field.type === 'number' && { hint: say('library.field.noNumber') })}
        // Names of offices and sources are longer than the line: they run on, and are not cut off.
        isLong={field.type === 'text'}
        {...(field.id === 'title' && { className: 'details-title' })}
      />
      {misfits ? <Misfit value={value} /> : null}
    </>
  )
}

/** Stands for "nobody has said": a select's key can't be empty. */
const none = '–'

type ChoiceEditorProps = FieldEditorProps & { readonly value: string; readonly onChoose: (value: string) => void }

/** A value that is not among the choices, written on the command line or before there were any, can stay. */
function ChoiceEditor({ field, value, onChoose, isReadOnly }: ChoiceEditorProps) {
  const say = useSay()
  const isStranger = value !== '' && !field.choices.includes(value)
  const choices = isStranger ? [...field.choices, value] : field.choices
  return (
    <>
      <Select
        label={field.label}
        hideLabel
        look="quiet"
        isDisabled={isReadOnly}
        value={value || none}
        onChange={chosen => chosen !== (value || none) && onChoose(chosen === none ? '' : chosen)}
        items={[{ id: none, label: say('library.field.empty') }, ...choices.map(id => ({ id, label: sayValue(say, field, id) }))]}
      />
      {isStranger && !field.isOpen ? <Misfit value={value} /> : null}
    </>
  )
}

function Misfit({ value }: { readonly value: string }) {
  const say = useSay()
  return (
    <p className="field-misfit">
      <TriangleAlert size={12} aria-hidden /> {say('library.table.misfit', { value })}
    </p>
  )
}
