import type { ExcerptFilter } from '#contract/excerpts.ts'
import { everything } from '../../pane/excerpts/excerpt-list.ts'
import { FilterBar } from '../../pane/excerpts/FilterBar.tsx'
import { useSay } from '../../state/language.ts'
import { Button } from '../../ui/controls/Button.tsx'

/** Which excerpts the file is made from: chosen one by one before, or those that a filter finds. */
export function ScopeField({ filter, onFilter }: { readonly filter: ExcerptFilter; readonly onFilter: (filter: ExcerptFilter) => void }) {
  const say = useSay()
  return (
    <div className="handout-field">
      <span className="ui-label">{say('handout.scope')}</span>
      {filter.annotations ? (
        <p className="handout-chosen">
          {say('handout.scope.chosen', { count: filter.annotations.length })}
          <Button look="quiet" onPress={() => onFilter(everything)}>
            {say('handout.scope.all')}
          </Button>
        </p>
      ) : (
        <FilterBar filter={filter} onChange={onFilter} />
      )}
    </div>
  )
}
