import { PencilLine, Trash2 } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { longestSearchName, type SavedSearch, type Search } from '#contract/coding/searches.ts'
import { oneLine } from '#domain/attributes/values.ts'
import type { Engine } from '../../client/engine.ts'
import { useAnswer } from '../../state/asking/answers.ts'
import { useEngine } from '../../state/connection.ts'
import { useSay } from '../../state/language.ts'
import { notifyProblem } from '../../state/notices.ts'
import { IconButton } from '../../ui/controls/Button.tsx'

export type SearchLineProps = {
  readonly saved: SavedSearch
  readonly isReadOnly: boolean
  /** How much the search finds now. */
  readonly countOf: (engine: Engine, search: Search, signal: AbortSignal) => Promise<number>
  /** Shows what the search finds. */
  readonly onAsk: (search: Search) => void
}

/** A search that is kept: its name asks it, F2 or the pencil makes the name a field. */
export function SearchLine({ saved, isReadOnly, countOf, onAsk }: SearchLineProps) {
  const say = useSay()
  const { searches } = useEngine()
  const [isRenaming, setRenaming] = useState(false)
  const line = useRef<HTMLLIElement>(null)
  const { id, name, search } = saved
  const { value: count } = useAnswer(`search ${id} ${JSON.stringify(search)}`, 'all', async (engine, signal) => (search ? countOf(engine, search, signal) : null))
  const endRenaming = (written: string | null, isByKey: boolean) => {
    setRenaming(false)
    // The field goes with the focus in it: the line's name has it again once that is drawn.
    if (isByKey) requestAnimationFrame(() => line.current?.querySelector<HTMLElement>('.search-name')?.focus())
    const next = written === null ? name : oneLine(written)
    if (next !== name && next !== '') void searches.rename({ search: id, name: next }).catch(notifyProblem)
  }
  const hearKey = (event: Pick<KeyboardEvent, 'key'>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) focusBeside(line.current, step)
    else if (event.key === 'F2' && !isReadOnly) setRenaming(true)
  }
  return (
    <li ref={line} className="search-line">
      {isRenaming ? (
        <NameField name={name} onEnd={endRenaming} />
      ) : (
        <AriaButton className="search-name" aria-label={say('searches.ask', { name })} isDisabled={!search} onKeyDown={hearKey} onPress={() => search && onAsk(search)}>
          {name}
        </AriaButton>
      )}
      <span className="search-count">{typeof count === 'number' ? say('searches.foundSaid', { count }) : null}</span>
      <IconButton label={say('searches.rename.title', { name })} keys="F2" isDisabled={isReadOnly} onPress={() => setRenaming(true)}>
        <PencilLine size={15} aria-hidden />
      </IconButton>
      <IconButton label={say('searches.removeNamed', { name })} isDisabled={isReadOnly} onPress={() => void searches.remove({ search: id }).catch(notifyProblem)}>
        <Trash2 size={15} aria-hidden />
      </IconButton>
      <LeftOut saved={saved} />
    </li>
  )
}

/** The arrows go from name to name. */
function focusBeside(line: HTMLElement | null, step: number): void {
  const names = [...(line?.parentElement?.querySelectorAll<HTMLElement>('.search-name') ?? [])]
  names[names.findIndex(name => line?.contains(name)) + step]?.focus()
}

type NameFieldProps = { readonly name: string; readonly onEnd: (written: string | null, isByKey: boolean) => void }

/** The name while it is written: Enter or leaving the field keeps it, Escape does not. */
function NameField({ name, onEnd }: NameFieldProps) {
  const say = useSay()
  const [draft, setDraft] = useState(name)
  const isOver = useRef(false)
  const end = (written: string | null, isByKey: boolean) => {
    // The field that goes is left, too.
    if (isOver.current) return
    isOver.current = true
    onEnd(written, isByKey)
  }
  const hearKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    // Else the dialog would close with it.
    event.stopPropagation()
    event.preventDefault()
    end(event.key === 'Enter' ? draft : null, true)
  }
  return (
    <input
      className="search-renaming"
      aria-label={say('searches.rename.title', { name })}
      value={draft}
      maxLength={longestSearchName}
      autoFocus
      onFocus={event => event.target.select()}
      onChange={event => setDraft(event.target.value)}
      onBlur={() => end(draft, false)}
      onKeyDown={hearKey}
    />
  )
}

/** What of the search is not there any more, if anything. */
function LeftOut({ saved: { search, gone } }: { readonly saved: SavedSearch }) {
  const say = useSay()
  if (!search) return <p className="search-gone">{say('searches.unreadable')}</p>
  const what = (['themes', 'documents', 'clauses', 'sets'] as const).flatMap(kind => (gone[kind] > 0 ? [say(`searches.gone.${kind}`, { count: gone[kind] })] : []))
  return what.length === 0 ? null : <p className="search-gone">{say('searches.gone', { what: what.join(say('ui.between')) })}</p>
}
