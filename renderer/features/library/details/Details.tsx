import { BookOpenText, FolderPlus, PencilLine, Trash2 } from 'lucide-react'
import { memo, useMemo } from 'react'
import type { DocumentRow } from '#contract/documents/documents.ts'
import { DocumentMenu } from '../../../pane/documents/DocumentMenu.tsx'
import { UnsettledButton } from '../../../pane/documents/UnsettledButton.tsx'
import { MemoField } from '../../../pane/memos/MemoField.tsx'
import { MemoWords } from '../../../pane/memos/MemoWords.tsx'
import { DocumentMemos } from '../../../pane/memos/DocumentMemos.tsx'
import { useClient } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { useProject } from '../../../state/project.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { openSheet } from '../../../state/window/sheets.ts'
import { goTo, useView } from '../../../state/view.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { AboutFile } from './AboutFile.tsx'
import { Attributes } from './Attributes.tsx'
import { DescriptionFields } from './DescriptionFields.tsx'
import { removeDocuments } from '../removing.ts'
import { allFields } from '../../../pane/plans/fields.ts'
import { useAttributeRows } from '../../../pane/plans/use-attribute-rows.ts'
import { useSuggestionsOf } from './Suggestions.tsx'
import { Warnings } from './Warnings.tsx'

/** What is known of the chosen document, each line written where it stands. */
export const Details = memo(function Details() {
  const say = useSay()
  const client = useClient()
  const chosen = useView(view => view.chosenDocuments)
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const document = useRecords(records => (chosen.length === 1 ? records.documents.find(row => row.id === chosen[0]) : undefined))
  const remove = () => void removeDocuments(client, chosen)

  if (!document) {
    return (
      <aside className="details" aria-label={say('library.details')}>
        <div className="details-none">{chosen.length > 1 ? <Several documents={chosen} isReadOnly={isReadOnly} onRemove={remove} /> : <p>{say('library.choose')}</p>}</div>
      </aside>
    )
  }
  return (
    <aside className="details" aria-label={say('library.details')} key={document.id}>
      <div className="details-actions">
        <Button look="primary" icon={<BookOpenText size={15} aria-hidden />} onPress={() => goTo({ document: document.id })}>
          {say('library.open')}
        </Button>
        <UnsettledButton document={document.id} />
        <DocumentMenu />
        <IconButton label={say('library.remove')} isDisabled={isReadOnly} onPress={remove}>
          <Trash2 size={15} aria-hidden />
        </IconButton>
      </div>
      <Described document={document} isReadOnly={isReadOnly} />
      <Warnings document={document} />
      <section aria-label={say('memos.field')}>
        <h2 className="ui-label">{say('memos.field')}</h2>
        {isReadOnly ? <MemoWords owner={{ document: document.id }} /> : <MemoField owner={{ document: document.id }} />}
      </section>
      <DocumentMemos document={document.id}>
        <AboutFile document={document} />
      </DocumentMemos>
    </aside>
  )
})

type SeveralProps = { readonly documents: readonly string[]; readonly isReadOnly: boolean; readonly onRemove: () => void }

/** What is done with several documents at once: after files were brought in, all of them are chosen. */
function Several({ documents, isReadOnly, onRemove }: SeveralProps) {
  const say = useSay()
  const first = useRecords(records => records.documents.find(({ id }) => id === documents[0]))
  return (
    <>
      <p>{say('library.chosen', { count: documents.length })}</p>
      {first ? (
        <Button look="primary" icon={<BookOpenText size={15} aria-hidden />} onPress={() => goTo({ document: first.id })} aria-description={first.title}>
          {say('library.openFirst')}
        </Button>
      ) : null}
      <Button icon={<PencilLine size={14} aria-hidden />} isDisabled={isReadOnly} onPress={() => openSheet({ name: 'bulk', documents })}>
        {say('library.describe')}
      </Button>
      <Button icon={<FolderPlus size={14} aria-hidden />} isDisabled={isReadOnly} onPress={() => openSheet({ name: 'intoSet', documents })}>
        {say('library.intoSet')}
      </Button>
      <Button look="quiet" icon={<Trash2 size={14} aria-hidden />} isDisabled={isReadOnly} onPress={onRemove}>
        {say('library.remove')}
      </Button>
    </>
  )
}

function Described({ document, isReadOnly }: { readonly document: DocumentRow; readonly isReadOnly: boolean }) {
  const say = useSay()
  const own = useAttributeRows()
  const documents = useRecords(records => records.documents)
  const fields = useMemo(() => allFields(own ?? [], documents, say), [own, documents, say])
  const suggestions = useSuggestionsOf(document.id)
  return (
    <>
      <DescriptionFields document={document} fields={fields} isReadOnly={isReadOnly} suggestions={suggestions} />
      <Attributes document={document} fields={fields} isReadOnly={isReadOnly} />
    </>
  )
}
