import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, ToggleButton, type ButtonProps as AriaButtonProps, type ToggleButtonProps } from 'react-aria-components'
import { Tooltip } from '../overlays/Tooltip.tsx'
import './controls.css'

export type ButtonLook = 'plain' | 'primary' | 'quiet' | 'danger'
export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  readonly look?: ButtonLook
  readonly icon?: ReactNode
  readonly children: ReactNode
  readonly className?: string
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with words, and a sign before them where there is one. */
export function Button({ look = 'plain', icon, children, className = '', ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`ui-button ${className}`} data-look={look}>
      {icon}
      <span className="ui-button-label">{children}</span>
    </AriaButton>
  )
}

export type IconButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> & {
  /** What it does: read out, and shown as a tooltip. */
  readonly label: string
  /** The command that it runs, by id: its key is shown beside the label. */
  readonly command?: string
  /** A key that is no command's, shown beside the label. */
  readonly keys?: string
  readonly children: ReactNode
  readonly className?: string
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button that is only a picture: at least 24 px, always with a name. */
export function IconButton({ label, command, keys, children, className = '', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} command={command} keys={keys}>
      <AriaButton {...rest} aria-label={label} className={`ui-icon-button ${className}`}>
        {children}
      </AriaButton>
    </Tooltip>
  )
}

export type ToggleIconButtonProps = Omit<ToggleButtonProps, 'className' | 'style' | 'children' | 'aria-label'> & {
  readonly label: string
  readonly command?: string
  readonly keys?: string
  readonly children: ReactNode
  readonly className?: string
}

/** An IconButton that stays in: a star, an open side pane. */
export function ToggleIconButton({ label, command, keys, children, className = '', ...rest }: ToggleIconButtonProps) {
  return (
    <Tooltip text={label} command={command} keys={keys}>
      <ToggleButton {...rest} aria-label={label} className={`ui-icon-button ${className}`}>
        {children}
      </ToggleButton>
    </Tooltip>
  )
}
