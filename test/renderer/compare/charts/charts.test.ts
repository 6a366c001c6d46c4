import { describe, expect, test } from 'vitest'
import { meetingsChart, multiplesChart, profileChart } from '../../../../renderer/features/compare/charts/bars.ts'
import { datesChart } from '../../../../renderer/features/compare/charts/dates.ts'
import { axisEnd, type Chart, fitted, widthOf } from '../../../../renderer/features/compare/charts/drawing.ts'
import { svgFile } from '../../../../renderer/features/compare/charts/svg-file.ts'
import { queryOf } from '../../../../renderer/features/compare/similar/find-words.ts'
import { similarityGrid } from '../../../../renderer/features/compare/similar/similarity-rows.ts'

const words = { title: 'T', description: 'D', number: (value: number) => `${value}` }
const bars = ({ shapes }: Chart) => shapes.flatMap(shape => (shape.kind === 'rect' && shape.name !== undefined ? [shape] : []))
const inside = ({ shapes, width, height }: Chart) =>
  shapes.every(shape => (shape.kind === 'rect' ? shape.x >= 0 && shape.x + shape.width <= width && shape.y + shape.height <= height : shape.kind === 'text' ? shape.y <= height && shape.x <= width : true))

describe('charts', () => {
  test('of a profile: bars in proportion, a stroke for the mean, the numbers in the table', () => {
    const chart = profileChart([{ name: 'Care', share: 50, others: 25 }, { name: 'Work', share: 25, others: 0 }], { ...words, columns: ['theme', 'share', 'mean'], own: 'Plan', mean: 'Mean' })
    const [care, work] = bars(chart)
    expect(care?.width).toBeCloseTo(2 * (work?.width ?? 0), 5)
    const stroke = chart.shapes.find(shape => shape.kind === 'line' && shape.name?.startsWith('Care'))
    expect(stroke).toMatchObject({ tone: 'mark', x1: (care?.x ?? 0) + (care?.width ?? 0) / 2 })
    expect(chart.table).toEqual({ header: ['theme', 'share', 'mean'], rows: [['Care', 50, 25], ['Work', 25, 0]] })
    expect(inside(chart)).toBe(true)
    const alone = profileChart([{ name: 'Care', share: 50, others: null }], { ...words, columns: ['theme', 'share', 'mean'], own: 'Plan', mean: 'Mean' })
    expect(alone.table.rows).toEqual([['Care', 50, null]])
  })
  test('of a profile: the legend of a plan with a long title is no wider than the drawing', () => {
    const lines = [{ name: 'Care', share: 50, others: 25 }]
    const widthWith = (own: string) => profileChart(lines, { ...words, columns: ['theme', 'share', 'mean'], own, mean: 'Mean of the others' }).width
    expect(widthWith('A plan with a title that goes on and on, as those of governments do, about everything. '.repeat(3))).toBe(widthWith('Plan'))
  })
  test('of a profile: a number stands behind its own bar, and behind the stroke only where that would cross it', () => {
    const lines = [{ name: 'Far', share: 10, others: 40 }, { name: 'Near', share: 20, others: 21 }, { name: 'Less', share: 50, others: 5 }, { name: 'None', share: 0, others: 12 }]
    const { shapes } = profileChart(lines, { ...words, columns: ['theme', 'share', 'mean'], own: 'Plan', mean: 'Mean' })
    const placeOf = (name: string, number: string) => {
      const bar = shapes.find(shape => shape.kind === 'rect' && shape.name?.startsWith(name))
      const stroke = shapes.find(shape => shape.kind === 'line' && shape.name?.startsWith(name))
      const text = shapes.find(shape => shape.kind === 'text' && shape.tone === 'soft' && shape.text === number && !shape.anchor)
      if (bar?.kind !== 'rect' || stroke?.kind !== 'line' || text?.kind !== 'text') throw new Error(name)
      return text.x === bar.x + bar.width + 6 ? 'bar' : text.x === stroke.x1 + 6 ? 'stroke' : 'nowhere'
    }
    expect([placeOf('Far', '10'), placeOf('Near', '20'), placeOf('Less', '50'), placeOf('None', '0')]).toEqual(['bar', 'stroke', 'bar', 'bar'])
  })
  test('of themes by plan and of themes that meet: nothing for nothing, one scale for all, a dash where a theme meets itself', () => {
    const grid = { rows: ['Care', 'Work'], columns: ['One', 'Two'], value: (row: number, column: number) => [[4, 0], [2, 1]][row]?.[column] ?? 0 }
    const multiples = multiplesChart(grid, { ...words, corner: 'theme' })
    expect(bars(multiples).map(({ name }) => name)).toEqual(['Care · One: 4', 'Work · One: 2', 'Work · Two: 1'])
    expect(bars(multiples).map(({ width }) => Math.round((4 * width) / (bars(multiples)[0]?.width ?? 1)))).toEqual([4, 2, 1])
    expect(multiples.table.rows).toEqual([['Care', 4, 0], ['Work', 2, 1]])
    expect(inside(multiples)).toBe(true)
    const meetings = meetingsChart({ ...grid, columns: grid.rows }, { ...words, corner: 'theme' })
    expect(meetings.shapes.flatMap(shape => (shape.kind === 'text' && shape.anchor === 'middle' ? [shape.text] : []))).toEqual(['1', '2', '–', '·', '2', '–'])
    expect(meetings.table.rows).toEqual([['Care', null, 0], ['Work', 2, null]])
    expect(bars(meetings).find(({ name }) => name?.startsWith('Work · Care'))?.strength).toBeCloseTo(0.45, 5)
  })
  test('of dates: in their order, each where its date is', () => {
    const chart = datesChart([{ title: 'Late', issuedOn: '2025-07-01' }, { title: 'Early', issuedOn: '2019' }], { title: 'T', description: 'D', columns: ['plan', 'date'] })
    expect(chart.table.rows).toEqual([['Early', '2019'], ['Late', '2025-07-01']])
    const [early, late] = chart.shapes.flatMap(shape => (shape.kind === 'circle' ? [shape.x] : []))
    const lines = chart.shapes.flatMap(shape => (shape.kind === 'line' && shape.x1 === shape.x2 && shape.y1 !== shape.y2 ? [shape.x1] : []))
    expect(early).toBe(lines[0])
    // Half between 2025 and 2026, the last two lines.
    expect(late).toBeCloseTo(((lines.at(-2) ?? 0) + (lines.at(-1) ?? 0)) / 2, 0)
  })
  test('have room for names: at the left as much as the longest needs, above columns on three lines, and the legend within the chart', () => {
    const long = 'Three-Year Action Plan for Opening-up and Reform'
    const texts = ({ shapes }: Chart) => shapes.flatMap(shape => (shape.kind === 'text' ? [shape.text] : []))
    const dates = datesChart([{ title: long, issuedOn: '2019' }], { title: 'T', description: 'D', columns: ['plan', 'date'] })
    expect(texts(dates)).toContain(long)
    const multiples = multiplesChart({ rows: ['Care'], columns: ['Beijing Action Plan 2024–2026', long], value: () => 1 }, { ...words, corner: 'theme' })
    expect(texts(multiples).slice(0, 6)).toEqual(['Beijing', 'Action Plan', '2024–2026', 'Three-Year', 'Action Plan', expect.stringMatching(/^for .*…$/u)])
    const profile = profileChart([{ name: 'Care', share: 50, others: 25 }], { ...words, columns: ['theme', 'share', 'mean'], own: `${long} ${long}`, mean: 'Mean of the others' })
    const legend = profile.shapes.find(shape => shape.kind === 'text' && shape.text === 'Mean of the others')
    expect(legend?.kind === 'text' ? legend.x + widthOf(legend.text) : Number.NaN).toBeLessThanOrEqual(profile.width)
  })
  test('have texts that fit, Chinese ones twice as wide', () => {
    expect(widthOf('中')).toBeGreaterThan(1.5 * widthOf('a'))
    expect(fitted('short', 100)).toBe('short')
    const cut = fitted('a very long name of a plan', 60)
    expect(cut.endsWith('…') && widthOf(cut) <= 60).toBe(true)
    expect([0, 0.3, 7, 23, 100].map(axisEnd)).toEqual([1, 0.5, 10, 25, 100])
  })
})

