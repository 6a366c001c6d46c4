import type { ReactNode } from 'react'
import './layout.css'

export type RoomHeadProps = {
  readonly title: string
  readonly titleId?: string
  /** What stands beside the name: a filter, a count, a sentence. */
  readonly children?: ReactNode
  /** What the room does, at the right end. */
  readonly actions?: ReactNode
}

/** The line at the top of a room. */
export function RoomHead({ title, titleId, children, actions }: RoomHeadProps) {
  return (
    <header className="ui-room-head">
      <h1 id={titleId}>{title}</h1>
      <div className="ui-room-head-middle">{children}</div>
      {actions ? <div className="ui-room-head-actions">{actions}</div> : null}
    </header>
  )
}
