import type { AnnotationRow } from '#contract/coding/annotations.ts'
import { useEngine } from '../../state/connection.ts'
import { FieldMarks } from './FieldMarks.tsx'
import { FieldValues } from './FieldValues.tsx'
import { setValue } from './setting.ts'
import { useFields } from './use-fields.ts'

/** The fields of the picked highlight, in the bar beside it. */
export function PickedFields({ row, isReadOnly }: { readonly row: AnnotationRow; readonly isReadOnly: boolean }) {
  const engine = useEngine()
  const fields = useFields()
  if (fields.length === 0) return null
  if (isReadOnly) return <FieldMarks fields={fields} values={row.values} />
  return (
    <div className="tag-bar-fields">
      <FieldValues fields={fields} values={row.values} of={row.id} isReadOnly={false} onSet={(field, value) => void setValue(engine, [row.id], field, value)} />
    </div>
  )
}
