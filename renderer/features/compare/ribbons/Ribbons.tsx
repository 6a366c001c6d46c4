import { useEffect, useId, useRef, useState, type RefObject } from 'react'
import type { PaneHandle } from '../../../pane/pane-handle.ts'
import { samePair, type NumberedPair, type PairIndex } from '../pairs/pair-index.ts'
import { numbersAt } from './numbers.ts'
import { rangesInSight, type InSight } from './in-sight.ts'
import { numberAt, ribbonPaths, type Range } from './shapes.ts'
import './ribbons.css'

/** Width of the room between two texts, px: of more than two each has little, and two numbers beside each other are enough. */
const gutterOf = (texts: number) => (texts > 2 ? 34 : 56)

export type RibbonsProps = {
  readonly left: PaneHandle | null
  readonly right: PaneHandle | null
  readonly index: PairIndex
  /** Those that are shown of all pairs. */
  readonly pairs: readonly NumberedPair[]
  readonly current: NumberedPair | null
  /** How many texts stand beside each other. */
  readonly texts: number
  readonly onPick: (pair: NumberedPair) => void
}

/**
 * Which clauses of two texts belong together, drawn between them as both are scrolled. The lines say how sure it is: dashed while it is only
 * suggested, solid where a person confirmed it, with an area that is hatched where one linked it by hand. What it shows can be read in the list of pairs, so readers of the screen pass it over.
 */
export function Ribbons({ left, right, index, pairs, current, texts, onPick }: RibbonsProps) {
  const gutter = gutterOf(texts)
  const own = useRef<HTMLDivElement>(null)
  const { ribbons, stubs, height } = useInSight(own, left, right, index, pairs)
  const hatch = useId()
  const shown = ribbons.map(({ pair }) => pair)
  const numbers = { left: numbersAt('left', shown, current), right: numbersAt('right', shown, current) }
  const sorted = ribbons.toSorted((a, b) => Number(samePair(a.pair, current)) - Number(samePair(b.pair, current)))
  return (
    <div ref={own} className="ribbons" style={{ width: `${gutter}px` }} aria-hidden>
      <svg width={gutter} height={height}>
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line y2="6" className="ribbons-hatch" />
          </pattern>
        </defs>
        {sorted.map(({ pair, left, right }) => (
          <Ribbon key={`${pair.left.id} ${pair.right.id}`} pair={pair} left={left} right={right} numbers={{ left: numbers.left.get(pair), right: numbers.right.get(pair) }} gutter={gutter} height={height} hatch={hatch} isCurrent={samePair(pair, current)} onPick={onPick} />
        ))}
        {stubs.map(({ id, side, range, isRecorded }) => (
          <Stub key={`${side} ${id}`} side={side} range={range} gutter={gutter} isRecorded={isRecorded} />
        ))}
      </svg>
    </div>
  )
}

type RibbonProps = {
  readonly pair: NumberedPair
  readonly left: Range
  readonly right: Range
  /** What is written at its ends. */
  readonly numbers: { readonly left: string | undefined; readonly right: string | undefined }
  readonly gutter: number
  readonly height: number
  readonly hatch: string
  readonly isCurrent: boolean
  readonly onPick: (pair: NumberedPair) => void
}
function Ribbon({ pair, left, right, numbers, gutter, height, hatch, isCurrent, onPick }: RibbonProps) {
  const { area, lines } = ribbonPaths(left, right, gutter)
  const [from, to] = [numberAt(left, height), numberAt(right, height)]
  return (
    // Keys go from pair to pair by commands; the pointer takes what it sees.
    <g className="ribbon" data-status={pair.status} data-current={isCurrent || undefined} onPointerDown={event => event.button === 0 && onPick(pair)}>
      <path className="ribbon-area" d={area} />
      {pair.status !== 'linked' ? null : <path className="ribbon-pattern" d={area} fill={`url(#${hatch})`} />}
      <path className="ribbon-lines" d={lines} />
      {from === null ? null : <text x={5} y={from + 9}>{numbers.left}</text>}
      {to === null ? null : <text x={gutter - 5} y={to + 9} textAnchor="end">{numbers.right}</text>}
    </g>
  )
}

type StubProps = { readonly side: 'left' | 'right'; readonly range: Range; readonly gutter: number; readonly isRecorded: boolean }
/** A clause that has no partner: a bracket that leads nowhere, dotted while nobody said so, solid where it is recorded. */
function Stub({ side, range, gutter, isRecorded }: StubProps) {
  const [edge, inner] = side === 'left' ? [1, 7] : [gutter - 1, gutter - 7]
  return <path className="ribbon-stub" data-recorded={isRecorded || undefined} d={`M${edge} ${range.top + 4}H${inner}V${Math.max(range.top + 6, range.bottom - 4)}H${edge}`} />
}

const nothing: InSight = { ribbons: [], stubs: [], height: 0 }

/** What is in sight of both texts, told anew with each frame in which one of them moves. */
function useInSight(own: RefObject<HTMLDivElement | null>, left: PaneHandle | null, right: PaneHandle | null, index: PairIndex, pairs: readonly NumberedPair[]): InSight {
  const [seen, setSeen] = useState(nothing)
  useEffect(() => {
    if (!left || !right) return setSeen(nothing)
    let frame = 0
    const look = () => {
      frame = 0
      const [one, other] = [left.text()?.heights, right.text()?.heights]
      const box = own.current?.getBoundingClientRect()
      if (one && other && box) setSeen(rangesInSight(one, other, index, pairs, box))
    }
    const soon = () => (frame ||= requestAnimationFrame(look))
    const stops = [left.text()?.heights.listen(soon), right.text()?.heights.listen(soon)]
    soon()
    return () => {
      cancelAnimationFrame(frame)
      stops.forEach(stop => stop?.())
    }
  }, [own, left, right, index, pairs])
  return seen
}
