import { Check, Star } from 'lucide-react'
import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { ExcerptFilter } from '#contract/coding/excerpts.ts'
import { useAnswer } from '../../state/asking/answers.ts'
import { useSay } from '../../state/language.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { SearchField } from '../../ui/controls/SearchField.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import { everything, isNarrowed } from './excerpt-list.ts'
import { FieldConditionChips, FieldFilter } from '../fields/FieldFilter.tsx'
import { PlanConditionChips, PlanFilterFields } from '../plans/PlanFilterFields.tsx'
import { PlansFilter } from './PlansFilter.tsx'
import { MemoAndTime, MemoAndTimeChips } from './asking/MemoAndTime.tsx'
import { NearChips, NearFilter } from './asking/NearFilter.tsx'
import { useSayAsked } from './asking/say-asked.ts'
import { ThemesAsked } from './asking/ThemesAsked.tsx'

export type FilterBarProps = {
  readonly filter: ExcerptFilter
  readonly onChange: (filter: ExcerptFilter) => void
  /** What is left when the filter is cleared. */
  readonly whole?: ExcerptFilter
}

/** Which excerpts: by theme, plan, star, coder and words. */
export function FilterBar({ filter, onChange, whole = everything }: FilterBarProps) {
  const say = useSay()
  const sentence = useSayAsked().sentence(filter)
  const change = (part: Partial<ExcerptFilter>) => onChange({ ...filter, ...part })
  return (
    <div className="filter-bar" role="group" aria-label={say('excerpts.filter')}>
      <ThemesAsked filter={filter} onChange={onChange} />
      <NearFilter filter={filter} onChange={onChange} />
      <PlansFilter documents={filter.documents} onChange={documents => change({ documents })} />
      <PlanFilterFields filter={filter} onChange={onChange} />
      <FieldFilter filter={filter} onChange={onChange} />
      <Toggle isOn={filter.untagged} onChange={untagged => change(untagged ? { untagged, themes: [], allOf: [] } : { untagged })}>
        {say('excerpts.filter.untagged')}
      </Toggle>
      <Toggle
        isOn={filter.starred === true}
        icon={<Star size={13} aria-hidden />}
        onChange={on => change({ starred: on ? true : undefined })}
      >
        {say('excerpts.filter.starred')}
      </Toggle>
      <MemoAndTime filter={filter} onChange={onChange} />
      <CoderFilter coder={filter.coder} onChange={coder => change({ coder })} />
      <SearchField label={say('excerpts.filter.text')} value={filter.text} onChange={text => change({ text })} maxLength={2_000} />
      <NearChips filter={filter} onChange={onChange} />
      <MemoAndTimeChips filter={filter} onChange={onChange} />
      <PlanConditionChips filter={filter} onChange={onChange} />
      <FieldConditionChips filter={filter} onChange={onChange} />
      {whole.boilerplate && !filter.boilerplate ? (
        <Toggle isOn onChange={() => change({ boilerplate: true })}>
          {say('excerpts.filter.withoutBoilerplate')}
        </Toggle>
      ) : null}
      {isNarrowed(filter, whole) ? (
        <Button look="quiet" aria-label={say('excerpts.filter.clear')} onPress={() => onChange(whole)}>
          {say('excerpts.filter.clearShort')}
        </Button>
      ) : null}
      {sentence ? <p className="filter-sentence">{sentence}</p> : null}
    </div>
  )
}

type ToggleProps = {
  readonly isOn: boolean
  readonly onChange: (on: boolean) => void
  readonly icon?: ReactNode
  readonly children: string
}
function Toggle({ isOn, onChange, icon, children }: ToggleProps) {
  return (
    <ToggleButton className="filter-toggle" isSelected={isOn} onChange={onChange}>
      {isOn ? <Check size={13} aria-hidden /> : icon}
      {children}
    </ToggleButton>
  )
}

/** Stands for "everybody": a select's key can't be empty. */
const anybody = '–'

/** Who highlighted; only where several people did. */
function CoderFilter({ coder, onChange }: { readonly coder: string | undefined; readonly onChange: (coder: string | undefined) => void }) {
  const say = useSay()
  const { value: coders = [] } = useAnswer('coders', ['annotation', 'document'], (engine, signal) => engine.excerpts.coders({}, { signal }))
  if (coders.length < 2 && coder === undefined) return null
  const known = coder === undefined || coders.includes(coder) ? coders : [...coders, coder]
  return (
    <Select
      label={say('excerpts.filter.coder')}
      hideLabel
      value={coder ?? anybody}
      onChange={chosen => onChange(chosen === anybody ? undefined : chosen)}
      items={[{ id: anybody, label: say('excerpts.filter.anybody') }, ...known.map(name => ({ id: name, label: name }))]}
    />
  )
}
