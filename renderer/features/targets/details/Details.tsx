import { BookOpenText, Check, Undo2, X } from 'lucide-react'
import type { Candidate, TargetRow } from '#contract/targets.ts'
import { writtenAmount, writtenNumber } from '#domain/register/amounts.ts'
import type { FieldName } from '#domain/register/fields.ts'
import { type Standing, standings } from '#domain/register/standing.ts'
import { strengths } from '#domain/targets/strength.ts'
import { useEngine } from '../../../state/connection.ts'
import { activeLanguage, useSay } from '../../../state/language.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { useProject } from '../../../state/project.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Checkbox } from '../../../ui/controls/Checkbox.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { FieldEditor } from './FieldEditor.tsx'
import { NoteField } from './NoteField.tsx'
import { Outcomes } from './Outcomes.tsx'
import { forget, judge, sayOf } from '../doing.ts'
import { openRow } from '../register-commands.ts'

const none = 'none'

/** One row in full: its quote, what was read and what people say, how it stands, and the outcomes that answer it. */
export function Details({ row, candidates }: { readonly row: TargetRow | undefined; readonly candidates: readonly Candidate[] | undefined }) {
  const say = useSay()
  return (
    <aside className="register-details" aria-label={say('targets.details')}>
      {row ? <One key={row.id} row={row} candidates={candidates} /> : <p className="register-faint">{say('targets.chooseOne')}</p>}
    </aside>
  )
}

function One({ row, candidates }: { readonly row: TargetRow; readonly candidates: readonly Candidate[] | undefined }) {
  const say = useSay()
  const engine = useEngine()
  const isReadOnly = useProject(({ project }) => project?.readOnly ?? false)
  const language = useRecords(records => records.documents.find(({ id }) => id === row.document)?.language ?? undefined)
  const seenOf = (name: FieldName, text: string) => (row.said.some(said => said === name) ? text : undefined)
  const amountSaid = (['comparator', 'value', 'valueTo', 'unit', 'currency'] as const).some(name => row.said.includes(name))
  return (
    <>
      <div className="register-actions" data-keys="tools">
        <Button look="primary" icon={<BookOpenText size={15} aria-hidden />} onPress={() => openRow(row)}>{say('targets.open')}</Button>
        <Button icon={<Check size={15} aria-hidden />} isDisabled={isReadOnly} aria-pressed={row.verdict === 'confirmed'} onPress={() => void judge(engine, [row], 'confirmed')}>{say('targets.confirm')}</Button>
        <Button icon={<X size={15} aria-hidden />} isDisabled={isReadOnly} aria-pressed={row.verdict === 'refused'} onPress={() => void judge(engine, [row], 'refused')}>{say('targets.refuse')}</Button>
        {row.isStored ? <Button look="quiet" icon={<Undo2 size={15} aria-hidden />} isDisabled={isReadOnly} onPress={() => void forget(engine, [row])}>{say('targets.forget')}</Button> : null}
      </div>
      <p className="register-faint">{row.citation}</p>
      <Quote row={row} language={language} />
      {row.waiting ? <Waiting row={row} isReadOnly={isReadOnly} language={language} /> : null}
      <div className="register-fields">
        <FieldEditor row={row} field="amount" label={say('targets.column.amount')} value={writtenAmount(row, say, activeLanguage())} seen={amountSaid ? writtenAmount(row.seen, say, activeLanguage()) : undefined} isReadOnly={isReadOnly} />
        <FieldEditor row={row} field="deadline" label={say('targets.column.deadline')} value={row.deadlineKind === 'ongoing' ? say('targets.ongoing') : (row.deadline ?? '')} seen={seenOf('deadline', row.seen.deadline ?? '')} source={row.planEnd ? say('targets.planEnd.told', { day: row.planEnd }) : undefined} isReadOnly={isReadOnly} />
        <FieldEditor row={row} field="responsible" label={say('targets.column.responsible')} value={row.responsible.join('; ')} seen={seenOf('responsible', row.seen.responsible.join('; '))} source={row.responsibleFrom === 'sentence' ? say('targets.fromSentence') : undefined} isReadOnly={isReadOnly} />
        <FieldEditor row={row} field="what" label={say('targets.what')} value={row.what} seen={seenOf('what', row.seen.what)} isReadOnly={isReadOnly} />
        <div className="register-pair register-before">
          <FieldEditor row={row} field="baseline" label={say('targets.baseline')} value={writtenNumber(row.baseline)} seen={seenOf('baseline', writtenNumber(row.seen.baseline))} isReadOnly={isReadOnly} />
          <Checkbox isSelected={row.isYearly} isDisabled={isReadOnly} onChange={isYearly => void sayOf(engine, [row], { fields: { isYearly } })}>{say('targets.isYearly')}</Checkbox>
        </div>
        <div className="register-pair">
          <Select label={say('targets.column.kind')} value={row.kind} isDisabled={isReadOnly} onChange={kind => void sayOf(engine, [row], { fields: { kind } })} items={(['target', 'outcome'] as const).map(id => ({ id, label: say(`targets.kind.${id}`) }))} />
          <Select
            label={say('targets.column.strength')} value={row.strength ?? none} isDisabled={isReadOnly} onChange={next => void sayOf(engine, [row], { fields: { strength: next === none ? null : next } })}
            items={[{ id: none, label: '–' } as const, ...strengths.map(id => ({ id, label: say(`targets.strength.${id}`) }))]}
          />
        </div>
        {row.kind === 'target' ? <StandingField row={row} isReadOnly={isReadOnly} /> : null}
        <NoteField label={say('targets.note')} note={row.note} isReadOnly={isReadOnly} onKeep={note => void sayOf(engine, [row], { note })} />
      </div>
      <Outcomes row={row} candidates={candidates} isReadOnly={isReadOnly} />
      {row.isStored && row.updatedAt && row.coder ? <p className="register-faint">{say('targets.saidBy', { coder: row.coder, day: row.updatedAt.slice(0, 10) })}</p> : null}
    </>
  )
}

