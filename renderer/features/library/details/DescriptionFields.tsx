import type { ReactNode } from 'react'
import type { Description, DocumentRow } from '#contract/documents.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { Select } from '../../../ui/controls/Select.tsx'
import { readCalendarDate } from '#domain/attributes/calendar.ts'
import { InlineField } from './InlineField.tsx'
import { kinds, sayKind, sayLanguage } from '../values.ts'

export type DescribedProps = { readonly document: DocumentRow; readonly isReadOnly: boolean }

/** Writes part of a description: one call, one operation, one undo. */
export function useDescribe(document: string): (values: Partial<Description>) => void {
  const engine = useEngine()
  return values => void engine.documents.describe({ document, values }).catch(notifyProblem)
}

const readTitle = (text: string) => text.trim().replace(/\s+/g, ' ') || undefined
const readDate = (text: string) => (text.trim() === '' ? '' : readCalendarDate(text))

/** The description that every document has. */
export function DescriptionFields({ document, isReadOnly }: DescribedProps) {
  const say = useSay()
  const describe = useDescribe(document.id)
  type Key = 'shortTitle' | 'issuer' | 'jurisdiction' | 'source' | 'issuedOn' | 'periodFrom' | 'periodTo'
  const text = (key: Key, more: Partial<Parameters<typeof InlineField>[0]> = {}) => (
    <InlineField
      label={say(`library.field.${key}`)}
      value={document[key] ?? ''}
      onSave={value => describe({ [key]: value || null })}
      placeholder={say('library.field.empty')}
      isReadOnly={isReadOnly}
      {...more}
    />
  )
  const date = (key: Key, placeholder = say('library.field.empty')) => text(key, { read: readDate, problem: say('library.field.noDate'), placeholder })
  return (
    <section aria-label={say('library.description')}>
      <InlineField
        className="details-title"
        label={say('library.field.title')}
        value={document.title}
        read={readTitle}
        problem={say('library.field.noTitle')}
        onSave={title => describe({ title })}
        isReadOnly={isReadOnly}
        isLong
      />
      <dl className="properties">
        <Property name={say('library.field.shortTitle')}>{text('shortTitle', { placeholder: say('library.field.shortTitle.why') })}</Property>
        <Property name={say('library.field.issuer')}>{text('issuer')}</Property>
        <Property name={say('library.field.jurisdiction')}>{text('jurisdiction')}</Property>
        <Property name={say('library.field.kind')}>
          <ChoiceField document={document} field="kind" isReadOnly={isReadOnly} known={kinds} sayValue={value => sayKind(say, value)} />
        </Property>
        <Property name={say('library.field.issuedOn')}>{date('issuedOn')}</Property>
        <Property name={say('library.field.period')}>
          <span className="property-pair">
            {date('periodFrom', say('library.field.from'))} <span aria-hidden>–</span> {date('periodTo', say('library.field.to'))}
          </span>
        </Property>
        <Property name={say('library.field.language')}>
          <ChoiceField document={document} field="language" isReadOnly={isReadOnly} known={['en', 'zh']} sayValue={value => sayLanguage(say, value)} />
        </Property>
        <Property name={say('library.field.source')}>{text('source')}</Property>
      </dl>
    </section>
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

type ChoiceFieldProps = DescribedProps & {
  readonly field: 'kind' | 'language'
  readonly known: readonly string[]
  readonly sayValue: (value: string) => string
}

/** A value from a few; one that is not among them, written on the command line, can stay. */
function ChoiceField({ document, field, known, sayValue, isReadOnly }: ChoiceFieldProps) {
  const say = useSay()
  const describe = useDescribe(document.id)
  const value = document[field] ?? ''
  const values = value && !known.includes(value) ? [...known, value] : known
  return (
    <Select
      label={say(`library.field.${field}`)}
      hideLabel
      look="quiet"
      isDisabled={isReadOnly}
      value={value || none}
      onChange={chosen => chosen !== value && describe({ [field]: chosen === none ? null : chosen })}
      items={[{ id: none, label: say('library.field.empty') }, ...values.map(id => ({ id, label: sayValue(id) }))]}
    />
  )
}

/** Stands for "nobody has said": a select's key can't be empty. */
const none = '–'
