import type { ReactNode } from 'react'
import type { Decision, SharedWords } from '#contract/comparing/alignments.ts'
import { useSay } from '../../../state/language.ts'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { sharedWords } from './list/rows.ts'
import { nameOfClause, useClauseHere } from './here.ts'
import type { Between } from './moves.ts'
import { nearestOf, otherSide, type NumberedPair } from './pair-index.ts'
import { PairNote } from './PairNote.tsx'
import { TwoPassages } from './TwoPassages.tsx'

/**
 * What both clauses of a pair say: what only one of them has is marked, or, where they are hardly alike or in two languages, what both have. So does a clause without a
 * partner and the one of those most like it that is shown beside it.
 */
export function PairWords({ between: { handles, index, side }, current }: { readonly between: Between; readonly current: NumberedPair | null }) {
  const say = useSay()
  const here = { left: useClauseHere(handles.left), right: useClauseHere(handles.right) }
  const own = here[side]
  const single = current ? undefined : index.single[side].find(({ id }) => id === own)
  const beside = single && nearestOf(index, single.id, side).find(candidate => candidate[otherSide(side)] === here[otherSide(side)])
  if (current) return <Words handles={handles} left={current.left.id} right={current.right.id} words={current.words} decisions={current.decisions} why={null} />
  if (!single || (single.decisions.length === 0 && !beside)) return <EmptyState title={say('pairs.words.none')}>{say('pairs.begin')}</EmptyState>
  const isRecorded = single.decisions.length > 0
  const why = <>{say('pairs.only.here', { name: nameOfClause(handles[side], single.id) })} {isRecorded ? say('pairs.only.isRecorded') : null} {beside ? say('pairs.words.nearest', { name: nameOfClause(handles[otherSide(side)], beside[otherSide(side)]), score: beside.score }) : null}</>
  if (beside) return <Words handles={handles} left={beside.left} right={beside.right} words={beside.words} decisions={isRecorded ? single.decisions : null} why={why} />
  return (
    <div className="pair-words">
      <p className="pair-words-why">{why}</p>
      <PairNote decisions={single.decisions} />
    </div>
  )
}

type WordsProps = {
  readonly handles: Between['handles']
  /** Ids of the two clauses. */
  readonly left: string
  readonly right: string
  readonly words: SharedWords
  /** What was decided of them; null where there is nothing to note. */
  readonly decisions: readonly Decision[] | null
  /** What they are to each other, where they are no pair. */
  readonly why: ReactNode
}

function Words({ handles, left, right, words, decisions, why }: WordsProps) {
  const say = useSay()
  const [one, other] = [passageOf(handles.left, left), passageOf(handles.right, right)]
  if (!one || !other) return <EmptyState title={say('pairs.words.none')}>{say('pairs.begin')}</EmptyState>
  const shared = sharedWords(words)
  return (
    <div className="pair-words">
      <TwoPassages left={one} right={other} known={words} why={why} note={decisions ? <PairNote decisions={decisions} /> : null}>
        {shared === '' ? null : say('pairs.words.shared', { words: shared })}
      </TwoPassages>
    </div>
  )
}

/** A clause's own text, as it stands in the text that is read. */
function passageOf(handle: Between['handles']['left'], id: string) {
  const reading = handle?.reading()
  const clause = reading?.clauses.find(row => row.id === id)
  return reading && clause ? { text: reading.text.slice(clause.start, clause.textEnd).trim(), language: reading.language } : null
}
