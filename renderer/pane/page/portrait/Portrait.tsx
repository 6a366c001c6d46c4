import { memo, useCallback, useEffect, useMemo, useRef, useState, type CSSProperties, type PointerEvent, type RefObject } from 'react'
import { useSay } from '../../../state/language.ts'
import { themeStyle } from '../../../ui/marks/theme-tint.ts'
import { ThemeSwatch } from '../../../ui/marks/ThemeChip.tsx'
import { usePaneHandle } from '../../pane-handle.ts'
import { clauseIndexAt, useReadingContext } from '../../reading.ts'
import type { ThemeLook } from '../../themes/theme-looks.ts'
import { placesOfThemes } from './places.ts'
import { drawStrips, stripPath, type Drawn, type Strip } from './strips.ts'
import './portrait.css'

/** Px: room for the columns, the widest that one gets, and between two. */
const [room, widest, gap] = [20, 6, 1]
/** Least height of the window, px: it has to be seen in 3 MB, too. */
const leastWindow = 6

/**
 * The whole text as a strip beside its scroll bar: where which theme stands, and what of it is in sight. A press or a drag goes there; what
 * it shows stands in words in a list for readers of the screen, and keys go through the highlights themselves.
 */
export function Portrait({ filter }: { readonly filter: ReadonlySet<string> | null }) {
  const say = useSay()
  const { text, index, looks } = useReadingContext()
  const strip = useRef<HTMLDivElement>(null)
  const height = useHeight(strip)
  const drawn = useMemo(() => drawStrips(index.sorted, looks, text.length, height), [index, looks, text, height])
  const { point, ...goes } = useGoing(height)
  return (
    <div ref={strip} className="reader-portrait" role="group" aria-label={say('reader.portrait')} {...goes}>
      <Strips drawn={drawn} height={height} filter={filter} />
      <Window height={height} />
      {point === null ? null : <Pointed drawn={drawn} y={point} height={height} />}
      <InWords />
    </div>
  )
}

type StripsProps = { readonly drawn: Drawn; readonly height: number; readonly filter: ReadonlySet<string> | null }
/** A path for each theme: colours follow the style sheet, so that nothing is drawn anew in the dark or in forced colours. */
const Strips = memo(function Strips({ drawn: { columns, strips }, height, filter }: StripsProps) {
  const width = columns ? Math.min(widest, (room - (columns - 1) * gap) / columns) : 0
  const left = (room - columns * width - (columns - 1) * gap) / 2
  const isDimmed = ({ look }: Strip) => filter !== null && !(look && filter.has(look.id))
  return (
    <svg className="reader-portrait-strips" width={room} height={height} aria-hidden>
      {strips.map(strip => (
        <path
          key={`${strip.column} ${strip.look?.id ?? ''}`}
          className="ui-themed"
          style={strip.look ? themeStyle(strip.look.color) : undefined}
          data-plain={strip.look ? undefined : true}
          data-dimmed={isDimmed(strip) || undefined}
          d={stripPath(strip, left + strip.column * (width + gap), width)}
        />
      ))}
    </svg>
  )
})

/** What of the text is in sight; moved without drawing anything else, for it moves with every frame of scrolling. */
function Window({ height }: { readonly height: number }) {
  const { pane, reading } = usePaneHandle()
  const own = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const move = () => {
      const { seen } = pane.getState()
      const length = reading()?.text.length ?? 0
      if (!own.current || !seen || !length || !height) return void own.current?.toggleAttribute('hidden', true)
      const tall = Math.min(height, Math.max(leastWindow, ((seen.end - seen.start) / length) * height))
      // A text that is in sight as a whole has nothing to be gone to.
      if (tall >= height - leastWindow) return void own.current.toggleAttribute('hidden', true)
      const top = Math.min(height - tall, (seen.start / length) * height)
      own.current.toggleAttribute('hidden', false)
      own.current.style.transform = `translateY(${top.toFixed(1)}px)`
      own.current.style.height = `${tall.toFixed(1)}px`
    }
    move()
    return pane.subscribe((now, before) => now.seen !== before.seen && move())
  }, [pane, reading, height])
  return <div ref={own} className="reader-portrait-window" hidden />
}

type PointedProps = { readonly drawn: Drawn; readonly y: number; readonly height: number }
/** Which clause lies where the pointer is, and which themes are drawn there. */
function Pointed({ drawn, y, height }: PointedProps) {
  const reading = useReadingContext()
  const clause = reading.clauses[clauseIndexAt(reading, offsetAt(y, height, reading.text.length))]
  const themes = themesAt(drawn, y)
  const place = clause?.path.join(' ') || reading.text.slice(clause?.start ?? 0, (clause?.start ?? 0) + 60).trim()
  return (
    <div className="reader-portrait-pointed" style={{ '--y': `${Math.min(Math.max(0, y), height)}px` } as CSSProperties} data-low={y > height / 2 || undefined} aria-hidden>
      <span className="reader-portrait-place">{place}</span>
      {themes.map(look => (
        <span key={look.id} className="reader-portrait-theme">
          <ThemeSwatch theme={look} code={look.code} />
          {look.name}
        </span>
      ))}
    </div>
  )
}

/** What the strips show, as a list that is read. */
const InWords = memo(function InWords() {
  const say = useSay()
  const { index, looks, clauses } = useReadingContext()
  const places = useMemo(() => placesOfThemes(index.sorted, looks, clauses), [index, looks, clauses])
  return (
    <ul className="ui-hidden">
      {places.map(({ look, count, parts, hasMore }) => (
        <li key={look?.id ?? ''}>
          {say('reader.portrait.theme', { name: look?.name ?? say('reader.untagged'), count, parts: parts.join(say('ui.between')) || 'none', more: hasMore ? 'yes' : 'no' })}
        </li>
      ))}
    </ul>
  )
})

/** How near to the pointer a band counts as pointed at, px. */
const reach = 1

function themesAt({ strips }: Drawn, y: number): ThemeLook[] {
  return strips.flatMap(({ look, bands }) => (look && bands.some(({ top, bottom }) => top - reach <= y && y < bottom + reach) ? [look] : []))
}

const offsetAt = (y: number, height: number, length: number) => Math.round((Math.min(Math.max(0, y), height) / Math.max(1, height)) * length)

/** A press goes to the place, a drag takes the text along; `point` is where the pointer rests, px from the upper edge. */
function useGoing(height: number) {
  const handle = usePaneHandle()
  const [point, setPoint] = useState<number | null>(null)
  const isDown = useRef(false)
  const yOf = (event: PointerEvent<HTMLElement>) => event.clientY - event.currentTarget.getBoundingClientRect().top
  const go = useCallback(
    (y: number) => {
      const length = handle.reading()?.text.length ?? 0
      const offset = Math.min(offsetAt(y, height, length), Math.max(0, length - 1))
      handle.text()?.reveal({ start: offset, end: offset }, 'third')
    },
    [handle, height],
  )
  const end = () => (isDown.current = false)
  return {
    point,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      // The keys stay the text's.
      event.preventDefault()
      handle.text()?.focus()
      event.currentTarget.setPointerCapture(event.pointerId)
      isDown.current = true
      go(yOf(event))
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      setPoint(yOf(event))
      if (isDown.current) go(yOf(event))
    },
    onPointerUp: end,
    onLostPointerCapture: end,
    onPointerLeave: () => setPoint(null),
  }
}

/** Whole px that an element is high; 0 before it is known. */
function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0)
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => setHeight(Math.floor(entry?.contentRect.height ?? 0)))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return height
}
