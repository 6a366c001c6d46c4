import { Check, X } from 'lucide-react'
import { useState } from 'react'
import type { TargetRow } from '#contract/targets.ts'
import { writtenAmount } from '#domain/register/amounts.ts'
import { sumsOf } from '#domain/register/sums.ts'
import { readWritten } from '#domain/register/written.ts'
import { useEngine } from '../../../state/connection.ts'
import { activeLanguage, useSay } from '../../../state/language.ts'
import { notifyDone, notifyProblem } from '../../../state/notices.ts'
import { useProject } from '../../../state/project.ts'
import { registerStore } from '../../../state/rooms/register.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { judge, sayOf } from '../doing.ts'
import { focusList } from '../register-commands.ts'

/** What can be done with the rows that are chosen together; each says how many it changes. */
export function ChosenBar({ rows }: { readonly rows: readonly TargetRow[] }) {
  const say = useSay()
  const engine = useEngine()
  const isReadOnly = useProject(({ project }) => project?.readOnly ?? false)
  const [bodies, setBodies] = useState('')
  const reading = readWritten('responsible', bodies)
  const count = rows.length
  const waiting = rows.every(row => row.waiting && !row.waiting.isLeft)
  const set = () => {
    if (bodies.trim() === '' || !('said' in reading)) return
    setBodies('')
    void sayOf(engine, rows, { fields: reading.said })
    focusList()
  }
  const leave = () => void engine.targets.leave({ targets: rows.map(({ id }) => id) }).then(({ changed }) => notifyDone('targets.chosen.done', { count: changed }, changed > 0), notifyProblem)
  return (
    <div className="register-bar register-chosen" role="group" aria-label={say('targets.chosen.actions')} data-keys="tools">
      <strong role="status">{say('targets.chosen', { count })}</strong>
      <Button icon={<Check size={14} aria-hidden />} isDisabled={isReadOnly} onPress={() => void judge(engine, rows, 'confirmed')}>{say('targets.chosen.confirm', { count })}</Button>
      <Button icon={<X size={14} aria-hidden />} isDisabled={isReadOnly} onPress={() => void judge(engine, rows, 'refused')}>{say('targets.chosen.refuse', { count })}</Button>
      <TextField
        label={say('targets.chosen.body')} value={bodies} isReadOnly={isReadOnly} onChange={setBodies} isInvalid={'wrong' in reading} {...('wrong' in reading ? { problem: say(`targets.wrong.${reading.wrong}`, { value: bodies.slice(0, 80) }) } : {})}
        onKeyDown={event => event.key === 'Enter' && set()}
      />
      <Button isDisabled={isReadOnly || bodies.trim() === '' || 'wrong' in reading} onPress={set}>{say('targets.chosen.set', { count })}</Button>
      {waiting ? <Button isDisabled={isReadOnly} onPress={leave}>{say('targets.chosen.leave', { count })}</Button> : null}
      <Button
        look="quiet"
        onPress={() => {
          registerStore.setState({ chosen: new Set() })
          focusList()
        }}
      >{say('targets.chosen.clear')}</Button>
    </div>
  )
}

/** What the amounts of rows come to, where they can be added. @param areChosen a person chose them, so that numbers of things are of one kind, too */
export function SumLine({ rows, areChosen }: { readonly rows: readonly TargetRow[]; readonly areChosen: boolean }) {
  const say = useSay()
  const { sums, left } = sumsOf(rows.filter(({ verdict }) => verdict !== 'refused'), areChosen)
  if (sums.length === 0) return null
  const told = sums.slice(0, 6).map(sum => {
    const amount = writtenAmount(sum, say, activeLanguage())
    return say('targets.sum.of', { amount: sum.isYearly ? say('targets.sum.yearly', { amount }) : amount, count: sum.count })
  })
  return <p className="register-panel-note register-sum">{say('targets.sum', { sums: told.join(' · ') })}{left > 0 ? say('targets.sum.left', { count: left }) : ''}</p>
}
