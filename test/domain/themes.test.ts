import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cleanName, joinPath, nextColor, orderThemes, palette, readsAsPath, splitPath, themePaths, withDescendants, type ThemeNode,
} from '#domain/themes.ts'
import { contrast, type Rgb, rgbOf } from '../contrast.ts'

const theme = (id: string, parent: string | null, position = 'V', name = id.toUpperCase()): ThemeNode => ({ id, parent, position, name })

/** A forest: each theme's parent is one made before it, or none. */
const forests = fc.array(fc.tuple(fc.nat(), fc.constantFrom('A', 'M', 'z')), { minLength: 1, maxLength: 30 }).map(parts =>
  parts.map(([above, position], index): ThemeNode => {
    const parent = above % (index + 1)
    return theme(`t${index}`, parent === index ? null : `t${parent}`, position)
  }),
)

describe('the theme tree', () => {
  it('lists every theme once, parents before children, siblings in order', () => {
    fc.assert(
      fc.property(forests.chain(rows => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))), ([rows, shuffled]) => {
        const ordered = orderThemes(shuffled)
        expect(ordered.map(row => row.id).toSorted()).toEqual(rows.map(row => row.id).toSorted())
        const placeById = new Map(ordered.map((row, index) => [row.id, index]))
        for (const row of ordered) if (row.parent) expect(placeById.get(row.parent)).toBeLessThan(placeById.get(row.id) ?? -1)
        for (const parent of [null, ...rows.map(row => row.id)]) {
          const positions = ordered.filter(row => row.parent === parent).map(row => row.position)
          expect(positions.toSorted()).toEqual(positions)
        }
      }),
    )
  })

  it('keeps a theme’s children directly below it', () => {
    const rows = [theme('a', null, 'A'), theme('b', null, 'B'), theme('a1', 'a', 'A'), theme('a2', 'a', 'B'), theme('a1x', 'a1')]
    expect(orderThemes(rows).map(row => row.id)).toEqual(['a', 'a1', 'a1x', 'a2', 'b'])
  })

  it('still lists themes of a damaged file, whose parents are missing or go round in a circle', () => {
    const rows = [theme('a', 'b'), theme('b', 'a'), theme('c', 'nowhere'), theme('d', 'd')]
    expect(orderThemes(rows).map(row => row.id).toSorted()).toEqual(['a', 'b', 'c', 'd'])
    expect(themePaths(rows).size).toBe(4)
    expect(withDescendants(rows, ['a'])).toEqual(new Set(['a', 'b']))
  })

  it('names a theme by its path and finds what is below it', () => {
    const rows = [theme('a', null), theme('b', 'a'), theme('c', 'b'), theme('d', null)]
    expect(themePaths(rows).get('c')).toEqual(['A', 'B', 'C'])
    expect(withDescendants(rows, ['b'])).toEqual(new Set(['b', 'c']))
  })
})

describe('theme names', () => {
  it('are the same when they look the same', () => {
    expect(cleanName('  Cafe\u0301 \n  policy\t')).toBe('Café policy')
    expect(cleanName('托育　服务')).toBe('托育 服务')
  })

  it.each(['', '   ', '\u200b', '\n\t', '\u2060\u00ad'])('have something to see in them, unlike %j', text => {
    expect(cleanName(text)).toBe('')
  })

  it('are stored without anything that a database or a file changes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const name = cleanName(text)
        expect(name.isWellFormed()).toBe(true)
        expect(name).not.toMatch(/[\0\r\n]/)
        expect(cleanName(name)).toBe(name)
      }),
    )
  })

  it('come back from a path as they went in', () => {
    const names = fc.string({ unit: 'grapheme' }).map(cleanName).filter(name => name !== '' && !readsAsPath(name))
    fc.assert(fc.property(fc.array(names, { minLength: 1, maxLength: 5 }), path => {
      expect(splitPath(joinPath(path))).toEqual(path)
    }))
  })

  it('may hold the sign without spaces beside it', () => {
    expect(readsAsPath('2>1')).toBe(false)
    expect(readsAsPath('A > B')).toBe(true)
    expect(readsAsPath('> A')).toBe(true)
    expect(splitPath('A >  > B')).toEqual(['A', '', 'B'])
  })
})

/** OKLab (Ottosson 2020): distances in it are about as large as they look. */
function lab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}
/** Full protanopia, deuteranopia and tritanopia (Machado, Oliveira and Fernandes 2009). */
const eyes: Readonly<Record<string, readonly Rgb[]>> = {
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}
const seenBy = (rows: readonly Rgb[], [r, g, b]: Rgb) => rows.map(row => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b))) as unknown as Rgb

describe('theme colours', () => {
  it('are twenty-four different ones', () => {
    expect(new Set(palette).size).toBe(24)
    for (const color of palette) expect(color).toMatch(/^#[0-9a-f]{6}$/)
  })

  it.each(palette)('%s stands out from a white and from a dark page', color => {
    expect(contrast(color, '#ffffff')).toBeGreaterThanOrEqual(3)
    expect(contrast(color, '#1b1b1b')).toBeGreaterThanOrEqual(3)
  })

  it.each(Object.entries(eyes))('the first eight are told apart with %s sight', (_, rows) => {
    const seen = palette.slice(0, 8).map(color => lab(seenBy(rows, rgbOf(color))))
    for (const [index, one] of seen.entries()) {
      for (const other of seen.slice(index + 1)) expect(Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])).toBeGreaterThan(0.05)
    }
  })

  it('are given in turn, the least used first', () => {
    expect(nextColor([])).toBe(palette[0])
    expect(nextColor([palette[0].toUpperCase(), palette[1], '#123456'])).toBe(palette[2])
    expect(nextColor([...palette, palette[0]])).toBe(palette[1])
  })
})
