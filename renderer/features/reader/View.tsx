import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { withDescendants } from '#domain/themes.ts'
import { ReaderPane } from '../../pane/ReaderPane.tsx'
import { ReadingBehind } from '../../pane/reading.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { useRecords } from '../../state/asking/records.ts'
import { remember } from '../../state/settings.ts'
import { showRoom, useView, viewStore, type Place } from '../../state/view.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { SplitPane, type Pane } from '../../ui/layout/SplitPane.tsx'
import { ClauseEditing } from './clauses/ClauseEditing.tsx'
import { HighlightList } from './side/HighlightList.tsx'
import { Outline } from './side/Outline.tsx'
import { ActingOn, FirstHalf } from './split/Half.tsx'
import { SecondText } from './split/SecondText.tsx'
import { useSplit } from './split/use-split.ts'
import { ReaderHead } from './ReaderHead.tsx'
import { readSizes, sizesName, useShownPanes } from './shown-panes.ts'
import { useFocusMode } from './use-focus-mode.ts'
import { usePeople } from './use-people.ts'
import { useViewCommands } from './view-commands.ts'
import './reader.css'

/** The room to read, highlight and tag one document in. */
export function View() {
  const say = useSay()
  const document = useView(view => view.document)
  const isLoaded = useRecords(records => records.isLoaded)
  const isThere = useRecords(records => records.documents.some(({ id }) => id === document))
  const isReturning = useReturning(isLoaded, isThere)
  if (document !== null && isThere) return <Reader document={document} />
  if (document !== null && (!isLoaded || isReturning)) return null
  const isGone = document !== null
  return (
    <EmptyState
      level={1}
      title={say(isGone ? 'reader.gone' : 'reader.empty')}
      actions={
        <Button look="primary" onPress={() => showRoom('library')}>
          {say('reader.emptyAction')}
        </Button>
      }
    >
      {say(isGone ? 'reader.goneNext' : 'reader.emptyNext')}
    </EmptyState>
  )
}

/** Whether a project begins with a document that is gone: then it begins in the library, and nobody is told of what was not asked for. */
function useReturning(isLoaded: boolean, isThere: boolean): boolean {
  const isReturning = useView(view => view.returnedTo !== null && view.returnedTo === view.document)
  useEffect(() => {
    if (!isLoaded || !isReturning) return
    viewStore.setState(({ goTo, room }) => (isThere ? { returnedTo: null } : { returnedTo: null, document: null, goTo: null, room: goTo ? 'library' : room }))
  }, [isLoaded, isThere, isReturning])
  return isReturning
}

function Reader({ document }: { readonly document: string }) {
  const say = useSay()
  const engine = useEngine()
  const goTo = useView(view => view.goTo)
  const themes = useRecords(records => records.themes)
  const [theme, setTheme] = useState<string | null>(null)
  const filter = useMemo(
    () => (theme !== null && themes.some(({ id }) => id === theme) ? withDescendants(themes, [theme]) : null),
    [themes, theme],
  )
  const stableFilter = useStableSet(filter)
  const { isSplit, setSplit, second, setInUse, setHandle } = useSplit(document)
  const people = usePeople(document, goTo)
  const focusFirst = () => window.document.querySelector<HTMLElement>('.reader .reader-text')?.focus()
  const { isFocused, announcement } = useFocusMode(() => (second ? second.text()?.focus() : focusFirst()))
  const { shown, beside, isOver, onShown } = useShownPanes(isSplit, isFocused)
  const place = useRef(0)
  const secondPlace = useRef(0)
  const here = (): Place => ({ document, start: (second ? secondPlace : place).current })
  const onSplit = (next: boolean) => setSplit(next, place.current)
  const latest = useRef({ here, shown, onShown, isSplit, onSplit })
  latest.current = { here, shown, onShown, isSplit, onSplit }
  useViewCommands(latest)
  const going = { goTo, onArrive: () => viewStore.setState({ goTo: null }) }
  const closeSecond = () => {
    onSplit(false)
    focusFirst()
  }

  const closeOver = () => onShown({ ...shown, highlights: false })
  const outline = (
    <ActingOn second={second}>
      <ReadingBehind>
        <Outline />
      </ReadingBehind>
    </ActingOn>
  )
  const list = (
    <ActingOn second={second}>
      <ReadingBehind>
        <HighlightList filter={stableFilter} {...(isOver ? { onOpened: closeOver } : {})} />
      </ReadingBehind>
    </ActingOn>
  )
  const first = (text: Pane['children']) => (
    <FirstHalf isSplit={isSplit} isInUse={!second}>
      <div className="reader-half" onFocusCapture={() => setInUse('first')}>{text}</div>
    </FirstHalf>
  )
  const other = (
    <SecondText
      document={document}
      active={second !== null}
      {...(second && going)}
      onPlace={offset => (secondPlace.current = offset)}
      onFocus={() => setInUse('second')}
      onHandle={setHandle}
      themeFilter={stableFilter}
      hiddenPeople={people.hidden}
      onClose={closeSecond}
    />
  )
  // One group of panes whether there is one text or two: the first one stays as it is when the other comes or goes.
  const halves = (text: Pane['children']) => (
    <SplitPane handle={say('reader.panes')} panes={[{ id: 'first', size: isSplit ? '50%' : '100%', min: '240px', children: first(text) }, ...(isSplit ? [{ id: 'second', size: '50%', min: '240px', children: other }] : [])]} />
  )
  const panes = (text: Pane['children']): Pane[] => [
    ...(beside.outline ? [{ id: 'outline', size: '250px', min: '160px', max: '520px', isFixed: true, children: outline }] : []),
    { id: 'text', min: '320px', children: halves(text) },
    ...(beside.highlights ? [{ id: 'highlights', size: '280px', min: '180px', max: '560px', isFixed: true, children: list }] : []),
  ]
  return (
    <section className="reader" aria-labelledby="reader-title">
      <ReaderHead document={document} here={here} people={people} theme={filter ? theme : null} onTheme={setTheme} shown={shown} onShown={onShown} isSplit={isSplit} onSplit={onSplit} isFocused={isFocused} />
      <div className="ui-hidden" role="status">{announcement}</div>
      <ReaderPane
        document={document}
        active={!second}
        {...(!second && going)}
        onPlace={offset => (place.current = offset)}
        themeFilter={stableFilter}
        hiddenPeople={people.hidden}
        renderAround={text => (
          <ClauseEditing second={second}>
            <SplitPane
              handle={say('reader.panes')}
              sizes={readSizes(beside)}
              onSizes={sizes => remember(engine, sizesName(beside), sizes)}
              panes={panes(text)}
            />
            {isOver ? <ListOver onClose={closeOver}>{list}</ListOver> : null}
          </ClauseEditing>
        )}
      />
    </section>
  )
}

/** The list of highlights over the text; Escape closes it. */
function ListOver({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-focus-stop]:not([hidden])')?.focus(), [])
  return (
    // Escape is heard here from whatever inside has the focus; the button above the text closes it too.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      className="reader-over"
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
        document.querySelector<HTMLElement>('.reader .reader-text')?.focus()
      }}
    >
      {children}
    </div>
  )
}

/** The same set again while it has the same members: counts of themes change with every highlight, what is filtered does not. */
function useStableSet(set: ReadonlySet<string> | null): ReadonlySet<string> | null {
  const last = useRef(set)
  const isSame = set !== null && last.current !== null && set.size === last.current.size && [...set].every(id => last.current?.has(id))
  if (!isSame) last.current = set
  return last.current
}
