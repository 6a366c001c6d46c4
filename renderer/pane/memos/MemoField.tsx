import { lazy, Suspense, useMemo } from 'react'
import type { MemoOwner, TargetRow } from '#contract/coding/memos.ts'
import { type Target, targetKey, targetsIn } from '#domain/memos/mentions.ts'
import type { Engine } from '../../client/engine.ts'
import type { Links } from '../../memo/chips/links.ts'
import { useAnswer } from '../../state/asking/answers.ts'
import { useEngine } from '../../state/connection.ts'
import { sayMoment } from '../../state/dates.ts'
import { useSay } from '../../state/language.ts'
import { notifyProblem } from '../../state/notices.ts'
import { viewStore } from '../../state/view.ts'
import { openTarget } from './opening.ts'
import './memo-field.css'

/** The editor is large and seldom wanted at once: it comes when the first memo is opened. */
const MemoEditor = lazy(() => import('../../memo/MemoEditor.tsx').then(({ MemoEditor }) => ({ default: MemoEditor })))

export type MemoFieldProps = {
  readonly owner: MemoOwner
  readonly onLeave?: () => void
  readonly autoFocus?: boolean
  /** What a link is offered to before all else: what the memo is about. */
  readonly first?: readonly Target[]
}

/** A memo to read and write; what is written is saved after a pause and when the field is left. Give it a `key` that names the owner. */
export function MemoField({ owner, onLeave, autoFocus = false, first = nothing }: MemoFieldProps) {
  const say = useSay()
  const engine = useEngine()
  const { value } = useAnswer(JSON.stringify(owner), ['memo'], (engine, signal) => engine.memos.read({ owner }, { signal }))
  const links = useLinks(value?.body ?? '', first)
  const placeholder = <div className="memo-waiting" aria-busy />
  if (!value) return placeholder
  const { coder, updatedAt } = value
  return (
    <Suspense fallback={placeholder}>
      <MemoEditor
        value={value}
        say={say}
        links={links}
        autoFocus={autoFocus}
        onCommit={(body, plain) =>
          engine.memos.write({ owner, body, plain }).catch((error: unknown) => {
            notifyProblem(error)
            throw error
          })}
        onLeave={onLeave}
      />
      {coder && updatedAt ? <p className="memo-by">{say('memos.by', { coder, day: sayMoment(updatedAt) })}</p> : null}
    </Suspense>
  )
}

/** What a name is made from: of a theme, a document, an excerpt, a clause. */
const namedBy = ['theme', 'document', 'annotation', 'clause_correction'] as const
const none: readonly TargetRow[] = []
const nothing: readonly Target[] = []
/** So many of what a memo is about are offered before anything else. */
const mostFirst = 8

/** What the chips of a memo are called, what can be linked to, and how a link is followed. */
function useLinks(body: string, first: readonly Target[]): Links {
  const engine = useEngine()
  const targets = useMemo(() => targetsIn(body).slice(0, 2_000), [body])
  const { value: named = none } = useAnswer<readonly TargetRow[]>(targets.map(targetKey).join(' '), namedBy, (engine, signal) =>
    targets.length ? engine.memos.targets({ targets }, { signal }) : Promise.resolve(none))
  return useMemo(
    () => ({
      named,
      find: words => findLinks(engine, words, first),
      open: target => void openTarget(engine, target).catch(notifyProblem),
    }),
    [engine, named, first],
  )
}

/** What can be linked to by these words: those of `first` that have all of them in their names stand before what is found anywhere. */
export async function findLinks(engine: Engine, words: string, first: readonly Target[]): Promise<readonly TargetRow[]> {
  const [found, known] = await Promise.all([engine.memos.find({ words, ...here() }), first.length === 0 ? none : engine.memos.targets({ targets: first.slice(0, mostLooked) })])
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  const fitting = known.filter(({ gone, name }) => !gone && wanted.every(word => fold(name).includes(word))).slice(0, mostFirst)
  const keys = new Set(fitting.map(targetKey))
  return [...fitting, ...found.filter(row => !keys.has(targetKey(row)))]
}
const mostLooked = 200
const fold = (text: string) => text.normalize('NFKC').toLowerCase()

/** The document in the reader: its clauses need not be named by it. */
function here(): { readonly document?: string } {
  const { document } = viewStore.getState()
  return document === null ? {} : { document }
}
