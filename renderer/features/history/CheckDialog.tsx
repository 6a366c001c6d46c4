import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { useAnswer } from '../../state/asking/answers.ts'
import { saySentence, useSay } from '../../state/language.ts'
import { closeSheet, openSheet } from '../../state/window/sheets.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Progress } from '../../ui/layout/Progress.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import './history.css'

/** Looks the whole project over and says what it found. */
export function CheckDialog() {
  const say = useSay()
  const { value: findings, error } = useAnswer('check', [], (engine, signal) => engine.projects.check({}, { signal }))
  const hasErrors = findings?.some(finding => finding.severity === 'error') ?? false
  return (
    <Dialog
      title={say('history.check')}
      isOpen
      onClose={closeSheet}
      footer={
        <>
          {hasErrors ? <Button onPress={() => openSheet('backups')}>{say('history.check.backups')}</Button> : null}
          <Button look="primary" onPress={closeSheet}>
            {say('ui.close')}
          </Button>
        </>
      }
    >
      <div className="check" role="status">
        {error ? <p>{saySentence(error.sentence)}</p> : null}
        {!findings && !error ? (
          <>
            <p>{say('history.check.running')}</p>
            <Progress label={say('history.check.running')} />
          </>
        ) : null}
        {findings?.length === 0 ? (
          <p className="check-line" data-severity="fine">
            <CircleCheck size={16} aria-hidden />
            {say('history.check.fine')}
          </p>
        ) : null}
        {findings?.map((finding, index) => (
          <p key={index} className="check-line" data-severity={finding.severity}>
            {finding.severity === 'error' ? <CircleAlert size={16} aria-hidden /> : <TriangleAlert size={16} aria-hidden />}
            {saySentence(finding.message)}
          </p>
        ))}
        {hasErrors ? <p>{say('history.check.next')}</p> : null}
      </div>
    </Dialog>
  )
}
