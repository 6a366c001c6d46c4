import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { themeCode, themePattern } from '#domain/theme-marks/code.ts'
import { useWords } from '../words.ts'
import { themeStyle } from './theme-tint.ts'
import './marks.css'

export type ThemeMark = { readonly id: string; readonly name: string; readonly color: string }

/** The theme's colour and line pattern with its short code: where a swatch alone would be colour alone. */
export function ThemeSwatch({ theme, code }: { readonly theme: ThemeMark; readonly code?: string }) {
  return (
    <span className="ui-themed ui-swatch" style={themeStyle(theme.color)} data-pattern={themePattern(theme.id)} aria-hidden>
      {code ?? themeCode(theme.name)}
    </span>
  )
}

export type ThemeChipProps = {
  readonly theme: ThemeMark
  readonly code?: string
  /** The theme's key, shown when it has one. */
  readonly shortcut?: string
  readonly onPress?: () => void
  readonly onRemove?: () => void
  readonly isSelected?: boolean
}

/** A theme as it stands beside an excerpt: swatch, code and name; pressed it acts, its cross takes it away. */
export function ThemeChip({ theme, code, shortcut, onPress, onRemove, isSelected }: ThemeChipProps) {
  const words = useWords()
  const inside = (
    <>
      <ThemeSwatch theme={theme} code={code} />
      <span className="ui-chip-name">{theme.name}</span>
      {shortcut ? <kbd className="ui-chip-key">{shortcut}</kbd> : null}
    </>
  )
  return (
    <span className="ui-themed ui-chip" style={themeStyle(theme.color)} data-selected={isSelected || undefined}>
      {onPress ? (
        <Button className="ui-chip-body" onPress={onPress} aria-pressed={isSelected}>
          {inside}
        </Button>
      ) : (
        <span className="ui-chip-body">{inside}</span>
      )}
      {onRemove ? (
        <Button className="ui-chip-remove" aria-label={words('ui.removeNamed', { name: theme.name })} onPress={onRemove}>
          <X size={12} aria-hidden />
        </Button>
      ) : null}
    </span>
  )
}
