import { Tags } from 'lucide-react'
import { useMemo } from 'react'
import { useSay } from '../../state/language.ts'
import { useRecords } from '../../state/asking/records.ts'
import { Checkbox } from '../../ui/controls/Checkbox.tsx'
import { ThemeSwatch } from '../../ui/marks/ThemeChip.tsx'
import { useThemeLooks } from '../reading.ts'
import type { ChoiceItem } from './ChoiceList.tsx'
import { FilterButton } from './FilterButton.tsx'
import { depthsOf } from './depths.ts'

/** All themes of the codebook, ready to be chosen from. */
export function useThemeItems(): readonly ChoiceItem[] {
  const looks = useThemeLooks()
  const themes = useRecords(records => records.themes)
  return useMemo(() => {
    const depths = depthsOf(themes)
    return themes.map(({ id, name }): ChoiceItem => {
      const look = looks.get(id)
      return {
        id,
        name,
        depth: depths.get(id) ?? 0,
        words: look?.path ?? name,
        sign: look ? <ThemeSwatch theme={look} code={look.code} /> : null,
      }
    })
  }, [looks, themes])
}

export type ThemesFilterProps = {
  readonly themes: readonly string[]
  readonly withChildren: boolean
  readonly onChange: (value: { readonly themes: string[]; readonly withChildren: boolean }) => void
}

/** Any of these themes, with or without those below them. */
export function ThemesFilter({ themes, withChildren, onChange }: ThemesFilterProps) {
  const say = useSay()
  const items = useThemeItems()
  return (
    <FilterButton
      label={say('excerpts.filter.themes')}
      filterLabel={say('excerpts.filter.themes.search')}
      emptyLabel={say(items.length === 0 ? 'excerpts.filter.themes.none' : 'excerpts.filter.nothing')}
      icon={<Tags size={14} aria-hidden />}
      items={items}
      chosen={themes}
      onChoose={chosen => onChange({ themes: [...chosen], withChildren })}
      footer={
        <div className="choice-foot">
          <Checkbox isSelected={withChildren} onChange={next => onChange({ themes: [...themes], withChildren: next })}>
            {say('excerpts.filter.withChildren')}
          </Checkbox>
        </div>
      }
    />
  )
}
