import { ChevronDown, ChevronUp, FileDiff, GitCompareArrows, List, StickyNote, Unlink } from 'lucide-react'
import { useStore } from 'zustand'
import { isWritable } from '../../../pane/tagging/actions.ts'
import { saySentence, useSay } from '../../../state/language.ts'
import { Button, IconButton, ToggleIconButton } from '../../../ui/controls/Button.tsx'
import { Progress } from '../../../ui/layout/Progress.tsx'
import { Tooltip } from '../../../ui/overlays/Tooltip.tsx'
import { besideStore, toggleBelow } from '../beside-memory.ts'
import { decide, linkHere, recordOnlyHere } from './deciding.ts'
import { nameOfClause, useClauseHere } from './here.ts'
import { stepPair, type Between } from './moves.ts'
import { showNote } from './use-pairs.ts'
import { Linking } from './linking/Linking.tsx'
import { Nearest } from './linking/Nearest.tsx'
import type { NumberedPair } from './pair-index.ts'
import type { Alignment } from './use-alignment.ts'
import './pairs.css'

export type PairLineProps = { readonly alignment: Alignment; readonly between: Between; readonly current: NumberedPair | null }

/** One line below the texts: the pair where one is, or how far matching has come. It is always there, so that nothing jumps. */
export function PairLine({ alignment, between, current }: PairLineProps) {
  const say = useSay()
  const { index, pairs } = between
  const isLinking = useStore(besideStore, beside => beside.linking !== null)
  return (
    <section className="pair-line" aria-label={say('pairs.line')} data-room-foot>
      <span className="pair-line-steps">
        <IconButton label={say('pairs.previous')} command="pairs.previous" isDisabled={pairs.length === 0} onPress={() => stepPair(between, -1, say)}>
          <ChevronUp size={15} aria-hidden />
        </IconButton>
        <IconButton label={say('pairs.next')} command="pairs.next" isDisabled={pairs.length === 0} onPress={() => stepPair(between, 1, say)}>
          <ChevronDown size={15} aria-hidden />
        </IconButton>
        {pairs.length > 0 ? <span className="pair-line-count">{current ? say('pairs.position', { number: current.number, count: index.pairs.length }) : pairs.length < index.pairs.length ? say('pairs.filter.shown', { shown: pairs.length, count: index.pairs.length }) : say('pairs.count', { count: pairs.length })}</span> : null}
      </span>
      <span className="pair-line-words">
        {isLinking ? <Linking between={between} /> : current ? <PairNames between={between} pair={current} /> : <WhyNone alignment={alignment} between={between} />}
      </span>
      <Matching alignment={alignment} />
      <Below unsettled={index.unsettled} />
    </section>
  )
}

function PairNames({ between, pair }: { readonly between: Between; readonly pair: NumberedPair }) {
  const say = useSay()
  return (
    <>
      <span className="pair-line-names">
        <b>{nameOfClause(between.handles.left, pair.left.id)}</b>
        <span className="pair-line-sign" data-status={pair.status} aria-hidden />
        <b>{nameOfClause(between.handles.right, pair.right.id)}</b>
      </span>
      <span className="pair-line-status">{say(`pairs.status.${pair.status}`)}</span>
      <span className="pair-line-score">{say('pairs.score', { score: pair.score })}</span>
      {pair.decisions.length === 0 ? null : (
        <IconButton label={say('pairs.note')} command="pairs.note" onPress={showNote}>
          <StickyNote size={15} aria-hidden fill={pair.decisions.some(({ note }) => note !== '') ? 'currentColor' : 'none'} />
        </IconButton>
      )}
      <span className="pair-line-deeds" data-keys="tools">
        {pair.status === 'suggested' || pair.status === 'rejected' ? <Deed command="pairs.confirm" label={say('pairs.confirm')} onPress={() => void decide(between, pair, 'confirmed', say)}>{say('pairs.confirm.short')}</Deed> : null}
        {pair.status === 'suggested' ? <Deed command="pairs.reject" label={say('pairs.reject')} onPress={() => void decide(between, pair, 'rejected', say)}>{say('pairs.reject.short')}</Deed> : null}
        {pair.status === 'suggested' ? null : <Deed command="pairs.takeBack" label={say('pairs.takeBack')} onPress={() => void decide(between, pair, 'suggested', say)}>{say('pairs.takeBack.short')}</Deed>}
        {pair.status === 'confirmed' || pair.status === 'linked' ? <Deed command="pairs.link" label={say('pairs.link.another')} onPress={() => void linkHere(between, say)}>{say('pairs.link.short')}</Deed> : null}
      </span>
    </>
  )
}

