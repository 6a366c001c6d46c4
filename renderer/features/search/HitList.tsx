import { useMemo } from 'react'
import type { Hit } from '#contract/search.ts'
import { useThemeLooks } from '../../pane/reading.ts'
import { useSay } from '../../state/language.ts'
import { useRecords } from '../../state/asking/records.ts'
import { findStore } from './find-memory.ts'
import { hitLines, type HitLine } from './hit-lines.ts'
import { HitRow, type HitRowProps } from './HitRow.tsx'
import { HitTagging } from './HitTagging.tsx'
import { useHitMarks } from './tagging.ts'
import { useHitList } from './use-hit-list.ts'

/** All hits under their documents; only those in sight are on the page. */
export function HitList({ hits, total }: { readonly hits: readonly Hit[]; readonly total: number }) {
  const say = useSay()
  const looks = useThemeLooks()
  const lines = useMemo(() => hitLines(hits, total), [hits, total])
  const { list, active, hearClick, tagging, tagged, endTagging } = useHitList(lines)
  const shortTitleOf = useShortTitles()
  const inSight = list.virtualizer.getVirtualItems().flatMap(item => {
    const line = lines[item.index]
    return line ? [{ item, line }] : []
  })
  const marksOf = useHitMarks(inSight.flatMap(({ line }) => (line.kind === 'hit' ? line.hit.document : [])))
  return (
    <>
      <div
        ref={list.root}
        className="row-list find-list"
        data-keys="text"
        role="grid"
        aria-label={say('search.hits')}
        aria-rowcount={lines.length}
        aria-activedescendant={list.activeId}
        tabIndex={0}
        data-first-place
        onKeyDown={list.onKeyDown}
        onClick={hearClick}
        onFocus={event => event.target === event.currentTarget && active < 0 && findStore.setState({ active: 1 })}
      >
        <div className="row-list-rows" role="rowgroup" style={{ height: list.virtualizer.getTotalSize() }}>
          {inSight.map(({ item, line }) => {
            const row = { id: list.rowId(item.index), 'aria-rowindex': item.index + 1, 'data-index': item.index, style: list.styleOf(item) }
            if (line.kind === 'document') return <DocumentRow key={item.key} row={row} line={line} />
            const { hit } = line
            return (
              <HitRow
                key={item.key}
                row={row}
                hit={hit}
                shortTitle={shortTitleOf(hit.document)}
                marks={marksOf(hit)}
                looks={looks}
                isActive={item.index === active}
              />
            )
          })}
        </div>
      </div>
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
