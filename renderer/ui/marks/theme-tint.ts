import type { CSSProperties } from 'react'
import { themeTint } from '#domain/theme-marks/tint.ts'

const styleByColor = new Map<string, CSSProperties>()

/**
 * Style for an element of class `ui-themed`: inside it `--tint`, `--tint-edge` and `--tint-ink` are the theme's colours in the present
 * appearance. Both appearances travel along, so nothing is drawn again when the window turns dark.
 */
export function themeStyle(color: string): CSSProperties {
  const known = styleByColor.get(color)
  if (known) return known
  const light = themeTint(color, 'light')
  const dark = themeTint(color, 'dark')
  const style = {
    '--light-tint': light.background, '--light-edge': light.edge, '--light-ink': light.ink,
    '--dark-tint': dark.background, '--dark-edge': dark.edge, '--dark-ink': dark.ink,
  } as CSSProperties
  styleByColor.set(color, style)
  return style
}
