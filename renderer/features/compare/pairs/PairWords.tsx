import { useMemo } from 'react'
import { withMoves, type MovedRun } from '#domain/changes/moved-words.ts'
import { wordRuns } from '#domain/changes/word-changes.ts'
import type { Language } from '#domain/text.ts'
import { SideBySide } from '../../../pane/changes/WordChanges.tsx'
import { useSay } from '../../../state/language.ts'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { sharedWords } from './list/rows.ts'
import { nameOfClause, useClauseHere } from './here.ts'
import type { Between } from './moves.ts'
import type { NumberedPair } from './pair-index.ts'
import { PairNote } from './PairNote.tsx'

/** What both clauses of a pair say, word by word: what only one of them has is marked. Clauses in two languages stand beside each other as they are. */
export function PairWords({ between: { handles, index, side }, current }: { readonly between: Between; readonly current: NumberedPair | null }) {
  const say = useSay()
  const [left, right] = [handles.left?.reading(), handles.right?.reading()]
  const here = useClauseHere(handles[side])
  const recorded = index.only[side].find(({ id, decisions }) => id === here && decisions.length > 0)
  if (!current && recorded) {
    return (
      <div className="pair-words">
        <p className="pair-words-why">{say('pairs.only.here', { name: nameOfClause(handles[side], recorded.id) })} {say('pairs.only.isRecorded')}</p>
        <PairNote decisions={recorded.decisions} />
      </div>
    )
  }
  if (!current || !left || !right) return <EmptyState title={say('pairs.words.none')}>{say('pairs.begin')}</EmptyState>
  const [before, after] = [left.text.slice(current.left.start, current.left.textEnd).trim(), right.text.slice(current.right.start, current.right.textEnd).trim()]
  const isSameLanguage = left.language === right.language
  const shared = sharedWords(current.words)
  return (
    <div className="pair-words">
      <p className="pair-words-why">
        {before === after ? say('pairs.words.same') : isSameLanguage ? say('pairs.words.key') : say('pairs.words.languages')} {shared === '' ? null : <span>{say('pairs.words.shared', { words: shared })}</span>}
      </p>
      <PairNote decisions={current.decisions} />
      {isSameLanguage ? <Differences before={before} after={after} language={left.language} /> : <SideBySide left={<span lang={left.language}>{before}</span>} right={<span lang={right.language}>{after}</span>} />}
    </div>
  )
}

/** Longest pair of clauses that is gone through word by word, UTF-16 code units of both. */
const longestPair = 20_000

/** Both clauses with what changed marked: gone, new, or only at another place. */
function Differences({ before, after, language }: { readonly before: string; readonly after: string; readonly language: Language }) {
  const runs = useMemo(
    (): readonly MovedRun[] =>
      before.length + after.length > longestPair ? [{ kind: 'gone', words: before }, { kind: 'new', words: after }] : withMoves(wordRuns(before, after, language), language),
    [before, after, language],
  )
  const of = (...kinds: readonly MovedRun['kind'][]) => runs.filter(({ kind }) => kinds.includes(kind)).map((run, index) => <Run key={index} {...run} />)
  return <SideBySide isChanged={before !== after} left={<span lang={language}>{of('same', 'gone', 'movedFrom')}</span>} right={<span lang={language}>{of('same', 'new', 'movedTo')}</span>} />
}

function Run({ kind, words }: MovedRun) {
  const say = useSay()
  if (kind === 'same') return words
  if (kind === 'movedFrom' || kind === 'movedTo') {
    return (
      <span className="pair-words-moved">
        <span className="ui-hidden">{say('pairs.words.moved')} </span>
        {words}
      </span>
    )
  }
  const Element = kind === 'gone' ? 'del' : 'ins'
  return (
    <Element>
      <span className="ui-hidden">{say(kind === 'gone' ? 'versions.gone' : 'versions.new')} </span>
      {words}
    </Element>
  )
}
