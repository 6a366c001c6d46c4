import { CircleAlert, CircleCheck, CopyCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ImportAnswer } from '#contract/documents.ts'
import { saySentence, useSay } from '../../state/language.ts'
import { closeSheet } from '../../state/sheets.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { sortAnswers } from './importing.ts'
import { Warnings } from './details/Warnings.tsx'

/** What became of each file, those that need a look first. */
export function ReportDialog({ answers }: { readonly answers: readonly ImportAnswer[] }) {
  const say = useSay()
  const { added, existing, failed } = sortAnswers(answers)
  return (
    <Dialog
      title={say('library.report')}
      isOpen
      onClose={closeSheet}
      footer={
        <Button look="primary" onPress={closeSheet} autoFocus>
          {say('ui.close')}
        </Button>
      }
    >
      <p>{say('library.report.counts', { added: added.length, existing: existing.length, failed: failed.length })}</p>
      <ul className="report">
        {failed.map((answer, index) => (
          <Line key={`failed ${index}`} kind="failed" file={answer.file} icon={<CircleAlert size={16} aria-hidden />}>
            {saySentence(answer.error.message)}
          </Line>
        ))}
        {existing.map((answer, index) => (
          <Line key={`existing ${index}`} kind="existing" file={answer.file} icon={<CopyCheck size={16} aria-hidden />}>
            {say('library.report.existing', { title: answer.document.title })}
          </Line>
        ))}
        {added.map(answer => (
          <Line key={answer.document.id} kind="added" file={answer.file || answer.document.title} icon={<CircleCheck size={16} aria-hidden />}>
            {say('library.report.added', { clauses: answer.document.clauses, warnings: answer.document.warnings.length })}
            <Warnings document={answer.document} />
          </Line>
        ))}
      </ul>
    </Dialog>
  )
}

type LineProps = { readonly kind: 'failed' | 'existing' | 'added'; readonly file: string; readonly icon: ReactNode; readonly children: ReactNode }
function Line({ kind, file, icon, children }: LineProps) {
  return (
    <li data-kind={kind}>
      {icon}
      <div>
        <strong>{file}</strong>
        <div>{children}</div>
      </div>
    </li>
  )
}
