import { ProgressBar } from 'react-aria-components'
import './layout.css'

export type ProgressProps = {
  readonly label: string
  /** 0 to 1; undefined while nobody knows. */
  readonly value?: number | undefined
}

/** How far something is, 0 to 1; without a value it only says that it goes on. */
export function Progress({ label, value }: ProgressProps) {
  return (
    <ProgressBar aria-label={label} className="ui-progress" isIndeterminate={value === undefined} value={(value ?? 0) * 100}>
      {({ percentage, isIndeterminate }) => (
        <span className="ui-progress-fill" data-endless={isIndeterminate || undefined} style={isIndeterminate ? {} : { width: `${percentage ?? 0}%` }} />
      )}
    </ProgressBar>
  )
}
