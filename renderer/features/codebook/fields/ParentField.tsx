import { ChevronDown } from 'lucide-react'
import type { ThemeRow } from '#contract/coding/themes.ts'
import { withDescendants } from '#domain/themes.ts'
import { ChoicePopover, type ChoiceItem } from '../../../pane/excerpts/ChoiceList.tsx'
import { useThemeItems } from '../../../pane/excerpts/ThemesFilter.tsx'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { moveTheme } from '../changing.ts'

/** Stands for the top of the tree. */
const top = 'top'

/** What the theme stands below; choosing another puts it there as the last one. */
export function ParentField({ theme, isReadOnly }: { readonly theme: ThemeRow; readonly isReadOnly: boolean }) {
  const say = useSay()
  const engine = useEngine()
  const themes = useRecords(records => records.themes)
  const own = withDescendants(themes, [theme.id])
  const items: ChoiceItem[] = [{ id: top, name: say('codebook.parent.top') }, ...useThemeItems().filter(({ id }) => !own.has(id))]
  const name = items.find(({ id }) => id === (theme.parent ?? top))?.name ?? ''
  return (
    <div className="ui-field theme-parent">
      <span className="ui-label">{say('codebook.parent')}</span>
      <ChoicePopover
        label={say('codebook.parent')}
        filterLabel={say('excerpts.filter.themes.search')}
        emptyLabel={say('excerpts.filter.nothing')}
        items={items}
        chosen={[theme.parent ?? top]}
        mode="one"
        onChoose={([id]) => {
          const parent = id === undefined || id === top ? null : id
          if (parent !== theme.parent) void moveTheme(engine, theme.id, { parent, before: null }, say)
        }}
      >
        <Button isDisabled={isReadOnly} aria-label={`${say('codebook.parent')}: ${name}`}>
          <span className="button-words" title={name}>{name}</span>
          <ChevronDown size={13} aria-hidden />
        </Button>
      </ChoicePopover>
    </div>
  )
}
