import { Check } from 'lucide-react'
import { ColorSwatch, ColorSwatchPicker, ColorSwatchPickerItem } from 'react-aria-components'
import type { ThemeRow } from '#contract/coding/themes.ts'
import { palette } from '#domain/themes.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { updateTheme } from '../changing.ts'
import { readColor } from './read-color.ts'
import { useDraft } from './use-draft.ts'

/** The theme's colour: one of the palette, or one's own. */
export function ColorField({ theme, isReadOnly }: { readonly theme: ThemeRow; readonly isReadOnly: boolean }) {
  const say = useSay()
  const engine = useEngine()
  const save = (color: string) => (color === theme.color ? Promise.resolve(true) : updateTheme(engine, theme.id, { color }))
  const draft = useDraft(theme.color, text => {
    const color = readColor(text)
    return color !== undefined && save(color)
  })
  const isOdd = readColor(draft.value) === undefined
  return (
    <section className="theme-color" aria-label={say('codebook.color')}>
      <h2 className="ui-label">{say('codebook.color')}</h2>
      {isReadOnly ? null : (
        <ColorSwatchPicker
          aria-label={say('codebook.color.palette')}
          className="theme-palette"
          value={theme.color}
          onChange={color => void save(color.toString('hex').toLowerCase())}
        >
          {palette.map(color => (
            <ColorSwatchPickerItem key={color} color={color} className="theme-swatch">
              {({ isSelected }) => (
                <>
                  <ColorSwatch className="theme-swatch-color" />
                  {isSelected ? <Check size={13} strokeWidth={3} aria-hidden /> : null}
                </>
              )}
            </ColorSwatchPickerItem>
          ))}
        </ColorSwatchPicker>
      )}
      <TextField
        className="theme-hex"
        label={say('codebook.color.own')}
        {...draft}
        isReadOnly={isReadOnly}
        isInvalid={isOdd}
        problem={say('codebook.color.odd')}
        maxLength={20}
        spellCheck="false"
      />
    </section>
  )
}
