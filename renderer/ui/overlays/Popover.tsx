import type { ReactNode } from 'react'
import { Dialog, Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components'
import './overlays.css'

export type PopoverProps = Omit<AriaPopoverProps, 'className' | 'style' | 'children'> & {
  /** What it is, for readers of the screen. */
  readonly label: string
  readonly children: ReactNode | ((close: () => void) => ReactNode)
  readonly className?: string
}

/** A small sheet beside its trigger (inside a DialogTrigger) or beside `triggerRef`. */
export function Popover({ label, children, className = '', ...rest }: PopoverProps) {
  return (
    <AriaPopover offset={6} {...rest} className={`ui-popover ${className}`}>
      <Dialog aria-label={label} className="ui-popover-body">
        {({ close }) => <>{typeof children === 'function' ? children(close) : children}</>}
      </Dialog>
    </AriaPopover>
  )
}
