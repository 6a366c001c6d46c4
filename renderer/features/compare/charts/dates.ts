import { type Chart, fitted, namesWidth, type Shape, textSize } from './drawing.ts'

export type DatedPlan = { readonly title: string; /** ISO 8601: a day, a month or a year. */ readonly issuedOn: string }

/** Px. */
const sizes = { plot: 480, row: 24, top: 30, edge: 60 } as const

/** When plans were issued: a line each, in the order of their dates, with a point at its date. */
export function datesChart(plans: readonly DatedPlan[], words: { readonly title: string; readonly description: string; readonly columns: readonly [plan: string, date: string] }): Chart {
  const sorted = plans.toSorted((one, other) => (one.issuedOn < other.issuedOn ? -1 : one.issuedOn > other.issuedOn ? 1 : 0))
  const names = namesWidth(sorted.map(({ title }) => title))
  const years = sorted.map(({ issuedOn }) => yearOf(issuedOn))
  const first = Math.floor(Math.min(...years))
  const last = Math.max(first + 1, Math.floor(Math.max(...years)) + 1)
  const at = (year: number) => names + (sizes.plot * (year - first)) / (last - first)
  const bottom = sizes.top + sorted.length * sizes.row
  const step = Math.ceil((last - first) / 10)
  const shapes: Shape[] = []
  for (let year = first; year <= last; year += step) {
    shapes.push({ kind: 'line', x1: at(year), y1: sizes.top - 6, x2: at(year), y2: bottom, tone: 'line' })
    shapes.push({ kind: 'text', x: at(year), y: sizes.top - 12, text: String(year), tone: 'soft', anchor: 'middle' })
  }
  for (const [index, { title, issuedOn }] of sorted.entries()) {
    const middle = sizes.top + index * sizes.row + sizes.row / 2
    const x = at(yearOf(issuedOn))
    shapes.push({ kind: 'text', x: names - 10, y: middle + textSize * 0.35, text: fitted(title, names - 14), tone: 'ink', anchor: 'end' })
    shapes.push({ kind: 'line', x1: names, y1: middle, x2: x, y2: middle, tone: 'line' })
    shapes.push({ kind: 'circle', x, y: middle, radius: 5, tone: 'bar', name: `${title}: ${issuedOn}` })
    shapes.push({ kind: 'text', x: x + 10, y: middle + textSize * 0.35, text: issuedOn, tone: 'soft' })
  }
  return { title: words.title, description: words.description, width: names + sizes.plot + sizes.edge + 20, height: bottom + 8, shapes, table: { header: words.columns, rows: sorted.map(({ title, issuedOn }) => [title, issuedOn]) } }
}

/** A date as years with a fraction; a year alone is its beginning. */
function yearOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return year + (month - 1) / 12 + (day - 1) / 372
}