test('an SVG file has title, description, shapes and colours, and nothing that a text can break out of', () => {
  const chart: Chart = {
    title: 'A & B <script>', description: '"D"\u0001', width: 100, height: 50, table: { header: [], rows: [] },
    shapes: [{ kind: 'rect', x: 1, y: 2, width: 3.456, height: 4, tone: 'heat', strength: 0.5, name: '<x>' }, { kind: 'text', x: 1, y: 2, text: ']]>&', tone: 'ink', anchor: 'end' }],
  }
  const file = svgFile(chart, 'en')
  expect(file).toContain('<title id="title">A &amp; B &lt;script&gt;</title>')
  expect(file).toContain('<desc id="description">&quot;D&quot; </desc>')
  expect(file).toContain('<rect x="1" y="2" width="3.46" height="4" fill-opacity="0.5" fill="#3a4bb8"><title>&lt;x&gt;</title></rect>')
  expect(file).toContain('<text x="1" y="2" text-anchor="end" fill="#1d1e21">]]&gt;&amp;</text>')
  expect(file).not.toMatch(/<script|<style|href/)
})

test('a term is looked for as it is written, two forms as either of them', () => {
  expect(queryOf(['sponge city', 'Sponge City'])).toBe('"sponge city"')
  expect(queryOf(['sponge city', '海绵城市'])).toBe('"sponge city" OR 海绵城市')
  expect(queryOf(['long-term'])).toBe('"long-term"')
})

test('the table of plans: whole percent either way, one at least where there is anything in common, nothing for a plan and itself, sorted by the mean', () => {
  const plan = (id: string, mean: number | null) => ({ id, title: id, shortTitle: id, language: 'en', mean })
  const answer = { by: 'words' as const, documents: [plan('a', 130), plan('b', 500), plan('c', null)], rows: ['', '255', '- 4'] }
  const { rows, columns } = similarityGrid(answer, 'most')
  expect(columns.map(({ id, value }) => [id, value])).toEqual([['b', 50], ['a', 13], ['c', 0]])
  expect(rows[0]?.measured?.valueByPlan.get('a')).toBe(26)
  expect(rows[1]?.measured?.valueByPlan.get('b')).toBe(26)
  expect(rows[0]?.measured?.valueByPlan.get('c')).toBe(1)
  expect(rows[1]?.measured?.valueByPlan.get('a')).toBeUndefined()
  expect([rows[0]?.countByPlan.get('a'), rows[0]?.countByPlan.get('b'), rows[2]?.countByPlan.get('a')]).toEqual([1, 0, 0])
})
