import { Download } from 'lucide-react'
import { useState } from 'react'
import type { Handout } from '#contract/exports.ts'
import { everything, readingOrder, withoutBoilerplate } from '../../pane/excerpts/excerpt-list.ts'
import { useDebounced } from '../../pane/excerpts/use-debounced.ts'
import { fieldEntities, useFields } from '../../pane/fields/use-fields.ts'
import { planEntities } from '../../pane/plans/plan-entities.ts'
import { useAnswer } from '../../state/asking/answers.ts'
import { useEngine } from '../../state/connection.ts'
import { useJobs, type Job } from '../../state/jobs.ts'
import { activeLanguage, useSay } from '../../state/language.ts'
import { useRecords } from '../../state/asking/records.ts'
import { remember, settingsStore } from '../../state/settings.ts'
import { closeSheet, type HandoutStart } from '../../state/window/sheets.ts'
import { viewStore } from '../../state/view.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Kbd } from '../../ui/controls/Kbd.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { mainDeedKeys } from '../../ui/overlays/main-deed.ts'
import { readChoices, readName, withFields, type Choices, type Format, type Offered, type What } from './choices.ts'
import { BlindField } from './BlindField.tsx'
import { DocumentField } from './DocumentField.tsx'
import { ColumnsField } from './ColumnsField.tsx'
import { FormField } from './FormField.tsx'
import { countIds, handOut, jobTitle, unitOf } from './making.ts'
import { HandoutProgress } from './HandoutProgress.tsx'
import { MatrixField, type MatrixShape } from './MatrixField.tsx'
import { PairsDialog } from './PairsDialog.tsx'
import { ScopeField } from './ScopeField.tsx'
import { WhatField } from './WhatField.tsx'
import './exports.css'

/** Hands out whatever is chosen in it. */
export function HandoutDialog({ begin }: { readonly begin: HandoutStart }) {
  const [isPairs, setPairs] = useState(false)
  const [start, setStart] = useState(begin)
  const take = (what: Offered) => {
    setPairs(what === 'pairs')
    if (what !== 'pairs') setStart({ ...begin, what })
  }
  return isPairs ? <PairsDialog onWhat={take} /> : <ExcerptsDialog begin={start} onPairs={() => take('pairs')} />
}

/** Says what is handed out and how, shows how many rows that makes, makes the file and gives it to the person. */
function ExcerptsDialog({ begin, onPairs }: { readonly begin: HandoutStart; readonly onPairs: () => void }) {
  const say = useSay()
  const { handout, isTable, isPossible, filter, document, choices, columns, fields, change, setWhat, setFilter, setDocument, setTitle, setEverybody, setShape } = useHandout(begin)
  const { what, format, title } = handout
  const counted = useCount(handout)
  const job = useJobs().find(running => running.title === jobTitle)
  return (
    <Dialog
      title={say('handout.title')}
      isOpen
      onClose={closeSheet}
      size="large"
      footer={<Foot job={job} handout={handout} counted={counted} isPossible={isPossible} />}
    >
      <div className="handout" data-columns={isTable || undefined} inert={job !== undefined}>
        <div className="handout-form">
          <WhatField
            what={what}
            onWhat={next => (next === 'pairs' ? onPairs() : setWhat(next))}
            format={format}
            onFormat={next => change({ formats: { ...choices.formats, [what]: next } })}
          />
          {what === 'document' ? <DocumentField document={document} onDocument={setDocument} /> : null}
          {what === 'codebook' || what === 'document' ? null : <ScopeField of={what === 'memos' ? 'memos' : 'excerpts'} filter={filter} onFilter={setFilter} inBoilerplate={counted?.inBoilerplate ?? 0} />}
          {what === 'codebook' && format !== 'report' ? null : <BlindField everybody={handout.everybody} onEverybody={setEverybody} />}
          {what === 'matrix' ? <MatrixField shape={handout} onShape={setShape} /> : null}
          <FormField what={what} format={format} choices={choices} onChange={change} title={title} onTitle={setTitle} />
        </div>
        {isTable ? <ColumnsField fields={fields} columns={columns} onChange={next => change({ columns: next })} format={format} /> : null}
      </div>
    </Dialog>
  )
}

const plainShape: MatrixShape = { by: { kind: 'documents' }, isTurned: false }

