import { useMemo, useState } from 'react'
import { lineRuns, type LineRun } from '#domain/line-changes.ts'
import { PassagePair, SideBySide } from '../../../pane/changes/WordChanges.tsx'
import { useAnswer } from '../../../state/answers.ts'
import { saySentence, useSay } from '../../../state/language.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'

/** Changed runs that are drawn at first, and how many more each time. */
const drawnAtFirst = 200
/** Lines of what stayed the same that are shown before and after a change. */
const contextLines = 2

/** Two texts of a document side by side: what changed, with a little of what is around it. */
export function Differences({ document, before, after }: { readonly document: string; readonly before: string; readonly after: string }) {
  const say = useSay()
  const [most, setMost] = useState(drawnAtFirst)
  const { value, error } = useAnswer(`${document} ${before} ${after}`, [], async (engine, signal) => {
    const [old, now] = await Promise.all([before, after].map(version => engine.documents.text({ document, version }, { signal })))
    return { before: old?.text ?? '', after: now?.text ?? '', language: now?.language }
  })
  const runs = useMemo(() => (value ? lineRuns(value.before, value.after) : []), [value])
  if (error) return <p className="versions-problem" role="alert">{saySentence(error.sentence)}</p>
  if (!value) return <p className="versions-waiting" role="status">{say('versions.opening')}</p>
  if (runs.every(({ isKept }) => isKept)) return <EmptyState title={say('versions.differences.none')} />
  return (
    // What scrolls must take the focus, so that keys can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="differences" role="group" aria-label={say('versions.earlier.differences')} tabIndex={0} lang={value.language === 'zh' ? 'zh-CN' : 'en'}>
      <div className="differences-heads">
        <h2>{say('versions.differences.before')}</h2>
        <h2>{say('versions.differences.after')}</h2>
      </div>
      {runs.slice(0, most).map((run, index) => (
        <Run key={index} run={run} before={value.before} after={value.after} isFirst={index === 0} isLast={index === runs.length - 1} />
      ))}
      {runs.length > most ? <Button onPress={() => setMost(most + drawnAtFirst)}>{say('versions.differences.more', { count: runs.length - most })}</Button> : null}
    </div>
  )
}

type RunProps = { readonly run: LineRun; readonly before: string; readonly after: string; readonly isFirst: boolean; readonly isLast: boolean }

function Run({ run, before, after, isFirst, isLast }: RunProps) {
  const say = useSay()
  const [old, now] = [before.slice(run.before.start, run.before.end), after.slice(run.after.start, run.after.end)]
  if (!run.isKept) return <PassagePair before={old} after={now} nothing={say('versions.differences.nothing')} />
  const lines = now.replace(/\n$/, '').split('\n')
  const [head, tail] = [isFirst ? [] : lines.slice(0, contextLines), isLast ? [] : lines.slice(Math.max(isFirst ? 0 : contextLines, lines.length - contextLines))]
  const hidden = lines.length - head.length - tail.length
  const shown = (kept: readonly string[]) => (kept.length > 0 ? <SideBySide left={kept.join('\n')} right={kept.join('\n')} /> : null)
  return (
    <>
      {shown(head)}
      {hidden > 0 ? <p className="differences-same">{say('versions.differences.same', { count: hidden })}</p> : null}
      {shown(tail)}
    </>
  )
}
