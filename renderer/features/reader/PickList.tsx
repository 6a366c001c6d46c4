import { Check } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Autocomplete, DialogTrigger, ListBox, ListBoxItem, ListLayout, useFilter, Virtualizer } from 'react-aria-components'
import { SearchField } from '../../ui/controls/SearchField.tsx'
import { enterTakes } from '../../ui/lists/enter-takes.ts'
import { Popover } from '../../ui/overlays/Popover.tsx'
import './pick-list.css'
import './side/side-lists.css'

export type PickItem = {
  readonly id: string
  readonly name: string
  readonly detail?: string
  /** What the filter looks at besides, and nobody sees: a date as it is stored. */
  readonly foundBy?: string
  readonly sign?: ReactNode
}
export type PickListProps = {
  readonly label: string
  readonly filterLabel: string
  readonly emptyLabel: string
  /** Asked for when the list opens. */
  readonly items: () => readonly PickItem[]
  readonly current: string | null
  readonly onPick: (id: string) => void
  /** The button that opens it. */
  readonly children: ReactNode
}

/** Px: a row, and the list at most. */
const [rowHeight, longestList] = [40, 360]

/** A button with a list to search: one of many documents or themes. */
export function PickList({ children, onPick, ...list }: PickListProps) {
  const [isOpen, setOpen] = useState(false)
  const pick = (id: string) => {
    setOpen(false)
    onPick(id)
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      {children}
      <Popover label={list.label} className="reader-picker" placement="bottom start">
        <OpenList {...list} onPick={pick} />
      </Popover>
    </DialogTrigger>
  )
}

function OpenList({ label, filterLabel, emptyLabel, items, current, onPick }: Omit<PickListProps, 'children'>) {
  const { contains } = useFilter({ sensitivity: 'base' })
  const [rows] = useState(items)
  return (
    <div role="presentation" className="reader-picker-field" onKeyDownCapture={enterTakes(onPick)}>
      <Autocomplete<PickItem> filter={(shown, wanted, { value }) => contains(`${shown} ${value?.foundBy ?? ''}`, wanted)}>
        <SearchField label={filterLabel} autoFocus />
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
          <ListBox
            aria-label={label}
            className="reader-picker-list"
            style={{ height: Math.min(longestList, Math.max(1, rows.length) * rowHeight + 8) }}
            items={rows}
            onAction={key => onPick(String(key))}
            renderEmptyState={() => <p className="reader-side-empty">{emptyLabel}</p>}
          >
            {item => (
              <ListBoxItem
                id={item.id}
                textValue={`${item.name} ${item.detail ?? ''}`}
                className="reader-picker-row"
                data-current={item.id === current || undefined}
              >
                {item.sign}
                <span className="reader-picker-words" title={item.detail ? `${item.name}\n${item.detail}` : item.name}>
                  <span>{item.name}</span>
                  {item.detail ? <small>{item.detail}</small> : null}
                </span>
                {item.id === current ? <Check size={14} aria-hidden /> : null}
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </Autocomplete>
    </div>
  )
}
