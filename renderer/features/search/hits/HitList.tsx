import { useDeferredValue, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Hit } from '#contract/search.ts'
import { readPaneSizes } from '../../../pane/excerpts/pane-sizes.ts'
import { useThemeLooks } from '../../../pane/reading.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { remember } from '../../../state/settings.ts'
import { SplitPane } from '../../../ui/layout/SplitPane.tsx'
import { useMedia } from '../../../ui/layout/use-media.ts'
import { findStore, orderHits } from '../find-memory.ts'
import { headHeight, HitHeads } from './HitHeads.tsx'
import { hitLines, type HitLine, tableLines } from './hit-lines.ts'
import { HitPreview } from './HitPreview.tsx'
import { HitRow, type HitRowProps } from './HitRow.tsx'
import { HitTagging } from './HitTagging.tsx'
import { useHitMarks } from './tagging.ts'
import { useHitList } from './use-hit-list.ts'

/** Px of the window from which a hit's place has room beside the list. */
const roomForPreview = '(min-width: 1500px)'
const sizesName = 'find.panes'

/** All hits under their documents, or in a table of words in context; only those in sight are on the page. */
export function HitList({ hits, total }: { readonly hits: readonly Hit[]; readonly total: number }) {
  const say = useSay()
  const looks = useThemeLooks()
  const { layout, order } = useStore(findStore)
  const isTable = layout === 'table'
  const lines = useMemo(() => (isTable ? tableLines(hits) : hitLines(hits, total)), [isTable, hits, total])
  const engine = useEngine()
  const { list, active, hearClick, tagging, tagged, endTagging, tag, open } = useHitList(lines, isTable ? headHeight : 0)
  const hasRoom = useMedia(roomForPreview)
  const first = isTable ? 0 : 1
  const previewed = useDeferredValue(Math.max(first, active))
  const shown = lines[previewed]
  const shortTitleOf = useShortTitles()
  const inSight = list.virtualizer.getVirtualItems().flatMap(item => {
    const line = lines[item.index]
    return line ? [{ item, line }] : []
  })
  const marksOf = useHitMarks(inSight.flatMap(({ line }) => (line.kind === 'hit' ? line.hit.document : [])))
  const rows = (
    <div
      ref={list.root}
      className="row-list find-list"
      data-keys="text"
      role="grid"
      aria-label={say('search.hits')}
      aria-rowcount={lines.length + (isTable ? 1 : 0)}
      data-layout={layout}
      aria-activedescendant={list.activeId}
      tabIndex={0}
      data-first-place
      onKeyDown={list.onKeyDown}
      onClick={hearClick}
      onFocus={event => event.target === event.currentTarget && active < 0 && findStore.setState({ active: first })}
    >
      {isTable ? <HitHeads order={order} onOrder={orderHits} /> : null}
      <div className="row-list-rows" role="rowgroup" style={{ height: list.virtualizer.getTotalSize() }}>
        {inSight.map(({ item, line }) => {
          const row = { id: list.rowId(item.index), 'aria-rowindex': item.index + (isTable ? 2 : 1), 'data-index': item.index, style: list.styleOf(item) }
          if (line.kind === 'document') return <DocumentRow key={item.key} row={row} line={line} />
          const { hit } = line
          return (
            <HitRow
              key={item.key}
              row={row}
              hit={hit}
              isTable={isTable}
              shortTitle={shortTitleOf(hit.document)}
              marks={marksOf(hit)}
              looks={looks}
              isActive={item.index === active}
            />
          )
        })}
      </div>
    </div>
  )
  const preview = hasRoom && shown?.kind === 'hit' ? <HitPreview hits={hits} hit={shown.hit} onTag={() => tag(previewed)} onOpen={() => open(previewed)} /> : null
  return (
    <>
      <SplitPane
        handle={say('search.preview.resize')}
        sizes={preview ? readPaneSizes(sizesName, ['hits', 'preview']) : undefined}
        onSizes={sizes => preview && remember(engine, sizesName, sizes)}
        panes={[
          { id: 'hits', min: '480px', children: rows },
          ...(preview ? [{ id: 'preview', size: '44%', min: '360px', children: preview }] : []),
        ]}
      />
      <HitTagging hit={tagging} marksOf={marksOf} row={tagged} onEnd={endTagging} />
    </>
  )
}

type DocumentRowProps = { readonly row: HitRowProps['row']; readonly line: HitLine & { readonly kind: 'document' } }
function DocumentRow({ row, line }: DocumentRowProps) {
  const say = useSay()
  return (
    <div {...row} role="row" className="row-list-row find-document">
      <div role="rowheader" aria-colspan={4}>
        <span>{line.title}</span>
        <small>{say(line.isWhole ? 'search.hitsIn' : 'search.hitsInSoFar', { count: line.count })}</small>
      </div>
    </div>
  )
}

/** What citations print for a document. */
function useShortTitles(): (id: string) => string {
  const documents = useRecords(records => records.documents)
  return id => {
    const document = documents.find(row => row.id === id)
    return document?.shortTitle || document?.title || ''
  }
}
