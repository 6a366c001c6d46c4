import { Bookmark, Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { everything, excerptListStore, isNarrowed, takeHandedFilter, type ListOrder } from '../../pane/excerpts/excerpt-list.ts'
import { FilterBar } from '../../pane/excerpts/FilterBar.tsx'
import { openSheet } from '../../state/window/sheets.ts'
import { useDebounced } from '../../pane/excerpts/use-debounced.ts'
import { readPaneSizes } from '../../pane/excerpts/pane-sizes.ts'
import { useAnswer } from '../../state/asking/answers.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { remember } from '../../state/settings.ts'
import { goTo, showRoom, useView } from '../../state/view.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { RoomHead } from '../../ui/layout/RoomHead.tsx'
import { SplitPane } from '../../ui/layout/SplitPane.tsx'
import { Details } from './details/Details.tsx'
import { ExcerptTable, type ExcerptTableProps } from './ExcerptTable.tsx'
import { useExcerptWindow, type ExcerptWindow } from './excerpt-window.ts'
import { FieldColumns, useColumnFields } from './FieldColumns.tsx'
import { SortField } from './SortField.tsx'
import { useExcerptCommands } from './excerpt-commands.ts'
import { useChoosing } from './use-choosing.ts'
import { starExcerpts } from './changing.ts'
import './excerpts-room.css'

const sizesName = 'excerpts.panes'

/** All excerpts of the project as a table: filter, sort, choose, retag, star, delete, hand out. */
export function View() {
  const say = useSay()
  const handed = useView(view => view.excerptFilter)
  useEffect(() => {
    if (handed) takeHandedFilter(handed)
  }, [handed])
  const filter = useStore(excerptListStore, list => list.filter)
  const order = useStore(excerptListStore, list => list.order)
  const asked = { filter: { ...filter, text: useDebounced(filter.text, 180) }, order }
  const [sight, setSight] = useState(0)
  const shown = useExcerptWindow(asked.filter, order, sight)
  const chooser = useChoosing(shown)
  useExcerptCommands(chooser, shown)
  const { value: coders = [] } = useAnswer('coders', ['annotation', 'document'], (engine, signal) => engine.excerpts.coders({}, { signal }))
  return (
    <section className="excerpts" aria-labelledby="excerpts-title">
      <RoomHead
        title={say('app.room.excerpts')}
        titleId="excerpts-title"
        actions={
          <>
            <Button icon={<Bookmark size={14} aria-hidden />} onPress={() => openSheet('searches')}>
              {say('searches.menu')}
            </Button>
            <FieldColumns />
            <SortField order={order} onOrder={sortBy} />
            <Button
              icon={<Download size={14} aria-hidden />}
              isDisabled={!shown.total}
              onPress={() => openSheet({ name: 'handout', begin: { what: 'excerpts', filter, order } })}
            >
              {say('excerpts.handOut')}
            </Button>
          </>
        }
      >
        <Count shown={shown} onChooseAll={chooser.chooseAll} />
      </RoomHead>
      <div className="excerpts-filter">
        <FilterBar filter={filter} onChange={next => excerptListStore.setState({ filter: next, active: -1, chosen: new Set() })} />
      </div>
      {shown.total === 0 ? (
        <Nothing />
      ) : (
        // A list in another order or of other things begins at its beginning.
        <Panes listKey={JSON.stringify(asked)} order={order} shown={shown} chooser={chooser} onSight={setSight} hasCoders={coders.length > 1} />
      )}
    </section>
  )
}

const sortBy = (order: ListOrder) => excerptListStore.setState({ order, active: -1 })

type PanesProps = Pick<ExcerptTableProps, 'order' | 'shown' | 'chooser' | 'onSight' | 'hasCoders'> & { readonly listKey: string }
/** The table, and beside it what is chosen. */
function Panes({ listKey, order, shown, chooser, onSight, hasCoders }: PanesProps) {
  const say = useSay()
  const engine = useEngine()
  const fields = useColumnFields()
  const open = (index: number) => {
    const row = shown.rowAt(index)
    if (row) goTo({ document: row.document, start: row.start, end: row.end, annotation: row.id })
  }
  const star = (index: number) => {
    const row = shown.rowAt(index)
    if (row) void starExcerpts(engine, [row.id], !row.starred)
  }
  const table =
    shown.total === undefined ? null : (
      <ExcerptTable
        key={listKey}
        shown={shown}
        total={shown.total}
        order={order}
        onOrder={sortBy}
        chooser={chooser}
        onOpen={open}
        onStar={star}
        onSight={onSight}
        hasCoders={hasCoders}
        fields={fields}
      />
    )
  return (
    <SplitPane
      handle={say('excerpts.resize')}
      sizes={readPaneSizes(sizesName, ['table', 'details'])}
      onSizes={sizes => remember(engine, sizesName, sizes)}
      panes={[
        { id: 'table', min: '420px', children: table },
        { id: 'details', size: '320px', min: '260px', max: '560px', isFixed: true, children: <Details chooser={chooser} /> },
      ]}
    />
  )
}

/** "1,234 excerpts", and how many of them are chosen. */
function Count({ shown: { total }, onChooseAll }: { readonly shown: ExcerptWindow; readonly onChooseAll: () => void }) {
  const say = useSay()
  const chosen = useStore(excerptListStore, list => list.chosen.size)
  if (total === undefined) return null
  return (
    <>
      <span role="status" className="excerpts-count">
        {say('excerpts.count', { count: total })}
        {chosen > 0 ? ` · ${say('excerpts.chosen', { count: chosen })}` : ''}
      </span>
      {total > 0 && chosen < total ? (
        <Button look="quiet" onPress={onChooseAll}>
          {say('excerpts.chooseAll', { count: total })}
        </Button>
      ) : null}
      {chosen > 0 && chosen === total ? (
        <Button look="quiet" onPress={() => excerptListStore.setState({ chosen: new Set() })}>
          {say('excerpts.chooseNone')}
        </Button>
      ) : null}
    </>
  )
}

/** Nothing is highlighted yet, or the filter finds nothing. */
function Nothing() {
  const say = useSay()
  const filter = useStore(excerptListStore, list => list.filter)
  if (isNarrowed(filter)) {
    return (
      <EmptyState
        title={say('excerpts.nothingFound')}
        actions={<Button onPress={() => excerptListStore.setState({ filter: everything })}>{say('excerpts.filter.clear')}</Button>}
      >
        {say('excerpts.nothingFound.next')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={say('excerpts.empty')}
      actions={
        <Button look="primary" onPress={() => showRoom('reader')}>
          {say('excerpts.empty.action')}
        </Button>
      }
    >
      {say('excerpts.empty.next')}
    </EmptyState>
  )
}
