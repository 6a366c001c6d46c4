import { ArrowDownUp } from 'lucide-react'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { TargetRow } from '#contract/targets.ts'
import { gaps } from '#domain/register/fields.ts'
import { standings } from '#domain/register/standing.ts'
import { strengths } from '#domain/targets/strength.ts'
import { PlansFilter } from '../../pane/excerpts/PlansFilter.tsx'
import { useSay } from '../../state/language.ts'
import { changeFilter, everyRow, registerSorts, registerStore } from '../../state/rooms/register.ts'
import { Button, IconButton } from '../../ui/controls/Button.tsx'
import { SearchField } from '../../ui/controls/SearchField.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import { bodiesOf, timelineSort } from './register-list.ts'

const all = 'all'

/** What is listed, and in which order. @param rows all of the register, for the bodies and years that can be chosen */
export function FilterBar({ rows }: { readonly rows: readonly TargetRow[] }) {
  const say = useSay()
  const bodies = useMemo(() => bodiesOf(rows).map(({ body }) => body), [rows])
  const years = useMemo(() => [...new Set(rows.flatMap(({ due }) => due?.slice(0, 4) ?? []))].sort(), [rows])
  const filter = useStore(registerStore, shown => shown.filter)
  const sort = useStore(registerStore, shown => shown.sort)
  const way = useStore(registerStore, shown => shown.way)
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(everyRow)
  return (
    <div className="register-bar" role="group" aria-label={say('targets.filter')}>
      <SearchField className="register-search" label={say('targets.filter.text')} value={filter.text} onChange={text => changeFilter({ text })} maxLength={200} />
      <PlansFilter documents={filter.documents} onChange={documents => changeFilter({ documents })} />
      <Select
        label={say('targets.column.kind')} hideLabel value={filter.kind ?? all} onChange={next => changeFilter({ kind: next === all ? null : next })}
        items={[{ id: all, label: say('targets.filter.kinds') } as const, ...(['target', 'outcome'] as const).map(id => ({ id, label: say(`targets.kinds.${id}`) }))]}
      />
      <Select
        className="register-narrow" label={say('targets.column.responsible')} hideLabel value={filter.body === null ? all : `=${filter.body}`} onChange={next => changeFilter({ body: next === all ? null : next.slice(1) })}
        items={[{ id: all, label: say('targets.filter.bodies') }, ...bodies.map(body => ({ id: `=${body}`, label: body || say('targets.gap.owner') }))]}
      />
      <Select
        label={say('targets.column.deadline')} hideLabel value={filter.due ?? all} onChange={next => changeFilter({ due: next === all ? null : next })}
        items={[{ id: all, label: say('targets.filter.dues') }, { id: 'past', label: say('targets.filter.due.past') }, ...years.map(year => ({ id: year, label: say('targets.filter.due.year', { year }) }))]}
      />
      <Select
        label={say('targets.column.standing')} hideLabel value={filter.standing ?? all} onChange={next => changeFilter({ standing: next === all ? null : next })}
        items={[{ id: all, label: say('targets.filter.standings') } as const, ...standings.map(id => ({ id, label: say(`targets.standing.${id}`) }))]}
      />
      <Select
        label={say('targets.column.strength')} hideLabel value={filter.strength ?? all} onChange={next => changeFilter({ strength: next === all ? null : next })}
        items={[{ id: all, label: say('targets.filter.strengths') } as const, ...strengths.map(id => ({ id, label: say(`targets.strength.${id}`) }))]}
      />
      <Select
        label={say('targets.way.gaps')} hideLabel value={filter.gap ?? all} onChange={next => changeFilter({ gap: next === all ? null : next })}
        items={[{ id: all, label: say('targets.filter.gaps') } as const, ...gaps.map(id => ({ id, label: say(`targets.gap.${id}`) }))]}
      />
      <Select
        label={say('targets.column.said')} hideLabel value={filter.said ?? all} onChange={next => changeFilter({ said: next === all ? null : next })}
        items={[{ id: all, label: say('targets.filter.said') } as const, ...(['said', 'unsaid', 'waiting', 'refused'] as const).map(id => ({ id, label: say(id === 'said' ? 'targets.filter.said.only' : `targets.filter.${id}`) }))]}
      />
      <Select
        label={say('targets.sort')} hideLabel value={way === 'timeline' ? timelineSort.by : sort.by} isDisabled={way === 'timeline'} onChange={by => registerStore.setState({ sort: { ...sort, by } })} items={registerSorts.map(id => ({ id, label: say(`targets.sort.${id}`) }))}
      />
      <IconButton isDisabled={way === 'timeline'} label={say(sort.descending ? 'targets.sort.ascending' : 'targets.sort.descending')} onPress={() => registerStore.setState({ sort: { ...sort, descending: !sort.descending } })}>
        <ArrowDownUp size={15} aria-hidden />
      </IconButton>
      {filter.body !== null ? <Button onPress={() => changeFilter({ body: null })}>{say('targets.filter.body', { body: filter.body || say('targets.gap.owner') })}</Button> : null}
      {isNarrowed ? <Button look="quiet" onPress={() => registerStore.setState({ filter: everyRow })}>{say('targets.filter.clear')}</Button> : null}
    </div>
  )
}
