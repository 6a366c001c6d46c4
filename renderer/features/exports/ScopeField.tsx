import type { ExcerptFilter } from '#contract/coding/excerpts.ts'
import { everything, withoutBoilerplate } from '../../pane/excerpts/excerpt-list.ts'
import { SetAside } from '../../pane/finding/SetAside.tsx'
import { FilterBar } from '../../pane/excerpts/FilterBar.tsx'
import { useSay } from '../../state/language.ts'
import { Button } from '../../ui/controls/Button.tsx'

export type ScopeFieldProps = {
  readonly filter: ExcerptFilter
  readonly onFilter: (filter: ExcerptFilter) => void
  /** Memos are those on what the filter finds. */
  readonly of: 'excerpts' | 'memos'
  /** How many excerpts stand in boilerplate. */
  readonly inBoilerplate: number
}

/** Which excerpts the file is made from: chosen one by one before, or those that a filter finds. */
export function ScopeField({ of, filter, onFilter, inBoilerplate }: ScopeFieldProps) {
  const say = useSay()
  return (
    <div className="handout-field">
      <span className="ui-label">{say(of === 'memos' ? 'handout.scope.memos' : 'handout.scope')}</span>
      {filter.annotations ? (
        <p className="handout-chosen">
          {say('handout.scope.chosen', { count: filter.annotations.length })}
          <Button look="quiet" onPress={() => onFilter(withoutBoilerplate)}>
            {say('handout.scope.all')}
          </Button>
        </p>
      ) : (
        <FilterBar filter={filter} onChange={onFilter} whole={{ ...everything, boilerplate: filter.boilerplate }} />
      )}
      {inBoilerplate === 0 || filter.annotations ? null : <SetAside of="excerpts" count={inBoilerplate} isShown={filter.boilerplate} onChange={boilerplate => onFilter({ ...filter, boilerplate })} />}
    </div>
  )
}
