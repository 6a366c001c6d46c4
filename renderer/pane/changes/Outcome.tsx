import { CircleCheck, MoveRight, Unlink, type LucideIcon } from 'lucide-react'
import type { PlaceCounts, TextOutcome } from '#contract/documents/documents.ts'
import { useSay } from '../../state/language.ts'
import { HighlightState, shownState, stateSigns } from './HighlightState.tsx'
import { PassagePair, WordChanges } from './WordChanges.tsx'
import './changes.css'

const states = ['exact', 'moved', 'fuzzy', 'ambiguous', 'orphan', 'left'] as const
const signs: Readonly<Record<(typeof states)[number], LucideIcon>> = { exact: CircleCheck, moved: MoveRight, ...stateSigns, left: Unlink }

/** What will become of highlights, corrected clauses and rows of the register if a text changes, and where it changes. */
export function Outcome({ outcome }: { readonly outcome: TextOutcome }) {
  const say = useSay()
  const { same, highlights, corrections, targets, linksWaiting, changes } = outcome
  const [hasHighlights, hasCorrections, hasTargets] = [sum(highlights) > 0, sum(corrections) > 0, sum(targets) > 0]
  const targetsWaiting = waitingOf(targets)
  if (same) return <p role="status">{say('versions.same')}</p>
  return (
    // Nothing in it takes the focus: it does itself, so that keys can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="outcome" role="group" aria-label={say('outcome.title')} tabIndex={0}>
      {hasHighlights || hasCorrections || hasTargets ? (
        <div className="outcome-counts">
          {hasHighlights ? <Counts title={say('outcome.highlights', { count: sum(highlights) })} counts={highlights} /> : null}
          {hasCorrections ? <Counts title={say('outcome.corrections', { count: sum(corrections) })} counts={corrections} /> : null}
          {hasTargets ? <Counts title={say('outcome.targets', { count: sum(targets) })} counts={targets} /> : null}
        </div>
      ) : (
        <p>{say('outcome.none')}</p>
      )}
      {hasHighlights ? <p className="outcome-promise">{say('outcome.promise', { count: waitingOf(highlights) })}</p> : null}
      {targetsWaiting > 0 ? <p className="outcome-promise">{say('outcome.targetsPromise', { count: targetsWaiting, links: linksWaiting })}</p> : null}
      <Waiting outcome={outcome} />
      <CorrectionsLeft outcome={outcome} />
      <section aria-label={say('outcome.passages', { count: changes.count })}>
        <h3>{say('outcome.passages', { count: changes.count })}</h3>
        {changes.count === 0 ? (
          <p>{say('outcome.onlyReading')}</p>
        ) : (
          <div className="outcome-passages">
            <div className="differences-heads">
              <h4>{say('outcome.before')}</h4>
              <h4>{say('outcome.after')}</h4>
            </div>
            {changes.passages.map((passage, index) => (
              <PassagePair key={index} {...passage} nothing={say('outcome.nothing')} />
            ))}
          </div>
        )}
        {changes.count > changes.passages.length ? <p className="outcome-promise">{say('outcome.passagesMore', { shown: changes.passages.length, count: changes.count })}</p> : null}
      </section>
    </div>
  )
}

type Counted = PlaceCounts & { readonly left?: number }

function sum(counts: Counted): number {
  return states.reduce((all, state) => all + (counts[state] ?? 0), 0)
}

/** How many wait for a person. */
const waitingOf = ({ fuzzy, ambiguous, orphan }: PlaceCounts) => fuzzy + ambiguous + orphan

/** How many there are of each kind. What was left before is told only where there is something. */
function Counts({ title, counts }: { readonly title: string; readonly counts: Counted }) {
  const say = useSay()
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {states
          .filter(state => state !== 'left' || counts.left)
          .map(state => {
            const Sign = signs[state]
            return (
              <li key={state} className="outcome-count" data-none={counts[state] ? undefined : true}>
                <b>{counts[state]}</b>
                <Sign size={14} aria-hidden />
                <span>{say(`outcome.${state}`)}</span>
              </li>
            )
          })}
      </ul>
    </section>
  )
}

/** Highlights that will wait for a person, each with its words of today and what may become of them. */
function Waiting({ outcome: { waiting, highlights } }: { readonly outcome: TextOutcome }) {
  const say = useSay()
  const count = waitingOf(highlights)
  if (count === 0) return null
  return (
    <section aria-label={say('outcome.waiting')}>
      <h3>{say('outcome.waiting')}</h3>
      <ul className="outcome-list">
        {waiting.map(({ annotation, status, quote, now }) => (
          <li key={annotation}>
            <HighlightState state={shownState(status, now === quote)} />
            <div>
              <p>{now === '' || now === quote ? quote : <WordChanges before={quote} after={now} />}</p>
              {now === '' ? <p>{say('outcome.gone')}</p> : now === quote ? <p>{say('versions.review.sameWords')}</p> : null}
            </div>
          </li>
        ))}
      </ul>
      {count > waiting.length ? <p className="outcome-promise">{say('outcome.waitingMore', { count: count - waiting.length })}</p> : null}
    </section>
  )
}

function CorrectionsLeft({ outcome: { corrections, correctionsLeft } }: { readonly outcome: TextOutcome }) {
  const say = useSay()
  const count = waitingOf(corrections)
  if (count === 0) return null
  return (
    <section aria-label={say('outcome.correctionsLeft')}>
      <h3>{say('outcome.correctionsLeft')}</h3>
      <p className="outcome-promise">{say('outcome.correctionsPromise')}</p>
      <ul className="outcome-list">
        {correctionsLeft.map(({ kind, quote }, index) => (
          <li key={index}>
            <span>{say(`clauses.kind.${kind}`)}</span>
            <p>{quote}</p>
          </li>
        ))}
      </ul>
      {count > correctionsLeft.length ? <p className="outcome-promise">{say('outcome.waitingMore', { count: count - correctionsLeft.length })}</p> : null}
    </section>
  )
}
