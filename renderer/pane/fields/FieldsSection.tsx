import { ListPlus } from 'lucide-react'
import { useMemo } from 'react'
import { useAnswer } from '../../state/asking/answers.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { openSheet } from '../../state/window/sheets.ts'
import { Button, IconButton } from '../../ui/controls/Button.tsx'
import { FieldValues, type ShownValues } from './FieldValues.tsx'
import { setValue } from './setting.ts'
import { fieldEntities, useFields } from './use-fields.ts'

export type FieldsSectionProps = { readonly annotations: readonly string[]; readonly values: ShownValues; readonly isReadOnly: boolean }

/** What fields say of these highlights, under its heading, and where fields are made. */
export function FieldsSection({ annotations, values, isReadOnly }: FieldsSectionProps) {
  const say = useSay()
  const engine = useEngine()
  const fields = useFields()
  if (fields.length === 0) {
    return isReadOnly ? null : (
      <Button look="quiet" icon={<ListPlus size={14} aria-hidden />} onPress={() => openSheet('fields')}>{say('fields.manage')}</Button>
    )
  }
  return (
    <section aria-label={say('fields.title')}>
      <h2 className="fields-head">
        {say('fields.title')}
        <IconButton label={say('fields.manage')} onPress={() => openSheet('fields')}><ListPlus size={14} aria-hidden /></IconButton>
      </h2>
      <FieldValues fields={fields} values={values} of={`${annotations.length} ${annotations[0]} ${annotations.at(-1)}`} isReadOnly={isReadOnly} onSet={(field, value) => void setValue(engine, annotations, field, value)} />
    </section>
  )
}

/** The same for many: what they have in common, "mixed" where they differ. */
export function CommonFields({ chosen, isReadOnly }: { readonly chosen: ReadonlySet<string>; readonly isReadOnly: boolean }) {
  const annotations = useMemo(() => [...chosen], [chosen])
  const { value } = useAnswer(`common ${annotations.join()}`, ['annotation', ...fieldEntities], (engine, signal) => engine.fields.common({ annotations }, { signal }))
  const values = useMemo(() => Object.fromEntries((value ?? []).map(({ field, value }) => [field, value])), [value])
  return <FieldsSection annotations={annotations} values={values} isReadOnly={isReadOnly} />
}
