import { CornerDownRight, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { longestSearchName, type SavedSearch, type Search } from '#contract/coding/searches.ts'
import { oneLine, type ReadValue } from '#domain/attributes/values.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Engine } from '../../client/engine.ts'
import { useAnswer } from '../../state/asking/answers.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { notifyProblem } from '../../state/notices.ts'
import { useProject } from '../../state/project.ts'
import { Button, IconButton } from '../../ui/controls/Button.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { AddForm } from '../forms/AddForm.tsx'
import { InlineField } from '../forms/InlineField.tsx'
import './searches.css'

export type SavedSearchesProps = {
  readonly kind: Search['kind']
  /** How much a search finds now. */
  readonly countOf: (engine: Engine, search: Search, signal: AbortSignal) => Promise<number>
  /** Shows what a search finds. */
  readonly onAsk: (search: Search) => void
  /** What is asked now; null while there is nothing to keep. */
  readonly present: Search | null
  /** A name that it may be kept by; it is offered until a search has it. */
  readonly suggestedName?: string
  readonly onClose: () => void
}

/** Searches that are kept by name: asked again, renamed, deleted; the present one is kept below. */
export function SavedSearches({ kind, present, suggestedName = '', onClose, ...each }: SavedSearchesProps) {
  const say = useSay()
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  const { value: searches } = useAnswer(`searches ${kind}`, ['saved_search', 'theme', 'document', 'document_set'], (engine, signal) => engine.searches.list({ kind }, { signal }))
  return (
    <Dialog title={say('searches.menu')} isOpen onClose={onClose} size="medium" footer={<Button look="primary" onPress={onClose}>{say('ui.close')}</Button>}>
      <p className="searches-hint">{say(searches?.length === 0 ? 'searches.none' : 'searches.save.live')}</p>
      <ul className="searches" aria-label={say('searches.menu')}>
        {(searches ?? []).map(search => <SearchLine key={search.id} saved={search} isReadOnly={isReadOnly} {...each} />)}
      </ul>
      {isReadOnly || present ? null : <p className="searches-hint">{say(kind === 'texts' ? 'searches.nothingTyped' : 'searches.nothingToSave')}</p>}
      {isReadOnly || !present || !searches ? null : <SaveForm present={present} suggestedName={searches.some(({ name }) => name === suggestedName) ? '' : suggestedName} />}
    </Dialog>
  )
}

type SearchLineProps = Pick<SavedSearchesProps, 'countOf' | 'onAsk'> & { readonly saved: SavedSearch; readonly isReadOnly: boolean }

function SearchLine({ saved, isReadOnly, countOf, onAsk }: SearchLineProps) {
  const say = useSay()
  const { searches } = useEngine()
  const { id, name, search } = saved
  const { value: count } = useAnswer(`search ${id} ${JSON.stringify(search)}`, 'all', async (engine, signal) => (search ? countOf(engine, search, signal) : null))
  return (
    <li className="search-line">
      <InlineField label={say('searches.rename.title', { name })} value={name} row={saved} read={readName} onSave={next => void searches.rename({ search: id, name: next }).catch(notifyProblem)} isReadOnly={isReadOnly} />
      <span className="search-count">{typeof count === 'number' ? say('searches.foundSaid', { count }) : null}</span>
      <IconButton label={say('searches.ask', { name })} isDisabled={!search} onPress={() => search && onAsk(search)}>
        <CornerDownRight size={15} aria-hidden />
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
  const what = (['themes', 'documents', 'clauses', 'sets'] as const).flatMap(kind => (gone[kind] > 0 ? [say(`searches.gone.${kind}`, { count: gone[kind] })] : []))
  return what.length === 0 ? null : <p className="search-gone">{say('searches.gone', { what: what.join(say('searches.gone.between')) })}</p>
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

const readName = (text: string): ReadValue => (oneLine(text) === '' ? { problem: sentence('searches.nameEmpty') } : { value: oneLine(text) })