/** What is handed out, as it is chosen by now; how is kept from one time to the next. */
function useHandout(begin: HandoutStart) {
  const engine = useEngine()
  const [what, setWhat] = useState<What>(begin.what)
  const [filter, setFilter] = useState(begin.filter ?? withoutBoilerplate)
  const [document, setDocument] = useDocumentHere(begin)
  const [title, setTitle] = useState('')
  const [everybody, setEverybody] = useState(false)
  const [shape, setShape] = useState<MatrixShape>({ by: begin.by ?? { kind: 'documents' }, isTurned: begin.isTurned ?? false })
  const [choices, setChoices] = useState(() => firstChoices(begin))
  const change = (part: Partial<Choices>) => {
    const next = { ...choices, ...part }
    setChoices(next)
    remember(engine, readName, { ...next, formats: { ...next.formats }, columns: next.columns.map(column => ({ ...column })) })
  }
  const format = choices.formats[what]
  const isTable = what === 'excerpts' && format !== 'report'
  const fields = useFields()
  const columns = withFields(choices.columns, fields)
  const chosen = columns.filter(({ isOn }) => isOn).map(({ id }) => id)
  const handout: Handout & { readonly what: What; readonly format: Format } = {
    what,
    format,
    title,
    everybody,
    ...(what === 'matrix' ? shape : plainShape),
    group: choices.group,
    rows: choices.rows,
    language: choices.language,
    examples: choices.examples,
    filter: filterOf(what, filter, document),
    order: begin.order ?? readingOrder,
    columns: chosen.length > 0 ? chosen : columns.map(({ id }) => id),
  }
  // A table needs a column; without any the deed is switched off.
  const isPossible = what === 'document' ? document !== null : !isTable || chosen.length > 0
  return { handout, isTable, isPossible, filter, document, choices, columns, fields, change, setWhat, setFilter, setDocument, setTitle, setEverybody, setShape }
}

function filterOf(what: What, filter: Handout['filter'], document: string | null): Handout['filter'] {
  if (what === 'codebook') return everything
  if (what === 'document') return { ...everything, documents: document === null ? [] : [document] }
  return what === 'memos' ? { ...filter, boilerplate: true } : filter
}

/** The document that is handed out whole: the only one of the list that the dialog begins with, else the one read last; null once it is gone. */
function useDocumentHere({ filter }: HandoutStart) {
  const [document, setDocument] = useState(() => (filter?.documents?.length === 1 ? filter.documents[0] : undefined) ?? viewStore.getState().document)
  const isThere = useRecords(({ documents }) => documents.some(({ id }) => id === document))
  return [isThere ? document : null, setDocument] as const
}

function firstChoices({ what, format }: HandoutStart): Choices {
  const kept = readChoices(settingsStore.getState().remembered[readName], activeLanguage())
  return format ? { ...kept, formats: { ...kept.formats, [what]: format } } : kept
}

type Counted = { readonly rows: number; readonly excerpts: number; readonly inBoilerplate: number }
type FootProps = { readonly job: Job | undefined; readonly handout: Handout; readonly counted: Counted | undefined; readonly isPossible: boolean }
/** How many rows the file would have, and making it; how far it is while it is made. */
function Foot({ job, handout, counted, isPossible }: FootProps) {
  const say = useSay()
  const engine = useEngine()
  // A document without highlights is worth having, too.
  const isReady = isPossible && (handout.what === 'document' || (counted?.rows ?? 0) > 0)
  // The button comes back when a file was stopped or could not be made, and with it the focus.
  const [wasMade, setMade] = useState(false)
  const make = async () => {
    setMade(true)
    if (await handOut(engine, handout)) closeSheet()
  }
  if (job) return <HandoutProgress job={job} />
  return (
    <>
      <span className="handout-rows" role="status">
        {handout.what === 'document' && !isPossible ? say('handout.document.why') : counted ? say(countIds[unitOf(handout, counted)], { count: counted.rows, excerpts: counted.excerpts }) : ''}
      </span>
      <Button onPress={closeSheet}>{say('ui.cancel')}</Button>
      <Button look="primary" icon={<Download size={14} aria-hidden />} autoFocus={wasMade} isDisabled={!isReady} onPress={() => void make()}>
        {say('handout.do')}
        <span className="handout-keys" aria-hidden>
          <Kbd keys={mainDeedKeys} />
        </span>
      </Button>
    </>
  )
}

/** How many rows the file would have and of how many excerpts, always for what stands in the dialog now. */
function useCount(handout: Handout): Counted | undefined {
  const asked = useDebounced(JSON.stringify({ ...handout, title: '', language: 'en', examples: 0, columns: handout.columns.slice(0, 1) }), 150)
  const { value } = useAnswer(asked, ['annotation', 'annotation_theme', 'theme', 'document', 'memo', 'journal_entry', 'clause_correction', ...planEntities, ...fieldEntities], (engine, signal) =>
    engine.exports.count(JSON.parse(asked) as Handout, { signal }),
  )
  return value
}
