import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { isFieldKey } from '#contract/coding/excerpts.ts'
import { TableColumn } from '#contract/exports.ts'
import type { FieldRow } from '#contract/coding/fields.ts'
import { fieldKey } from '../../pane/fields/use-fields.ts'
import { useSay } from '../../state/language.ts'
import { Button, IconButton } from '../../ui/controls/Button.tsx'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import { defaultColumns, dropColumns, stepColumn, withFields, type ColumnChoice, type Format } from './choices.ts'

export type ColumnsFieldProps = {
  readonly columns: readonly ColumnChoice[]
  readonly onChange: (columns: readonly ColumnChoice[]) => void
  readonly format: Format
  readonly fields: readonly FieldRow[]
}

/** Which columns a table has, in which order: by dragging, by the arrows beside each, or with Alt and the arrow keys. */
export function ColumnsField({ columns, onChange, format, fields }: ColumnsFieldProps) {
  const say = useSay()
  const { dragAndDropHooks } = useDragAndDrop<ColumnChoice>({
    getItems: keys => [...keys].map(id => ({ 'text/plain': String(id) })),
    getAllowedDropOperations: () => ['move'],
    onReorder: ({ keys, target }) =>
      onChange(
        dropColumns(columns, new Set([...keys].map(String)), String(target.key), target.dropPosition === 'before' ? 'before' : 'after'),
      ),
  })
  const hearKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null
    const column = TableColumn.safeParse(row?.dataset['key'])
    if (!column.success) return
    event.preventDefault()
    event.stopPropagation()
    onChange(stepColumn(columns, column.data, event.key === 'ArrowUp' ? -1 : 1))
  }
  const nameOf = (id: ColumnChoice['id']) => (isFieldKey(id) ? (fields.find(field => fieldKey(field.id) === id)?.name ?? '') : format === 'csv' || format === 'xlsx' ? id : say(`exporting.column.${id}`))
  return (
    <section className="handout-columns" aria-label={say('handout.columns')} onKeyDownCapture={hearKey}>
      <header>
        <h3 className="ui-label">{say('handout.columns.count', { on: columns.filter(({ isOn }) => isOn).length, all: columns.length })}</h3>
        <Button look="quiet" onPress={() => onChange(withFields(defaultColumns, fields))}>
          {say('handout.columns.reset')}
        </Button>
      </header>
      <GridList
        aria-label={say('handout.columns')}
        className="handout-column-list"
        items={columns}
        dependencies={[columns, format, say, fields]}
        selectionMode="multiple"
        selectedKeys={columns.filter(({ isOn }) => isOn).map(({ id }) => id)}
        onSelectionChange={chosen => onChange(columns.map(({ id }) => ({ id, isOn: chosen === 'all' || chosen.has(id) })))}
        dragAndDropHooks={dragAndDropHooks}
      >
        {({ id }) => (
          <GridListItem id={id} textValue={nameOf(id)} className="handout-column">
            <ColumnLine name={nameOf(id)} isFirst={columns[0]?.id === id} isLast={columns.at(-1)?.id === id} onStep={by => onChange(stepColumn(columns, id, by))} />
          </GridListItem>
        )}
      </GridList>
    </section>
  )
}

type ColumnLineProps = { readonly name: string; readonly isFirst: boolean; readonly isLast: boolean; readonly onStep: (by: 1 | -1) => void }

/** A column with its grip, its box, and the arrows that move it. */
function ColumnLine({ name, isFirst, isLast, onStep }: ColumnLineProps) {
  const say = useSay()
  return (
    <>
      <AriaButton slot="drag" className="handout-grip">
        <GripVertical size={13} aria-hidden />
      </AriaButton>
      <Checkbox slot="selection" />
      <span className="handout-column-name">{name}</span>
      <IconButton label={say('handout.columns.up', { name })} keys="Alt+ArrowUp" isDisabled={isFirst} onPress={() => onStep(-1)}>
        <ArrowUp size={13} aria-hidden />
      </IconButton>
      <IconButton label={say('handout.columns.down', { name })} keys="Alt+ArrowDown" isDisabled={isLast} onPress={() => onStep(1)}>
        <ArrowDown size={13} aria-hidden />
      </IconButton>
    </>
  )
}
