import type { FieldRow } from '#contract/coding/fields.ts'
import { useSay } from '../../state/language.ts'
import './field-values.css'

/** What fields say of a highlight, in a line. */
export function FieldMarks({ fields, values }: { readonly fields: readonly FieldRow[]; readonly values: Readonly<Record<string, string>> }) {
  const say = useSay()
  const said = fields.filter(({ id }) => values[id])
  if (said.length === 0) return null
  return (
    <div className="field-marks">
      {said.map(({ id, name }) => (
        <span key={id} className="field-mark" title={say('fields.nameAndValue', { name, value: values[id] ?? '' })}>
          <span>{say('fields.nameBefore', { name })}</span>
          {values[id]?.slice(0, 200)}
        </span>
      ))}
    </div>
  )
}
