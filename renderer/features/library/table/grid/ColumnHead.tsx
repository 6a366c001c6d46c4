import { ChevronDown, ChevronUp, ListFilter } from 'lucide-react'
import { useMemo } from 'react'
import { Button as AriaButton, DialogTrigger } from 'react-aria-components'
import { useSay } from '../../../../state/language.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { Checkbox } from '../../../../ui/controls/Checkbox.tsx'
import { Popover } from '../../../../ui/overlays/Popover.tsx'
import { ConditionFields } from '../../../../pane/plans/ConditionFields.tsx'
import { type ColumnFilter, isSuggestedField, narrows, type Sort } from '../choosing-rows.ts'
import type { TableField } from '../../../../pane/plans/fields.ts'
import type { OccurringValue } from '../../../../pane/plans/occurring-values.ts'

/** The values of a column in the documents that the other columns let through. */
export type Occurring = (field: TableField) => readonly OccurringValue[]
export type ColumnHeadProps = {
  readonly field: TableField
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  readonly filter: ColumnFilter
  readonly onFilter: (filter: ColumnFilter) => void
  readonly occurring: Occurring
}

/** The head of a column: a press sorts by it, the sign beside it filters. */
export function ColumnHead({ field, sort, onSort, filter, onFilter, occurring }: ColumnHeadProps) {
  const say = useSay()
  const isSorted = sort.field === field.id
  const direction = !isSorted ? 'none' : sort.isDescending ? 'descending' : 'ascending'
  const isFiltered = narrows(filter)
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
        <Popover label={label}>
          <ColumnCondition field={field} filter={filter} onFilter={onFilter} occurring={occurring} />
        </Popover>
      </DialogTrigger>
    </div>
  )
}

/** What is asked of a column; only while it is open are its values counted. */
function ColumnCondition({ field, filter, onFilter, occurring }: Pick<ColumnHeadProps, 'field' | 'filter' | 'onFilter' | 'occurring'>) {
  const say = useSay()
  const used = useMemo(() => occurring(field), [occurring, field])
  return (
    <ConditionFields field={field} condition={filter} onChange={onFilter} used={used}>
      {isSuggestedField(field) ? <Checkbox isSelected={filter.isSuggested ?? false} onChange={isSuggested => onFilter({ ...filter, isSuggested })}>{say('library.table.onlySuggested')}</Checkbox> : null}
      <Button look="quiet" isDisabled={!narrows(filter)} onPress={() => onFilter({})}>{say('library.table.clearFilter')}</Button>
    </ConditionFields>
  )
}
