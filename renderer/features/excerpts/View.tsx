import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { everything, excerptListStore, isNarrowed, takeHandedFilter } from '../../pane/excerpts/excerpt-list.ts'
import { FilterBar } from '../../pane/excerpts/FilterBar.tsx'
import { openSheet } from '../../state/sheets.ts'
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
import { ExcerptTable } from './ExcerptTable.tsx'
import { useExcerptWindow, type ExcerptWindow } from './excerpt-window.ts'
import { SortField } from './SortField.tsx'
import { useExcerptCommands } from './excerpt-commands.ts'
import { useChoosing } from './use-choosing.ts'
import { starExcerpts } from './changing.ts'
import './excerpts-room.css'

const sizesName = 'excerpts.panes'

/** All excerpts of the project as a table: filter, sort, choose, retag, star, delete, hand out. */
export function View() {
  const say = useSay()
  const engine = useEngine()
  const handed = useView(view => view.excerptFilter)
  useEffect(() => {
    if (handed) takeHandedFilter(handed)
  }, [handed])
  const filter = useStore(excerptListStore, list => list.filter)
  const order = useStore(excerptListStore, list => list.order)
  const settledText = useDebounced(filter.text, 180)
  const [sight, setSight] = useState(0)
  const shown = useExcerptWindow({ ...filter, text: settledText }, order, sight)
  const chooser = useChoosing(shown)
  const open = (index: number) => {
    const row = shown.rowAt(index)
    if (row) goTo({ document: row.document, start: row.start, end: row.end, annotation: row.id })
  }
  useExcerptCommands(chooser, shown)
  const { value: coders = [] } = useAnswer('coders', ['annotation', 'document'], (engine, signal) => engine.excerpts.coders({}, { signal }))

  const { total } = shown
  return (
    <section className="excerpts" aria-labelledby="excerpts-title">
      <RoomHead
        title={say('app.room.excerpts')}
        titleId="excerpts-title"
        actions={
          <>
            <SortField order={order} onOrder={next => excerptListStore.setState({ order: next, active: -1 })} />
            <Button
              icon={<Download size={14} aria-hidden />}
              isDisabled={!total}
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
      {total === 0 ? (
        <Nothing />
      ) : (
        <SplitPane
          handle={say('excerpts.resize')}
          sizes={readPaneSizes(sizesName, ['table', 'details'])}
          onSizes={sizes => remember(engine, sizesName, sizes)}
          panes={[
            {
              id: 'table',
              min: '420px',
              children:
                total === undefined ? null : (
                  <ExcerptTable
                    // A list in another order or of other things begins at its beginning.
                    key={JSON.stringify({ filter: { ...filter, text: settledText }, order })}
                    shown={shown}
                    total={total}
                    order={order}
                    onOrder={next => excerptListStore.setState({ order: next, active: -1 })}
                    chooser={chooser}
                    onOpen={open}
                    onStar={index => {
                      const row = shown.rowAt(index)
                      if (row) void starExcerpts(engine, [row.id], !row.starred)
                    }}
                    onSight={setSight}
                    hasCoders={coders.length > 1}
                  />
                ),
            },
            { id: 'details', size: '320px', min: '260px', max: '560px', isFixed: true, children: <Details chooser={chooser} /> },
          ]}
        />
      )}
    </section>
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
