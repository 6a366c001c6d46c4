import { Check } from 'lucide-react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'

export type ScaleStepsProps = {
  readonly label: string
  /** The least first. */
  readonly steps: readonly string[]
  /** '' for none. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isDisabled?: boolean
}

/** A scale as a row of steps: the arrows go from one to the next, a press takes one, pressing the taken one gives it up. */
export function ScaleSteps({ label, steps, value, onChange, isDisabled }: ScaleStepsProps) {
  const at = steps.indexOf(value)
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="scale-steps"
      selectionMode="single"
      selectedKeys={at < 0 ? [] : [at]}
      isDisabled={isDisabled}
      onSelectionChange={keys => {
        const [chosen] = keys
        onChange(chosen === undefined ? '' : (steps[Number(chosen)] ?? ''))
      }}
    >
      {steps.map((step, index) => (
        <ToggleButton key={step} id={index} className="scale-step" data-reached={index <= at || undefined}>
          {index === at ? <Check size={12} strokeWidth={3} aria-hidden /> : null}
          {step}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
