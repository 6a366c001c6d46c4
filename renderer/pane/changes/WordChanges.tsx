import { useMemo, type ReactNode } from 'react'
import { wordRuns } from '#domain/changes/word-changes.ts'
import { useSay } from '../../state/language.ts'
import './changes.css'

/** What changed between two passages, in the words of both: what is gone is struck out, what is new is underlined. */
export function WordChanges({ before, after }: { readonly before: string; readonly after: string }) {
  const say = useSay()
  const runs = useMemo(() => wordRuns(before, after), [before, after])
  return (
    <span className="word-changes">
      {runs.map(({ kind, words }, index) =>
        kind === 'same' ? (
          <span key={index}>{words}</span>
        ) : kind === 'gone' ? (
          <del key={index}>
            <span className="ui-hidden">{say('versions.gone')} </span>
            {words}
          </del>
        ) : (
          <ins key={index}>
            <span className="ui-hidden">{say('versions.new')} </span>
            {words}
          </ins>
        ),
      )}
    </span>
  )
}

/** Longest pair of passages that is gone through word by word, UTF-16 code units of both sides. */
const longestPair = 20_000

/** Two passages beside each other: what is only in the left one is struck out, what is only in the right one underlined. */
export function PassagePair({ before, after, nothing }: { readonly before: string; readonly after: string; /** Stands for a passage that is empty. */ readonly nothing: string }) {
  const say = useSay()
  const runs = useMemo(
    () => (before.length + after.length > longestPair ? [{ kind: 'gone', words: before } as const, { kind: 'new', words: after } as const] : wordRuns(before, after)),
    [before, after],
  )
  const left = runs.filter(({ kind }) => kind !== 'new').map(({ kind, words }, index) => (kind === 'gone' ? <del key={index}><span className="ui-hidden">{say('versions.gone')} </span>{words}</del> : <span key={index}>{words}</span>))
  const right = runs.filter(({ kind }) => kind !== 'gone').map(({ kind, words }, index) => (kind === 'new' ? <ins key={index}><span className="ui-hidden">{say('versions.new')} </span>{words}</ins> : <span key={index}>{words}</span>))
  return <SideBySide isChanged left={before === '' ? <i>{nothing}</i> : left} right={after === '' ? <i>{nothing}</i> : right} />
}

export type SideBySideProps = { readonly left: ReactNode; readonly right: ReactNode; readonly isChanged?: boolean }

/** One row of two columns of text. */
export function SideBySide({ left, right, isChanged }: SideBySideProps) {
  return (
    <div className="differences-pair" data-changed={isChanged || undefined}>
      <div className="word-changes">{left}</div>
      <div className="word-changes">{right}</div>
    </div>
  )
}
