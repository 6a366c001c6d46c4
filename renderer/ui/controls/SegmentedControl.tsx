import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import './controls.css'

export type Segment<T extends string> = { readonly id: T; readonly label: string; readonly icon?: ReactNode }
export type SegmentedControlProps<T extends string> = {
  readonly label: string
  readonly segments: readonly Segment<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
  readonly isDisabled?: boolean
}

/** One of two to five ways, all in sight. */
export function SegmentedControl<T extends string>({ label, segments, value, onChange, isDisabled }: SegmentedControlProps<T>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="ui-segments"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      isDisabled={isDisabled}
      onSelectionChange={keys => {
        const chosen = [...keys][0]
        if (chosen !== undefined) onChange(String(chosen) as T)
      }}
    >
      {segments.map(segment => (
        <ToggleButton key={segment.id} id={segment.id} className="ui-segment">
          {segment.icon}
          {segment.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
