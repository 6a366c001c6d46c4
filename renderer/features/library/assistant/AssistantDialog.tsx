import { useMemo, useRef, useState } from 'react'
import type { ImportAnswer, PreviewAnswer } from '#contract/documents/documents.ts'
import { useClient } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { cleanName, cleanOf, lookName, lookOf, looks } from '../../../state/rooms/looking.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { remember, useSettings } from '../../../state/settings.ts'
import { closeSheet, openSheet } from '../../../state/window/sheets.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Checkbox } from '../../../ui/controls/Checkbox.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { bringIn } from '../importing.ts'
import { firstToLookAt, isLeft, isToDecide } from './deciding.ts'
import { FileChoices } from './FileChoices.tsx'
import { FileList } from './FileList.tsx'
import { copiesAmong, countStandings, isNewVersion, type Looked, lookedOf, namesakeOf, optionsOf, standingOf, twinsAmong } from './look.ts'
import './assistant.css'

export type AssistantProps = { readonly previews: readonly PreviewAnswer[]; readonly refused: readonly ImportAnswer[] }

/** Files before they come in: what each would become, with what can be chosen for it. */
export function AssistantDialog({ previews, refused }: AssistantProps) {
  const say = useSay()
  const client = useClient()
  const [files, setFiles] = useState(() => previews.map(lookedOf))
  const [chosen, setChosen] = useState(() => firstToLookAt(previews)?.ticket ?? '')
  const cleans = useSettings(settings => cleanOf(settings) === 'auto')
  const look = useSettings(lookOf)
  const reread = useReread(setFiles)
  const file = files.find(({ answer }) => answer.ticket === chosen)
  const copies = useMemo(() => copiesAmong(files), [files])
  const twins = useMemo(() => twinsAmong(files, copies), [files, copies])
  const ready = files.filter(one => standingOf(one, copies) === 'ready')
  const change = (changed: Looked) => setFiles(all => all.map(one => (one.answer.ticket === changed.answer.ticket ? changed : one)))
  const bring = () => {
    closeSheet()
    // What is here already, comes twice or can't be read is told in the report with the rest.
    const newer = ready.filter(isNewVersion)
    const taken = files.filter(one => !('error' in one.answer) && standingOf(one) !== 'out' && !newer.includes(one))
    const failed = files.flatMap(({ answer }) => ('error' in answer ? [{ file: answer.file, error: answer.error }] : []))
    const undecided = files.flatMap(({ answer }) => ('error' in answer && (isToDecide(answer) || isLeft(answer.error)) ? [{ file: answer.file, ticket: answer.ticket }] : []))
    const handed = taken.map(({ answer }) => ({ file: answer.file, ticket: answer.ticket }))
    replaceOneByOne(newer, () => void bringIn(client, handed, taken.map(optionsOf), [...failed, ...refused], undecided).catch(notifyProblem))
  }
  return (
    <Dialog
      title={say('library.assistant')}
      isOpen
      onClose={closeSheet}
      size="wide"
      footer={
        <>
          <Button onPress={closeSheet}>{say('ui.cancel')}</Button>
          <Button look="primary" onPress={bring} isDisabled={ready.length === 0 || files.some(({ isReading }) => isReading)}>
            {say('library.assistant.bring', { count: ready.length })}
          </Button>
        </>
      }
    >
      <div className="assistant">
        <div className="assistant-side">
          {files.length > 1 ? <p className="assistant-facts" role="status">{say('library.assistant.counts', countStandings(files, copies))}</p> : null}
          <FileList files={files} twins={twins} copies={copies} chosen={chosen} onChoose={setChosen} />
        </div>
        {file ? <FileChoices key={chosen} file={file} isTwin={twins.has(chosen)} copyOf={copies.get(chosen) ?? null} cleans={cleans} onChange={change} onReread={reread} /> : null}
      </div>
      <div className="assistant-options">
        <Checkbox isSelected={cleans} onChange={on => remember(client.engine, cleanName, on ? 'auto' : 'none')}>
          {say('library.assistant.clean')}
        </Checkbox>
        <Select
          label={say('library.look')}
          value={look}
          onChange={value => remember(client.engine, lookName, value)}
          items={looks.map(id => ({ id, label: say(`library.look.${id}`) }))}
        />
      </div>
    </Dialog>
  )
}

/** Shows what each of these would do as a newer version of the document that has its title, to be confirmed or not; the rest comes then. */
function replaceOneByOne([file, ...others]: readonly Looked[], then: () => void): void {
  const document = file && namesakeOf(file)?.id
  if (!file || document === undefined) return then()
  const { answer, encoding, password } = file
  openSheet({ name: 'replace', document, taken: { answer, encoding, password }, after: () => replaceOneByOne(others, then) })
}

/** Reads one file again with what was chosen for it; only the newest reading of a file is shown. */
export function useReread(setFiles: (change: (all: Looked[]) => Looked[]) => void): (file: Looked) => void {
  const { engine } = useClient()
  const lastByTicket = useRef(new Map<string, number>())
  return file => {
    const { ticket, file: name } = file.answer
    const turn = (lastByTicket.current.get(ticket) ?? 0) + 1
    lastByTicket.current.set(ticket, turn)
    const put = (change: (one: Looked) => Looked) => {
      if (lastByTicket.current.get(ticket) === turn) setFiles(all => all.map(one => (one.answer.ticket === ticket ? change(one) : one)))
    }
    put(() => ({ ...file, isReading: true }))
    engine.documents.preview({ files: [ticket], options: [optionsOf(file)] }).then(
      ([answer]) => put(one => ({ ...one, ...(answer && { answer: { ...answer, file: name } }), isReading: false })),
      (error: unknown) => {
        put(one => ({ ...one, isReading: false }))
        notifyProblem(error)
      },
    )
  }
}
