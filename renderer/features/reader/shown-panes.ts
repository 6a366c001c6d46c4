import { useState } from 'react'
import { useEngine } from '../../state/connection.ts'
import { setFocused } from '../../state/window/focus-mode.ts'
import { remember, settingsStore } from '../../state/settings.ts'
import { useMedia } from '../../ui/layout/use-media.ts'

/** Which panes stand beside the text. */
export type ShownPanes = { readonly outline: boolean; readonly highlights: boolean }

const noPanes: ShownPanes = { outline: false, highlights: false }

const shownName = 'reader.shown'

/** Three panes leave the text no readable measure in such a window. */
const narrow = '(max-width: 1100px)'
/** The same for two texts beside each other. */
const narrowForTwo = '(max-width: 1560px)'

/**
 * The panes as people want them, remembered; in a narrow window the list of highlights stands over the text, and only on request, so that
 * a wider one has it as it was. Where one only reads there is none; asking for one ends that and brings it beside those that were there.
 */
export function useShownPanes(isSplit: boolean, isFocused: boolean) {
  const engine = useEngine()
  const isNarrow = useMedia(isSplit ? narrowForTwo : narrow)
  const [wanted, setWanted] = useState(readShown)
  const [isOver, setOver] = useState(false)
  if (isFocused) {
    return {
      shown: noPanes,
      beside: noPanes,
      isOver: false,
      onShown: (next: ShownPanes) => {
        setFocused(false)
        if (isNarrow) setOver(next.highlights || isOver)
        const kept = { outline: next.outline || wanted.outline, highlights: (next.highlights && !isNarrow) || wanted.highlights }
        setWanted(kept)
        remember(engine, shownName, { ...kept })
      },
    }
  }
  return {
    shown: isNarrow ? { ...wanted, highlights: isOver } : wanted,
    /** What stands beside the text; what else is shown lies over it. */
    beside: isNarrow ? { ...wanted, highlights: false } : wanted,
    isOver: isNarrow && isOver,
    onShown: (next: ShownPanes) => {
      if (isNarrow) setOver(next.highlights)
      const kept = isNarrow ? { ...next, highlights: wanted.highlights } : next
      setWanted(kept)
      remember(engine, shownName, { ...kept })
    },
  }
}

/** As they were left last time; both at first. */
function readShown(): ShownPanes {
  const value = settingsStore.getState().remembered[shownName]
  const kept = value && typeof value === 'object' && !Array.isArray(value) ? value : {}
  return { outline: kept['outline'] !== false, highlights: kept['highlights'] !== false }
}

/** Panes' sizes in percent by pane, remembered for each set of panes that are shown together. */
export const sizesName = (shown: ShownPanes) => `reader.panes${shown.outline ? '.outline' : ''}${shown.highlights ? '.highlights' : ''}`

export function readSizes(shown: ShownPanes): Record<string, number> | undefined {
  const value = settingsStore.getState().remembered[sizesName(shown)]
  if (!value || typeof value !== 'object' || Array.isArray(value)) return undefined
  const sizes = Object.entries(value).flatMap(([name, size]) => (typeof size === 'number' ? [[name, size] as const] : []))
  const wanted = ['text', ...(shown.outline ? ['outline'] : []), ...(shown.highlights ? ['highlights'] : [])]
  return sizes.length === wanted.length && wanted.every(name => name in value) ? Object.fromEntries(sizes) : undefined
}
