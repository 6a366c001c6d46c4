import { FileStack } from 'lucide-react'
import { useMemo } from 'react'
import { sayDate } from '../../state/dates.ts'
import { useSay } from '../../state/language.ts'
import { useRecords } from '../../state/asking/records.ts'
import { Button } from '../../ui/controls/Button.tsx'
import type { ChoiceItem } from './ChoiceList.tsx'
import { FilterButton } from './FilterButton.tsx'

/**
 * The documents of the project, ready to be chosen from.
 * @param fitting only these, null for all; what is chosen and does not fit stays, and says so
 */
export function usePlanItems(fitting: ReadonlySet<string> | null = null, chosen: readonly string[] = []): readonly ChoiceItem[] {
  const say = useSay()
  const documents = useRecords(records => records.documents)
  return useMemo(
    () =>
      documents.flatMap(({ id, title, shortTitle, issuer, issuedOn }): ChoiceItem | [] => {
        const isFitting = fitting?.has(id) ?? true
        if (!isFitting && !chosen.includes(id)) return []
        const detail = isFitting ? [issuer, issuedOn && sayDate(issuedOn)].filter(Boolean).join(' · ') : say('plans.unfitting')
        return { id, name: shortTitle || title, words: title, foundBy: issuedOn ?? '', ...(detail ? { detail } : {}) }
      }),
    [documents, fitting, chosen, say],
  )
}

export type PlansFilterProps = {
  readonly documents: readonly string[]
  readonly onChange: (documents: string[]) => void
  /** What the button says while none is chosen; "Plans" when nothing is given. */
  readonly label?: string
  /** The documents that meet the conditions beside it: what can be chosen from, and what stands for none chosen. Null for no conditions. */
  readonly fitting?: ReadonlySet<string> | null
}

/** Chooses plans one by one from those that fit the conditions beside it. */
export function PlansFilter({ documents, onChange, label, fitting = null }: PlansFilterProps) {
  const say = useSay()
  const items = usePlanItems(fitting, documents)
  return (
    <FilterButton
      label={label ?? say('excerpts.filter.plans')}
      unchosenLabel={fitting ? say('plans.allFitting', { count: fitting.size }) : undefined}
      filterLabel={say('excerpts.filter.plans.search')}
      emptyLabel={say(fitting?.size === 0 ? 'plans.noneFits' : 'excerpts.filter.nothing')}
      icon={<FileStack size={14} aria-hidden />}
      items={items}
      chosen={documents}
      onChoose={chosen => onChange([...chosen])}
      footer={fitting && documents.length > 0 ? (
        <div className="choice-foot">
          <Button look="quiet" onPress={() => onChange([])}>{say('plans.allFitting', { count: fitting.size })}</Button>
        </div>
      ) : null}
    />
  )
}
