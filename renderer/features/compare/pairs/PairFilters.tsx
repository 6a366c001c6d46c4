import { useStore } from 'zustand'
import { ThemesFilter } from '../../../pane/excerpts/ThemesFilter.tsx'
import { useSay } from '../../../state/language.ts'
import { Select } from '../../../ui/controls/Select.tsx'
import { besideStore } from '../beside-memory.ts'
import { leastChoices, statusChoices, type PairFilter } from './filter.ts'

/** Which pairs are drawn, listed and gone through: by theme, by what was decided, by how alike they are. */
export function PairFilters() {
  const say = useSay()
  const filter = useStore(besideStore, beside => beside.filter)
  const change = (part: Partial<PairFilter>) => besideStore.setState({ filter: { ...filter, ...part } })
  return (
    <>
      <ThemesFilter themes={filter.themes} withChildren={filter.withChildren} onChange={change} />
      <Select
        label={say('pairs.filter.status')}
        hideLabel
        look="quiet"
        value={filter.status}
        items={statusChoices.map(id => ({ id, label: say(id === 'all' ? 'pairs.filter.all' : `pairs.filter.${id}`) }))}
        onChange={status => change({ status })}
      />
      <Select
        label={say('pairs.filter.least')}
        hideLabel
        look="quiet"
        value={String(filter.least)}
        items={leastChoices.map(least => ({ id: String(least), label: least === 0 ? say('pairs.filter.any') : say('pairs.filter.from', { least }) }))}
        onChange={least => change({ least: Number(least) })}
      />
    </>
  )
}
