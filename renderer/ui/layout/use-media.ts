import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query holds now; draws again when that changes. */
export function useMedia(query: string): boolean {
  const hear = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(hear, () => matchMedia(query).matches)
}
