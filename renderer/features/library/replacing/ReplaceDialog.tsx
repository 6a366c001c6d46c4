import { FileUp } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { encodingName } from '#domain/encodings.ts'
import { OutcomeDialog } from '../../../pane/changes/OutcomeDialog.tsx'
import { useEngine } from '../../../state/connection.ts'
import { runJob } from '../../../state/jobs.ts'
import { useSay } from '../../../state/language.ts'
import { cleanOf } from '../../../state/rooms/looking.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { settingsStore } from '../../../state/settings.ts'
import { closeSheet, type Sheet } from '../../../state/window/sheets.ts'
import { tellTextChanged } from '../../../state/asking/text-changed.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Progress } from '../../../ui/layout/Progress.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { FileChoices } from '../assistant/FileChoices.tsx'
import { type Looked, lookedOf, optionsOf } from '../assistant/look.ts'
import { type Replacement, useReplacement } from './use-replacement.ts'
import './replacing.css'

export type ReplaceDialogProps = {
  readonly document: string
  /** Begins with the file that the document has already: to be read in another encoding, or as this program reads it today. */
  readonly isAgain: boolean
  /** Begins with this file, which was looked at already. */
  readonly taken?: Extract<Sheet, { name: 'replace' }>['taken']
  /** What comes when this is closed, whether the file was taken or not. */
  readonly after?: (() => void) | undefined
}

/** Takes one file in the place of a document's text: chosen or dropped, looked at, what it would do told, and then replaced as a job. */
export function ReplaceDialog({ document, isAgain, taken: begin, after }: ReplaceDialogProps) {
  const say = useSay()
  const engine = useEngine()
  const row = useRecords(records => records.documents.find(({ id }) => id === document))
  const [isForeseeing, setForeseeing] = useState(false)
  const replacement = useReplacement(document, { isAgain, begin: begin && { ...lookedOf(begin.answer), ...begin } }, () => setForeseeing(false))
  const { file, isLooking, choose } = replacement
  const replace = async (taken: Looked) => {
    closeSheet()
    const answer = await runJob('versions.job.replace', job => engine.documents.replace(inputOf(document, taken), job))
    if (answer) tellTextChanged('replaced', answer)
    after?.()
  }
  const close = () => {
    closeSheet()
    after?.()
  }
  const title = say(isAgain ? 'versions.reread.title' : 'versions.replace.title', { title: row?.title ?? '' })
  const isReady = file !== undefined && 'preview' in file.answer && !file.isReading && !isLooking
  const next = useFocusWhenReady(isReady)
  if (file && isForeseeing) {
    return (
      <OutcomeDialog
        title={title}
        confirm={say(isAgain ? 'versions.reread.do' : 'versions.replace.do')}
        back={say('outcome.back')}
        ask={job => engine.documents.previewReplace(inputOf(document, file), job)}
        onConfirm={() => void replace(file)}
        onBack={() => setForeseeing(false)}
        onCancel={close}
      />
    )
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={close}
      size="large"
      footer={
        <>
          {file && !isAgain ? <Button onPress={choose}>{say('versions.replace.other')}</Button> : null}
          <Button onPress={close}>{say('ui.cancel')}</Button>
          {/* One main button at a time: choosing the file is it until there is one. */}
          <Button ref={next} look={file || isAgain ? 'primary' : 'plain'} isDisabled={!isReady} onPress={() => setForeseeing(true)}>
            {say('outcome.look')}
          </Button>
        </>
      }
    >
      <p className="replacing-promise">{say('versions.replace.promise', { count: row?.annotations ?? 0 })}</p>
      {isAgain && row && row.encoding !== '' ? <p className="replacing-promise">{say('versions.reread.soFar', { encoding: encodingName(row.encoding) })}</p> : null}
      {isLooking ? <Progress label={say('library.job.look')} /> : null}
      {file ? <TakenFile file={file} replacement={replacement} /> : isAgain ? null : <ChoosingPlace isLooking={isLooking} onChoose={choose} />}
    </Dialog>
  )
}

/** The button that the focus goes to when the file is there: the one that chose it, which had the focus, is gone then. */
function useFocusWhenReady(isReady: boolean) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const { activeElement } = document
    // The dialog as a whole has it while nothing in it can.
    if (isReady && (activeElement === null || activeElement.contains(button.current))) button.current?.focus()
  }, [isReady])
  return button
}

/** What the engine is asked with: the file and what was chosen for it. */
function inputOf(document: string, taken: Looked) {
  const { file, encoding, password } = optionsOf(taken)
  return { document, file, ...(encoding && { encoding }), ...(password !== undefined && { password }), clean: cleanOf(settingsStore.getState()) }
}

function TakenFile({ file, replacement }: { readonly file: Looked; readonly replacement: Replacement }) {
  return (
    <div className="replacing-file">
      <h3>{file.answer.file}</h3>
      <FileChoices key={file.answer.ticket} file={file} cleans={cleanOf(settingsStore.getState()) === 'auto'} hasTitle={false} onChange={replacement.change} onReread={replacement.reread} />
    </div>
  )
}

function ChoosingPlace({ isLooking, onChoose }: { readonly isLooking: boolean; readonly onChoose: () => void }) {
  const say = useSay()
  return (
    <div className="replacing-place">
      <FileUp size={28} strokeWidth={1.5} aria-hidden />
      <p>{say('versions.replace.place')}</p>
      <Button look="primary" autoFocus isDisabled={isLooking} onPress={onChoose}>
        {say('versions.replace.choose')}
      </Button>
    </div>
  )
}
