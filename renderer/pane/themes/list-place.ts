import { useLayoutEffect, useState, type RefObject } from 'react'

/** How high the list is where nothing is in its way, and the least that is of use, px. */
const wantedHeight = 240
const leastHeight = 84
/** Kept free between the list and the field, and between the list and the edge of the room, px. */
const gap = 12

type Edges = { readonly top: number; readonly bottom: number }
export type ListPlace = { readonly side: 'below' | 'above'; readonly height: number }

/** Where a list beside a field has room, in the same coordinates: below it while it fits there, else where there is more; and how high it may be, px. */
export function placeOfList(field: Edges, room: Edges): ListPlace {
  const below = room.bottom - field.bottom - gap
  const above = field.top - room.top - gap
  const side = below >= wantedHeight || below >= above ? 'below' : 'above'
  return { side, height: Math.max(leastHeight, Math.min(wantedHeight, side === 'below' ? below : above)) }
}

/**
 * Where the list of a field stands while it is open. It is looked at again whenever more or less of the list is in sight: the bar that the
 * field stands in moves with the text, and when its other rows come.
 */
export function useListPlace(field: RefObject<HTMLElement | null>, list: RefObject<HTMLElement | null>, isOpen: boolean): ListPlace {
  const [place, setPlace] = useState<ListPlace>({ side: 'below', height: wantedHeight })
  useLayoutEffect(() => {
    const [input, rows] = [field.current, list.current]
    if (!isOpen || !input || !rows) return
    const look = () => {
      const next = placeOfList(input.getBoundingClientRect(), roomAround(input))
      setPlace(last => (last.side === next.side && last.height === next.height ? last : next))
    }
    look()
    // Every tenth of it, and its last pixel.
    const seen = new IntersectionObserver(look, { threshold: Array.from({ length: 11 }, (_, tenth) => tenth / 10) })
    seen.observe(rows)
    return () => seen.disconnect()
  }, [field, list, isOpen])
  return place
}

/** The part of the window that the list may take: the room that its field stands in, in a dialog the window. */
function roomAround(field: HTMLElement): Edges {
  const room = field.closest('main')?.getBoundingClientRect()
  return { top: Math.max(0, room?.top ?? 0), bottom: Math.min(window.innerHeight, room?.bottom ?? window.innerHeight) }
}
