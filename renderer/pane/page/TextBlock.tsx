import { memo, type CSSProperties, type ReactNode } from 'react'
import { useSay } from '../../state/language.ts'
import { cutSegments, type Segment } from '../../text/segments.ts'
import { themeStyle } from '../../ui/marks/theme-tint.ts'
import type { PlacedMark } from '../annotation-index.ts'
import { looksOf } from '../themes/theme-looks.ts'
import type { TextBlockProps } from './block-props.ts'
import { LaneMarks } from './LaneMarks.tsx'
import { ShowAsText } from './ShowAsText.tsx'
import './marks.css'

/** How many highlights over one place get a tint and a line of their own; the margin shows more. */
const drawnDepth = 3
/** How many highlights are drawn over one block: a file may bring thousands for one line. The list beside the text has them all. */
const mostDrawn = 48

/** One line of the text with what lies over it. Drawn again only when something of its own changes. */
export const TextBlock = memo(function TextBlock(props: TextBlockProps) {
  const { block, clause, marks, text, hits, currentHit, selectStart, selectEnd } = props
  const selection = selectStart < selectEnd ? { start: selectStart, end: selectEnd } : null
  const drawn = marks.length <= mostDrawn ? marks : marks.filter(({ row }, index) => index < mostDrawn || row.id === props.picked)
  const segments = cutSegments(block, { marks: drawn.map(({ row }) => row), hits, current: currentHit, selection })
  const rowById = new Map(drawn.map(({ row }) => [row.id, row]))
  const isHeading = clause?.kind === 'heading'
  const level = Math.min(block.depth + 1, 4)
  return (
    <div
      className="reader-block"
      data-start={block.start}
      data-end={block.end}
      data-kind={clause?.kind ?? 'paragraph'}
      data-level={isHeading ? level : undefined}
      data-opens={block.opens || undefined}
      data-continues={block.continues || undefined}
      data-cursor={props.isUnderCursor || undefined}
      style={{ '--indent': Math.min(block.indent, 5) } as CSSProperties}
    >
      {props.page ? <PageMark page={props.page} /> : null}
      <span className="reader-label" title={clause?.path.join(' ')}>
        {block.opens ? clause?.label : ''}
      </span>
      <div className="reader-column" data-column {...(isHeading ? { role: 'heading', 'aria-level': block.depth + 2 } : {})}>
        {segments.map(segment => (
          <Run key={segment.start} segment={segment} words={text.slice(segment.start, segment.end)} rowById={rowById} {...props} />
        ))}
        {clause?.kind === 'boilerplate' && block.opens ? <ShowAsText clause={block.clause} /> : null}
      </div>
      {marks.length ? <LaneMarks {...props} marks={drawn} undrawn={marks.length - drawn.length} /> : null}
    </div>
  )
})

/** Small and out of the way: where a page of the source begins. */
function PageMark({ page }: { readonly page: string }) {
  const say = useSay()
  return <span className="reader-page-mark">{say('versions.page', { label: page })}</span>
}

type RunProps = Pick<TextBlockProps, 'looks' | 'filter' | 'picked'> & {
  readonly segment: Segment
  readonly words: string
  readonly rowById: ReadonlyMap<string, PlacedMark['row']>
}

/** A run of text inside the marks of the highlights that cover it, the one that began first outside. */
function Run({ segment, words, rowById, looks, filter, picked }: RunProps): ReactNode {
  const { start, marks, hit, selected } = segment
  const leaf = (
    <span data-at={start} data-hit={hit === 'none' ? undefined : hit} data-selected={selected || undefined}>
      {words}
    </span>
  )
  return marks.reduceRight<ReactNode>((inside, id, index) => {
    const row = rowById.get(id)
    const [look] = looksOf(row?.themes ?? [], looks)
    const isDimmed = filter !== null && !row?.themes.some(theme => filter.has(theme))
    return (
      <mark
        className="reader-mark ui-themed"
        style={look ? themeStyle(look.color) : undefined}
        data-mark={id}
        data-pattern={look?.pattern ?? 'solid'}
        data-depth={index < drawnDepth ? index : undefined}
        data-plain={look ? undefined : true}
        data-picked={id === picked || undefined}
        data-dimmed={isDimmed || undefined}
      >
        {inside}
      </mark>
    )
  }, leaf)
}
