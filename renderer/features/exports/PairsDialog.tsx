import { Download } from 'lucide-react'
import { useState } from 'react'
import { saveProduced } from '../../client/files.ts'
import { useRecords } from '../../state/asking/records.ts'
import { useEngine } from '../../state/connection.ts'
import { runJob, useJobs } from '../../state/jobs.ts'
import { activeLanguage, useSay } from '../../state/language.ts'
import { notifyDone, notifyProblem } from '../../state/notices.ts'
import { compareStore } from '../../state/rooms/comparing.ts'
import { settingsStore } from '../../state/settings.ts'
import { closeSheet } from '../../state/window/sheets.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { pairFormats, readChoices, readName, type Offered, type PairFormat } from './choices.ts'
import { DocumentField } from './DocumentField.tsx'
import { FormField } from './FormField.tsx'
import { HandoutProgress } from './HandoutProgress.tsx'
import { jobTitle } from './making.ts'
import { WhatField } from './WhatField.tsx'

/** Hands out which clauses of two documents belong together, with what was decided, and which have none: those side by side when the dialog opens, else the first two. */
export function PairsDialog({ onWhat }: { readonly onWhat: (what: Offered) => void }) {
  const say = useSay()
  const engine = useEngine()
  const documents = useRecords(records => records.documents)
  const [texts, setTexts] = useState(() => compareStore.getState().texts)
  const [left, right] = twoOf(documents.map(({ id }) => id), texts)
  const [format, setFormat] = useState<PairFormat>('table')
  const [title, setTitle] = useState('')
  const [choices, setChoices] = useState(() => readChoices(settingsStore.getState().remembered[readName], activeLanguage()))
  const job = useJobs().find(running => running.title === jobTitle)
  const isTwo = left !== null && right !== null && left !== right
  const make = async () => {
    if (left === null || right === null) return
    const made = await runJob(jobTitle, options => engine.exports.alignments({ left, right, format, title, language: choices.language }, options))
    if (!made) return
    try {
      if (!(await saveProduced(made.ticket, made.fileName))) return
      notifyDone('pairs.handOut.written', { name: made.fileName, count: made.rows })
      closeSheet()
    } catch (error) {
      notifyProblem(error)
    }
  }
  const foot = (
    <>
      <span className="handout-rows" role="status">{isTwo ? '' : say('handout.pairs.why')}</span>
      <Button onPress={closeSheet}>{say('ui.cancel')}</Button>
      <Button look="primary" icon={<Download size={14} aria-hidden />} isDisabled={!isTwo} onPress={() => void make()}>{say('handout.do')}</Button>
    </>
  )
  return (
    <Dialog title={say('handout.title')} isOpen onClose={closeSheet} size="large" footer={job ? <HandoutProgress job={job} /> : foot}>
      <div className="handout" inert={job !== undefined}>
        <div className="handout-form">
          <WhatField what="pairs" onWhat={onWhat} format={format} onFormat={next => setFormat(pairFormats.find(known => known === next) ?? format)} />
          <DocumentField label={say('handout.pairs.left')} document={left} onDocument={id => setTexts([id, right])} />
          <DocumentField label={say('handout.pairs.right')} document={right} onDocument={id => setTexts([left, id])} />
          <FormField what="pairs" format={format} choices={choices} onChange={part => setChoices(kept => ({ ...kept, ...part }))} title={title} onTitle={setTitle} />
        </div>
      </div>
    </Dialog>
  )
}

/** The two that are chosen, as far as they are there still; others in the place of those that are not. */
function twoOf(ids: readonly string[], [one, other]: readonly (string | null)[]): readonly [string | null, string | null] {
  const isThere = (id: string | null | undefined): id is string => id !== null && id !== undefined && ids.includes(id)
  const left = isThere(one) ? one : (ids.find(id => id !== other) ?? null)
  return [left, isThere(other) ? other : (ids.find(id => id !== left) ?? null)]
}
