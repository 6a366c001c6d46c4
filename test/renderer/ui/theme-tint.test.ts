import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readColor, writeColor } from '#domain/theme-marks/color.ts'
import { contrast } from '../../contrast.ts'
import { themeTint, type Appearance } from '#domain/theme-marks/tint.ts'

const css = readFileSync(join(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8')
const token = (name: string, appearance: Appearance) => {
  const from = appearance === 'dark' ? css.indexOf("data-appearance='dark'") : 0
  return new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(css.slice(from))?.[1] ?? ''
}

/** 24 hues as a codebook uses them, full, muted, dark and pale, with black, white and grey. */
const palette = [
  ...Array.from({ length: 24 }, (_, step) => writeColor({ l: 0.62, c: 0.2, h: (step * Math.PI) / 12 })),
  '#000000', '#ffffff', '#808080', '#ffff00', '#00ffff', '#ff0000', '#0000ff', '#00ff00', '#5b2c00', '#f8d7e3',
]
const colours = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`)

function expectReadable(color: string, appearance: Appearance): void {
  const tint = themeTint(color, appearance)
  const surface = token('surface', appearance)
  expect(contrast(token('ink', appearance), tint.background), `ink on ${color}`).toBeGreaterThanOrEqual(4.5)
  expect(contrast(token('ink-faint', appearance), tint.background), `faint ink on ${color}`).toBeGreaterThanOrEqual(4.5)
  expect(contrast(tint.ink, tint.background), `code on ${color}`).toBeGreaterThanOrEqual(4.5)
  expect(contrast(tint.ink, surface), `code beside the text for ${color}`).toBeGreaterThanOrEqual(4.5)
  expect(contrast(tint.edge, tint.background), `edge of ${color}`).toBeGreaterThanOrEqual(3)
  expect(contrast(tint.edge, surface), `edge of ${color} to the page`).toBeGreaterThanOrEqual(3)
}

describe.each(['light', 'dark'] as const)('a theme colour in the %s appearance', appearance => {
  test.each(palette)('%s keeps text, code and edge readable', color => expectReadable(color, appearance))
  test('any colour that a person picks keeps text, code and edge readable', () => {
    fc.assert(fc.property(colours, color => expectReadable(color, appearance)), { numRuns: 500 })
  })
  test('keeps its hue, so that themes stay apart', () => {
    for (const color of palette.slice(0, 24)) {
      const turn = Math.abs(readColor(themeTint(color, appearance).edge).h - readColor(color).h)
      expect(Math.min(turn, 2 * Math.PI - turn)).toBeLessThan(0.12)
    }
  })
  test('a colour that is none becomes grey', () => expectReadable('tomato', appearance))
})
