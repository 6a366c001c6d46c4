import { useMemo, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { SharedWords } from '#contract/comparing/alignments.ts'
import { withMoves, type MovedRun } from '#domain/changes/moved-words.ts'
import { wordRuns } from '#domain/changes/word-changes.ts'
import { commonRuns, leastInCommon, shareInCommon, type CommonRun } from '#domain/comparing/common-words.ts'
import type { Language } from '#domain/text.ts'
import { SideBySide } from '../../../pane/changes/WordChanges.tsx'
import { useSay } from '../../../state/language.ts'
import { Checkbox } from '../../../ui/controls/Checkbox.tsx'
import { besideStore } from '../beside-memory.ts'

export type Passage = { readonly text: string; readonly language: Language }
export type TwoPassagesProps = {
  readonly left: Passage
  readonly right: Passage
  /** Words that made the two alike, as they stand in either. */
  readonly known: SharedWords
  /** What they are to each other, where they are no pair. */
  readonly why: ReactNode
  /** Stands between what is said of them and their words. */
  readonly note: ReactNode
  /** More that is said of them. */
  readonly children: ReactNode
}

/**
 * Two passages beside each other, word by word. Where they are much alike, what only one has is marked; where they are hardly alike, that would be all of both, and where
 * they are in two languages nothing can be told so: then what both have is marked, and of one language each difference can be asked for.
 */
export function TwoPassages({ left, right, known, why, note, children }: TwoPassagesProps) {
  const say = useSay()
  const isFull = useStore(besideStore, beside => beside.isDifferenceFull)
  const language = left.language === right.language ? left.language : null
  const runs = useMemo(() => (language === null ? null : differences(left.text, right.text, language)), [left.text, right.text, language])
  const share = runs === null ? 0 : shareInCommon(runs)
  const isUnlike = share < leastInCommon
  return (
    <>
      <p className="pair-words-why">
        <span>
          {why} {language === null ? say('pairs.words.languages') : left.text === right.text ? say('pairs.words.same') : isUnlike && !isFull ? say('pairs.words.unlike', { share }) : say('pairs.words.key')} {children}
        </span>
        {language !== null && isUnlike ? <Checkbox isSelected={isFull} onChange={isDifferenceFull => besideStore.setState({ isDifferenceFull })}>{say('pairs.words.full')}</Checkbox> : null}
      </p>
      {note}
      {runs !== null && (isFull || !isUnlike) ? <Differences runs={runs} language={left.language} isChanged={left.text !== right.text} /> : <InCommon left={left} right={right} known={known} />}
    </>
  )
}

/** Longest pair of clauses that is gone through word by word, UTF-16 code units of both. */
const longestPair = 20_000

const differences = (before: string, after: string, language: Language): readonly MovedRun[] =>
  before.length + after.length > longestPair ? [{ kind: 'gone', words: before }, { kind: 'new', words: after }] : withMoves(wordRuns(before, after, language), language)

function InCommon({ left, right, known }: Pick<TwoPassagesProps, 'left' | 'right' | 'known'>) {
  const common = useMemo(() => commonRuns(left.text, right.text, known), [left.text, right.text, known])
  const marked = (runs: readonly CommonRun[]) => runs.map(({ isCommon, words }, index) => (isCommon ? <mark key={index} className="pair-words-common">{words}</mark> : words))
  return <SideBySide left={<span lang={left.language}>{marked(common.left)}</span>} right={<span lang={right.language}>{marked(common.right)}</span>} />
}

/** Both clauses with what changed marked: gone, new, or only at another place. */
function Differences({ runs, language, isChanged }: { readonly runs: readonly MovedRun[]; readonly language: Language; readonly isChanged: boolean }) {
  const of = (...kinds: readonly MovedRun['kind'][]) => runs.filter(({ kind }) => kinds.includes(kind)).map((run, index) => <Run key={index} {...run} />)
  return <SideBySide isChanged={isChanged} left={<span lang={language}>{of('same', 'gone', 'movedFrom')}</span>} right={<span lang={language}>{of('same', 'new', 'movedTo')}</span>} />
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