/** The quote with its amount set off. */
function Quote({ row: { quote, amount, start }, language }: { readonly row: TargetRow; readonly language: string | undefined }) {
  if (!amount) return <blockquote className="register-full" lang={language}>{quote}</blockquote>
  const [from, to] = [amount.start - start, amount.end - start]
  return (
    <blockquote className="register-full" lang={language}>
      {quote.slice(0, from)}<mark>{quote.slice(from, to)}</mark>{quote.slice(to)}
    </blockquote>
  )
}

/** How it stands: what a person says; beside it what day, numbers and outcomes suggest, and why. */
function StandingField({ row, isReadOnly }: { readonly row: TargetRow; readonly isReadOnly: boolean }) {
  const say = useSay()
  const engine = useEngine()
  const { suggested } = row
  const set = (status: Standing | null) => void sayOf(engine, [row], { status })
  return (
    <div className="register-standing-field">
      <Select
        label={say('targets.column.standing')} value={row.status ?? none} isDisabled={isReadOnly} onChange={next => set(next === none ? null : next)}
        items={[{ id: none, label: say('targets.undecided') } as const, ...standings.map(id => ({ id, label: say(`targets.standing.${id}`) }))]}
      />
      {suggested ? (
        <p className="register-suggestion">
          {say('targets.suggested', { standing: say(`targets.standing.${suggested.standing}`) })} {say(`targets.reason.${suggested.reason}`, { share: suggested.share === null ? 'none' : `${Math.round(suggested.share * 100)}%` })}
          {row.status === null && !isReadOnly ? <Button look="quiet" onPress={() => set(suggested.standing)}>{say('targets.accept')}</Button> : null}
        </p>
      ) : null}
    </div>
  )
}

/** The quote was not found with certainty in the text of now: where it may stand, to be taken or left. */
function Waiting({ row, isReadOnly, language }: { readonly row: TargetRow; readonly isReadOnly: boolean; readonly language: string | undefined }) {
  const say = useSay()
  const engine = useEngine()
  const { waiting } = row
  if (!waiting) return null
  const hasPlace = waiting.end > waiting.start
  return (
    <section className="register-waiting" aria-label={say('targets.waiting')}>
      <p>{say(waiting.isLeft ? 'targets.left' : hasPlace ? 'targets.waiting.place' : 'targets.waiting.nowhere')}</p>
      {hasPlace ? <blockquote className="register-full" lang={language}>{waiting.quote}</blockquote> : null}
      <div className="register-actions">
        {hasPlace ? <Button isDisabled={isReadOnly} onPress={() => void engine.targets.settle({ target: row.id, start: waiting.start, end: waiting.end }).catch(notifyProblem)}>{say('targets.settle')}</Button> : null}
        {waiting.isLeft ? null : <Button isDisabled={isReadOnly} onPress={() => void engine.targets.leave({ targets: [row.id] }).catch(notifyProblem)}>{say('targets.leave')}</Button>}
      </div>
    </section>
  )
}
