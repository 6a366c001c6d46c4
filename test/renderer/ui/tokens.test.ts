import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrast } from '../../contrast.ts'

const css = readFileSync(join(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8')

/** The hex colours of one block of tokens.css, by token. */
function tokensOf(selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('\n}')[0] ?? ''
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(match => [match[1] ?? '', match[2] ?? '']))
}

const palettes = { light: tokensOf(':root'), dark: tokensOf(":root[data-appearance='dark']") }
const grounds = ['ground', 'surface', 'sunken', 'raised', 'raised-hover', 'hover', 'pressed', 'selected']
const texts = ['ink', 'ink-soft', 'ink-faint']

describe.each(Object.entries(palettes))('the %s palette', (_, tokens) => {
  const colour = (token: string) => {
    const value = tokens[token]
    if (!value) throw new Error(`no --${token}`)
    return value
  }
  const pairs = [
    ...texts.flatMap(text => grounds.map(ground => [text, ground] as const)),
    ...['surface', 'ground', 'sunken', 'raised', 'raised-hover', 'selected', 'hover'].map(ground => ['accent-text', ground] as const),
    ...['surface', 'raised', 'danger-soft'].map(ground => ['danger-text', ground] as const),
    ['warn-text', 'warn-soft'] as const,
    ...['surface', 'raised'].map(ground => ['warn-text', ground] as const),
    ...['sunken', 'raised', 'surface'].map(ground => ['good-text', ground] as const),
    ['accent-ink', 'accent'] as const,
    ['accent-ink', 'accent-hover'] as const,
    ['danger-ink', 'danger'] as const,
    ['danger-ink', 'danger-hover'] as const,
  ]
  test.each(pairs)('text in %s on %s has at least 4.5:1', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })
  test.each(['edge', 'focus'].flatMap(edge => ['ground', 'surface', 'sunken', 'raised'].map(ground => [edge, ground] as const)))(
    'the %s of a control on %s has at least 3:1',
    (edge, ground) => expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3),
  )
})
