import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useStore } from 'zustand'
import type { ClauseRow } from '#contract/documents/clauses.ts'
import { usePaneHandle } from '../../../pane/pane-handle.ts'
import { useSay } from '../../../state/language.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { correctClause } from './clause-commands.ts'
import { relabelStore } from './relabelling.ts'

/** Asks for a clause's label; Enter keeps it, Escape leaves it as it was. */
export function RelabelDialog() {
  const clause = useStore(relabelStore, state => state.clause)
  return clause ? <OpenDialog key={clause.id} clause={clause} /> : null
}

/** As in every field that asks for another name: what is typed takes the place of what stands there. */
const selectAll = ({ target }: { readonly target: Element }) => target instanceof HTMLInputElement && target.select()

const formId = 'relabel-clause'
const close = () => relabelStore.setState({ clause: null })

function OpenDialog({ clause }: { readonly clause: ClauseRow }) {
  const say = useSay()
  const handle = usePaneHandle()
  const [label, setLabel] = useState(clause.label)
  const keep = () => {
    close()
    if (label.trim() !== clause.label) void correctClause(handle, clause, { kind: 'label', label: label.trim() })
  }
  return (
    <Dialog
      title={say('clauses.relabel.title')}
      isOpen
      onClose={close}
      size="small"
      footer={
        <Button look="primary" type="submit" form={formId}>
          {say('clauses.relabel.do')}
        </Button>
      }
    >
      <Form
        id={formId}
        onSubmit={event => {
          event.preventDefault()
          keep()
        }}
      >
        <TextField label={say('clauses.relabel.field')} description={say('clauses.relabel.help')} value={label} onChange={setLabel} maxLength={200} autoFocus onFocus={selectAll} />
      </Form>
    </Dialog>
  )
}
