import { useEffect, useRef, useState } from 'react'
import type { FieldRow } from '#contract/coding/fields.ts'
import { uuidv7 } from '#domain/ids.ts'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { runMaybeLong } from '../../../state/jobs.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { useProject } from '../../../state/project.ts'
import { closeSheet } from '../../../state/window/sheets.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { fieldEntities } from '../use-fields.ts'
import { Doubtful, type Doubt } from './Doubtful.tsx'
import { type FieldChange, FieldLine } from './FieldLine.tsx'
import { NewField } from './NewField.tsx'
import './fields-dialog.css'

const newFieldId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))

/** The project's fields of excerpts: name, type, choices and order of each. A ready-made one is offered while there is no scale. */
export function FieldsDialog({ after }: { readonly after: (() => void) | undefined }) {
  const say = useSay()
  const { fields } = useEngine()
  const { value } = useAnswer('fields counted', ['annotation', 'document', ...fieldEntities], engine => engine.fields.list({}))
  const rows = value ?? []
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const [doubt, setDoubt] = useState<Doubt | null>(null)
  const change = async (field: FieldRow, to: FieldChange, isSure = false) => {
    try {
      const { isChanged, clearing, merging } = await runMaybeLong('fields.job.change', options => fields.update({ field: field.id, to, isSure }, options))
      setDoubt(isChanged ? null : { kind: 'change', field: field.id, clearing, merging, go: () => void change(field, to, true) })
    } catch (error) {
      notifyProblem(error)
    }
  }
  const remove = (field: FieldRow, isSure = false) => {
    if (field.count > 0 && !isSure) return setDoubt({ kind: 'remove', field: field.id, clearing: field.count, merging: 0, go: () => remove(field, true) })
    setDoubt(null)
    void runMaybeLong('fields.job.remove', options => fields.remove({ field: field.id }, options)).catch(notifyProblem)
  }
  const move = (from: number, by: 1 | -1) => {
    const ids = rows.map(({ id }) => id)
    const [id = ''] = ids.splice(from, 1)
    ids.splice(from + by, 0, id)
    void fields.reorder({ fields: ids }).catch(notifyProblem)
  }
  const define = async (field: Pick<FieldRow, 'name' | 'type' | 'choices'>) => void (await fields.define({ id: newFieldId(), ...field }))
  return (
    <Dialog title={say('fields.manageTitle')} isOpen onClose={closeSheet} size="large" footer={<Button look="primary" onPress={closeSheet}>{say('ui.close')}</Button>}>
      <p className="fields-hint">{say('fields.hint')}</p>
      {value && !isReadOnly && !rows.some(({ type }) => type === 'scale') ? <ReadyMade rows={rows} define={define} after={after} /> : null}
      <ul className="fields" aria-label={say('fields.manageTitle')}>
        {rows.map((row, index) => (
          <li key={row.id} className="field-line">
            <FieldLine row={row} isReadOnly={isReadOnly} isFirst={index === 0} isLast={index === rows.length - 1} onChange={to => void change(row, to)} onMove={by => move(index, by)} onRemove={() => remove(row)} />
            {doubt?.field === row.id ? <Doubtful doubt={doubt} name={row.name} onLeave={() => setDoubt(null)} /> : null}
          </li>
        ))}
      </ul>
      {isReadOnly ? null : <NewField rows={rows} define={define} />}
    </Dialog>
  )
}

type ReadyMadeProps = { readonly rows: readonly FieldRow[]; readonly define: (field: Pick<FieldRow, 'name' | 'type' | 'choices'>) => Promise<void>; readonly after: (() => void) | undefined }

/** The scale that most coders of plans want first. Offered, never made unasked. */
function ReadyMade({ rows, define, after }: ReadyMadeProps) {
  const say = useSay()
  const name = say('fields.ready.name')
  const choices = say('fields.ready.steps').split(';').map(step => step.trim())
  const button = useRef<HTMLButtonElement>(null)
  const isWanted = after !== undefined
  // Who pressed the key for strength wants it and goes on with Enter. Not left to `autoFocus`: after a press by a reader of the screen that
  // waits for a frame, and so does the dialog, which then has the focus first and keeps it.
  useEffect(() => {
    if (isWanted) button.current?.focus()
  }, [isWanted])
  if (rows.some(row => row.name === name)) return null
  const take = async () => {
    await define({ name, type: 'scale', choices })
    if (!after) return
    closeSheet()
    after()
  }
  return (
    <div className="fields-ready">
      <div>
        <strong>{name}</strong>
        <p>{choices.join(' → ')}</p>
        <small>{say('fields.ready.why')}</small>
      </div>
      <Button ref={button} look="primary" onPress={() => void take().catch(notifyProblem)}>{say('fields.ready.take')}</Button>
    </div>
  )
}
