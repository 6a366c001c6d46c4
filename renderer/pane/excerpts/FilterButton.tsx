import { ChevronDown, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSay } from '../../state/language.ts'
import { Button, IconButton } from '../../ui/controls/Button.tsx'
import { ChoicePopover, type ChoiceListProps } from './ChoiceList.tsx'

export type FilterButtonProps = Omit<ChoiceListProps, 'mode'> & {
  readonly icon?: ReactNode
  /** What stands on it while nothing is chosen; the label when nothing is given. */
  readonly unchosenLabel?: string | undefined
  /** How a chosen one's name is said on it, where the name alone says too little. */
  readonly sayChosen?: ((name: string) => string) | undefined
  /** All that is chosen of it, when the list shows a part of that. */
  readonly allChosen?: readonly string[]
  /** Takes all of it back; otherwise what the list shows. */
  readonly onClear?: () => void
}

/** A part of a filter: what it is, or what is chosen of it, and a cross that takes the choice back. */
export function FilterButton({ icon, unchosenLabel, sayChosen = name => name, allChosen, onClear, ...list }: FilterButtonProps) {
  const say = useSay()
  const chosen = allChosen ?? list.chosen
  const found = chosen.flatMap(id => list.items.find(item => item.id === id) ?? [])
  const [first, ...others] = found
  // What was chosen may have been deleted since: then the filter still holds back what it did, and says so.
  const isNarrowed = chosen.length > 0
  const names = !first
    ? say('excerpts.filter.gone')
    : others.length === 0
      ? sayChosen(first.name)
      : say('excerpts.filter.firstAndMore', { first: sayChosen(first.name), more: others.length })
  return (
    <span className="filter-button" data-narrowed={isNarrowed || undefined}>
      <ChoicePopover mode="many" {...list}>
        <Button icon={icon} aria-label={isNarrowed || unchosenLabel ? `${list.label}: ${isNarrowed ? names : unchosenLabel}` : undefined}>
          <span className="button-words" title={found.map(({ name }) => name).join('\n') || undefined}>
            {isNarrowed ? (first ? sayChosen(first.name) : names) : (unchosenLabel ?? list.label)}
          </span>
          {/* How many more is seen however long the first name is. */}
          {others.length > 0 ? <span className="filter-more">+{others.length}</span> : null}
          {isNarrowed ? null : <ChevronDown size={13} aria-hidden />}
        </Button>
      </ChoicePopover>
      {isNarrowed ? (
        <IconButton
          className="filter-clear"
          label={say('excerpts.filter.clearNamed', { name: list.label })}
          onPress={() => (onClear ? onClear() : list.onChoose([]))}
        >
          <X size={13} aria-hidden />
        </IconButton>
      ) : null}
    </span>
  )
}
