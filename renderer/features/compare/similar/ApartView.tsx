import { useState } from 'react'
import { useStore } from 'zustand'
import { PlansFilter } from '../../../pane/excerpts/PlansFilter.tsx'
import { PlanConditionChips, PlanFilterFields } from '../../../pane/plans/PlanFilterFields.tsx'
import { planEntities } from '../../../pane/plans/plan-entities.ts'
import { useFittingPlans } from '../../../pane/plans/use-fitting-plans.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { runMaybeLong } from '../../../state/jobs.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { compareStore } from '../../../state/rooms/comparing.ts'
import { useSay } from '../../../state/language.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { PlanChooser } from '../panes/PlanChooser.tsx'
import { findWords } from './find-words.ts'
import './similar.css'

/** So many terms are shown: those further down tell little. */
const mostTerms = 200

/** Words and pairs of words that set one plan apart from the others in its language. */
export function ApartView() {
  const say = useSay()
  const { documents, plans, apart } = useStore(compareStore)
  const fitting = useFittingPlans(plans)
  const first = useRecords(records => records.documents[0]?.id)
  const isThere = useRecords(records => records.documents.some(({ id }) => id === apart.document))
  const document = isThere ? apart.document : (first ?? null)
  const wanted = { documents: [...documents], ...plans, limit: mostTerms }
  const [round, setRound] = useState(0)
  const { value, error, pending } = useAnswer(JSON.stringify({ document, wanted, round }), ['document', 'clause_correction', ...planEntities], async (engine, signal) =>
    document === null ? null : runMaybeLong('compare.apart.job', options => engine.compare.apart({ document, ...wanted }, options), signal),
  )
  const again = () => setRound(last => last + 1)
  const greatest = value?.terms[0]?.score ?? 1
  return (
    <>
      <div className="compare-bar" role="group" aria-label={say('compare.apart.settings')}>
        {document === null ? null : <PlanChooser document={document} fitting={null} onChoose={chosen => compareStore.setState({ apart: { document: chosen } })} />}
        <span className="compare-note">{say('compare.apart.against')}</span>
        <PlansFilter documents={documents} onChange={chosen => compareStore.setState({ documents: chosen })} fitting={fitting} />
        <PlanFilterFields filter={plans} onChange={next => compareStore.setState({ plans: next })} />
        <PlanConditionChips filter={plans} onChange={next => compareStore.setState({ plans: next })} />
      </div>
      {error && !pending ? (
        <EmptyState title={say('compare.apart.stopped')} actions={<Button onPress={again}>{say('compare.apart.again')}</Button>}>{say('compare.apart.stopped.next')}</EmptyState>
      ) : null}
      {value && value.against.length === 0 ? <EmptyState title={say('compare.apart.alone')}>{say('compare.apart.alone.next')}</EmptyState> : null}
      {value && value.against.length > 0 && value.terms.length === 0 ? <EmptyState title={say('compare.apart.none')}>{say('compare.apart.none.next')}</EmptyState> : null}
      {value && value.terms.length > 0 && !(error && !pending) ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and must by keys, too
        <section className="terms-apart" tabIndex={0} aria-label={say('compare.way.apart')} data-first-place>
          <table className="chart-table">
            <caption>{say('compare.apart.caption', { count: value.against.length })}</caption>
            <thead>
              <tr>
                <th scope="col">{say('compare.apart.term')}</th>
                <th scope="col" data-number>{say('compare.apart.here')}</th>
                <th scope="col" data-number>{say('compare.apart.elsewhere')}</th>
                <th scope="col">{say('compare.apart.weight')}</th>
              </tr>
            </thead>
            <tbody>
              {value.terms.map(({ term, count, others, score }) => (
                <tr key={term}>
                  <th scope="row"><Button look="quiet" className="term-button" onPress={() => findWords([term])}>{term}</Button></th>
                  <td data-number>{say('excerpts.number', { count })}</td>
                  <td data-number>{say('excerpts.number', { count: others })}</td>
                  <td>
                    <span className="term-weight">
                      <span className="term-bar" style={{ inlineSize: `${Math.max(1, (100 * score) / greatest)}px` }} />
                      {say('excerpts.number', { count: Math.round(score * 10) / 10 })}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </>
  )
}
