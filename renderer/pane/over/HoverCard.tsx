import { useEffect, useState, type RefObject } from 'react'
import { useSay } from '../../state/language.ts'
import { ThemeSwatch } from '../../ui/marks/ThemeChip.tsx'
import { usePane } from '../pane-state.ts'
import { useReadingContext } from '../reading.ts'
import { looksOf } from '../themes/theme-looks.ts'
import { marksUnder } from '../page/pointer.ts'
import './over.css'

/** How long the pointer rests on a highlight before its themes are named, ms. */
const rest = 350

type Hover = { readonly ids: readonly string[]; readonly left: number; readonly top: number }

/** Names what the pointer rests on: the themes of each highlight there. Readers of the screen hear the same when they pick it. */
export function HoverCard({ scroller }: { readonly scroller: RefObject<HTMLDivElement | null> }) {
  const say = useSay()
  const { index, looks } = useReadingContext()
  const isBusy = usePane(state => state.pressing || state.draft !== null)
  const picked = usePane(state => state.picked)
  const hover = useHover(scroller)
  const rows = hover?.ids.flatMap(id => index.byId.get(id) ?? []) ?? []
  // What is picked has its themes on the bar already.
  if (!hover || isBusy || !rows.length || hover.ids.includes(picked ?? '')) return null
  return (
    <div className="reader-hover" style={{ left: hover.left, top: hover.top }} aria-hidden>
      {rows.slice(0, 6).map(row => (
        <div key={row.id} className="reader-hover-row">
          {looksOf(row.themes, looks).map(look => (
            <span key={look.id} className="reader-hover-theme">
              <ThemeSwatch theme={look} code={look.code} />
              {look.path}
            </span>
          ))}
          {row.themes.length ? null : <span>{say('reader.untagged')}</span>}
          {row.memo ? <span className="reader-hover-memo">{row.memo}</span> : null}
        </div>
      ))}
    </div>
  )
}

function useHover(scroller: RefObject<HTMLDivElement | null>): Hover | null {
  const [hover, setHover] = useState<Hover | null>(null)
  useEffect(() => {
    const root = scroller.current
    if (!root) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = ''
    const enter = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null
      const lane = target?.closest<HTMLElement>('.reader-lane, .reader-sign')
      const ids = lane ? (lane.dataset['marks'] ?? lane.dataset['mark'] ?? '').split(' ') : target ? marksUnder(target) : []
      if (ids.join() === last) return
      last = ids.join()
      clearTimeout(timer)
      setHover(null)
      if (!ids.length || event.buttons) return
      const stage = root.parentElement?.getBoundingClientRect()
      const left = Math.min(event.clientX - (stage?.left ?? 0), (stage?.width ?? 0) - 300)
      const below = event.clientY - (stage?.top ?? 0) + 20
      timer = setTimeout(() => setHover({ ids, left: Math.max(8, left), top: below }), rest)
    }
    const leave = () => {
      last = ''
      clearTimeout(timer)
      setHover(null)
    }
    root.addEventListener('mouseover', enter)
    for (const event of ['mouseleave', 'scroll', 'mousedown'] as const) root.addEventListener(event, leave, { passive: true })
    return () => {
      clearTimeout(timer)
      root.removeEventListener('mouseover', enter)
      for (const event of ['mouseleave', 'scroll', 'mousedown'] as const) root.removeEventListener(event, leave)
    }
  }, [scroller])
  return hover
}
