import { useEffect, useRef } from 'react'
import { createStore, useStore } from 'zustand'
import type { MessageId } from '#domain/messages/catalogues.ts'

/** What takes dropped files in the place of bringing them in: a dialog that waits for one. `message`: what the window says over the drop. */
export type DropClaim = { readonly message: MessageId; readonly take: (files: readonly File[]) => void | Promise<void> }

export const dropStore = createStore<{ readonly claim: DropClaim | null }>(() => ({ claim: null }))
/** Who takes files that are dropped now; null for the library. */
export const useDropClaim = (): DropClaim | null => useStore(dropStore, state => state.claim)

/** Takes dropped files for as long as the caller is on the screen. */
export function useClaimedDrops(message: MessageId, take: DropClaim['take']): void {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const claim: DropClaim = { message, take: files => latest.current(files) }
    dropStore.setState({ claim })
    return () => {
      if (dropStore.getState().claim === claim) dropStore.setState({ claim: null })
    }
  }, [message])
}
