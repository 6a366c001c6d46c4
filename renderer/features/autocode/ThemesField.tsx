import type { ThemeReference } from '#contract/coding/annotations.ts'
import { joinPath } from '#domain/themes.ts'
import { useThemeLooks } from '../../pane/reading.ts'
import { ThemePicker } from '../../pane/themes/ThemePicker.tsx'
import { useSay } from '../../state/language.ts'
import { ThemeChip } from '../../ui/marks/ThemeChip.tsx'

export type ThemesFieldProps = { readonly themes: readonly ThemeReference[]; readonly onChange: (themes: readonly ThemeReference[]) => void; readonly onLeave: () => void }

const keyOf = (reference: ThemeReference) => ('id' in reference ? reference.id : joinPath(reference.path))
/** A theme that is yet to be made has no colour of its own. */
const noColor = '#808080'

/** The themes that are put on, picked as everywhere; those that do not exist yet are made with the highlights. */
export function ThemesField({ themes, onChange, onLeave }: ThemesFieldProps) {
  const say = useSay()
  const looks = useThemeLooks()
  return (
    <div className="autocode-field">
      <span className="ui-label">{say('autocode.themes')}</span>
      {themes.length > 0 ? (
        <div className="autocode-themes">
          {themes.map(reference => {
            const key = keyOf(reference)
            const look = looks.get(key)
            const name = look?.name ?? say('autocode.newTheme', { path: key })
            return <ThemeChip key={key} theme={look ?? { id: key, name, color: noColor }} onRemove={() => onChange(themes.filter(one => keyOf(one) !== key))} />
          })}
        </div>
      ) : null}
      <ThemePicker
        label={say('autocode.themes.field')}
        onLeave={onLeave}
        chosen={themes.flatMap(reference => ('id' in reference ? reference.id : []))}
        onPick={picked => onChange([...themes, ...picked.filter(one => !themes.some(known => keyOf(known) === keyOf(one)))])}
      />
    </div>
  )
}
