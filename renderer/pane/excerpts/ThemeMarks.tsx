import { ThemeSwatch } from '../../ui/marks/ThemeChip.tsx'
import { looksOf, type ThemeLooks } from '../themes/theme-looks.ts'
import './excerpts.css'

export type ThemeMarksProps = {
  readonly themes: readonly string[]
  readonly looks: ThemeLooks
  /** Themes beyond so many are counted only. */
  readonly most?: number
}

/** An excerpt's themes in a line of a list: swatch and name each. */
export function ThemeMarks({ themes, looks, most = 3 }: ThemeMarksProps) {
  const shown = looksOf(themes, looks)
  return (
    <span className="theme-marks" data-more={shown.length > most || undefined}>
      {shown.slice(0, most).map(look => (
        <span key={look.id} className="theme-mark" title={look.path}>
          <ThemeSwatch theme={look} code={look.code} />
          <span>{look.name}</span>
        </span>
      ))}
      {shown.length > most ? (
        <span className="theme-mark-more" title={shown.slice(most).map(look => look.path).join('\n')}>
          +{shown.length - most}
        </span>
      ) : null}
    </span>
  )
}
