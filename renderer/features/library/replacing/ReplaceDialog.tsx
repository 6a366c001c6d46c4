import { FileUp } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { choosePageFiles, uploadFiles } from '../../../client/files.ts'
import { theHost } from '../../../client/host.ts'
import { OutcomeDialog } from '../../../pane/changes/OutcomeDialog.tsx'
import { useClient } from '../../../state/connection.ts'
import { useClaimedDrops } from '../../../state/drops.ts'
import { runJob } from '../../../state/jobs.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { useRecords } from '../../../state/records.ts'
import { closeSheet } from '../../../state/sheets.ts'
import { tellTextChanged } from '../../../state/text-changed.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Progress } from '../../../ui/layout/Progress.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { useReread } from '../assistant/AssistantDialog.tsx'
import { FileChoices } from '../assistant/FileChoices.tsx'
import { type Looked, lookedOf, optionsOf } from '../assistant/look.ts'
import { accept, cleanOf } from '../importing.ts'
import './replacing.css'

export type ReplaceDialogProps = {
  readonly document: string
  /** Begins with the file that the document has already: to be read in another encoding, or as this program reads it today. */
  readonly isAgain: boolean
}

/** Takes one file in the place of a document's text: chosen or dropped, looked at, what it would do told, and then replaced as a job. */
export function ReplaceDialog({ document, isAgain }: ReplaceDialogProps) {
  const say = useSay()
  const { engine } = useClient()
  const row = useRecords(records => records.documents.find(({ id }) => id === document))
  const [files, setFiles] = useState<Looked[]>([])
  const [isLooking, setLooking] = useState(false)
  const [isForeseeing, setForeseeing] = useState(false)
  const looking = useRef(new AbortController())
  const reread = useReread(setFiles)
  const [file] = files

  const look = async (hand: (signal: AbortSignal) => Promise<readonly string[]>) => {
    looking.current.abort()
    const { signal } = (looking.current = new AbortController())
    try {
      const [ticket] = await hand(signal)
      if (ticket === undefined) return
      setLooking(true)
      const [answer] = await engine.documents.preview({ files: [ticket], clean: cleanOf() }, { signal })
      if (answer && !signal.aborted) setFiles([lookedOf(answer)])
    } catch (error) {
      if (!signal.aborted) notifyProblem(error)
    } finally {
      if (!signal.aborted) setLooking(false)
    }
  }
  const choose = () =>
    look(async signal => {
      if (theHost().dialogs) return (await engine.files.pick({ purpose: 'plan' })).tickets
      return uploadFiles(await choosePageFiles(accept, { multiple: false }), { signal })
    })
  const lookAtOwn = useRef(() => look(async () => [(await engine.documents.original({ document })).ticket]))
  useEffect(() => {
    if (isAgain) void lookAtOwn.current()
    return () => looking.current.abort()
  }, [isAgain])
  useClaimedDrops('versions.drop', dropped => {
    setForeseeing(false)
    return look(signal => uploadFiles(dropped.slice(0, 1), { signal }))
  })

  const inputOf = (taken: Looked) => {
    const { file: ticket, encoding, password } = optionsOf(taken)
    return { document, file: ticket, ...(encoding && { encoding }), ...(password !== undefined && { password }), clean: cleanOf() }
  }
  const replace = async (taken: Looked) => {
    closeSheet()
    const answer = await runJob('versions.job.replace', job => engine.documents.replace(inputOf(taken), job))
    if (answer) tellTextChanged('replaced', answer)
  }
  const title = say(isAgain ? 'versions.reread.title' : 'versions.replace.title', { title: row?.title ?? '' })
  const isReady = file !== undefined && 'preview' in file.answer && !file.isReading && !isLooking
  if (file && isForeseeing) {
    return (
      <OutcomeDialog
        title={title}
        confirm={say(isAgain ? 'versions.reread.do' : 'versions.replace.do')}
        back={say('outcome.back')}
        ask={job => engine.documents.previewReplace(inputOf(file), job)}
        onConfirm={() => void replace(file)}
        onBack={() => setForeseeing(false)}
        onCancel={closeSheet}
      />
    )
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={closeSheet}
      size="large"
      footer={
        <>
          {file && !isAgain ? <Button onPress={() => void choose()}>{say('versions.replace.other')}</Button> : null}
          <Button onPress={closeSheet}>{say('ui.cancel')}</Button>
          <Button look="primary" isDisabled={!isReady} onPress={() => setForeseeing(true)}>
            {say('outcome.look')}
          </Button>
        </>
      }
    >
      <p className="replacing-promise">{say('versions.replace.promise', { count: row?.annotations ?? 0 })}</p>
      {isLooking ? <Progress label={say('library.job.look')} /> : null}
      {file ? (
        <div className="replacing-file">
          <h3>{file.answer.file}</h3>
          <FileChoices key={file.answer.ticket} file={file} cleans={cleanOf() === 'auto'} hasTitle={false} onChange={changed => setFiles([changed])} onReread={reread} />
        </div>
      ) : isAgain ? null : (
        <div className="replacing-place">
          <FileUp size={28} strokeWidth={1.5} aria-hidden />
          <p>{say('versions.replace.place')}</p>
          <Button look="primary" autoFocus isDisabled={isLooking} onPress={() => void choose()}>
            {say('versions.replace.choose')}
          </Button>
        </div>
      )}
    </Dialog>
  )
}
