import type { ReactNode } from 'react'
import type { SuggestionRow } from '#contract/attributes/attributes.ts'
import type { DocumentRow } from '#contract/documents/documents.ts'
import { fieldByKey, type FixedField, fixedKeys } from '#domain/attributes/values.ts'
import { useSay } from '../../../state/language.ts'
import type { TableField } from '../../../pane/plans/fields.ts'
import { FieldEditor } from './FieldEditor.tsx'
import { SuggestedValue, SuggestionsBar } from './Suggestions.tsx'

export type DescribedProps = { readonly document: DocumentRow; readonly fields: readonly TableField[]; readonly isReadOnly: boolean }

/** The description that every document has, with what its text suggests where nobody has said it. */
export function DescriptionFields({ document, fields, isReadOnly, suggestions }: DescribedProps & { readonly suggestions: readonly SuggestionRow[] }) {
  const say = useSay()
  const shared = { document, fields, isReadOnly, suggestions }
  return (
    <section aria-label={say('library.description')}>
      <Value {...shared} name="title" />
      <SuggestionsBar suggestions={suggestions} isReadOnly={isReadOnly} />
      <dl className="properties">
        {fixedKeys.map(key => fieldByKey[key]).filter(name => name !== 'title').map(name => (
          <Property key={name} name={say(`library.field.${name}`)}>
            <Value {...shared} name={name} placeholder={name === 'shortTitle' ? say('library.field.shortTitle.why') : undefined} />
          </Property>
        ))}
      </dl>
    </section>
  )
}

type ValueProps = DescribedProps & { readonly name: FixedField; readonly suggestions: readonly SuggestionRow[]; readonly placeholder?: string | undefined }

function Value({ document, fields, isReadOnly, name, suggestions, placeholder }: ValueProps) {
  const field = fields.find(({ id }) => id === name)
  const suggestion = suggestions.find(({ key }) => fieldByKey[key] === name)
  if (!field) return null
  return (
    <>
      <FieldEditor document={document} field={field} isReadOnly={isReadOnly} {...(placeholder !== undefined && { placeholder })} />
      {suggestion ? <SuggestedValue suggestion={suggestion} isReadOnly={isReadOnly} /> : null}
    </>
  )
}

/** One line of a property list. */
export function Property({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="property">
      <dt title={name}>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
