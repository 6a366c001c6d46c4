import { Check } from 'lucide-react'
import { useRef, useState, type CSSProperties, type ReactNode } from 'react'
import { DialogTrigger, ListBox, ListBoxItem, ListLayout, useFilter, Virtualizer, type Selection } from 'react-aria-components'
import { SearchField } from '../../ui/controls/SearchField.tsx'
import { Popover } from '../../ui/overlays/Popover.tsx'
import './choosing.css'

export type ChoiceItem = {
  readonly id: string
  readonly name: string
  /** What else it is known by, which the filter looks at too: a path, a full title. Read out, not shown. */
  readonly words?: string
  /** A second, fainter line. */
  readonly detail?: string
  /** What the filter looks at besides, and nobody sees: a date as it is stored. */
  readonly foundBy?: string
  readonly sign?: ReactNode
  /** How deep it stands in a tree, from 0. */
  readonly depth?: number
}
export type ChoiceListProps = {
  readonly label: string
  readonly filterLabel: string
  /** Said when the filter finds nothing. */
  readonly emptyLabel: string
  readonly items: readonly ChoiceItem[]
  readonly chosen: readonly string[]
  /** `one`: the list answers with the one that was pressed; `many`: each press puts one in or takes it out. */
  readonly mode: 'one' | 'many'
  readonly onChoose: (chosen: readonly string[]) => void
  /** Above the list. */
  readonly header?: ReactNode
  /** Below the list. */
  readonly footer?: ReactNode
}

/** Px, of rows with a second line and without. */
const rowHeights = { plain: 30, detailed: 40 } as const
/** Px, of what is said where nothing is found. */
const emptyHeight = 48

/** A list to search and choose from. In the field Enter takes the first that is found, the down arrow leads into the list. */
export function ChoiceList({ label, filterLabel, emptyLabel, items, chosen, mode, onChoose, header, footer }: ChoiceListProps) {
  const { contains } = useFilter({ sensitivity: 'base' })
  const list = useRef<HTMLDivElement>(null)
  const [filter, setFilter] = useState('')
  const wanted = filter.trim()
  const found = wanted === '' ? items : items.filter(item => contains(`${item.name}\n${item.words ?? ''}\n${item.detail ?? ''}\n${item.foundBy ?? ''}`, wanted))
  // What is called so comes before what is only described so; a tree keeps its order.
  const shown = wanted === '' || items.some(({ depth = 0 }) => depth > 0) ? found : found.toSorted((one, other) => Number(contains(other.name, wanted)) - Number(contains(one.name, wanted)))
  const rowHeight = items.some(item => item.detail) ? rowHeights.detailed : rowHeights.plain
  const choose = (selection: Selection) => {
    const now = new Set(selection === 'all' ? shown.map(item => item.id) : [...selection].map(String))
    // What the filter hides stays as it is.
    const hidden = mode === 'many' ? chosen.filter(id => !shown.some(item => item.id === id)) : []
    if (now.size > 0 || mode === 'many') onChoose([...hidden, ...now])
  }
  const takeFirst = () => {
    const first = shown[0]?.id
    if (first === undefined || wanted === '') return
    if (mode === 'one') onChoose([first])
    else onChoose(chosen.includes(first) ? chosen.filter(id => id !== first) : [...chosen, first])
  }
  return (
    <div className="choice">
      {header}
      <SearchField
        label={filterLabel}
        autoFocus
        value={filter}
        onChange={setFilter}
        onSubmit={takeFirst}
        onKeyDown={event => {
          if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return event.continuePropagation()
          event.preventDefault()
          list.current?.focus()
        }}
      />
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
        <ListBox
          ref={list}
          aria-label={label}
          className="choice-list"
          // Laid out by the virtualiser, the rows give the list no height.
          style={{ height: `${shown.length * rowHeight || emptyHeight}px`, '--choice-whole': `${items.length * rowHeight}px` } as CSSProperties}
          items={shown}
          dependencies={[mode]}
          selectionMode={mode === 'one' ? 'single' : 'multiple'}
          disallowEmptySelection={mode === 'one'}
          escapeKeyBehavior="none"
          selectedKeys={chosen}
          onSelectionChange={choose}
          renderEmptyState={() => <p className="choice-empty">{emptyLabel}</p>}
        >
          {item => <ChoiceRow item={item} mode={mode} />}
        </ListBox>
      </Virtualizer>
      {footer}
    </div>
  )
}

function ChoiceRow({ item, mode }: { readonly item: ChoiceItem; readonly mode: 'one' | 'many' }) {
  const { id, name, words, detail, sign, depth = 0 } = item
  return (
    <ListBoxItem id={id} textValue={name} className="choice-row">
      {({ isSelected }) => (
        <>
          <span
            className="choice-box"
            data-mode={mode}
            data-chosen={isSelected || undefined}
            style={{ marginInlineStart: `${depth * 14}px` }}
          >
            {isSelected ? <Check size={12} strokeWidth={3} aria-hidden /> : null}
          </span>
          {sign}
          <span className="choice-words" title={detail ? `${words ?? name}\n${detail}` : (words ?? name)}>
            <span>{name}</span>
            {words && words !== name ? <span className="ui-hidden">, {words}</span> : null}
            {detail ? <small>{detail}</small> : null}
          </span>
        </>
      )}
    </ListBoxItem>
  )
}

export type ChoicePopoverProps = ChoiceListProps & {
  /** The button that opens it. */
  readonly children: ReactNode
}

/** A button with a list to search and choose from. */
export function ChoicePopover({ children, onChoose, ...list }: ChoicePopoverProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      {children}
      <Popover label={list.label} className="choice-popover" placement="bottom start">
        <ChoiceList
          {...list}
          onChoose={chosen => {
            if (list.mode === 'one') setOpen(false)
            onChoose(chosen)
          }}
        />
      </Popover>
    </DialogTrigger>
  )
}
