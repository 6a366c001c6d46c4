import { Columns3 } from 'lucide-react'
import { DialogTrigger } from 'react-aria-components'
import type { FieldRow } from '#contract/coding/fields.ts'
import { useFields } from '../../pane/fields/use-fields.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { openSheet } from '../../state/window/sheets.ts'
import { remember, useSettings } from '../../state/settings.ts'
import { Button, IconButton } from '../../ui/controls/Button.tsx'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import { Popover } from '../../ui/overlays/Popover.tsx'

const choiceName = 'excerpts.fieldColumns'
/** Fields that have a column when nobody chose: more would leave the quote no room. */
const shownAtFirst = 2

/** Fields by id that have a column or none, as somebody chose. */
function useChoice(): Readonly<Record<string, unknown>> {
  const kept = useSettings(settings => settings.remembered[choiceName])
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? kept : {}
}

const isShown = (choice: Readonly<Record<string, unknown>>, fields: readonly FieldRow[], { id }: FieldRow): boolean => {
  const chosen = choice[id]
  return typeof chosen === 'boolean' ? chosen : fields.findIndex(field => field.id === id) < shownAtFirst
}

/** The fields that have a column in the table. */
export function useColumnFields(): readonly FieldRow[] {
  const fields = useFields()
  const choice = useChoice()
  return fields.filter(field => isShown(choice, fields, field))
}

/** Which fields have a column; where there are none yet it opens the dialog in which they are made. */
export function FieldColumns() {
  const say = useSay()
  const engine = useEngine()
  const fields = useFields()
  const choice = useChoice()
  if (fields.length === 0) return <IconButton label={say('fields.manage')} onPress={() => openSheet('fields')}><Columns3 size={15} aria-hidden /></IconButton>
  return (
    <DialogTrigger>
      <IconButton label={say('fields.columns')}><Columns3 size={15} aria-hidden /></IconButton>
      <Popover label={say('fields.columns')} placement="bottom end">
        <div className="condition-fields">
          <div className="condition-choices">
            {fields.map(field => (
              <Checkbox
                key={field.id}
                isSelected={isShown(choice, fields, field)}
                onChange={isOn => remember(engine, choiceName, { ...(choice as Record<string, boolean>), ...Object.fromEntries(fields.map(one => [one.id, isShown(choice, fields, one)])), [field.id]: isOn })}
              >
                {field.name}
              </Checkbox>
            ))}
          </div>
          <Button look="quiet" onPress={() => openSheet('fields')}>{say('fields.manage')}</Button>
        </div>
      </Popover>
    </DialogTrigger>
  )
}
