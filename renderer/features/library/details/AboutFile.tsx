import { Download } from 'lucide-react'
import type { DocumentRow } from '#contract/documents/documents.ts'
import { encodingName } from '#domain/encodings.ts'
import { saveProduced } from '../../../client/files.ts'
import { useEngine } from '../../../state/connection.ts'
import { sayMoment } from '../../../state/dates.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { formatName } from '../assistant/deciding.ts'
import { Property } from './DescriptionFields.tsx'

/** Where the text came from; the original bytes are kept in the project and can be had back. */
export function AboutFile({ document }: { readonly document: DocumentRow }) {
  const say = useSay()
  const engine = useEngine()
  const save = async () => {
    const { ticket, fileName } = await engine.documents.original({ document: document.id })
    await saveProduced(ticket, fileName)
  }
  return (
    <section aria-label={say('library.file')}>
      <h2>{say('library.file')}</h2>
      <dl className="properties properties-fixed">
        <Property name={say('library.file.name')}>{document.fileName}</Property>
        <Property name={say('library.file.read')}>{[formatName(document.mediaType), encodingName(document.encoding)].filter(Boolean).join(', ')}</Property>
        <Property name={say('library.file.size')}>{say('library.file.sizes', { characters: document.characters, clauses: document.clauses })}</Property>
        <Property name={say('library.file.since')}>{sayMoment(document.createdAt)}</Property>
      </dl>
      <Button look="quiet" icon={<Download size={14} aria-hidden />} onPress={() => void save().catch(notifyProblem)}>
        {say('library.file.original')}
      </Button>
    </section>
  )
}
