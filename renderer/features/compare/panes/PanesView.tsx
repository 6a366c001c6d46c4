import { memo, useMemo, useRef, useState, type RefObject } from 'react'
import { useStore } from 'zustand'
import { readPaneSizes } from '../../../pane/excerpts/pane-sizes.ts'
import type { PaneHandle } from '../../../pane/pane-handle.ts'
import { useFittingPlans } from '../../../pane/plans/use-fitting-plans.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { compareStore, mostTexts } from '../../../state/comparing.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { remember } from '../../../state/settings.ts'
import { useView } from '../../../state/view.ts'
import { SplitPane } from '../../../ui/layout/SplitPane.tsx'
import { besideStore, gapInUse, takeText } from '../beside-memory.ts'
import { chainOf } from '../linked/chain.ts'
import { useLinkedScrolling } from '../linked/use-linked-scrolling.ts'
import { goToPair, stepUnmatched, type Between } from '../pairs/moves.ts'
import { PairLine } from '../pairs/PairLine.tsx'
import { isShown, type NumberedPair, type PairIndex, type Side } from '../pairs/pair-index.ts'
import { useAlignment, type Alignment } from '../pairs/use-alignment.ts'
import { useCurrentPair, usePairCommands } from '../pairs/use-pairs.ts'
import { Ribbons } from '../ribbons/Ribbons.tsx'
import { PanesBar } from './PanesBar.tsx'
import { fewestTexts, nextText, pickPanes } from './pick-panes.ts'
import { TextPane } from './TextPane.tsx'
import './panes.css'

const noPairs: readonly NumberedPair[] = []
const sizesName = (texts: number) => (texts === 2 ? 'compare.panes' : `compare.panes.${texts}`)
/** So many px a text needs to be read. */
const leastWidth = '240px'

/** Two to four documents beside each other: scrolled together by what matches, with ribbons between the clauses that belong together. */
export function PanesView() {
  const texts = useTexts()
  const [handles, onHandle] = useHandles(texts.length)
  const alignments = useAlignments(texts)
  const { active, gap, isLinked } = useStore(besideStore)
  const inUse = gapInUse(gap, Math.min(active, texts.length - 1), texts.length)
  const alignment = alignments[inUse]
  const between = useBetween(handles[inUse] ?? null, handles[inUse + 1] ?? null, alignment?.index ?? null, active === inUse + 1 ? 'right' : 'left')
  const current = useCurrentPair(between)
  const chains = useMemo(
    () => alignments.map(({ index }, at) => (index ? chainOf(index.pairs, at === inUse ? current : null) : noPairs)),
    [alignments, inUse, current],
  )
  const room = useRef<HTMLDivElement>(null)
  useLinkedScrolling({ handles, chains, isOn: isLinked, active, room })
  usePairCommands(between)
  return (
    <>
      <Texts room={room} texts={texts} handles={handles} onHandle={onHandle} alignments={alignments} />
      {alignment ? <PairLine alignment={alignment} between={between} current={current} /> : null}
    </>
  )
}

