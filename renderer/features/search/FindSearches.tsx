import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Search } from '#contract/coding/searches.ts'
import { readQuery } from '#domain/words/query/reading.ts'
import type { Engine } from '../../client/engine.ts'
import { SavedSearches } from '../../pane/searches/SavedSearches.tsx'
import { useSay } from '../../state/language.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import { askedPlaces, find, findStore, placesOf } from './find-memory.ts'

/** The searches of Find that are kept by name, behind a button. */
export function FindSearches() {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const { query, boilerplate, ...places } = useStore(findStore)
  const isReady = readQuery(query).query !== null
  const ask = (search: Search) => {
    if (search.kind !== 'texts') return
    const { query, boilerplate, ...places } = search.query
    find({ query, boilerplate, ...placesOf(places) })
    setOpen(false)
  }
  return (
    <>
      <IconButton label={say('searches.menu')} onPress={() => setOpen(true)}>
        <Bookmark size={15} aria-hidden />
      </IconButton>
      {isOpen ? (
        <SavedSearches
          kind="texts"
          countOf={countOf}
          onAsk={ask}
          present={isReady ? { kind: 'texts', query: { query: query.trim(), ...askedPlaces(places), boilerplate } } : null}
          suggestedName={query.trim()}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}

async function countOf(engine: Engine, search: Search, signal: AbortSignal): Promise<number> {
  return search.kind === 'texts' ? (await engine.search.find({ ...search.query, limit: 1 }, { signal })).total : 0
}
