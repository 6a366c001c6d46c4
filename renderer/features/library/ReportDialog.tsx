import { CircleAlert, CircleCheck, CircleMinus, CopyCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ImportAnswer } from '#contract/documents/documents.ts'
import type { Ticket } from '#contract/values.ts'
import { saveProduced, uploadFiles } from '../../client/files.ts'
import { useClient } from '../../state/connection.ts'
import { saySentence, useSay } from '../../state/language.ts'
import { notifyProblem } from '../../state/notices.ts'
import { closeSheet } from '../../state/window/sheets.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { lookAgain, reportSentence, sortAnswers } from './importing.ts'
import { alikeAmong, mostRemarks, partRemarked } from './report-parts.ts'
import { reportCsv, reportText } from './report-file.ts'
import { Warnings } from './details/Warnings.tsx'

export type ReportProps = {
  readonly answers: readonly ImportAnswer[]
  /** Files that can come in after a decision: a password, an encoding. */
  readonly again: readonly { readonly file: string; readonly ticket: Ticket }[]
}

/** What became of each file, those that need a look first. */
export function ReportDialog({ answers, again }: ReportProps) {
  const say = useSay()
  const { added, existing, failed, passed, left } = sortAnswers(answers)
  const { remarked, whole } = partRemarked(added)
  const save = (name: string, content: string, type: string) => void saveReport(name, content, type).catch(notifyProblem)
  return (
    <Dialog
      title={say('library.report')}
      isOpen
      onClose={closeSheet}
      footer={
        <>
          <Button onPress={() => save(say('library.report.fileName', { ending: 'txt' }), reportText(answers, say), 'text/plain')}>{say('library.report.saveText')}</Button>
          <Button onPress={() => save(say('library.report.fileName', { ending: 'csv' }), reportCsv(answers, say), 'text/csv')}>{say('library.report.saveCsv')}</Button>
          {again.length > 0 ? <LookAgain files={again} /> : null}
          <Button look="primary" onPress={closeSheet} autoFocus>
            {say('ui.close')}
          </Button>
        </>
      }
    >
      <p>{saySentence(reportSentence(answers))}</p>
      {left.length > 0 ? <p>{say('library.report.left', { count: left.length })}</p> : null}
      <ul className="report">
        {failed.map((answer, index) => (
          <Line key={`failed ${index}`} kind="failed" file={answer.file} icon={<CircleAlert size={16} aria-hidden />}>
            {saySentence(answer.error.message)}
          </Line>
        ))}
        {alikeAmong(passed).map(({ files, message }) => (
          <Line key={`passed ${files[0]}`} kind="passed" file={files.join(say('ui.between'))} icon={<CircleMinus size={16} aria-hidden />}>
            {saySentence(message)}
          </Line>
        ))}
        {left.map((answer, index) => (
          <Line key={`left ${index}`} kind="left" file={answer.file} icon={<CircleMinus size={16} aria-hidden />} />
        ))}
        {existing.map((answer, index) => (
          <Line key={`existing ${index}`} kind="existing" file={answer.file} icon={<CopyCheck size={16} aria-hidden />}>
            {say('library.report.existing', { title: answer.document.title })}
          </Line>
        ))}
        {remarked.map(answer => (
          <Line key={answer.document.id} kind="added" file={answer.file || answer.document.title} icon={<CircleCheck size={16} aria-hidden />}>
            {say('library.report.added', { clauses: answer.document.clauses, warnings: answer.document.warnings.length })}
            {answer.namesake ? <p>{say('library.report.namesake', { title: answer.namesake.title })}</p> : null}
            <Warnings document={answer.document} most={mostRemarks} />
          </Line>
        ))}
        {whole.length > 0 ? (
          <Line kind="added" file={say('library.report.whole', { count: whole.length })} icon={<CircleCheck size={16} aria-hidden />}>
            <ul className="report-whole">
              {whole.map(({ file, document }) => (
                <li key={document.id}>
                  <span>{file || document.title}</span> <span>{say('library.report.added', { clauses: document.clauses, warnings: 0 })}</span>
                </li>
              ))}
            </ul>
          </Line>
        ) : null}
      </ul>
    </Dialog>
  )
}

function LookAgain({ files }: { readonly files: ReportProps['again'] }) {
  const say = useSay()
  const client = useClient()
  const look = () => {
    closeSheet()
    lookAgain(client, files).catch(notifyProblem)
  }
  return <Button onPress={look}>{say('library.report.look', { count: files.length })}</Button>
}

/** A page has no files of its own: the host keeps the report until it is saved. */
async function saveReport(name: string, content: string, type: string): Promise<void> {
  const [ticket] = await uploadFiles([new File([content], name, { type })])
  if (ticket) await saveProduced(ticket, name)
}

type LineProps = { readonly kind: 'failed' | 'passed' | 'left' | 'existing' | 'added'; readonly file: string; readonly icon: ReactNode; readonly children?: ReactNode }
function Line({ kind, file, icon, children }: LineProps) {
  return (
    <li data-kind={kind}>
      {icon}
      <div>
        <strong>{file}</strong>
        {children ? <div>{children}</div> : null}
      </div>
    </li>
  )
}
