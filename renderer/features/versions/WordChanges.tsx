import { useMemo } from 'react'
import { wordRuns } from '#domain/word-changes.ts'
import { useSay } from '../../state/language.ts'

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
