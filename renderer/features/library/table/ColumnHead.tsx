import { ChevronDown, ChevronUp, ListFilter } from 'lucide-react'
import { Button as AriaButton, DialogTrigger } from 'react-aria-components'
import { isNarrowing } from '#domain/attributes/conditions.ts'
import { useSay } from '../../../state/language.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Checkbox } from '../../../ui/controls/Checkbox.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { Popover } from '../../../ui/overlays/Popover.tsx'
import type { ColumnFilter, Sort } from './choosing-rows.ts'
import { sayValue, type TableField } from './fields.ts'

export type ColumnHeadProps = {
  readonly field: TableField
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  readonly filter: ColumnFilter
  readonly onFilter: (filter: ColumnFilter) => void
}

/** The head of a column: a press sorts by it, the sign beside it filters. */
export function ColumnHead({ field, sort, onSort, filter, onFilter }: ColumnHeadProps) {
  const say = useSay()
  const isSorted = sort.field === field.id
  const direction = !isSorted ? 'none' : sort.isDescending ? 'descending' : 'ascending'
  const isFiltered = isNarrowing(filter)
  const label = say(isFiltered ? 'library.table.filtered' : 'library.table.filter', { column: field.label })
  return (
    <div role="columnheader" aria-sort={direction} className="grid-head" data-title={field.id === 'title' || undefined} data-filtered={isFiltered || undefined}>
      <AriaButton className="grid-sort" onPress={() => onSort({ field: field.id, isDescending: isSorted && !sort.isDescending })}>
        <span title={field.label}>{field.label}</span>
        {direction === 'ascending' ? <ChevronUp size={12} aria-hidden /> : direction === 'descending' ? <ChevronDown size={12} aria-hidden /> : null}
      </AriaButton>
      <DialogTrigger>
        <AriaButton className="grid-filter" aria-label={label}>
          <ListFilter size={12} aria-hidden />
          {isFiltered ? <span className="grid-filter-dot" aria-hidden /> : null}
        </AriaButton>
        <Popover label={label} className="grid-filter-sheet">
          <FilterFields field={field} filter={filter} onFilter={onFilter} />
        </Popover>
      </DialogTrigger>
    </div>
  )
}

function FilterFields({ field, filter, onFilter }: Pick<ColumnHeadProps, 'field' | 'filter' | 'onFilter'>) {
  const say = useSay()
  const set = (part: ColumnFilter) => onFilter({ ...filter, ...part })
  const isRange = field.type === 'number' || field.type === 'date' || field.type === 'count'
  const chosen = filter.values ?? []
  return (
    <div className="grid-filter-fields">
      {field.type === 'text' ? (
        <TextField label={say('library.table.contains')} value={filter.contains ?? ''} onChange={contains => set({ contains })} isDisabled={filter.isEmpty ?? false} autoFocus />
      ) : null}
      {field.type === 'choice' ? (
        <div className="grid-filter-choices" role="group" aria-label={field.label}>
          {field.choices.map(choice => (
            <Checkbox
              key={choice}
              isSelected={chosen.includes(choice)}
              isDisabled={filter.isEmpty ?? false}
              onChange={isIn => set({ values: isIn ? [...chosen, choice] : chosen.filter(value => value !== choice) })}
            >
              {sayValue(say, field, choice)}
            </Checkbox>
          ))}
        </div>
      ) : null}
      {isRange ? (
        <div className="grid-filter-range">
          <TextField label={say('library.field.from')} value={filter.from ?? ''} onChange={from => set({ from: from.trim() })} isDisabled={filter.isEmpty ?? false} placeholder={field.type === 'date' ? '2024' : '0'} />
          <TextField label={say('library.field.to')} value={filter.to ?? ''} onChange={to => set({ to: to.trim() })} isDisabled={filter.isEmpty ?? false} placeholder={field.type === 'date' ? '2026-05' : '100'} />
        </div>
      ) : null}
      {field.type === 'count' ? null : <Checkbox isSelected={filter.isEmpty ?? false} onChange={isEmpty => set({ isEmpty })}>{say('library.table.onlyEmpty')}</Checkbox>}
      <Button look="quiet" isDisabled={!isNarrowing(filter)} onPress={() => onFilter({})}>{say('library.table.clearFilter')}</Button>
    </div>
  )
}
