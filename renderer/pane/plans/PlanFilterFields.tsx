import { ChevronDown, FolderTree, ListFilter } from 'lucide-react'
import { useMemo, useState } from 'react'
import { DialogTrigger } from 'react-aria-components'
import type { PlanCondition, PlanFilter } from '#contract/attributes/plan-filter.ts'
import { isNarrowing } from '#domain/attributes/conditions.ts'
import { fieldByKey, fixedKeys } from '#domain/attributes/values.ts'
import { setPaths } from '#domain/sets.ts'
import { joinPath } from '#domain/themes.ts'
import { useSay } from '../../state/language.ts'
import { useRecords } from '../../state/asking/records.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import { Popover } from '../../ui/overlays/Popover.tsx'
import { FilterButton } from '../excerpts/FilterButton.tsx'
import { ConditionChip, sayCondition } from './ConditionChip.tsx'
import { ConditionFields } from './ConditionFields.tsx'
import { allFields, sayValue, type TableField } from './fields.ts'
import { occurringValues } from './occurring-values.ts'
import { useAttributeRows } from './use-attribute-rows.ts'
import { useSets } from './use-sets.ts'

export type PlanFilterFieldsProps<F extends PlanFilter> = { readonly filter: F; readonly onChange: (filter: F) => void }

/** The filter with this condition in the place of the one of the same attribute; without either when it asks for nothing. */
function withCondition<F extends PlanFilter>(filter: F, next: PlanCondition): F {
  const others = filter.where.filter(({ key }) => key !== next.key)
  const at = filter.where.findIndex(({ key }) => key === next.key)
  return { ...filter, where: isNarrowing(next) ? (at < 0 ? [...others, next] : filter.where.with(at, next)) : others }
}

/** Which documents, by their sets and by what they are described by. */
export function PlanFilterFields<F extends PlanFilter>({ filter, onChange }: PlanFilterFieldsProps<F>) {
  const fields = useConditionFields()
  return (
    <>
      <SetsFilter sets={filter.sets} onChange={sets => onChange({ ...filter, sets })} />
      <AddCondition fields={fields} where={filter.where} onPut={next => onChange(withCondition(filter, next))} />
    </>
  )
}

/** The conditions of a filter, each a chip that can be taken away; at the end of a bar, so that nothing in it moves when one is added. */
export function PlanConditionChips<F extends PlanFilter>({ filter, onChange }: PlanFilterFieldsProps<F>) {
  const say = useSay()
  const fields = useConditionFields()
  const setConditions = (where: PlanCondition[]) => onChange({ ...filter, where })
  return (
    <>
      {filter.where.map(condition => {
        const field = fields.find(field => keyOf(field) === condition.key)
        const name = field?.label ?? condition.key
        const words = sayCondition(say, condition, value => (field ? sayValue(say, field, value) : value))
        return (
          <ConditionChip key={condition.key} name={name} words={words} onClear={() => setConditions(filter.where.filter(({ key }) => key !== condition.key))}>
            {field ? <Condition field={field} condition={condition} onPut={next => onChange(withCondition(filter, next))} /> : null}
          </ConditionChip>
        )
      })}
    </>
  )
}

/** All attributes, but for what is only counted. */
function useConditionFields(): readonly TableField[] {
  const say = useSay()
  const own = useAttributeRows()
  const documents = useRecords(records => records.documents)
  return useMemo(() => allFields(own ?? [], documents, say).filter(({ type }) => type !== 'count'), [own, documents, say])
}

/** As a condition names it. */
function keyOf({ source }: TableField): string {
  return source.kind === 'own' ? source.name : (fixedKeys.find(key => fieldByKey[key] === source.field) ?? '')
}

type ConditionProps = { readonly field: TableField; readonly condition: PlanCondition | undefined; readonly onPut: (condition: PlanCondition) => void }

function Condition({ field, condition, onPut }: ConditionProps) {
  const documents = useRecords(records => records.documents)
  const used = useMemo(() => occurringValues(documents, field), [documents, field])
  return <ConditionFields key={field.id} field={field} condition={condition ?? { key: keyOf(field) }} onChange={onPut} used={used} />
}

type AddConditionProps = { readonly fields: readonly TableField[]; readonly where: readonly PlanCondition[]; readonly onPut: (condition: PlanCondition) => void }

function AddCondition({ fields, where, onPut }: AddConditionProps) {
  const say = useSay()
  const [id, setId] = useState('issuer')
  const field = fields.find(field => field.id === id) ?? fields[0]
  if (!field) return null
  return (
    <span className="filter-button">
      <DialogTrigger>
        <Button icon={<ListFilter size={14} aria-hidden />}>
          <span className="button-words">{say('plans.attributes')}</span>
          <ChevronDown size={13} aria-hidden />
        </Button>
        <Popover label={say('plans.attributes')} placement="bottom start">
          <div className="condition-fields">
            <Select label={say('library.bulk.attribute')} items={fields.map(({ id, label }) => ({ id, label }))} value={field.id} onChange={setId} />
            <Condition field={field} condition={where.find(({ key }) => key === keyOf(field))} onPut={onPut} />
          </div>
        </Popover>
      </DialogTrigger>
    </span>
  )
}

function SetsFilter({ sets: chosen, onChange }: { readonly sets: readonly string[]; readonly onChange: (sets: string[]) => void }) {
  const say = useSay()
  const sets = useSets()
  const items = useMemo(() => {
    const paths = setPaths(sets)
    return sets.map(({ id, name }) => ({ id, name, words: joinPath(paths.get(id) ?? [name]), depth: (paths.get(id)?.length ?? 1) - 1 }))
  }, [sets])
  if (items.length === 0 && chosen.length === 0) return null
  return (
    <FilterButton
      label={say('library.sets')}
      filterLabel={say('plans.sets.search')}
      emptyLabel={say('excerpts.filter.nothing')}
      icon={<FolderTree size={14} aria-hidden />}
      items={items}
      chosen={chosen}
      onChoose={chosen => onChange([...chosen])}
    />
  )
}
