import { Tags } from 'lucide-react'
import { useState } from 'react'
import type { ExcerptFilter } from '#contract/coding/excerpts.ts'
import { useSay } from '../../../state/language.ts'
import { Checkbox } from '../../../ui/controls/Checkbox.tsx'
import { SegmentedControl } from '../../../ui/controls/SegmentedControl.tsx'
import { FilterButton } from '../FilterButton.tsx'
import { useThemeItems } from '../ThemesFilter.tsx'

/** The parts of a filter that name themes: any of these, each of these, none of these. */
const parts = ['themes', 'allOf', 'noneOf'] as const
type Part = (typeof parts)[number]

export type ThemesAskedProps = { readonly filter: ExcerptFilter; readonly onChange: (filter: ExcerptFilter) => void }

/** Which themes excerpts have: any, all, none of those chosen, with or without those below them. */
export function ThemesAsked({ filter, onChange }: ThemesAskedProps) {
  const say = useSay()
  const items = useThemeItems()
  const [part, setPart] = useState<Part>('themes')
  const choose = (chosen: readonly string[]) => {
    const now = { ...filter, [part]: [...chosen] }
    // A theme is asked for in one way.
    for (const other of parts) if (other !== part) now[other] = filter[other].filter(id => !chosen.includes(id))
    onChange({ ...now, untagged: filter.untagged && now.themes.length + now.allOf.length === 0 })
  }
  return (
    <FilterButton
      label={say('excerpts.filter.themes')}
      filterLabel={say('excerpts.filter.themes.search')}
      emptyLabel={say(items.length === 0 ? 'excerpts.filter.themes.none' : 'excerpts.filter.nothing')}
      icon={<Tags size={14} aria-hidden />}
      items={items}
      chosen={filter[part]}
      allChosen={parts.flatMap(each => filter[each])}
      onChoose={choose}
      onClear={() => onChange({ ...filter, themes: [], allOf: [], noneOf: [] })}
      header={
        <SegmentedControl
          label={say('excerpts.filter.themes.how')}
          segments={parts.map(id => ({ id, label: labelOf(say(id === 'themes' ? 'excerpts.filter.anyOf' : `excerpts.filter.${id}`), filter[id].length) }))}
          value={part}
          onChange={setPart}
        />
      }
      footer={
        <div className="choice-foot">
          <Checkbox isSelected={filter.withChildren} onChange={withChildren => onChange({ ...filter, withChildren })}>
            {say('excerpts.filter.withChildren')}
          </Checkbox>
        </div>
      }
    />
  )
}

/** What is chosen under another part is out of sight: its number is not. */
function labelOf(name: string, count: number): string {
  return count > 0 ? `${name} · ${count}` : name
}
