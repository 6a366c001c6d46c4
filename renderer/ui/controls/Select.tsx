import { Check, ChevronsUpDown } from 'lucide-react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components'
import './controls.css'
import '../overlays/overlays.css'

export type SelectItem<T extends string> = { readonly id: T; readonly label: string }
export type SelectProps<T extends string> = {
  readonly label: string
  readonly hideLabel?: boolean
  readonly items: readonly SelectItem<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
  readonly isDisabled?: boolean
  readonly placeholder?: string
  /** `quiet`: no edge until it is pointed at, for property lists and bars. */
  readonly look?: 'plain' | 'quiet'
  readonly className?: string
}

/** One of a few values. For long lists take a Menu with a search field. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, hideLabel, items, value, onChange, isDisabled, placeholder, look = 'plain', className = '' } = props
  return (
    <AriaSelect
      {...(hideLabel ? { 'aria-label': label } : {})}
      className={`ui-field ui-select ${className}`}
      data-look={look}
      value={value}
      onChange={key => onChange(String(key) as T)}
      isDisabled={isDisabled}
      placeholder={placeholder}
    >
      {hideLabel ? null : <Label className="ui-label">{label}</Label>}
      <Button className="ui-select-button">
        <SelectValue className="ui-select-value" />
        <ChevronsUpDown size={12} aria-hidden />
      </Button>
      <Popover className="ui-popover ui-list-popover" offset={4}>
        <ListBox className="ui-options" items={items}>
          {item => (
            <ListBoxItem id={item.id} textValue={item.label} className="ui-option">
              {({ isSelected }) => (
                <>
                  <span className="ui-option-check">{isSelected ? <Check size={13} aria-hidden /> : null}</span>
                  <span className="ui-option-label">{item.label}</span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
