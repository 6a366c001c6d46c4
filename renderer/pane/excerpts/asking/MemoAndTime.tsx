import { CalendarClock, ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { DialogTrigger } from 'react-aria-components'
import type { ExcerptFilter } from '#contract/coding/excerpts.ts'
import { readCalendarDate } from '#domain/attributes/calendar.ts'
import { useSay } from '../../../state/language.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { Popover } from '../../../ui/overlays/Popover.tsx'
import { ConditionChip } from '../../plans/ConditionChip.tsx'

export type MemoAndTimeProps = { readonly filter: ExcerptFilter; readonly onChange: (filter: ExcerptFilter) => void }

const times = ['made', 'changed'] as const

/** Whether excerpts have a memo, and when they were made and changed. */
export function MemoAndTime({ filter, onChange }: MemoAndTimeProps) {
  const say = useSay()
  return (
    <span className="filter-button">
      <DialogTrigger>
        <Button icon={<CalendarClock size={14} aria-hidden />}>
          <span className="button-words">{say('excerpts.filter.memoAndTime')}</span>
          <ChevronDown size={13} aria-hidden />
        </Button>
        <Popover label={say('excerpts.filter.memoAndTime')} placement="bottom start">
          <div className="condition-fields">
            <MemoField filter={filter} onChange={onChange} />
            {times.map(time => <TimeFields key={time} time={time} filter={filter} onChange={onChange} />)}
          </div>
        </Popover>
      </DialogTrigger>
    </span>
  )
}

/** What was chosen of it, each a chip that can be changed and taken away. */
export function MemoAndTimeChips({ filter, onChange }: MemoAndTimeProps) {
  const say = useSay()
  const { hasMemo } = filter
  return (
    <>
      {hasMemo === undefined ? null : (
        <ConditionChip
          name={say('excerpts.memo')}
          words={say(hasMemo ? 'excerpts.filter.memo.yes' : 'excerpts.filter.memo.no')}
          onClear={() => onChange({ ...filter, hasMemo: undefined })}
        >
          <div className="condition-fields"><MemoField filter={filter} onChange={onChange} /></div>
        </ConditionChip>
      )}
      {times.map(time => {
        const from = filter[`${time}From`]
        const to = filter[`${time}To`]
        if (from === undefined && to === undefined) return null
        return (
          <ConditionChip
            key={time}
            name={say(`excerpts.filter.${time}`)}
            words={`${from ?? ''} – ${to ?? ''}`.trim()}
            onClear={() => onChange({ ...filter, [`${time}From`]: undefined, [`${time}To`]: undefined })}
          >
            <div className="condition-fields"><TimeFields time={time} filter={filter} onChange={onChange} /></div>
          </ConditionChip>
        )
      })}
    </>
  )
}

function MemoField({ filter, onChange }: MemoAndTimeProps) {
  const say = useSay()
  return (
    <Select
      label={say('excerpts.memo')}
      value={filter.hasMemo === undefined ? 'any' : filter.hasMemo ? 'yes' : 'no'}
      onChange={id => onChange({ ...filter, hasMemo: id === 'any' ? undefined : id === 'yes' })}
      items={(['any', 'yes', 'no'] as const).map(id => ({ id, label: say(`excerpts.filter.memo.${id}`) }))}
    />
  )
}

function TimeFields({ time, filter, onChange }: MemoAndTimeProps & { readonly time: (typeof times)[number] }) {
  const say = useSay()
  const end = (part: 'From' | 'To') => {
    const key = `${time}${part}` as const
    return <DayField key={key} label={say(`excerpts.filter.${key}`)} value={filter[key]} onChange={day => onChange({ ...filter, [key]: day })} />
  }
  return <div className="condition-range">{end('From')}{end('To')}</div>
}

type DayFieldProps = { readonly label: string; readonly value: string | undefined; readonly onChange: (day: string | undefined) => void }

/** A year, month or day as people write it; taken over as soon as it is one. */
function DayField({ label, value = '', onChange }: DayFieldProps) {
  const say = useSay()
  const [written, setWritten] = useState(value)
  const isDay = (text: string) => text.trim() === '' || readCalendarDate(text) !== undefined
  return (
    <TextField
      label={label}
      placeholder="2026-05-23"
      value={written}
      isInvalid={!isDay(written)}
      problem={say('excerpts.filter.noDay')}
      onChange={text => {
        setWritten(text)
        if (isDay(text)) onChange(readCalendarDate(text))
      }}
    />
  )
}
