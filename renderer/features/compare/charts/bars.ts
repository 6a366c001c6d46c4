/** The charts of themes and plans, as shapes and numbers. */
import { type Chart, axisEnd, fitted, namesWidth, type Shape, textSize, widthOf } from './drawing.ts'

/** Px. */
const sizes = { bar: 14, row: 26, plot: 420, numbers: 64, axis: 22, head: 28, column: 96 } as const
/** How far below a row's middle its text stands, px. */
const baseline = textSize * 0.35

/** What a chart says in words; `number` writes a value for people. */
type Words = { readonly title: string; readonly description: string; readonly number: (value: number) => string }

export type ProfileLine = { readonly name: string; readonly share: number; readonly others: number | null }

/** A bar for each theme, and a stroke across where the mean of the others stands: two shapes, not two colours. */
export function profileChart(lines: readonly ProfileLine[], words: Words & { readonly columns: readonly [theme: string, share: string, others: string]; readonly own: string; readonly mean: string }): Chart {
  const names = namesWidth(lines.map(({ name }) => name))
  const end = axisEnd(Math.max(0, ...lines.flatMap(({ share, others }) => [share, others ?? 0])))
  const at = (value: number) => names + (sizes.plot * value) / end
  const top = sizes.head
  const bottom = top + lines.length * sizes.row
  // The legend is no wider than the drawing, so that its second half is seen: the title stands whole above.
  const own = fitted(words.own, sizes.plot + sizes.numbers - widthOf(words.mean) - 60)
  const ownWidth = 20 + widthOf(own) + 24
  const shapes: Shape[] = [
    // The legend stands above, with the shapes that it is about.
    { kind: 'rect', x: names, y: 4, width: 14, height: 10, tone: 'bar' },
    { kind: 'text', x: names + 20, y: 13, text: own, tone: 'ink' },
    { kind: 'line', x1: names + ownWidth, y1: 2, x2: names + ownWidth, y2: 16, tone: 'mark', thickness: 3 },
    { kind: 'text', x: names + ownWidth + 8, y: 13, text: words.mean, tone: 'ink' },
    ...axis(end, at, top, bottom, words.number),
  ]
  for (const [index, { name, share, others }] of lines.entries()) {
    const middle = top + index * sizes.row + sizes.row / 2
    const told = others === null ? `${name}: ${words.number(share)}` : `${name}: ${words.number(share)} (${words.mean}: ${words.number(others)})`
    shapes.push({ kind: 'text', x: names - 8, y: middle + baseline, text: fitted(name, names - 12), tone: 'ink', anchor: 'end' })
    shapes.push({ kind: 'rect', x: names, y: middle - sizes.bar / 2, width: at(share) - names, height: sizes.bar, tone: 'bar', name: told })
    if (others !== null) shapes.push({ kind: 'line', x1: at(others), y1: middle - 10, x2: at(others), y2: middle + 10, tone: 'mark', thickness: 3, name: told })
    // Beside its own bar: behind a stroke that stands further off it would be read as the mean.
    const behind = at(share) + 6
    const isCrossed = others !== null && at(others) > behind - 8 && at(others) < behind + widthOf(words.number(share)) + 4
    shapes.push({ kind: 'text', x: isCrossed ? at(others) + 6 : behind, y: middle + baseline, text: words.number(share), tone: 'soft' })
  }
  return {
    ...titled(words), width: names + Math.max(sizes.plot + sizes.numbers, ownWidth + 16 + widthOf(words.mean)), height: bottom + sizes.axis, shapes,
    table: { header: words.columns, rows: lines.map(({ name, share, others }) => [name, rounded(share), others === null ? null : rounded(others)]) },
  }
}

function axis(end: number, at: (value: number) => number, top: number, bottom: number, number: (value: number) => string): Shape[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((part): Shape[] => [
    { kind: 'line', x1: at(part * end), y1: top, x2: at(part * end), y2: bottom, tone: 'line' },
    { kind: 'text', x: at(part * end), y: bottom + 16, text: number(part * end), tone: 'soft', anchor: 'middle' },
  ])
}

const titled = ({ title, description }: Words) => ({ title, description })
const rounded = (value: number) => Math.round(value * 100) / 100

export type Grid = { readonly rows: readonly string[]; readonly columns: readonly string[]; readonly value: (row: number, column: number) => number }

