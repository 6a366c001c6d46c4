import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { registerCommands } from '../state/commands.ts'
import { useEngine } from '../state/connection.ts'
import { useSay } from '../state/language.ts'
import type { Place } from '../state/view.ts'
import { readerCommands } from './commands.ts'
import { FindBar } from './finding/FindBar.tsx'
import { GoToBar } from './finding/GoToBar.tsx'
import { useTellingChanges } from './highlights/use-telling-changes.ts'
import { keepPlace, startPlace, type KeepsPlaceAs } from './kept-place.ts'
import { goToHighlight } from './moves.ts'
import { Caret } from './over/Caret.tsx'
import { EdgeHandles } from './over/EdgeHandles.tsx'
import { HoverCard } from './over/HoverCard.tsx'
import { TextView, type TextViewProps } from './page/TextView.tsx'
import { Portrait } from './page/portrait/Portrait.tsx'
import { usePortraitShown } from './page/portrait/shown.ts'
import type { Seen } from './page/layout/use-kept-place.ts'
import { createTurns, HandleContext, type PaneHandle, type TextHandle } from './pane-handle.ts'
import { createPane, PaneContext, usePane, type PaneStore } from './pane-state.ts'
import { usePrinting } from './printing/use-printing.ts'
import { ReadingBehind, ReadingContext, useReading, type Reading } from './reading.ts'
import { Suggesting } from './suggesting/Suggesting.tsx'
import { TagBar } from './tagging/TagBar.tsx'
import './page/page.css'

export type ReaderPaneProps = {
  /** Id of the document. */
  readonly document: string
  /** Whether commands and keys act on this reader; of several on the screen only one is. */
  readonly active: boolean
  /** Where to go; the same place with another `turn` is gone to again. */
  readonly goTo?: (Place & { readonly turn: number }) | null
  /** Told when it has gone there. */
  readonly onArrive?: () => void
  /** Told the offset of the first line in sight, whenever it changes. */
  readonly onPlace?: (offset: number) => void
  /** Told when something in this reader gets the focus. */
  readonly onFocus?: () => void
  /** Themes to which it is narrowed: other highlights step back. Null shows all alike. */
  readonly themeFilter?: ReadonlySet<string> | null
  /** People whose highlights are not shown at all. */
  readonly hiddenPeople?: ReadonlySet<string> | null
  /** Puts panes beside the text, which share what is picked and selected; the text alone without it. */
  readonly renderAround?: (text: ReactNode) => ReactNode
  /** Keeps its place by itself beside another reader of the same document. */
  readonly keepsPlaceAs?: KeepsPlaceAs
  /** Told what acts on it when it has come on the screen, and null when it goes. */
  readonly onHandle?: (handle: PaneHandle | null) => void
}

/** One document to read, highlight and tag. Several may stand side by side: each has its own selection, bar and place. */
export function ReaderPane(props: ReaderPaneProps) {
  const { document, goTo, keepsPlaceAs = 'place' } = props
  const place = startPlace(document, keepsPlaceAs)
  const reading = useReading(document, goTo?.document === document ? (goTo.start ?? place) : place, props.hiddenPeople)
  if (!reading) return <div className="reader-waiting" role="status" aria-busy />
  return <OpenPane key={props.document} {...props} reading={reading} />
}

function OpenPane({ reading, ...props }: ReaderPaneProps & { readonly reading: Reading }) {
  const { active, goTo, onArrive, onPlace, onFocus, onHandle, themeFilter = null, renderAround, keepsPlaceAs = 'place' } = props
  const [begin] = useState(() => startPlace(reading.document, keepsPlaceAs))
  const [pane] = useState<PaneStore>(() => createPane(begin))
  const text = useRef<TextHandle>(null)
  const lastLine = useRef(begin)
  const handle = useReaderHandle(pane, reading, text)
  useReaderCommands(handle, active, themeFilter)
  useGoTo(handle, reading.isWhole, goTo, onArrive)
  useEffect(() => {
    onHandle?.(handle)
    return () => onHandle?.(null)
  }, [handle, onHandle])
  const notePlace = (seen: Seen) => {
    const { first, line, end } = seen
    pane.setState({ seen: { start: line, end: seen.lastLine }, shown: { start: first, end } })
    if (!seen.isScrolled) return
    const { place } = pane.getState()
    keepPlace(handle.engine, reading.document, keepsPlaceAs, line)
    lastLine.current = line
    pane.setState({ place: first })
    if (first !== place) onPlace?.(first)
  }
  const stage = <Stage text={text} filter={themeFilter} begin={lastLine.current} onPlace={notePlace} />
  return (
    <PaneContext value={pane}>
      <HandleContext value={handle}>
        <ReadingContext value={reading}>
          <div className="reader-pane" onFocusCapture={onFocus}>
            {renderAround ? renderAround(stage) : stage}
          </div>
        </ReadingContext>
      </HandleContext>
    </PaneContext>
  )
}

