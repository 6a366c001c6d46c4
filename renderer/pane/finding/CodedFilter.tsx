import { Tags } from 'lucide-react'
import type { CodedPlaces } from '#contract/search.ts'
import { FilterButton } from '../excerpts/FilterButton.tsx'
import { useThemeItems } from '../excerpts/ThemesFilter.tsx'
import { useSay } from '../../state/language.ts'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import { SegmentedControl } from '../../ui/controls/SegmentedControl.tsx'

/** Coded or not. */
export const anywhere: CodedPlaces = { themes: [], withChildren: true, outside: false }

export type CodedFilterProps = { readonly coded: CodedPlaces; readonly onChange: (coded: CodedPlaces) => void }

/** Only hits in highlights with these themes, or only those outside of them. */
export function CodedFilter({ coded, onChange }: CodedFilterProps) {
  const say = useSay()
  const items = useThemeItems()
  const change = (part: Partial<CodedPlaces>) => onChange({ ...coded, ...part })
  return (
    <FilterButton
      label={say('search.coded')}
      filterLabel={say('excerpts.filter.themes.search')}
      emptyLabel={say(items.length === 0 ? 'excerpts.filter.themes.none' : 'excerpts.filter.nothing')}
      icon={<Tags size={14} aria-hidden />}
      items={items}
      chosen={coded.themes}
      sayChosen={coded.outside ? name => say('search.coded.outsideOf', { name }) : undefined}
      onChoose={chosen => change({ themes: [...chosen] })}
      header={
        <SegmentedControl
          label={say('search.coded.where')}
          segments={[{ id: 'inside', label: say('search.coded.inside') }, { id: 'outside', label: say('search.coded.outside') }]}
          value={coded.outside ? 'outside' : 'inside'}
          onChange={where => change({ outside: where === 'outside' })}
        />
      }
      footer={
        <div className="choice-foot">
          <Checkbox isSelected={coded.withChildren} onChange={withChildren => change({ withChildren })}>
            {say('excerpts.filter.withChildren')}
          </Checkbox>
        </div>
      }
    />
  )
}
