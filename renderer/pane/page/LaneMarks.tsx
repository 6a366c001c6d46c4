import { useLayoutEffect, useRef, useState, type CSSProperties } from 'react'
import { useSay } from '../../state/language.ts'
import { themeStyle } from '../../ui/marks/theme-tint.ts'
import type { PlacedMark } from '../annotation-index.ts'
import { looksOf, type ThemeLooks } from '../themes/theme-looks.ts'
import type { TextBlockProps } from './block-props.ts'
import { MarginSigns } from './margin/MarginSigns.tsx'

type LaneMarksProps = Pick<TextBlockProps, 'block' | 'marks' | 'looks' | 'filter' | 'picked' | 'lanes' | 'layout'> & {
  /** How many more highlights lie over the block than are drawn. */
  readonly undrawn: number
}

/** From where to where a highlight reaches within its block, px from the block's upper edge. */
type Reach = { readonly top: number; readonly bottom: number }

type Measured = { readonly layout: string; readonly reachById: ReadonlyMap<string, Reach> }

/** The highlights of a block in the margin: a bar on the lines that each covers, with its code where it begins. */
export function LaneMarks({ block, marks, looks, filter, picked, lanes, layout, undrawn }: LaneMarksProps) {
  const [{ reachById }, setMeasured] = useState<Measured>({ layout: '', reachById: new Map() })
  const own = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const root = own.current?.closest<HTMLElement>('.reader-block')
    if (root) setMeasured({ layout, reachById: measureReach(root, block, marks) })
  }, [block, marks, layout])

  const shown = marks.filter(({ lane }) => lane < lanes)
  const hidden = marks.filter(({ lane }) => lane >= lanes)
  const firstHidden = hidden[0] && reachById.get(hidden[0].row.id)
  const opening = marks.filter(({ row }) => row.start >= block.start)
  return (
    <div ref={own} className="reader-lanes">
      {shown.map(mark => {
        const reach = reachById.get(mark.row.id)
        const opens = mark.row.start >= block.start
        return reach ? <LaneMark key={mark.row.id} {...{ mark, reach, opens, looks, filter, picked }} /> : null
      })}
      {firstHidden ? <MoreMarks marks={hidden} count={hidden.length + undrawn} top={firstHidden.top} lane={lanes} /> : null}
      <MarginSigns marks={opening} topById={new Map([...reachById].map(([id, { top }]) => [id, top]))} picked={picked} />
    </div>
  )
}

type LaneMarkProps = Pick<TextBlockProps, 'filter' | 'picked'> & {
  readonly mark: PlacedMark
  readonly reach: Reach
  readonly opens: boolean
  readonly looks: ThemeLooks
}

/**
 * The code is drawn by the style sheet: readers of the screen hear the themes' names. Not in the tab order: it may scroll away with the
 * focus on it, and the list of highlights and `n`/`p` do the same by keyboard.
 */
function LaneMark({ mark: { row, lane }, reach, opens, looks, filter, picked }: LaneMarkProps) {
  const say = useSay()
  const [look, ...more] = looksOf(row.themes, looks)
  const names = looksOf(row.themes, looks).map(({ name }) => name).join(say('ui.between')) || say('reader.untagged')
  const isDimmed = filter !== null && !row.themes.some(theme => filter.has(theme))
  const place = { top: reach.top, height: Math.max(24, reach.bottom - reach.top) }
  return (
    <button
      type="button"
      tabIndex={-1}
      className="reader-lane ui-themed"
      style={{ ...(look ? themeStyle(look.color) : {}), ...place, '--lane': lane } as CSSProperties}
      aria-label={say('reader.laneLabel', { themes: names })}
      data-mark={row.id}
      data-lane
      data-pattern={look?.pattern ?? 'solid'}
      data-plain={look ? undefined : true}
      data-picked={row.id === picked || undefined}
      data-dimmed={isDimmed || undefined}
      data-code={opens ? (look?.code ?? '·') : undefined}
      data-more={opens && more.length ? `+${more.length}` : undefined}
    />
  )
}

/** More overlaps than the margin has room for: one button that goes through the rest. */
type MoreMarksProps = { readonly marks: readonly PlacedMark[]; readonly count: number; readonly top: number; readonly lane: number }
function MoreMarks({ marks, count, top, lane }: MoreMarksProps) {
  const say = useSay()
  return (
    <button
      type="button"
      tabIndex={-1}
      className="reader-lane reader-more"
      style={{ top, height: 24, '--lane': lane } as CSSProperties}
      aria-label={say('reader.moreHighlights', { count })}
      data-marks={marks.map(({ row }) => row.id).join(' ')}
      data-code={`+${count}`}
    />
  )
}

function measureReach(root: HTMLElement, block: TextBlockProps['block'], marks: readonly PlacedMark[]): ReadonlyMap<string, Reach> {
  const box = root.getBoundingClientRect()
  const reachById = new Map<string, Reach>()
  for (const element of root.querySelectorAll<HTMLElement>('mark[data-mark]')) {
    const id = element.dataset['mark'] ?? ''
    for (const rect of element.getClientRects()) {
      const known = reachById.get(id)
      const [top, bottom] = [rect.top - box.top, rect.bottom - box.top]
      reachById.set(id, { top: Math.min(top, known?.top ?? top), bottom: Math.max(bottom, known?.bottom ?? bottom) })
    }
  }
  // A highlight that comes from the block before and goes on in the next one reaches over the room between, so that its bar is one line.
  const above = (root.parentElement?.getBoundingClientRect().top ?? box.top) - box.top
  for (const { row } of marks) {
    const reach = reachById.get(row.id)
    if (!reach) continue
    const top = row.start < block.start ? above : reach.top
    reachById.set(row.id, { top, bottom: row.end > block.end ? box.height : reach.bottom })
  }
  return reachById
}
