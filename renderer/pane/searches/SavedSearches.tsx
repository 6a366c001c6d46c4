import { useEffect, useRef, useState } from 'react'
import { longestSearchName, type Search } from '#contract/coding/searches.ts'
import { oneLine } from '#domain/attributes/values.ts'
import { useAnswer } from '../../state/asking/answers.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { useProject } from '../../state/project.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { AddForm } from '../forms/AddForm.tsx'
import { SearchLine, type SearchLineProps } from './SearchLine.tsx'
import './searches.css'

export type SavedSearchesProps = Pick<SearchLineProps, 'countOf' | 'onAsk'> & {
  readonly kind: Search['kind']
  /** What is asked now; null while there is nothing to keep. */
  readonly present: Search | null
  /** A name that it may be kept by; it is offered until a search has it. */
  readonly suggestedName?: string
  readonly onClose: () => void
}

/** Searches that are kept by name: asked again by their names, renamed, deleted; the present one is kept below. */
export function SavedSearches({ kind, present, suggestedName = '', onClose, ...each }: SavedSearchesProps) {
  const say = useSay()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const { value: searches } = useAnswer(`searches ${kind}`, ['saved_search', 'theme', 'document', 'document_set'], (engine, signal) => engine.searches.list({ kind }, { signal }))
  const list = useRef<HTMLUListElement>(null)
  const isAsked = searches !== undefined && searches.length > 0 && (isReadOnly || !present)
  useEffect(() => {
    // Nothing is to be kept: one came to ask.
    if (isAsked) list.current?.querySelector<HTMLElement>('.search-name')?.focus()
  }, [isAsked])
  return (
    <Dialog title={say('searches.menu')} isOpen onClose={onClose} size="medium" footer={<Button look="primary" onPress={onClose}>{say('ui.close')}</Button>}>
      <p className="searches-hint">{say(searches?.length === 0 ? 'searches.none' : 'searches.save.live')}</p>
      <ul ref={list} className="searches" aria-label={say('searches.menu')}>
        {(searches ?? []).map(search => <SearchLine key={search.id} saved={search} isReadOnly={isReadOnly} {...each} />)}
      </ul>
      {isReadOnly || present ? null : <p className="searches-hint">{say(kind === 'texts' ? 'searches.nothingTyped' : 'searches.nothingToSave')}</p>}
      {isReadOnly || !present || !searches ? null : <SaveForm present={present} suggestedName={searches.some(({ name }) => name === suggestedName) ? '' : suggestedName} />}
    </Dialog>
  )
}

/** Keeps what is asked now. */
function SaveForm({ present, suggestedName }: { readonly present: Search; readonly suggestedName: string }) {
  const say = useSay()
  const engine = useEngine()
  const [typed, setTyped] = useState<string | null>(null)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const name = typed ?? oneLine(suggestedName).slice(0, longestSearchName)
  const save = async () => {
    await engine.searches.save({ name, search: present })
    setTyped('')
  }
  return (
    <AddForm label={say('searches.save.do')} isReady={name.trim() !== ''} onAdd={save}>
      <TextField label={say('searches.save.title')} value={name} onChange={setTyped} maxLength={longestSearchName} inputRef={field} />
    </AddForm>
  )
}
