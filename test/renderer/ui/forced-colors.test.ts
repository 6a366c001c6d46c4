import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const renderer = resolve(import.meta.dirname, '../../../renderer')

type Rule = { readonly file: string; readonly selectors: readonly string[]; readonly body: string; readonly isForced: boolean }

/** The rules of all style sheets, with whether they hold in forced colours only. */
const rules: readonly Rule[] = globSync('**/*.css', { cwd: renderer }).flatMap(file => {
  const css = readFileSync(join(renderer, file), 'utf8').replace(/\/\*[^]*?\*\//g, '')
  const forced = [...css.matchAll(/@media \(forced-colors: active\) \{\n([^]*?)\n\}/g)].map(([, inside = '']) => inside)
  const read = (text: string, isForced: boolean) =>
    [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, head = '', body = '']) => ({ file, selectors: head.split(',').map(one => one.trim()), body, isForced }))
  return [...read(forced.reduce((rest, inside) => rest.replace(inside, ''), css), false), ...forced.flatMap(inside => read(inside, true))]
})

/** Forced colours take shadows away and put the system's colours in the place of ours. */
describe('in forced colours', () => {
  test('the style sheets are read', () => {
    expect(rules.length).toBeGreaterThan(700)
    expect(rules.filter(({ isForced }) => isForced).length).toBeGreaterThan(30)
  })

  test('no focus is shown by a shadow alone', () => {
    const shadows = rules.filter(({ body, isForced }) => !isForced && /box-shadow:[^;]*var\(--focus\)/.test(body))
    // The clause cursor, which has an outline there, says where the keys act.
    expect(shadows.flatMap(({ selectors }) => selectors)).toEqual(['.reader-text[data-shown]:focus-visible'])
  })

  test('what floats over the page has an edge there', () => {
    const floating = rules.filter(({ body, isForced }) => !isForced && body.includes('box-shadow: var(--shadow)') && !/\n\s*border(-left)?: 1px/.test(body))
    const edged = new Set(rules.filter(({ body, isForced }) => isForced && /border: 1px solid CanvasText/.test(body)).flatMap(({ selectors }) => selectors))
    expect(floating.length).toBeGreaterThan(4)
    expect(floating.flatMap(({ selectors }) => selectors).filter(selector => !edged.has(selector))).toEqual([])
  })
})
