import { Bookmark } from 'lucide-react'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { Search } from '#contract/coding/searches.ts'
import { readQuery } from '#domain/words/query/reading.ts'
import type { Engine } from '../../client/engine.ts'
import { SavedSearches } from '../../pane/searches/SavedSearches.tsx'
import { registerCommands, type Command } from '../../state/commands.ts'
import { useSay } from '../../state/language.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import { askedPlaces, find, findStore, placesOf } from './find-memory.ts'

const open = () => findStore.setState({ showsKept: true })
const close = () => findStore.setState({ showsKept: false })

/** What Find can do whether hits are shown or not. */
export function keptCommands(): Command[] {
  return [{ id: 'search.searches', title: 'searches.menu', group: 'app.room.search', run: open }]
}

/** The searches of Find that are kept by name, behind a button. */
export function FindSearches() {
  const say = useSay()
  const { query, boilerplate, showsKept, ...places } = useStore(findStore)
  useEffect(() => registerCommands(keptCommands()), [])
  const isReady = readQuery(query).query !== null
  const ask = (search: Search) => {
    if (search.kind !== 'texts') return
    const { query, boilerplate, ...places } = search.query
    find({ query, boilerplate, ...placesOf(places) })
    close()
  }
  return (
    <>
      <IconButton label={say('searches.menu')} onPress={open}>
        <Bookmark size={15} aria-hidden />
      </IconButton>
      {showsKept ? (
        <SavedSearches
          kind="texts"
          countOf={countOf}
          onAsk={ask}
          present={isReady ? { kind: 'texts', query: { query: query.trim(), ...askedPlaces(places), boilerplate } } : null}
          suggestedName={query.trim()}
          onClose={close}
        />
      ) : null}
    </>
  )
}

async function countOf(engine: Engine, search: Search, signal: AbortSignal): Promise<number> {
  return search.kind === 'texts' ? (await engine.search.find({ ...search.query, limit: 1 }, { signal })).total : 0
}
