import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, type RefObject } from 'react'
import { useSay } from '../../state/language.ts'
import { useSettings } from '../../state/settings.ts'
import type { Span } from '../../text/blocks.ts'
import { pageMarks } from '../../text/page-marks.ts'
import { spanOf } from '../../text/selection.ts'
import { hitsByBlock } from '../finding/hits.ts'
import { usePaneHandle, type TextHandle } from '../pane-handle.ts'
import { usePane } from '../pane-state.ts'
import { useReadingContext } from '../reading.ts'
import { quoteToCopy } from '../tagging/actions.ts'
import { usePointer } from './pointer.ts'
import { useTextHandle } from './scrolling.ts'
import { HeadingsAbove } from './HeadingsAbove.tsx'
import { blockStyle, columnWidth, guessHeight, pageStyle, textSize } from './sizes.ts'
import { TextBlock } from './TextBlock.tsx'
import { useKeptPlace, type Seen } from './use-kept-place.ts'
import { useMarksOf } from './use-marks.ts'
import { useThemeKeys } from './theme-keys.ts'

/** Lanes that the margin always has room for, so that the first highlights move no line, and most that it shows beside each other. */
const [leastLanes, mostLanes] = [2, 4]
const noHits: readonly Span[] = []

export type TextViewProps = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly handleRef: RefObject<TextHandle | null>
  readonly filter: ReadonlySet<string> | null
  /** Where to begin, an offset. */
  readonly begin: number
  readonly onPlace: (seen: Seen) => void
}

/** The text itself: only the blocks in sight are on the page, whatever its length. */
export function TextView({ scroller, handleRef, filter, begin, onPlace }: TextViewProps) {
  const say = useSay()
  const handle = usePaneHandle()
  const reading = useReadingContext()
  const { blocks, clauses, text, language, looks, index, pages } = reading
  const zoom = useSettings(settings => settings.zoom)
  const selection = usePane(state => state.selection)
  const picked = usePane(state => state.picked)
  const cursor = usePane(state => state.cursor)
  const find = usePane(state => state.find)
  const marksOf = useMarksOf()

  const hits = find.open ? find.hits : noHits
  const hitsOfBlock = useMemo(() => hitsByBlock(blocks, hits), [blocks, hits])
  const currentHit = hits[find.at] ?? null
  const pageOfBlock = useMemo(() => pageMarks(blocks, pages), [blocks, pages])
  const selected = selection && spanOf(selection)

  const column = useRef(columnWidth[language] * textSize)
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: at => {
      const block = blocks[at]
      return block ? guessHeight(block, clauses[block.clause], language, zoom, column.current) : 0
    },
    overscan: 6,
    paddingStart: 24,
    paddingEnd: 320,
    directDomUpdates: true,
  })
  const lanes = Math.min(index.lanes, mostLanes)
  const room = Math.max(leastLanes, lanes + (index.lanes > lanes ? 1 : 0))
  const { layout, leave } = useKeptPlace({ scroller, virtualizer, blocks, breaks: `${zoom}:${room}`, column, begin, onPlace })
  useTextHandle(handleRef, { scroller, virtualizer, reading, leave })
  const pointer = usePointer(scroller)
  const onThemeKey = useThemeKeys()
  const range = cursor && { from: Math.min(cursor.from, cursor.to), to: Math.max(cursor.from, cursor.to) }

  const items = virtualizer.getVirtualItems()
  return (
    // What scrolls must take the focus, and this is where its keys act; a document is what it is to readers of the screen.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={scroller}
      className="reader-text"
      role="document"
      aria-label={reading.row?.title ?? reading.shortTitle}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      lang={language === 'zh' ? 'zh-CN' : 'en'}
      data-keys="text"
      data-shown={picked || cursor || (selected && selected.start < selected.end) ? true : undefined}
      style={pageStyle(language, zoom, room)}
      onKeyDown={onThemeKey}
      onCopy={event => {
        const quote = quoteToCopy(handle)
        if (!quote) return
        event.preventDefault()
        event.clipboardData.setData('text/plain', quote.plain)
        event.clipboardData.setData('text/html', quote.html)
      }}
      {...pointer}
    >
      <HeadingsAbove first={items[0]?.index ?? 0} />
      <div ref={virtualizer.containerRef} className="reader-sheet">
        {items.map(({ index: at, key }) => {
          const block = blocks[at]
          if (!block) return null
          const clause = clauses[block.clause] ?? null
          const marks = marksOf(block)
          const isSelected = selected !== null && selected.start < block.end && selected.end > block.start
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={at}
              className="reader-item"
              style={blockStyle(block, clause)}
            >
              <TextBlock
                text={text}
                block={block}
                clause={clause}
                marks={marks}
                looks={looks}
                filter={filter}
                hits={hitsOfBlock.get(at) ?? noHits}
                currentHit={currentHit && currentHit.start < block.end && currentHit.end > block.start ? currentHit : null}
                selectStart={isSelected ? Math.max(selected.start, block.start) : -1}
                selectEnd={isSelected ? Math.min(selected.end, block.end) : -1}
                picked={picked !== null && marks.some(({ row }) => row.id === picked) ? picked : null}
                isUnderCursor={range !== null && block.clause >= range.from && block.clause <= range.to}
                lanes={lanes}
                page={pageOfBlock.get(at) ?? ''}
                layout={layout}
              />
            </div>
          )
        })}
      </div>
      {blocks.length ? null : <p className="reader-empty">{say('reader.noText')}</p>}
    </div>
  )
}
