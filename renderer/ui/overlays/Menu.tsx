import { Check } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { Header, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover, Separator, type Placement } from 'react-aria-components'
import { Kbd } from '../controls/Kbd.tsx'
import './overlays.css'

export type MenuEntry = {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly keys?: string | undefined
  readonly isDisabled?: boolean
  readonly isDanger?: boolean
  readonly isChecked?: boolean
  /** A second, fainter line. */
  readonly detail?: string | undefined
  readonly run: () => void
}
export type MenuGroup = { readonly id: string; readonly title?: string; readonly entries: readonly MenuEntry[] }

export type MenuProps = {
  readonly label: string
  /** Groups are set apart by a line; empty ones are left out. */
  readonly groups: readonly MenuGroup[]
  /** The button that opens it: a Button or IconButton. */
  readonly children: ReactNode
  readonly placement?: Placement
}

/** A menu that its one child opens, in groups with lines between them. */
export function Menu({ label, groups, children, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className="ui-popover ui-list-popover" placement={placement} offset={4}>
        <MenuList label={label} groups={groups} />
      </Popover>
    </MenuTrigger>
  )
}

export type ContextMenuProps = Pick<MenuProps, 'label' | 'groups'> & {
  /** Where it was asked for, px from the window's upper left corner; null while it is closed. */
  readonly at: { readonly x: number; readonly y: number } | null
  readonly onClose: () => void
}

/** The same at a place on the page: for a right click and the menu key. */
export function ContextMenu({ label, groups, at, onClose }: ContextMenuProps) {
  const place = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={place} aria-hidden style={{ position: 'fixed', left: at?.x ?? 0, top: at?.y ?? 0, width: 1, height: 1, pointerEvents: 'none' }} />
      <Popover
        aria-label={label}
        key={at ? `${at.x} ${at.y}` : 'closed'}
        className="ui-popover ui-list-popover"
        triggerRef={place}
        isOpen={at !== null}
        onOpenChange={isOpen => !isOpen && onClose()}
        placement="bottom start"
        offset={2}
      >
        <MenuList label={label} groups={groups} onClose={onClose} />
      </Popover>
    </>
  )
}

function MenuList({ label, groups, onClose }: Pick<MenuProps, 'label' | 'groups'> & { readonly onClose?: () => void }) {
  const shown = groups.filter(group => group.entries.length > 0)
  return (
    <AriaMenu aria-label={label} className="ui-menu" {...(onClose ? { onClose, autoFocus: 'first' as const } : {})}>
      {shown.map((group, index) => [
        index > 0 ? <Separator key={`${group.id}-line`} className="ui-menu-line" /> : null,
        <MenuSection key={group.id} aria-label={group.title ?? label} className="ui-menu-group">
          {group.title ? <Header className="ui-menu-title">{group.title}</Header> : null}
          {group.entries.map(entry => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              isDisabled={entry.isDisabled}
              onAction={entry.run}
              className="ui-menu-item"
              data-danger={entry.isDanger || undefined}
            >
              <span className="ui-menu-icon">{entry.isChecked ? <Check size={14} aria-hidden /> : entry.icon}</span>
              <span className="ui-menu-label">
                {entry.label}
                {entry.detail ? <small>{entry.detail}</small> : null}
              </span>
              {entry.keys ? <Kbd keys={entry.keys} /> : null}
            </MenuItem>
          ))}
        </MenuSection>,
      ])}
    </AriaMenu>
  )
}
