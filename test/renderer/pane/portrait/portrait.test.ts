import { expect, test } from 'vitest'
import { themePatterns } from '#domain/theme-marks/code.ts'
import { placesOfThemes } from '../../../../renderer/pane/page/portrait/places.ts'
import { drawStrips, mostColumns, stripPath, type Strip } from '../../../../renderer/pane/page/portrait/strips.ts'
import type { ThemeLook } from '../../../../renderer/pane/themes/theme-looks.ts'

const look = (id: string, order: number): ThemeLook => ({
  id, name: id, path: id, color: '#336699', code: id, pattern: themePatterns[order % themePatterns.length] ?? 'solid', shortcut: '', definition: '', include: '', exclude: '', archived: false, order,
})
const looksOf = (...ids: string[]) => new Map(ids.map((id, order) => [id, look(id, order)]))
const mark = (start: number, end: number, ...themes: string[]) => ({ start, end, themes })
const strip = (strips: readonly Strip[], id: string | null) => strips.find(one => (one.look?.id ?? null) === id)

test('each theme has a column of its own, in the codebook’s order, and its bands lie where its highlights stand', () => {
  const { columns, strips } = drawStrips([mark(0, 100, 'b'), mark(500, 600, 'a', 'b'), mark(900, 1000)], looksOf('a', 'b', 'unused'), 1000, 100)
  expect(columns).toBe(3)
  expect(strip(strips, 'a')).toMatchObject({ column: 0, bands: [{ top: 50, bottom: 60 }] })
  expect(strip(strips, 'b')).toMatchObject({ column: 1, bands: [{ top: 0, bottom: 10 }, { top: 50, bottom: 60 }] })
  expect(strip(strips, null)).toMatchObject({ column: 2, bands: [{ top: 90, bottom: 100 }] })
})

test('a word in a long text is seen, also the last one, and bands that meet are one', () => {
  const { strips } = drawStrips([mark(0, 5, 'a'), mark(6, 9, 'a'), mark(2_999_990, 3_000_000, 'a')], looksOf('a'), 3_000_000, 700)
  expect(strip(strips, 'a')?.bands).toEqual([{ top: 0, bottom: 3 }, { top: 697, bottom: 700 }])
})

test('of many themes the most frequent keep a column, the others share the last, each in its own colour', () => {
  const ids = Array.from({ length: 9 }, (_, index) => `t${index}`)
  const rows = ids.flatMap((id, index) => Array.from({ length: index + 1 }, (_, turn) => mark(index * 100 + turn * 5, index * 100 + turn * 5 + 4, id)))
  const { columns, strips } = drawStrips(rows, looksOf(...ids), 1000, 400)
  expect(columns).toBe(mostColumns)
  expect(strips.map(({ look: shown, column }) => [shown?.id, column]).toSorted()).toEqual([
    ['t0', 4], ['t1', 4], ['t2', 4], ['t3', 4], ['t4', 4], ['t5', 0], ['t6', 1], ['t7', 2], ['t8', 3],
  ])
})

test('themes that went count as none, and nothing is drawn without a text or room', () => {
  expect(strip(drawStrips([mark(0, 10, 'gone')], looksOf('a'), 100, 100).strips, null)?.bands).toHaveLength(1)
  expect(drawStrips([], looksOf('a'), 100, 100)).toEqual({ columns: 0, strips: [] })
  expect(drawStrips([mark(0, 10, 'a')], looksOf('a'), 100, 0).strips).toEqual([])
})

test('10,000 highlights become no more bands than the strip has pixels', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => mark(index * 300, index * 300 + 90, `t${index % 9}`))
  const { strips } = drawStrips(rows, looksOf(...Array.from({ length: 9 }, (_, index) => `t${index}`)), 3_000_000, 700)
  expect(strips.flatMap(({ bands }) => bands).length).toBeLessThanOrEqual(700 * mostColumns)
  expect(strips).toHaveLength(9)
})

test('patterns are told apart without colours, and none reaches beyond its band', () => {
  const paths = [...looksOf('a', 'b', 'c', 'd', 'e').values()].map(one => stripPath({ look: one, column: 0, bands: [{ top: 10, bottom: 40 }] }, 2, 6))
  expect(new Set(paths).size).toBe(themePatterns.length)
  for (const path of paths) {
    for (const [, left = '', top = '', width = '', height = ''] of path.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g)) {
      expect(Number(left)).toBeGreaterThanOrEqual(2)
      expect(Number(left) + Number(width)).toBeLessThanOrEqual(8.01)
      expect(Number(top)).toBeGreaterThanOrEqual(10)
      expect(Number(top) + Number(height)).toBeLessThanOrEqual(40)
    }
  }
})

test('in words: how often each theme stands in which part of the uppermost labelled level', () => {
  const clause = (label: string, start: number, end: number) => ({ label, start, end })
  const clauses = [clause('', 0, 1000), clause('I', 10, 400), clause('1', 20, 200), clause('II', 400, 1000), clause('2', 420, 500)]
  const sorted = [mark(0, 5, 'b'), mark(30, 40, 'a'), mark(50, 60, 'a'), mark(430, 440, 'a', 'b'), mark(600, 610)]
  expect(placesOfThemes(sorted, looksOf('a', 'b'), clauses)).toEqual([
    { look: expect.objectContaining({ id: 'a' }), count: 3, parts: ['I', 'II'], hasMore: false },
    { look: expect.objectContaining({ id: 'b' }), count: 2, parts: ['II'], hasMore: false },
    { look: null, count: 1, parts: ['II'], hasMore: false },
  ])
  const many = Array.from({ length: 9 }, (_, index) => clause(`${index}`, index * 10, index * 10 + 10))
  expect(placesOfThemes(many.map(({ start }) => mark(start, start + 2, 'a')), looksOf('a'), many)[0]).toMatchObject({ count: 9, parts: ['0', '1', '2', '3', '4', '5'], hasMore: true })
})
