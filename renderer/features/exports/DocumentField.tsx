import { ChevronDown, FileText } from 'lucide-react'
import { ChoicePopover } from '../../pane/excerpts/ChoiceList.tsx'
import { usePlanItems } from '../../pane/excerpts/PlansFilter.tsx'
import { useSay } from '../../state/language.ts'
import { Button } from '../../ui/controls/Button.tsx'

export type DocumentFieldProps = { /** What it is chosen for; "which document" when nothing is said. */ readonly label?: string; readonly document: string | null; readonly onDocument: (document: string) => void }

/** Which one document is handed out. */
export function DocumentField({ label: given, document, onDocument }: DocumentFieldProps) {
  const say = useSay()
  const items = usePlanItems()
  const chosen = items.find(({ id }) => id === document)
  const label = given ?? say('handout.document')
  return (
    <div className="handout-field">
      <span className="ui-label">{label}</span>
      <span>
        <ChoicePopover
          mode="one"
          label={label}
          filterLabel={say('excerpts.filter.plans.search')}
          emptyLabel={say('excerpts.filter.nothing')}
          items={items}
          chosen={chosen ? [chosen.id] : []}
          onChoose={([id]) => id !== undefined && onDocument(id)}
        >
          <Button icon={<FileText size={14} aria-hidden />} aria-label={`${label}: ${chosen?.name ?? say('handout.document.none')}`}>
            <span className="button-words" title={chosen?.words}>{chosen?.name ?? say('handout.document.none')}</span>
            <ChevronDown size={13} aria-hidden />
          </Button>
        </ChoicePopover>
      </span>
    </div>
  )
}
