import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger, type Placement } from 'react-aria-components'
import { Kbd } from '../controls/Kbd.tsx'
import { useKeys } from '../keys.ts'
import './overlays.css'

export type TooltipProps = {
  readonly text: string
  /** The command whose key is shown, by id. */
  readonly command?: string | undefined
  /** A key that is no command's, `Mod+K`. */
  readonly keys?: string | undefined
  readonly placement?: Placement
  /** A button or something else that takes the focus. */
  readonly children: ReactNode
}

/** Words beside what is pointed at or has the keyboard's focus. */
export function Tooltip({ text, command, keys, placement = 'bottom', children }: TooltipProps) {
  const shown = useKeys(command, keys)
  return (
    <TooltipTrigger delay={600} closeDelay={80}>
      {children}
      <AriaTooltip className="ui-tooltip" placement={placement} offset={6}>
        <span>{text}</span>
        {shown ? <Kbd keys={shown} /> : null}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
