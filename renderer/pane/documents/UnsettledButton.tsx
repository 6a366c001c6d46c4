import { ListChecks } from 'lucide-react'
import { useSay } from '../../state/language.ts'
import { useRecords } from '../../state/asking/records.ts'
import { reviewLabel } from '../../state/asking/review-label.ts'
import { showTask } from '../../state/view.ts'
import { Button } from '../../ui/controls/Button.tsx'

/** Says that some highlights or corrected clauses of a document have no settled place in the text that is read now, and leads to them; nothing when all have one. */
export function UnsettledButton({ document }: { readonly document: string }) {
  const say = useSay()
  const row = useRecords(records => records.documents.find(({ id }) => id === document))
  const label = row ? reviewLabel(row) : null
  if (!label) return null
  return (
    <Button icon={<ListChecks size={15} aria-hidden />} onPress={() => showTask('review', { document })}>
      {say(label.id, label.values)}
    </Button>
  )
}
