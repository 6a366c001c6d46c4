import { BookOpenText, Tag } from 'lucide-react'
import { useMemo } from 'react'
import type { Hit } from '#contract/search.ts'
import { PassagePane } from '../../../pane/passage/PassagePane.tsx'
import { useSay } from '../../../state/language.ts'
import { useProject } from '../../../state/project.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import './hit-preview.css'

export type HitPreviewProps = {
  /** All that are listed. */
  readonly hits: readonly Hit[]
  /** The one that keys act on. */
  readonly hit: Hit
  readonly onTag: () => void
  readonly onOpen: () => void
}

/** A hit in its clause, with what stands around it and is highlighted there; follows the list. */
export function HitPreview({ hits, hit, onTag, onOpen }: HitPreviewProps) {
  const say = useSay()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const version = useRecords(records => records.documents.find(({ id }) => id === hit.document)?.version)
  const passages = useMemo(() => hits.filter(({ document }) => document === hit.document).map(({ start, end }) => ({ start, end })), [hits, hit.document])
  const at = passages.findIndex(({ start, end }) => start === hit.start && end === hit.end)
  return (
    <section className="find-preview" aria-label={say('search.preview')}>
      <header>
        <span title={hit.citation}>{hit.citation}</span>
        <Button icon={<Tag size={14} aria-hidden />} isDisabled={isReadOnly} onPress={onTag}>
          {say('search.tag')}
        </Button>
        <Button icon={<BookOpenText size={14} aria-hidden />} onPress={onOpen}>
          {say('search.go')}
        </Button>
      </header>
      {version === undefined ? null : <PassagePane document={hit.document} version={version} passages={passages} at={at} keys="none" />}
    </section>
  )
}
