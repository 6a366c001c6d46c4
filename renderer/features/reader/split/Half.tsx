import type { ReactNode } from 'react'
import { HandleContext, usePaneHandle, type PaneHandle } from '../../../pane/pane-handle.ts'
import { PaneContext } from '../../../pane/pane-state.ts'
import { useSay } from '../../../state/language.ts'
import './split.css'

/** The left one of two texts; drawn the same, without a mark, while there is only one. */
export function FirstHalf({ isSplit, isInUse, children }: { readonly isSplit: boolean; readonly isInUse: boolean; readonly children: ReactNode }) {
  const say = useSay()
  return (
    <div className="reader-half" {...(isSplit && { role: 'region', 'aria-label': say('reader.beside.first') })} data-in-use={(isSplit && isInUse) || undefined} data-split={isSplit || undefined}>
      {children}
    </div>
  )
}

/** What stands beside both texts acts on the one in use: the left one, or `second`. */
export function ActingOn({ second, children }: { readonly second: PaneHandle | null; readonly children: ReactNode }) {
  const first = usePaneHandle()
  const handle = second ?? first
  return (
    <PaneContext value={handle.pane}>
      <HandleContext value={handle}>{children}</HandleContext>
    </PaneContext>
  )
}
