import { PassagePair, SideBySide } from '../../../pane/changes/WordChanges.tsx'
import { useSay } from '../../../state/language.ts'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { sharedWords } from './list/rows.ts'
import type { Between } from './moves.ts'
import type { NumberedPair } from './pair-index.ts'

/** What both clauses of a pair say, word by word: what only one of them has is marked. Clauses in two languages stand beside each other as they are. */
export function PairWords({ between: { handles }, current }: { readonly between: Between; readonly current: NumberedPair | null }) {
  const say = useSay()
  const [left, right] = [handles.left?.reading(), handles.right?.reading()]
  if (!current || !left || !right) return <EmptyState title={say('pairs.words.none')}>{say('pairs.begin')}</EmptyState>
  const [before, after] = [left.text.slice(current.left.start, current.left.textEnd).trim(), right.text.slice(current.right.start, current.right.textEnd).trim()]
  const isSameLanguage = left.language === right.language
  const shared = sharedWords(current.words)
  return (
    <div className="pair-words">
      <p className="pair-words-why">
        {before === after ? say('pairs.words.same') : isSameLanguage ? say('pairs.words.key') : say('pairs.words.languages')} {shared === '' ? null : <span>{say('pairs.words.shared', { words: shared })}</span>}
      </p>
      {isSameLanguage ? <PassagePair before={before} after={after} nothing={say('pairs.words.nothing')} /> : <SideBySide left={<span lang={left.language}>{before}</span>} right={<span lang={right.language}>{after}</span>} />}
    </div>
  )
}
