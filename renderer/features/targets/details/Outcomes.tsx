import { Link2, Unlink, X } from 'lucide-react'
import type { Candidate, Linked, TargetRow } from '#contract/targets.ts'
import { writtenAmount } from '#domain/register/amounts.ts'
import { type Standing, standings } from '#domain/register/standing.ts'
import { useEngine } from '../../../state/connection.ts'
import { activeLanguage, useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { registerStore, takeForLink } from '../../../state/rooms/register.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { link } from '../doing.ts'
import { focusList } from '../register-commands.ts'
import { NoteField } from './NoteField.tsx'

const none = 'none'
/** How much of what, as it is written; says so where there is no number. */
const amountOf = (fields: Linked['fields'], say: ReturnType<typeof useSay>) => [writtenAmount(fields, say, activeLanguage()), fields.what].filter(Boolean).join(' · ') || say('targets.gap.number')
const share = (value: number | null) => (value === null ? 'none' : `${Math.round(value * 100)}%`)

/** What is linked to a row: of a target its outcomes and those that are suggested, of an outcome its targets. */
export function Outcomes({ row, candidates, isReadOnly }: { readonly row: TargetRow; readonly candidates: readonly Candidate[] | undefined; readonly isReadOnly: boolean }) {
  const say = useSay()
  const isTarget = row.kind === 'target' || row.outcomes.length > 0
  const linked = isTarget ? row.outcomes : row.targets
  const take = () => {
    takeForLink(row)
    setTimeout(focusList)
  }
  return (
    <section className="register-outcomes" aria-label={say(isTarget ? 'targets.outcomes' : 'targets.targets')}>
      <h2>{say(isTarget ? 'targets.outcomes' : 'targets.targets')}</h2>
      {linked.length === 0 ? <p className="register-faint">{say(isTarget ? 'targets.outcomes.none' : 'targets.targets.none')}</p> : null}
      <ul>{linked.map(one => <LinkedRow key={one.id} row={row} linked={one} isTarget={isTarget} isReadOnly={isReadOnly} />)}</ul>
      {row.kind === 'target' && candidates && candidates.length > 0 ? (
        <>
          <h3>{say('targets.candidates')}</h3>
          <ul aria-label={say('targets.candidates')}>{candidates.map(candidate => <CandidateRow key={candidate.id} row={row} candidate={candidate} isReadOnly={isReadOnly} />)}</ul>
        </>
      ) : null}
      {row.kind === 'target' ? <Button icon={<Link2 size={14} aria-hidden />} isDisabled={isReadOnly} onPress={take}>{say('targets.linkByHand')}</Button> : null}
      {row.kind === 'target' && candidates?.length === 0 ? <p className="register-faint">{say('targets.candidates.none')}</p> : null}
    </section>
  )
}

type LinkedProps = { readonly row: TargetRow; readonly linked: Linked; readonly isTarget: boolean; readonly isReadOnly: boolean }

function LinkedRow({ row, linked, isTarget, isReadOnly }: LinkedProps) {
  const say = useSay()
  const engine = useEngine()
  const [target, outcome] = isTarget ? [row, linked] : [linked, row]
  const names = { target: { id: target.id, document: target.document }, outcome: { id: outcome.id, document: outcome.document } }
  const set = (said: { readonly status: Standing | null } | { readonly note: string }) => void engine.targets.link({ ...names, ...said }).catch(notifyProblem)
  return (
    <li className="register-linked">
      <p className="register-words">{linked.quote}</p>
      <p className="register-faint">{amountOf(linked.fields, say)}</p>
      <p className="register-faint">{linked.citation}{linked.coder ? ` · ${linked.coder}` : ''} · {linked.at.slice(0, 10)}</p>
      <p className="register-suggestion">{say('targets.suggested', { standing: say(`targets.standing.${linked.suggested.standing}`) })} {say(`targets.reason.${linked.suggested.reason}`, { share: share(linked.suggested.share) })}</p>
      <div className="register-actions">
        <Select
          label={say('targets.says')} hideLabel value={linked.status ?? none} isDisabled={isReadOnly} onChange={next => set({ status: next === none ? null : next })}
          items={[{ id: none, label: say('targets.undecided') } as const, ...standings.map(id => ({ id, label: say(`targets.standing.${id}`) }))]}
        />
        <Button look="quiet" onPress={() => registerStore.setState({ asked: null, active: linked.id })}>{say('targets.goToRow')}</Button>
        <IconButton label={say('targets.unlink')} isDisabled={isReadOnly} onPress={() => void engine.targets.unlink({ target: target.id, outcome: outcome.id }).catch(notifyProblem)}>
          <Unlink size={15} aria-hidden />
        </IconButton>
      </div>
      <NoteField label={say('targets.linkNote')} note={linked.note} isReadOnly={isReadOnly} onKeep={note => set({ note })} />
    </li>
  )
}

function CandidateRow({ row, candidate, isReadOnly }: { readonly row: TargetRow; readonly candidate: Candidate; readonly isReadOnly: boolean }) {
  const say = useSay()
  const engine = useEngine()
  const { quote, citation, words, bodies, fields, suggested, score } = candidate
  return (
    <li className="register-linked">
      <p className="register-words">{quote}</p>
      <p className="register-faint">{citation} · {amountOf(fields, say)}</p>
      <p className="register-suggestion">
        {say('targets.why', { score: Math.round(score * 100), words: words.join(say('ui.between')) || '–', bodies: bodies.join(say('ui.between')) || 'none' })} {say('targets.suggested', { standing: say(`targets.standing.${suggested.standing}`) })} {say(`targets.reason.${suggested.reason}`, { share: share(suggested.share) })}
      </p>
      <div className="register-actions">
        <Button icon={<Link2 size={14} aria-hidden />} isDisabled={isReadOnly} onPress={() => void link(engine, row, candidate)}>{say('targets.link')}</Button>
        <Button look="quiet" icon={<X size={14} aria-hidden />} isDisabled={isReadOnly} onPress={() => void link(engine, row, candidate, 'rejected')}>{say('targets.reject')}</Button>
      </div>
    </li>
  )
}
