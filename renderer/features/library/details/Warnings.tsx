import { ArrowRight, TriangleAlert } from 'lucide-react'
import type { DocumentRow } from '#contract/documents/documents.ts'
import { saySentence, useSay } from '../../../state/language.ts'
import { closeSheet } from '../../../state/window/sheets.ts'
import { goTo } from '../../../state/view.ts'
import { Button } from '../../../ui/controls/Button.tsx'

export type WarningsProps = {
  readonly document: DocumentRow
  /** So many are shown and the others counted. */
  readonly most?: number
}

/** What was odd when the text was read in, each with a way to its place. */
export function Warnings({ document, most = document.warnings.length }: WarningsProps) {
  const say = useSay()
  if (document.warnings.length === 0) return null
  const more = document.warnings.length - most
  return (
    <section className="warnings" aria-label={say('library.warnings')}>
      <h2>{say('library.warnings')}</h2>
      <ul>
        {document.warnings.slice(0, most).map((warning, index) => (
          <li key={index}>
            <TriangleAlert size={14} aria-hidden />
            <span>{saySentence(warning)}</span>
            <GoThere document={document.id} start={warning.start} />
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="warnings-more">{say('library.report.more', { count: more })}</p> : null}
    </section>
  )
}

function GoThere({ document, start }: { readonly document: string; readonly start: number | null }) {
  const say = useSay()
  if (start === null) return null
  const go = () => {
    closeSheet()
    goTo({ document, start })
  }
  return (
    <Button look="quiet" onPress={go} icon={<ArrowRight size={13} aria-hidden />}>
      {say('library.warnings.go')}
    </Button>
  )
}
