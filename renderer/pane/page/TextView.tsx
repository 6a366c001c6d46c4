import type { ClipboardEvent } from 'react'
import { useSay } from '../../state/language.ts'
import { languageTag } from '../../text/language-tag.ts'
import { isEmpty } from '../../text/selection.ts'
import { usePaneHandle } from '../pane-handle.ts'
import { usePane } from '../pane-state.ts'
import { useReadingContext } from '../reading.ts'
import { quoteToCopy } from '../tagging/actions.ts'
import { HeadingsAbove } from './HeadingsAbove.tsx'
import { usePointer } from './pointer.ts'
import { blockStyle } from './layout/sizes.ts'
import { TextBlock } from './TextBlock.tsx'
import { useThemeKeys } from './theme-keys.ts'
import { useBlockLayers } from './use-block-layers.ts'
import { usePageLayout, type PageParts } from './layout/use-page-layout.ts'

export type TextViewProps = PageParts & {
  readonly filter: ReadonlySet<string> | null
}

/** The text itself: only the blocks in sight are on the page, whatever its length. */
export function TextView({ scroller, handleRef, filter, begin, onPlace }: TextViewProps) {
  const say = useSay()
  const { blocks, clauses, text, language, looks, row, shortTitle } = useReadingContext()
  const layersOf = useBlockLayers()
  const { virtualizer, lanes, layout, face, isSpaced, style } = usePageLayout({ scroller, handleRef, begin, onPlace })
  const isShown = usePane(({ picked, cursor, selection }) => picked !== null || cursor !== null || (selection !== null && !isEmpty(selection)))
  const pointer = usePointer(scroller)
  const onThemeKey = useThemeKeys()
  const onCopy = useCopying()

  const items = virtualizer.getVirtualItems()
  return (
    // What scrolls must take the focus, and this is where its keys act; a document is what it is to readers of the screen.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={scroller}
      className="reader-text"
      data-first-place
      role="document"
      aria-label={row?.title ?? shortTitle}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      lang={languageTag(language, row?.language)}
      data-keys="text"
      data-shown={isShown || undefined}
      data-face={face}
      data-spaced={isSpaced || undefined}
      style={style}
      onKeyDown={onThemeKey}
      onCopy={onCopy}
      {...pointer}
    >
      <HeadingsAbove first={items[0]?.index ?? 0} />
      <div ref={virtualizer.containerRef} className="reader-sheet">
        {items.map(({ index: at, key }) => {
          const block = blocks[at]
          if (!block) return null
          const clause = clauses[block.clause] ?? null
          const whole = { text, block, clause, looks, filter, lanes, layout }
          return (
            <div key={key} ref={virtualizer.measureElement} data-index={at} className="reader-item" style={blockStyle(block, clause)}>
              <TextBlock {...whole} {...layersOf(block, at)} />
            </div>
          )
        })}
      </div>
      {blocks.length ? null : <p className="reader-empty">{say('reader.noText')}</p>}
    </div>
  )
}

/** The browser has no selection here: what is copied is ours, with its citation. */
function useCopying() {
  const handle = usePaneHandle()
  return (event: ClipboardEvent) => {
    const quote = quoteToCopy(handle)
    if (!quote) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', quote.plain)
    event.clipboardData.setData('text/html', quote.html)
  }
}
