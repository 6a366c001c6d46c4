import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { registerCommands } from '../../state/commands.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import type { Span } from '../../text/blocks.ts'
import { readerCommands } from '../commands.ts'
import { FindBar } from '../finding/FindBar.tsx'
import { HoverCard } from '../over/HoverCard.tsx'
import { TextView } from '../page/TextView.tsx'
import { createTurns, HandleContext, type PaneHandle, type TextHandle } from '../pane-handle.ts'
import { createPane, PaneContext, type PaneStore } from '../pane-state.ts'
import { ReadingContext, type Reading } from '../reading.ts'
import { useFixedReading } from './fixed-reading.ts'
import '../page/page.css'

export type PassagePaneProps = {
  readonly document: string
  /** Which of its texts. */
  readonly version: string
  /** Marked in the text. */
  readonly passages?: readonly Span[]
  /** Which of them is shown: the text scrolls there whenever it is another. */
  readonly at?: number
  /** Offset that it shows when there is no passage. */
  readonly begin?: number
  /** Selected at first, and again whenever it is another. */
  readonly selected?: Span | null
  /** Which keys act on it: those to read with, those to select with, or none. */
  readonly keys: 'reading' | 'selecting' | 'none'
  /** Told what acts on it when it has come on the screen, and null when it goes. */
  readonly onHandle?: (handle: PaneHandle | null) => void
}

const none: readonly Span[] = []

/** A text of a document to be read and selected in, which nothing can be written to. */
export function PassagePane(props: PassagePaneProps) {
  const reading = useFixedReading(props.document, props.version)
  if (!reading) return <div className="reader-waiting" role="status" aria-busy />
  return <OpenPassage key={`${props.document} ${props.version}`} {...props} reading={reading} />
}

function OpenPassage({ reading, keys, passages = none, at = 0, begin = 0, selected = null, onHandle }: PassagePaneProps & { readonly reading: Reading }) {
  const engine = useEngine()
  const [pane] = useState<PaneStore>(createPane)
  const text = useRef<TextHandle>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const latest = useRef(reading)
  latest.current = reading
  const handle = useMemo<PaneHandle>(
    () => ({ pane, engine, reading: () => latest.current, text: () => text.current, inTurn: createTurns() }),
    [pane, engine],
  )
  useEffect(() => {
    onHandle?.(handle)
    return () => onHandle?.(null)
  }, [handle, onHandle])
  useFixedCommands(handle, keys)
  usePassages(handle, passages, at, selected)
  useBegin(handle, passages[at] === undefined ? begin : null)
  return (
    <PaneContext value={pane}>
      <HandleContext value={handle}>
        <ReadingContext value={reading}>
          <div className="reader-pane">
            <div className="reader-stage">
              {keys === 'reading' ? <FindBar /> : null}
              <div className="reader-page">
                <TextView
                  scroller={scroller}
                  handleRef={text}
                  filter={null}
                  begin={passages[at]?.start ?? begin}
                  onPlace={({ first, isScrolled }) => isScrolled && pane.setState({ place: first })}
                />
                <HoverCard scroller={scroller} />
                <Spoken pane={pane} />
              </div>
            </div>
          </div>
        </ReadingContext>
      </HandleContext>
    </PaneContext>
  )
}

function Spoken({ pane }: { readonly pane: PaneStore }): ReactNode {
  const { text, turn } = useStore(pane, state => state.announcement)
  return (
    <div className="ui-hidden" role="status" aria-live="polite">
      <span key={turn}>{text}</span>
    </div>
  )
}

/** Marks the passages, selects what is to be selected, and scrolls to the passage one is at. */
function usePassages(handle: PaneHandle, passages: readonly Span[], at: number, selected: Span | null): void {
  const passage = passages[at]
  useEffect(() => {
    if (passages !== none) handle.pane.setState({ find: { open: true, query: '', hits: passages, at, turn: 0 } })
  }, [handle, passages, at])
  useEffect(() => handle.pane.setState({ selection: selected ? { anchor: selected.start, focus: selected.end } : null }), [handle, selected])
  useEffect(() => {
    if (!passage) return
    // With what stands around it, unless it is in sight already: then nothing is to move.
    const align = handle.text()?.shows(passage) ? 'near' : 'third'
    const reveal = () => handle.text()?.reveal(passage, align)
    reveal()
    // In a text that has only just been opened, what stands above is drawn and measured after that, and moves it.
    let frame = requestAnimationFrame(() => (frame = requestAnimationFrame(reveal)))
    return () => cancelAnimationFrame(frame)
  }, [handle, passage])
}

function useBegin(handle: PaneHandle, begin: number | null): void {
  useEffect(() => {
    if (begin !== null && begin > 0) handle.text()?.reveal({ start: begin, end: begin }, 'start')
  }, [handle, begin])
}

const groupsByKeys = { reading: ['reader.group.clauses', 'reader.group.highlights', 'reader.group.selection', 'reader.group.find'], selecting: ['reader.group.selection'] }

function useFixedCommands(handle: PaneHandle, keys: PassagePaneProps['keys']): void {
  const say = useSay()
  useEffect(() => {
    if (keys === 'none') return
    return registerCommands(readerCommands(handle, say, () => true).filter(({ id, group }) => groupsByKeys[keys].includes(group) && id !== 'reader.tagClause'))
  }, [handle, keys, say])
}