/** Small multiples: a column of bars for each plan, all to one scale, with the number beside each bar. */
export function multiplesChart({ rows, columns, value }: Grid, words: Words & { readonly corner: string }): Chart {
  const greatest = Math.max(1e-9, ...rows.map((_, row) => columns.reduce((most, __, column) => Math.max(most, value(row, column)), 0)))
  const names = namesWidth(rows)
  const room = sizes.column - 42
  const heads = columns.map(name => inLines(name, sizes.column - 10))
  const top = 22 + 15 * Math.max(1, ...heads.map(({ length }) => length))
  const shapes: Shape[] = heads.flatMap((lines, column): Shape[] => {
    const left = names + column * sizes.column
    return [
      ...lines.map((text, line): Shape => ({ kind: 'text', x: left, y: 16 + line * 15, text, tone: 'ink' })),
      { kind: 'line', x1: left, y1: top - 8, x2: left, y2: top + rows.length * sizes.row, tone: 'line' },
    ]
  })
  for (const [row, name] of rows.entries()) {
    const middle = top + row * sizes.row + sizes.row / 2
    shapes.push({ kind: 'text', x: names - 8, y: middle + baseline, text: fitted(name, names - 12), tone: 'ink', anchor: 'end' })
    for (const [column, plan] of columns.entries()) {
      const number = value(row, column)
      if (number <= 0) continue
      const left = names + column * sizes.column
      const width = Math.max(1, (room * number) / greatest)
      shapes.push({ kind: 'rect', x: left, y: middle - sizes.bar / 2, width, height: sizes.bar, tone: 'bar', name: `${name} · ${plan}: ${words.number(number)}` })
      shapes.push({ kind: 'text', x: left + width + 4, y: middle + baseline, text: words.number(number), tone: 'soft' })
    }
  }
  return { ...titled(words), width: names + columns.length * sizes.column, height: top + rows.length * sizes.row + 8, shapes, table: gridTable({ rows, columns, value }, words.corner) }
}

/** So many lines the head of a column has at most; the last one is cut. */
const mostLines = 3

function inLines(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let rest = text
  while (lines.length < mostLines - 1 && widthOf(rest) > width) {
    const signs = [...rest]
    let first = ''
    while (signs.length > 0 && widthOf(first + signs[0]) <= width) first += signs.shift()
    // A word that ends just here stays whole.
    const blank = signs[0] === ' ' ? first.length : first.lastIndexOf(' ')
    const cut = blank > 3 ? blank : Math.max(1, first.length)
    lines.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trim()
  }
  return [...lines, fitted(rest, width)]
}

/** How often themes meet: a square for each two, shaded by its number, which stands in it. */
export function meetingsChart({ rows, columns, value }: Grid, words: Words & { readonly corner: string }): Chart {
  const side = 40
  const names = namesWidth(rows.map((name, row) => `${row + 1}  ${name}`))
  const greatest = Math.max(1, ...rows.map((_, row) => columns.reduce((most, __, column) => (row === column ? most : Math.max(most, value(row, column))), 0)))
  const top = 30
  const shapes: Shape[] = columns.map((_, column): Shape => ({ kind: 'text', x: names + column * side + side / 2, y: top - 8, text: String(column + 1), tone: 'soft', anchor: 'middle' }))
  for (const [row, name] of rows.entries()) {
    const y = top + row * side
    shapes.push({ kind: 'text', x: names - 8, y: y + side / 2 + baseline, text: fitted(`${row + 1}  ${name}`, names - 12), tone: 'ink', anchor: 'end' })
    for (const [column, other] of columns.entries()) {
      const number = value(row, column)
      const x = names + column * side
      // Lighter than half, so that the number on it stays readable.
      const strength = row === column ? 0 : (0.45 * number) / greatest
      shapes.push({ kind: 'rect', x: x + 1, y: y + 1, width: side - 2, height: side - 2, tone: 'heat', strength, ...(number > 0 ? { name: `${name} · ${other}: ${words.number(number)}` } : {}) })
      shapes.push({ kind: 'text', x: x + side / 2, y: y + side / 2 + baseline, text: row === column ? '–' : number > 0 ? words.number(number) : '·', tone: number > 0 && row !== column ? 'ink' : 'soft', anchor: 'middle' })
    }
  }
  return { ...titled(words), width: names + columns.length * side, height: top + rows.length * side + 8, shapes, table: gridTable({ rows, columns, value }, words.corner, true) }
}

/** @param isSquare rows and columns are the same: nothing is told of one and itself */
const gridTable = ({ rows, columns, value }: Grid, corner: string, isSquare = false) => ({
  header: [corner, ...columns],
  rows: rows.map((name, row) => [name, ...columns.map((_, column) => (isSquare && row === column ? null : rounded(value(row, column))))]),
})
