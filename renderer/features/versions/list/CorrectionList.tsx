import { Undo2 } from 'lucide-react'
import type { CorrectionRow } from '#contract/documents/corrections.ts'
import { useEngine } from '../../../state/connection.ts'
import { sayMoment } from '../../../state/dates.ts'
import { useSay } from '../../../state/language.ts'
import { notifyDone, notifyProblem } from '../../../state/notices.ts'
import { useProject } from '../../../state/project.ts'
import { closeSheet } from '../../../state/window/sheets.ts'
import { goTo } from '../../../state/view.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { sayValue } from '../say-version.ts'

/** Corrections of the clauses of the text that is read now; each can be taken back by itself. */
export function CorrectionList({ document, corrections }: { readonly document: string; readonly corrections: readonly CorrectionRow[] }) {
  const say = useSay()
  const engine = useEngine()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const drop = async (id: string) => {
    await engine.documents.dropCorrections({ document, corrections: [id] })
    notifyDone('versions.correction.dropped', undefined, true)
  }
  if (corrections.length === 0) return <p className="version-none">{say('versions.corrections.none')}</p>
  return (
    <ul className="version-list">
      {corrections.map(({ id, kind, value, exact, start, coder, createdAt }) => (
        <li key={id} className="version-row">
          <div>
            <p className="version-name">{say(`clauses.kind.${kind}`)}<span className="version-value">{sayValue(say, kind, value)}</span></p>
            <p className="version-quote">{exact}</p>
            <p className="version-about">{[sayMoment(createdAt), coder].filter(Boolean).join(' · ')}</p>
          </div>
          <Button look="quiet" onPress={() => { closeSheet(); goTo({ document, start }) }}>{say('library.warnings.go')}</Button>
          <IconButton label={say('versions.correction.drop')} isDisabled={isReadOnly} onPress={() => void drop(id).catch(notifyProblem)}>
            <Undo2 size={15} aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  )
}
