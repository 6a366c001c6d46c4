import { ArrowDownNarrowWide, ArrowUpNarrowWide, List, NotebookPen, Table2 } from 'lucide-react'
import { useStore } from 'zustand'
import { HitSort } from '#contract/search.ts'
import { useSay } from '../../../state/language.ts'
import { IconButton } from '../../../ui/controls/Button.tsx'
import { SegmentedControl } from '../../../ui/controls/SegmentedControl.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { findStore, orderHits, showFoundAs } from '../find-memory.ts'

type HitLayoutProps = {
  /** Memos that were found; the way to them is there while there are any. */
  readonly memoCount: number
  readonly showsMemos: boolean
}

/** Hits under their documents, as a table of words in context and by what that is sorted, or what was found in memos. */
export function HitLayout({ memoCount, showsMemos }: HitLayoutProps) {
  const say = useSay()
  const { layout, order } = useStore(findStore)
  return (
    <div className="find-layout">
      <SegmentedControl
        label={say('search.layout')}
        value={showsMemos ? 'memos' : layout}
        onChange={showFoundAs}
        segments={[
          { id: 'list', label: say('search.layout.list'), icon: <List size={14} aria-hidden /> },
          { id: 'table', label: say('search.layout.table'), icon: <Table2 size={14} aria-hidden /> },
          ...(memoCount > 0 ? [{ id: 'memos' as const, label: say('search.memos.count', { count: memoCount }), icon: <NotebookPen size={14} aria-hidden /> }] : []),
        ]}
      />
      {layout === 'table' && !showsMemos ? (
        <>
          <Select
            label={say('search.sort')}
            hideLabel
            look="quiet"
            value={order.by}
            onChange={by => orderHits({ by, descending: false })}
            items={HitSort.options.map(by => ({ id: by, label: say(`search.sort.${by}`) }))}
          />
          <IconButton label={say(order.descending ? 'search.sort.descending' : 'search.sort.ascending')} onPress={() => orderHits({ ...order, descending: !order.descending })}>
            {order.descending ? <ArrowDownNarrowWide size={15} aria-hidden /> : <ArrowUpNarrowWide size={15} aria-hidden />}
          </IconButton>
        </>
      ) : null}
    </div>
  )
}