type DeedProps = { readonly command: string; readonly label: string; readonly onPress: () => void; readonly children: string }
/** What can be said of the pair, with its key. */
function Deed({ command, label, onPress, children }: DeedProps) {
  return (
    <Tooltip text={label} command={command} placement="top">
      <Button onPress={onPress} isDisabled={!isWritable()}>{children}</Button>
    </Tooltip>
  )
}

/** What stands below the texts. */
function Below({ unsettled }: { readonly unsettled: number }) {
  const say = useSay()
  const below = useStore(besideStore, state => state.below)
  return (
    <span className="pair-line-below" role="group" aria-label={say('pairs.below')}>
      <ToggleIconButton label={say('pairs.showWords')} command="pairs.showWords" isSelected={below === 'words'} onChange={() => toggleBelow('words')}>
        <FileDiff size={15} aria-hidden />
      </ToggleIconButton>
      <ToggleIconButton label={say('pairs.showList')} command="pairs.showList" isSelected={below === 'list'} onChange={() => toggleBelow('list')}>
        <List size={15} aria-hidden />
      </ToggleIconButton>
      <ToggleIconButton label={say('pairs.showChanges')} command="pairs.showChanges" isSelected={below === 'changes'} onChange={() => toggleBelow('changes')}>
        <GitCompareArrows size={15} aria-hidden />
      </ToggleIconButton>
      {unsettled > 0 || below === 'unsettled' ? (
        <ToggleIconButton label={say('pairs.unsettled.count', { count: unsettled })} command="pairs.showUnsettled" className="pair-line-unsettled" isSelected={below === 'unsettled'} onChange={() => toggleBelow('unsettled')}>
          <Unlink size={15} aria-hidden /> {unsettled}
        </ToggleIconButton>
      ) : null}
    </span>
  )
}

/** Why there is no pair to show. */
function WhyNone({ alignment, between }: { readonly alignment: Alignment; readonly between: Between }) {
  const say = useSay()
  const { handles, index, side } = between
  const here = useClauseHere(handles[side])
  const single = here === null ? undefined : index.single[side].find(({ id }) => id === here)
  if (alignment.state === 'none') return say('pairs.sameText')
  if (!alignment.index) return null
  if (index.pairs.length === 0) return say('pairs.nothing')
  if (!single) return say('pairs.begin')
  const isRecorded = single.decisions.length > 0
  return (
    <>
      <span className="pair-line-alone">{say(single.isTitle && !isRecorded ? 'pairs.only.title' : 'pairs.only.here', { name: nameOfClause(handles[side], single.id) })} {isRecorded ? say('pairs.only.isRecorded') : null}</span>
      <Nearest between={between} clause={single.id} />
      <span className="pair-line-deeds" data-keys="tools">
        <Deed command="pairs.recordOnly" label={say('pairs.recordOnly')} onPress={() => void recordOnlyHere(between, say)}>{isRecorded ? say('pairs.takeBack.short') : say('pairs.only.record')}</Deed>
        <Deed command="pairs.link" label={say('pairs.link')} onPress={() => void linkHere(between, say)}>{say('pairs.link.short')}</Deed>
      </span>
    </>
  )
}

/** How far matching has come, with a way to stop it; or why it did not come to an end, with a way to begin it anew. */
function Matching({ alignment: { state, progress, error, stop, again } }: { readonly alignment: Alignment }) {
  const say = useSay()
  const isBusy = state === 'running'
  const share = progress && progress.total > 0 ? progress.done / progress.total : undefined
  return (
    <span className="pair-line-matching">
      <span role="status">{isBusy ? say('pairs.aligning') : state === 'stopped' ? say('pairs.stopped') : state === 'failed' && error ? saySentence(error.sentence) : ''}</span>
      {isBusy ? (
        <>
          <Progress label={say('pairs.aligning')} value={share} />
          <Button look="quiet" onPress={stop}>
            {say('ui.cancel')}
          </Button>
        </>
      ) : state === 'stopped' || state === 'failed' ? (
        <Button onPress={again}>{say('pairs.again')}</Button>
      ) : null}
    </span>
  )
}
