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
