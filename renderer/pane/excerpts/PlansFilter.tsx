import { FileStack } from 'lucide-react'
import { useMemo } from 'react'
import { useSay } from '../../state/language.ts'
import { useRecords } from '../../state/asking/records.ts'
import type { ChoiceItem } from './ChoiceList.tsx'
import { FilterButton } from './FilterButton.tsx'

/** All documents of the project, ready to be chosen from. */
export function usePlanItems(): readonly ChoiceItem[] {
  const documents = useRecords(records => records.documents)
  return useMemo(
    () =>
      documents.map(({ id, title, shortTitle, issuer, issuedOn }): ChoiceItem => {
        const detail = [issuer, issuedOn].filter(Boolean).join(' · ')
        return { id, name: shortTitle || title, words: title, ...(detail ? { detail } : {}) }
      }),
    [documents],
  )
}

export type PlansFilterProps = {
  readonly documents: readonly string[]
  readonly onChange: (documents: string[]) => void
  /** What the button says while none is chosen; "Plans" when nothing is given. */
  readonly label?: string
}

export function PlansFilter({ documents, onChange, label }: PlansFilterProps) {
  const say = useSay()
  const items = usePlanItems()
  return (
    <FilterButton
      label={label ?? say('excerpts.filter.plans')}
      filterLabel={say('excerpts.filter.plans.search')}
      emptyLabel={say('excerpts.filter.nothing')}
      icon={<FileStack size={14} aria-hidden />}
      items={items}
      chosen={documents}
      onChoose={chosen => onChange([...chosen])}
    />
  )
}
