/** A chart as a few kinds of shapes: put into the page as elements, and written into a file as text, from one and the same list. */

/** What a shape is for; the page gives each its colour by theme and forced colours, the file a fixed one. */
export type Tone = 'bar' | 'mark' | 'ink' | 'soft' | 'line' | 'heat'
type Named = { /** Read out and shown where the pointer rests. */ readonly name?: string }
/** Lengths in px of the drawing, from its upper left corner. `strength`: 0 to 1, how much of its colour a `heat` has. */
export type Shape =
  | ({ readonly kind: 'rect'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly tone: Tone; readonly strength?: number } & Named)
  | ({ readonly kind: 'line'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly tone: Tone; readonly thickness?: number } & Named)
  | ({ readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number; readonly tone: Tone } & Named)
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly tone: Tone; readonly anchor?: 'start' | 'middle' | 'end' }

/** The numbers behind a chart: they stand beside it and go out as CSV. */
export type ChartTable = { readonly header: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] }
export type Chart = { readonly title: string; readonly description: string; readonly width: number; readonly height: number; readonly shapes: readonly Shape[]; readonly table: ChartTable }

/** Px. */
export const textSize = 12

export type Element = { readonly tag: string; readonly attributes: Readonly<Record<string, string | number>>; readonly text?: string; readonly name?: string | undefined }

/** A shape as an SVG element, without colours. */
export function elementOf(shape: Shape): Element {
  switch (shape.kind) {
    case 'rect': return { tag: 'rect', attributes: { x: round(shape.x), y: round(shape.y), width: round(shape.width), height: round(shape.height), ...(shape.strength === undefined ? {} : { fillOpacity: round(shape.strength) }) }, name: shape.name }
    case 'line': return { tag: 'line', attributes: { x1: round(shape.x1), y1: round(shape.y1), x2: round(shape.x2), y2: round(shape.y2), strokeWidth: shape.thickness ?? 1 }, name: shape.name }
    case 'circle': return { tag: 'circle', attributes: { cx: round(shape.x), cy: round(shape.y), r: round(shape.radius) }, name: shape.name }
    case 'text': return { tag: 'text', attributes: { x: round(shape.x), y: round(shape.y), textAnchor: shape.anchor ?? 'start' }, text: shape.text }
  }
}

const round = (value: number) => Math.round(value * 100) / 100

/** Px. */
const [leastNames, mostNames, besideNames] = [120, 400, 18]

/** How much room names at the left have, px: as much as the longest needs, within bounds. */
export function namesWidth(names: readonly string[]): number {
  return Math.min(mostNames, Math.max(leastNames, ...names.map(name => Math.ceil(widthOf(name)) + besideNames)))
}

/** About how wide a text is in px: Chinese signs are as wide as they are high, others on average half of that and a little. */
export function widthOf(text: string): number {
  let width = 0
  for (const sign of text) width += /[\u2e80-\uffee]/u.test(sign) ? textSize : textSize * 0.56
  return width
}

/** A text that is at most about so wide, px, with a sign for what is left out. */
export function fitted(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  for (const sign of text) {
    if (widthOf(`${kept}${sign}…`) > width) break
    kept += sign
  }
  return `${kept.trimEnd()}…`
}

/** A round number that is not below the greatest value, so that an axis ends with it. */
export function axisEnd(greatest: number): number {
  if (greatest <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(greatest))
  return ([1, 2, 2.5, 5, 10].find(step => step * power >= greatest) ?? 10) * power
}
