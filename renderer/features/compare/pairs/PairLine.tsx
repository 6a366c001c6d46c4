import { ChevronDown, ChevronUp } from 'lucide-react'
import { saySentence, useSay } from '../../../state/language.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { Progress } from '../../../ui/layout/Progress.tsx'
import { nameOfClause, useClauseHere } from './here.ts'
import { stepPair, type Between } from './moves.ts'
import type { NumberedPair } from './pair-index.ts'
import type { Alignment } from './use-alignment.ts'
import './pairs.css'

export type PairLineProps = { readonly alignment: Alignment; readonly between: Between; readonly current: NumberedPair | null }

/** One line below the texts: the pair where one is, or how far matching has come. It is always there, so that nothing jumps. */
export function PairLine({ alignment, between, current }: PairLineProps) {
  const say = useSay()
  const { index, pairs } = between
  return (
    <section className="pair-line" aria-label={say('pairs.line')} data-room-foot>
      <span className="pair-line-steps">
        <IconButton label={say('pairs.previous')} command="pairs.previous" isDisabled={pairs.length === 0} onPress={() => stepPair(between, -1, say)}>
          <ChevronUp size={15} aria-hidden />
        </IconButton>
        <IconButton label={say('pairs.next')} command="pairs.next" isDisabled={pairs.length === 0} onPress={() => stepPair(between, 1, say)}>
          <ChevronDown size={15} aria-hidden />
        </IconButton>
        {pairs.length > 0 ? <span className="pair-line-count">{current ? say('pairs.position', { number: current.number, count: index.pairs.length }) : say('pairs.count', { count: pairs.length })}</span> : null}
      </span>
      <span className="pair-line-words">
        {current ? <PairNames between={between} pair={current} /> : <WhyNone alignment={alignment} between={between} />}
      </span>
      <Matching alignment={alignment} />
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
    </>
  )
}

/** Why there is no pair to show. */
function WhyNone({ alignment, between }: { readonly alignment: Alignment; readonly between: Between }) {
  const say = useSay()
  const { handles, index, side } = between
  const here = useClauseHere(handles[side])
  const isAlone = here !== null && index.only[side].some(({ id }) => id === here)
  if (alignment.state === 'none') return say('pairs.sameText')
  if (!alignment.index) return null
  if (index.pairs.length === 0) return say('pairs.nothing')
  return isAlone ? say('pairs.only.here', { name: nameOfClause(handles[side], here) }) : say('pairs.begin')
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
