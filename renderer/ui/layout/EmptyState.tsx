import type { ReactNode } from 'react'
import './layout.css'

export type EmptyStateProps = {
  readonly title: string
  /** What to do next, in one sentence. */
  readonly children?: ReactNode
  /** One next step, and at most one other. */
  readonly actions?: ReactNode
  /** 1 where it is all that the window shows. */
  readonly level?: 1 | 2
}

/** What stands where there is nothing to show: why, and one next step. */
export function EmptyState({ title, children, actions, level = 2 }: EmptyStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className="ui-empty">
      <Heading>{title}</Heading>
      {children ? <p>{children}</p> : null}
      {actions ? <div className="ui-empty-actions" data-first-place>{actions}</div> : null}
    </div>
  )
}
