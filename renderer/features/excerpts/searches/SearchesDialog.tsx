import { ListFilter, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { longestSearchName, type SavedSearch } from '#contract/searches.ts'
import { oneLine, type ReadValue } from '#domain/attributes/values.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { excerptListStore, isNarrowed } from '../../../pane/excerpts/excerpt-list.ts'
import { AddForm } from '../../../pane/forms/AddForm.tsx'
import { InlineField } from '../../../pane/forms/InlineField.tsx'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { useProject } from '../../../state/project.ts'
import { closeSheet } from '../../../state/sheets.ts'
import { showRoom } from '../../../state/view.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import './searches.css'

/** Searches among excerpts that are kept by name: asked again, renamed, deleted; the present one is kept below. */
export function SearchesDialog() {
  const say = useSay()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const { value: searches } = useAnswer('searches', ['saved_search', 'theme', 'document', 'document_set'], (engine, signal) => engine.searches.list({ kind: 'excerpts' }, { signal }))
  return (
    <Dialog title={say('searches.menu')} isOpen onClose={closeSheet} size="medium" footer={<Button look="primary" onPress={closeSheet}>{say('ui.close')}</Button>}>
      <p className="searches-hint">{say(searches?.length === 0 ? 'searches.none' : 'searches.save.live')}</p>
      <ul className="searches" aria-label={say('searches.menu')}>
        {(searches ?? []).map(search => <SearchLine key={search.id} saved={search} isReadOnly={isReadOnly} />)}
      </ul>
      {isReadOnly ? null : <SaveForm />}
    </Dialog>
  )
}

function SearchLine({ saved, isReadOnly }: { readonly saved: SavedSearch; readonly isReadOnly: boolean }) {
  const say = useSay()
  const { searches } = useEngine()
  const { id, name, search } = saved
  const query = search?.kind === 'excerpts' ? search.query : null
  const { value: count } = useAnswer(`search ${id} ${JSON.stringify(query)}`, 'all', async (engine, signal) => (query ? engine.excerpts.count({ filter: query.filter }, { signal }) : null))
  const ask = () => {
    if (!query) return
    excerptListStore.setState({ filter: query.filter, order: query.order, active: -1, chosen: new Set() })
    closeSheet()
    showRoom('excerpts')
  }
  return (
    <li className="search-line">
      <InlineField label={say('searches.rename.title', { name })} value={name} row={saved} read={readName} onSave={next => void searches.rename({ search: id, name: next }).catch(notifyProblem)} isReadOnly={isReadOnly} />
      <span className="search-count">{typeof count === 'number' ? say('searches.foundSaid', { count }) : null}</span>
      <IconButton label={say('searches.ask', { name })} isDisabled={!query} onPress={ask}>
        <ListFilter size={15} aria-hidden />
      </IconButton>
      <IconButton label={say('searches.removeNamed', { name })} isDisabled={isReadOnly} onPress={() => void searches.remove({ search: id }).catch(notifyProblem)}>
        <Trash2 size={15} aria-hidden />
      </IconButton>
      <LeftOut saved={saved} />
    </li>
  )
}

/** What of the search is not there any more, if anything. */
function LeftOut({ saved: { search, gone } }: { readonly saved: SavedSearch }) {
  const say = useSay()
  if (!search) return <p className="search-gone">{say('searches.unreadable')}</p>
  const what = (['themes', 'documents', 'sets'] as const).flatMap(kind => (gone[kind] > 0 ? [say(`searches.gone.${kind}`, { count: gone[kind] })] : []))
  return what.length === 0 ? null : <p className="search-gone">{say('searches.gone', { what: what.join(say('searches.gone.between')) })}</p>
}

/** Keeps what the list of excerpts is asked now. */
function SaveForm() {
  const say = useSay()
  const engine = useEngine()
  const [name, setName] = useState('')
  const { filter, order } = useStore(excerptListStore)
  if (!isNarrowed(filter)) return <p className="searches-hint">{say('searches.nothingToSave')}</p>
  const save = async () => {
    await engine.searches.save({ name, search: { kind: 'excerpts', query: { filter, order } } })
    setName('')
  }
  return (
    <AddForm label={say('searches.save.do')} isReady={name.trim() !== ''} onAdd={save}>
      <TextField label={say('searches.save.title')} value={name} onChange={setName} maxLength={longestSearchName} />
    </AddForm>
  )
}

const readName = (text: string): ReadValue => (oneLine(text) === '' ? { problem: sentence('searches.nameEmpty') } : { value: oneLine(text) })
