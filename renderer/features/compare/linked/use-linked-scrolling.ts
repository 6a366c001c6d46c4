import { useEffect, useRef, type RefObject } from 'react'
import type { PaneHandle } from '../../../pane/pane-handle.ts'
import type { NumberedPair } from '../pairs/pair-index.ts'
import { topToFollow } from './following.ts'

type Linked = {
  readonly handles: readonly (PaneHandle | null)[]
  /** Between each text and the next one to the right: the pairs that scrolling follows. */
  readonly chains: readonly (readonly NumberedPair[])[]
  readonly isOn: boolean
  /** Which text the keys act on. */
  readonly active: number
  /** What holds the texts, the first element with `data-text` round each. */
  readonly room: RefObject<HTMLElement | null>
}

/** Less than this is no way to go, px: the other text would tremble. */
const leastWay = 0.5

/** The text that a person scrolls leads, the others follow, each by what it has in common with its neighbour. */
export function useLinkedScrolling({ handles, chains, isOn, active, room }: Linked): void {
  const leader = useLeader(active, room)
  useEffect(() => {
    if (!isOn) return
    let frame = 0
    const follow = () => {
      frame = 0
      const from = Math.min(leader.current, handles.length - 1)
      for (let at = from; at + 1 < handles.length; at += 1) followOne(handles[at], handles[at + 1], chains[at], 'left')
      for (let at = from; at > 0; at -= 1) followOne(handles[at], handles[at - 1], chains[at - 1], 'right')
    }
    const soon = () => (frame ||= requestAnimationFrame(follow))
    const stops = handles.map((handle, at) => handle?.text()?.heights.listen(why => (why === 'layout' || at === leader.current) && soon()))
    soon()
    return () => {
      cancelAnimationFrame(frame)
      stops.forEach(stop => stop?.())
    }
  }, [handles, chains, isOn, leader])
}

function followOne(leading: PaneHandle | null | undefined, following: PaneHandle | null | undefined, chain: readonly NumberedPair[] | undefined, side: 'left' | 'right'): void {
  const [from, to] = [leading?.text()?.heights, following?.text()?.heights]
  const top = from && to && chain ? topToFollow(from, to, chain, side) : null
  if (top !== null && to && Math.abs(top - to.view().top) > leastWay) to.scrollTo(top)
}

/** The text that was moved last: by wheel, pointer or finger the one beneath, by keys the one that has them. */
function useLeader(active: number, room: RefObject<HTMLElement | null>): RefObject<number> {
  const leader = useRef(active)
  useEffect(() => {
    leader.current = active
    const element = room.current
    const lead = ({ target }: Event) => {
      const text = target instanceof Element ? target.closest<HTMLElement>('[data-text]') : null
      if (text) leader.current = Number(text.dataset['text'])
    }
    const keyed = () => (leader.current = active)
    for (const kind of ['wheel', 'pointerdown', 'touchstart'] as const) element?.addEventListener(kind, lead, { passive: true, capture: true })
    window.addEventListener('keydown', keyed, true)
    return () => {
      for (const kind of ['wheel', 'pointerdown', 'touchstart'] as const) element?.removeEventListener(kind, lead, { capture: true })
      window.removeEventListener('keydown', keyed, true)
    }
  }, [active, room])
  return leader
}
