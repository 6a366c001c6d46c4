import { ListTree } from 'lucide-react'
import { useMemo } from 'react'
import { useAnswer } from '../../state/asking/answers.ts'
import { useSay } from '../../state/language.ts'
import { useRecords } from '../../state/asking/records.ts'
import { outlineRows } from '../documents/outline.ts'
import { FilterButton } from '../excerpts/FilterButton.tsx'

export type ClausesFilterProps = {
  /** The documents that are chosen beside it: there are clauses to choose from where it is one. */
  readonly documents: readonly string[]
  readonly clauses: readonly string[]
  readonly onChange: (clauses: string[]) => void
}

/** Only in these clauses of one plan, and in what stands below them. */
export function ClausesFilter({ documents, clauses, onChange }: ClausesFilterProps) {
  const [document, ...others] = documents
  if (document === undefined || others.length > 0) return null
  return <ClausesOfPlan key={document} document={document} clauses={clauses} onChange={onChange} />
}

function ClausesOfPlan({ document, clauses, onChange }: Omit<ClausesFilterProps, 'documents'> & { readonly document: string }) {
  const say = useSay()
  const version = useRecords(records => records.documents.find(({ id }) => id === document)?.version)
  const { value, pending } = useAnswer(`clauses of ${version}`, ['document', 'clause_correction'], async (engine, signal) => {
    const [{ text }, rows] = await Promise.all([engine.documents.text({ document }, { signal }), engine.documents.clauses({ document }, { signal })])
    return outlineRows(text, rows)
  })
  const items = useMemo(
    () => (value ?? []).map(({ id, label, words, depth }) => ({ id, name: [label, words].filter(Boolean).join(' '), depth })),
    [value],
  )
  if (pending && clauses.length === 0 && items.length === 0) return null
  return (
    <FilterButton
      label={say('search.clauses')}
      filterLabel={say('search.clauses.filter')}
      emptyLabel={say(items.length === 0 ? 'search.clauses.none' : 'excerpts.filter.nothing')}
      icon={<ListTree size={14} aria-hidden />}
      items={items}
      chosen={clauses}
      onChoose={chosen => onChange([...chosen])}
    />
  )
}
