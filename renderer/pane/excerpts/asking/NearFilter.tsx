import { ChevronDown, Waypoints } from 'lucide-react'
import { useState } from 'react'
import { DialogTrigger } from 'react-aria-components'
import { mostRelations, type ExcerptFilter } from '#contract/coding/excerpts.ts'
import { useSay } from '../../../state/language.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Popover } from '../../../ui/overlays/Popover.tsx'
import { ConditionChip } from '../../plans/ConditionChip.tsx'
import { newRelation, RelationFields, type RelationDraft } from './RelationFields.tsx'
import { useSayAsked } from './say-asked.ts'

export type NearFilterProps = { readonly filter: ExcerptFilter; readonly onChange: (filter: ExcerptFilter) => void }

/** The filter with a relation in this place, or without one there when it names no theme. */
function withRelation(filter: ExcerptFilter, at: number, relation: RelationDraft): ExcerptFilter {
  const near = [...filter.near]
  near.splice(at, 1, ...(relation.themes.length > 0 ? [relation] : []))
  return { ...filter, near }
}

/** Adds what excerpts stand near to. */
export function NearFilter({ filter, onChange }: NearFilterProps) {
  const say = useSay()
  const [draft, setDraft] = useState<RelationDraft>(newRelation)
  /** The place of the one that is being written. */
  const [at, setAt] = useState(0)
  return (
    <span className="filter-button">
      <DialogTrigger
        onOpenChange={isOpen => {
          if (!isOpen) return
          setDraft(newRelation)
          setAt(filter.near.length)
        }}
      >
        <Button icon={<Waypoints size={14} aria-hidden />} isDisabled={filter.near.length >= mostRelations}>
          <span className="button-words">{say('excerpts.filter.near')}</span>
          <ChevronDown size={13} aria-hidden />
        </Button>
        <Popover label={say('excerpts.filter.near')} className="choice-popover" placement="bottom start">
          <RelationFields
            relation={draft}
            onChange={next => {
              setDraft(next)
              onChange(withRelation(filter, at, next))
            }}
          />
        </Popover>
      </DialogTrigger>
    </span>
  )
}

/** What excerpts stand near to, each a chip that can be changed and taken away. */
export function NearChips({ filter, onChange }: NearFilterProps) {
  const say = useSay()
  const asked = useSayAsked()
  return filter.near.map((relation, at) => (
    <ConditionChip key={at} name={say('excerpts.filter.near')} words={asked.relation(relation)} onClear={() => onChange({ ...filter, near: filter.near.toSpliced(at, 1) })}>
      <RelationFields relation={relation} onChange={next => next.themes.length > 0 && onChange(withRelation(filter, at, next))} />
    </ConditionChip>
  ))
}
