import { Users, X } from 'lucide-react'
import { ChoicePopover } from '../../pane/excerpts/ChoiceList.tsx'
import { useSay } from '../../state/language.ts'
import { Button, IconButton } from '../../ui/controls/Button.tsx'
import type { People } from './use-people.ts'

/** Whose highlights are shown, where several people highlighted; the last one stays. */
export function PeopleFilter({ people: { all, shown, show } }: { readonly people: People }) {
  const say = useSay()
  if (all.length < 2) return null
  const isNarrowed = shown.length < all.length
  const nameOf = (name: string) => name || say('reader.people.unnamed')
  const some = shown.length === 1 ? say('reader.people.only', { name: nameOf(shown[0] ?? '') }) : say('reader.people.some', { shown: shown.length, all: all.length })
  // A row's key can't be empty.
  const items = all.map((name, index) => ({ id: `${index}`, name: nameOf(name) }))
  return (
    <div className="reader-filter">
      <ChoicePopover
        label={say('reader.people')}
        filterLabel={say('reader.people.field')}
        emptyLabel={say('reader.people.none')}
        mode="many"
        items={items}
        chosen={all.flatMap((name, index) => (shown.includes(name) ? [`${index}`] : []))}
        onChoose={chosen => chosen.length && show(chosen.flatMap(index => all[Number(index)] ?? []))}
      >
        <Button look="quiet" icon={<Users size={15} aria-hidden />}>
          {isNarrowed ? some : say('reader.people.all')}
        </Button>
      </ChoicePopover>
      {isNarrowed ? (
        <IconButton label={say('reader.people.showAll')} onPress={() => show([])}>
          <X size={14} aria-hidden />
        </IconButton>
      ) : null}
    </div>
  )
}
