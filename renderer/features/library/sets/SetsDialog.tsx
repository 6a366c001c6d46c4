import { FolderMinus, FolderPlus, FolderTree, GripVertical, Trash2 } from 'lucide-react'
import { useState, type HTMLAttributes } from 'react'
import type { SetRow } from '#contract/attributes/sets.ts'
import { oneLine, type ReadValue } from '#domain/attributes/values.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { setPaths, setsWithin } from '#domain/sets.ts'
import { joinPath } from '#domain/themes.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { useProject } from '../../../state/project.ts'
import { closeSheet } from '../../../state/window/sheets.ts'
import { useView } from '../../../state/view.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { Menu } from '../../../ui/overlays/Menu.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { AddForm } from '../../../pane/forms/AddForm.tsx'
import { InlineField } from '../../../pane/forms/InlineField.tsx'
import { useSets } from '../../../pane/plans/use-sets.ts'
import { useSetDrag } from './use-set-drag.ts'
import './sets.css'

/** The sets of the project: made, renamed, removed; the chosen documents put in or taken out. */
export function SetsDialog() {
  const say = useSay()
  const sets = useSets()
  const chosen = useView(view => view.chosenDocuments)
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const { dragged, grip, over } = useSetDrag(sets)
  return (
    <Dialog title={say('library.sets')} isOpen onClose={closeSheet} size="medium" footer={<Button look="primary" onPress={closeSheet}>{say('ui.close')}</Button>}>
      <p className="sets-hint">{sets.length === 0 ? say('library.sets.empty') : say('library.sets.chosen', { count: chosen.length })}</p>
      <ul className="sets" aria-label={say('library.sets')}>
        {sets.map(set => <SetLine key={set.id} set={set} sets={sets} chosen={chosen} isReadOnly={isReadOnly} grip={grip(set.id)} over={over(set.id)} />)}
        {dragged === null ? null : <li className="set set-top" {...over(null)}>{say('library.sets.top')}</li>}
      </ul>
      {isReadOnly ? null : <NewSet sets={sets} />}
    </Dialog>
  )
}

type SetLineProps = {
  readonly set: SetRow
  readonly sets: readonly SetRow[]
  readonly chosen: readonly string[]
  readonly isReadOnly: boolean
  readonly grip: HTMLAttributes<HTMLElement>
  readonly over: HTMLAttributes<HTMLElement>
}

function SetLine({ set, sets: all, chosen, isReadOnly, grip, over }: SetLineProps) {
  const say = useSay()
  const { sets } = useEngine()
  const members = new Set(set.documents)
  const inside = chosen.filter(id => members.has(id))
  const outside = chosen.filter(id => !members.has(id))
  return (
    <li className="set" {...over} style={{ paddingInlineStart: `${((setPaths(all).get(set.id)?.length ?? 1) - 1) * 20}px` }}>
      {isReadOnly ? null : (
        <span className="set-grip" title={say('library.sets.drag', { name: set.name })} {...grip}>
          <GripVertical size={13} aria-hidden />
        </span>
      )}
      <InlineField label={say('library.sets.name', { name: set.name })} value={set.name} row={set} read={readName} onSave={name => void sets.update({ set: set.id, name }).catch(notifyProblem)} isReadOnly={isReadOnly} />
      <span className="set-count">{say('library.sets.count', { count: set.documents.length })}</span>
      <IconButton label={say('library.sets.put', { count: outside.length, name: set.name })} isDisabled={isReadOnly || outside.length === 0} onPress={() => void sets.add({ set: set.id, documents: outside }).catch(notifyProblem)}>
        <FolderPlus size={15} aria-hidden />
      </IconButton>
      <IconButton label={say('library.sets.take', { count: inside.length, name: set.name })} isDisabled={isReadOnly || inside.length === 0} onPress={() => void sets.take({ set: set.id, documents: inside }).catch(notifyProblem)}>
        <FolderMinus size={15} aria-hidden />
      </IconButton>
      <Menu label={say('library.sets.move', { name: set.name })} groups={[{ id: 'places', entries: placesFor(set, all, say('library.sets.top')).map(place => ({ ...place, isDisabled: isReadOnly, run: () => void sets.update({ set: set.id, parent: place.parent }).catch(notifyProblem) })) }]}>
        <IconButton label={say('library.sets.move', { name: set.name })} isDisabled={isReadOnly}>
          <FolderTree size={15} aria-hidden />
        </IconButton>
      </Menu>
      <IconButton label={say('ui.removeNamed', { name: set.name })} isDisabled={isReadOnly} onPress={() => void sets.remove({ set: set.id }).catch(notifyProblem)}>
        <Trash2 size={15} aria-hidden />
      </IconButton>
    </li>
  )
}

/** Where a set may lie: at the top, or in any set but itself and those in it. */
function placesFor(set: SetRow, sets: readonly SetRow[], top: string) {
  const paths = setPaths(sets)
  const within = setsWithin(sets, [set.id])
  const others = sets.filter(({ id }) => !within.has(id)).map(({ id }) => ({ id, label: joinPath(paths.get(id) ?? []), parent: id as string | null }))
  return [{ id: 'top', label: top, parent: null }, ...others].map(place => ({ ...place, isChecked: place.parent === set.parent }))
}

const readName = (text: string): ReadValue => (oneLine(text) === '' ? { problem: sentence('sets.nameEmpty') } : { value: oneLine(text) })

const top = 'top'

function NewSet({ sets }: { readonly sets: readonly SetRow[] }) {
  const say = useSay()
  const engine = useEngine()
  const [name, setName] = useState('')
  const [parent, setParent] = useState<string>(top)
  const paths = setPaths(sets)
  const add = async () => {
    await engine.sets.create({ name, parent: paths.has(parent) ? parent : null })
    setName('')
  }
  return (
    <AddForm label={say('library.sets.add')} isReady={name.trim() !== ''} onAdd={add}>
      <TextField label={say('library.sets.new')} value={name} onChange={setName} maxLength={200} />
      {sets.length > 0 ? <Select label={say('library.sets.in')} items={[{ id: top, label: say('library.sets.top') }, ...sets.map(({ id }) => ({ id, label: joinPath(paths.get(id) ?? []) }))]} value={parent} onChange={setParent} /> : null}
    </AddForm>
  )
}
