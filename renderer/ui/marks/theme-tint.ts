import type { CSSProperties } from 'react'
import { readColor, writeColor } from './color.ts'

export type Appearance = 'light' | 'dark'

/** A theme's colour made fit for text: `background` under text in `--ink`, `edge` for underlines and lanes, `ink` for its own letters. */
export type ThemeTint = { readonly background: string; readonly edge: string; readonly ink: string }

/** Lightness is fixed, so that any colour a person picks keeps text readable: only hue and (within limits) chroma are theirs. */
const steps = {
  light: { background: [0.925, 0.085], edge: [0.57, 0.17], ink: [0.42, 0.13] },
  dark: { background: [0.345, 0.085], edge: [0.71, 0.15], ink: [0.84, 0.1] },
} as const

/** Text in `--ink` on `background` and `ink` on `background` have at least 4.5:1, `edge` at least 3:1 to `background` and to the page. */
export function themeTint(color: string, appearance: Appearance): ThemeTint {
  const { c, h } = readColor(color)
  const step = ([l, most]: readonly [number, number]) => writeColor({ l, c: Math.min(c, most), h })
  const { background, edge, ink } = steps[appearance]
  return { background: step(background), edge: step(edge), ink: step(ink) }
}

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
