import { memo, useMemo, useRef, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { MessageId } from '#domain/messages/catalogues.ts'
import { readPaneSizes } from '../../../pane/excerpts/pane-sizes.ts'
import type { PaneHandle } from '../../../pane/pane-handle.ts'
import { useFittingPlans } from '../../../pane/plans/use-fitting-plans.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { compareStore, mostTexts } from '../../../state/rooms/comparing.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { remember } from '../../../state/settings.ts'
import { useView } from '../../../state/view.ts'
import { SplitPane } from '../../../ui/layout/SplitPane.tsx'
import { besideStore, gapInUse, takeText, type Below } from '../beside-memory.ts'
import { EditionChanges } from '../editions/EditionChanges.tsx'
import { chainOf } from '../linked/chain.ts'
import { useLinkedScrolling } from '../linked/use-linked-scrolling.ts'
import { goToPair, stepUnmatched, type Between } from '../pairs/moves.ts'
import { PairList } from '../pairs/list/PairList.tsx'
import { PairLine } from '../pairs/PairLine.tsx'
import { PairWords } from '../pairs/PairWords.tsx'
import type { NumberedPair, PairIndex, Side } from '../pairs/pair-index.ts'
import { useAlignment, type Alignment } from '../pairs/use-alignment.ts'
import { useShownPairs } from '../pairs/use-shown-pairs.ts'
import { useCurrentPair, usePairCommands } from '../pairs/use-pairs.ts'
import { Ribbons } from '../ribbons/Ribbons.tsx'
import { Unsettled } from '../unsettled/Unsettled.tsx'
import { PanesBar } from './PanesBar.tsx'
import { fewestTexts, pickPanes } from './pick-panes.ts'
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
  const pairs = useShownPairs(alignment?.index ?? null, texts[inUse], texts[inUse + 1])
  const between = useBetween(handles[inUse] ?? null, handles[inUse + 1] ?? null, alignment?.index ?? null, pairs, active === inUse + 1 ? 'right' : 'left')
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
      <PanesBar texts={texts} />
      <div ref={room} className="compare-texts">
        <WithBelow between={between} current={current}>
          <Texts texts={texts} handles={handles} onHandle={onHandle} alignments={alignments} />
        </WithBelow>
      </div>
      {alignment ? <PairLine alignment={alignment} between={between} current={current} /> : null}
    </>
  )
}

/** The texts, and below them what was asked for: the words of the pair where one is, or all pairs. */
function WithBelow({ between, current, children }: { readonly between: Between; readonly current: NumberedPair | null; readonly children: ReactNode }) {
  const say = useSay()
  const engine = useEngine()
  const below = useStore(besideStore, beside => beside.below)
  const sizes = readPaneSizes(belowName, ['texts', 'below'])
  const panes = [{ id: 'texts', min: '160px', children }]
  if (below !== 'nothing') {
    panes.push({ id: 'below', min: '96px', children: (
        <section className="compare-below" aria-label={say(belowTitles[below])}>
          <Shown between={between} current={current} below={below} />
        </section>
      ) })
  }
  return <SplitPane orientation="vertical" handle={say('pairs.below.resize')} sizes={below === 'nothing' ? undefined : (sizes ?? { texts: 66, below: 34 })} onSizes={next => below !== 'nothing' && remember(engine, belowName, next)} panes={panes} />
}
const belowName = 'compare.below'
const belowTitles = { words: 'pairs.showWords', list: 'pairs.showList', changes: 'pairs.showChanges', unsettled: 'pairs.showUnsettled' } as const satisfies Record<Below, MessageId>

function Shown({ below, between, current }: { readonly below: Below; readonly between: Between; readonly current: NumberedPair | null }) {
  switch (below) {
    case 'words': return <PairWords between={between} current={current} />
    case 'list': return <PairList between={between} current={current} />
    case 'changes': return <EditionChanges between={between} />
    case 'unsettled': return <Unsettled between={between} />
  }
}

type TextsProps = {
  readonly texts: readonly string[]
  readonly handles: readonly (PaneHandle | null)[]
  readonly onHandle: readonly ((handle: PaneHandle | null) => void)[]
  readonly alignments: readonly Alignment[]
}
const Texts = memo(function Texts({ texts, handles, onHandle, alignments }: TextsProps) {
  const say = useSay()
  const engine = useEngine()
  const fitting = useFittingPlans(useStore(compareStore, comparing => comparing.plans))
  const { active, gap } = useStore(besideStore)
  const count = texts.length
  const put = (next: readonly string[]) => {
    compareStore.setState({ texts: next })
    takeText(Math.min(active, next.length - 1), next.length)
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
            if (beside) stepUnmatched({ handles: { left: handles[own] ?? null, right: handles[own + 1] ?? null }, index: beside, pairs: beside.pairs, side }, 1, say)
          }}
          onSwap={at + 1 < count ? () => put(texts.with(at, texts[at + 1] ?? document).with(at + 1, document)) : null}
          onRemove={count > fewestTexts ? () => put(texts.toSpliced(at, 1)) : null}
          gutter={at + 1 < count ? <Gutter left={handles[at] ?? null} right={handles[at + 1] ?? null} index={index ?? null} texts={texts} at={at} isInUse={gapInUse(gap, active, count) === at} /> : null}
        />
      ),
    }
  })
  return <SplitPane key={count} handle={say('compare.panes.resize')} sizes={readPaneSizes(sizesName(count), paneNames.slice(0, count))} onSizes={sizes => remember(engine, sizesName(count), sizes)} panes={panes} />
})

const paneNames = ['left', 'right', 'third', 'fourth']
const ignore = () => {}
const nothingFound: PairIndex = { pairs: [], ofClause: { left: new Map(), right: new Map() }, single: { left: [], right: [] }, only: { left: [], right: [] }, candidates: [], unsettled: 0 }

type GutterProps = { readonly left: PaneHandle | null; readonly right: PaneHandle | null; readonly index: PairIndex | null; readonly texts: readonly string[]; readonly at: number; readonly isInUse: boolean }
/** The room between two texts. It is there before anything was found, so that no line moves then. */
function Gutter({ left, right, index, texts, at, isInUse }: GutterProps) {
  const say = useSay()
  const active = useStore(besideStore, beside => beside.active)
  const pairs = useShownPairs(index, texts[at], texts[at + 1])
  const between = useBetween(left, right, index, pairs, active === at + 1 ? 'right' : 'left')
  const current = useCurrentPair(between)
  const pick = (pair: NumberedPair) => {
    besideStore.setState({ gap: at, active: between.side === 'left' ? at : at + 1 })
    goToPair(between, pair, say)
  }
  return <Ribbons left={left} right={right} index={between.index} pairs={between.pairs} current={isInUse ? current : null} texts={texts.length} onPick={pick} />
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

function useBetween(left: PaneHandle | null, right: PaneHandle | null, index: PairIndex | null, pairs: readonly NumberedPair[], side: Side): Between {
  return useMemo(() => ({ handles: { left, right }, index: index ?? nothingFound, pairs, side }), [left, right, index, pairs, side])
}
