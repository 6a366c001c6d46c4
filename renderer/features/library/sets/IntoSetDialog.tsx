import { useMemo } from 'react'
import { setPaths } from '#domain/sets.ts'
import { joinPath } from '#domain/themes.ts'
import { ChoiceList } from '../../../pane/excerpts/ChoiceList.tsx'
import { useSets } from '../../../pane/plans/use-sets.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { closeSheet, openSheet } from '../../../state/window/sheets.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { putIntoSet } from './putting.ts'

/** Asks which set the documents shall be put into. By pointer they are dragged onto it. */
export function IntoSetDialog({ documents }: { readonly documents: readonly string[] }) {
  const say = useSay()
  const engine = useEngine()
  const sets = useSets()
  const items = useMemo(() => {
    const paths = setPaths(sets)
    return sets.map(({ id, name, documents: members }) => {
      const path = paths.get(id) ?? [name]
      const inside = documents.filter(document => members.includes(document)).length
      return { id, name, words: joinPath(path), depth: path.length - 1, detail: say('library.intoSet.inside', { inside, count: documents.length }) }
    })
  }, [sets, documents, say])
  const put = ([id]: readonly string[]) => {
    const set = sets.find(set => set.id === id)
    if (!set) return
    closeSheet()
    void putIntoSet(engine, set, documents)
  }
  return (
    <Dialog
      title={say('library.intoSet.title', { count: documents.length })}
      isOpen
      onClose={closeSheet}
      size="small"
      footer={<Button onPress={() => openSheet('sets')}>{say('library.sets.manage')}</Button>}
    >
      {sets.length === 0 ? (
        <p className="sets-hint">{say('library.sets.empty')}</p>
      ) : (
        <ChoiceList label={say('library.sets')} filterLabel={say('plans.sets.search')} emptyLabel={say('excerpts.filter.nothing')} items={items} chosen={[]} mode="one" onChoose={put} />
      )}
    </Dialog>
  )
}