type StageProps = Pick<TextViewProps, 'filter' | 'begin' | 'onPlace'> & { readonly text: TextViewProps['handleRef'] }
/** The text with what floats over it. */
function Stage({ text, filter, begin, onPlace }: StageProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const hasPortrait = usePortraitShown()
  return (
    <div className="reader-stage">
      <FindBar />
      <GoToBar />
      <div className="reader-page" data-portrait={hasPortrait || undefined}>
        <TextView scroller={scroller} handleRef={text} filter={filter} begin={begin} onPlace={onPlace} />
        <Caret scroller={scroller} />
        <ReadingBehind>
          {hasPortrait ? <Portrait filter={filter} /> : null}
          <EdgeHandles scroller={scroller} />
          <TagBar scroller={scroller} />
          <Suggesting />
          <HoverCard scroller={scroller} />
        </ReadingBehind>
        <Announcer />
      </div>
    </div>
  )
}

function Announcer() {
  const { text, turn } = usePane(state => state.announcement)
  const place = useRef<HTMLDivElement>(null)
  useTellingChanges(place)
  return (
    <div ref={place} className="ui-hidden" role="status" aria-live="polite">
      <span key={turn}>{text}</span>
    </div>
  )
}

function useReaderHandle(pane: PaneStore, reading: Reading, text: { readonly current: TextHandle | null }): PaneHandle {
  const engine = useEngine()
  const latest = useRef(reading)
  latest.current = reading
  return useMemo(
    () => ({ pane, engine, reading: () => latest.current, text: () => text.current, inTurn: createTurns() }),
    [pane, engine, text],
  )
}

function useReaderCommands(handle: PaneHandle, active: boolean, filter: ReadonlySet<string> | null): void {
  const say = useSay()
  const wanted = useCallback(
    (id: string) => !filter || (handle.reading()?.index.byId.get(id)?.themes.some(theme => filter.has(theme)) ?? false),
    [handle, filter],
  )
  useEffect(() => {
    if (!active) return
    return registerCommands(readerCommands(handle, say, wanted))
  }, [handle, active, wanted, say])
  usePrinting(handle, active, wanted)
}

/** Goes where it is asked to go, once for each asking; to a highlight that is not here yet when all are. */
function useGoTo(handle: PaneHandle, isWhole: boolean, goTo: ReaderPaneProps['goTo'], onArrive: ReaderPaneProps['onArrive']): void {
  const say = useSay()
  const { turn, document, start, end, annotation } = goTo ?? {}
  const latest = useRef({ say, onArrive })
  latest.current = { say, onArrive }
  const gone = useRef<number>(undefined)
  useEffect(() => {
    // Once it has gone there, turns are counted anew.
    if (turn === undefined) gone.current = undefined
    const now = handle.reading()
    if (turn === undefined || turn === gone.current || !now || document !== now.document) return
    if (annotation && !isWhole && !now.index.byId.has(annotation)) return
    gone.current = turn
    if (annotation) goToHighlight(handle, annotation, latest.current.say)
    else if (start !== undefined) {
      handle.text()?.reveal({ start, end: end ?? start })
      if (end !== undefined && end > start) handle.pane.setState({ selection: { anchor: start, focus: end }, picked: null })
    }
    handle.text()?.focus()
    latest.current.onArrive?.()
  }, [handle, isWhole, turn, document, start, end, annotation])
}