type TextsProps = {
  readonly room: RefObject<HTMLDivElement | null>
  readonly texts: readonly string[]
  readonly handles: readonly (PaneHandle | null)[]
  readonly onHandle: readonly ((handle: PaneHandle | null) => void)[]
  readonly alignments: readonly Alignment[]
}
const Texts = memo(function Texts({ room, texts, handles, onHandle, alignments }: TextsProps) {
  const say = useSay()
  const engine = useEngine()
  const fitting = useFittingPlans(useStore(compareStore, comparing => comparing.plans))
  const documents = useRecords(records => records.documents)
  const { active, gap } = useStore(besideStore)
  const count = texts.length
  const put = (next: readonly string[]) => {
    compareStore.setState({ texts: next })
    takeText(Math.min(active, next.length - 1), next.length)
  }
  const add = () => {
    const next = nextText(documents.map(({ id }) => id), texts)
    if (next !== undefined) put([...texts, next])
  }
  const panes = texts.map((document, at) => {
    const beside = alignments[gapInUse(gap, at, count)]?.index
    const side = gapInUse(gap, at, count) === at ? 'left' : 'right'
    const index = alignments[at]?.index
    return {
      id: paneNames[at] ?? '',
      min: leastWidth,
      children: (
        <TextPane
          document={document}
          fitting={fitting}
          onChoose={chosen => put(texts.with(at, chosen))}
          at={at}
          count={count}
          isActive={active === at}
          onFocus={() => takeText(at, count)}
          onHandle={onHandle[at] ?? ignore}
          only={beside ? beside.only[side].length : null}
          onNextOnly={() => {
            takeText(at, count)
            const own = gapInUse(gap, at, count)
            if (beside) stepUnmatched({ handles: { left: handles[own] ?? null, right: handles[own + 1] ?? null }, index: beside, pairs: beside.pairs.filter(isShown), side }, 1, say)
          }}
          onSwap={at + 1 < count ? () => put(texts.with(at, texts[at + 1] ?? document).with(at + 1, document)) : null}
          onRemove={count > fewestTexts ? () => put(texts.toSpliced(at, 1)) : null}
          gutter={at + 1 < count ? <Gutter left={handles[at] ?? null} right={handles[at + 1] ?? null} index={index ?? null} at={at} isInUse={gapInUse(gap, active, count) === at} /> : null}
        />
      ),
    }
  })
  return (
    <>
      <PanesBar fitting={fitting} texts={count} onAdd={add} />
      <div ref={room} className="compare-texts">
        <SplitPane key={count} handle={say('compare.panes.resize')} sizes={readPaneSizes(sizesName(count), paneNames.slice(0, count))} onSizes={sizes => remember(engine, sizesName(count), sizes)} panes={panes} />
      </div>
    </>
  )
})

const paneNames = ['left', 'right', 'third', 'fourth']
const ignore = () => {}
const nothingFound: PairIndex = { pairs: [], ofClause: { left: new Map(), right: new Map() }, only: { left: [], right: [] } }

type GutterProps = { readonly left: PaneHandle | null; readonly right: PaneHandle | null; readonly index: PairIndex | null; readonly at: number; readonly isInUse: boolean }
/** The room between two texts. It is there before anything was found, so that no line moves then. */
function Gutter({ left, right, index, at, isInUse }: GutterProps) {
  const say = useSay()
  const active = useStore(besideStore, beside => beside.active)
  const between = useBetween(left, right, index, active === at + 1 ? 'right' : 'left')
  const current = useCurrentPair(between)
  const pick = (pair: NumberedPair) => {
    besideStore.setState({ gap: at, active: between.side === 'left' ? at : at + 1 })
    goToPair(between, pair, say)
  }
  return <Ribbons left={left} right={right} index={between.index} pairs={between.pairs} current={isInUse ? current : null} onPick={pick} />
}

/** The documents in the panes, from the left. */
function useTexts(): readonly string[] {
  const documents = useRecords(records => records.documents)
  const lastRead = useView(view => view.document)
  const chosen = useStore(compareStore, comparing => comparing.texts)
  const texts = pickPanes(documents.map(({ id }) => id), chosen, lastRead).join(' ')
  return useMemo(() => texts.split(' ').filter(Boolean), [texts])
}

/** What acts on each of the texts while it is on the screen. */
function useHandles(count: number) {
  const [all, setAll] = useState<readonly (PaneHandle | null)[]>(() => Array.from({ length: mostTexts }, () => null))
  const onHandle = useMemo(() => Array.from({ length: mostTexts }, (_, at) => (handle: PaneHandle | null) => setAll(list => list.with(at, handle))), [])
  const handles = useMemo(() => all.slice(0, count), [all, count])
  return [handles, onHandle] as const
}

/** What was found between each text and the next one. */
function useAlignments(texts: readonly string[]): readonly Alignment[] {
  const [first, second, third] = [useAlignment(texts[0], texts[1]), useAlignment(texts[1], texts[2]), useAlignment(texts[2], texts[3])]
  const count = Math.max(0, texts.length - 1)
  return useMemo(() => [first, second, third].slice(0, count), [first, second, third, count])
}

function useBetween(left: PaneHandle | null, right: PaneHandle | null, index: PairIndex | null, side: Side): Between {
  return useMemo(() => ({ handles: { left, right }, index: index ?? nothingFound, pairs: index?.pairs.filter(isShown) ?? noPairs, side }), [left, right, index, side])
}
