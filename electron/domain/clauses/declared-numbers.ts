/** Declared headings whose numbers say where they stand: `2.2.1` stands in `2.2`, though both may be set alike. */
import { type LabelStyle, lawStyles } from './labels/labels.ts'
import type { Row } from './rows.ts'
import { isDecimal } from './series.ts'

const order: readonly LabelStyle[] = ['division', 'chapter', 'section', 'article']

/**
 * The same rows. A declared heading with a decimal number that is set no smaller than the one whose number it goes on with moves below it:
 * `2.1` below `2.`, and below `Section 2`.
 */
export function belowTheirNumbers(rows: readonly Row[]): readonly Row[] {
  const levelByNumber = new Map<string, number>()
  const namedByLevel = new Map<number, string>()
  return rows.map(row => {
    const { hint, label } = row
    if (hint?.kind !== 'heading' || !label) return row
    const own = Math.max(1, hint.level ?? 1)
    if (lawStyles.has(label.style) || label.style.startsWith('named')) namedByLevel.set(own, `${label.readings[0]?.n}`)
    if (!(isDecimal(label.style) || label.style === 'point' || label.style === 'bare')) return row
    const number = label.series.replace(/\.$/u, '')
    const outer = levelByNumber.get(number) ?? (namedByLevel.get(own) === number ? own : undefined)
    const level = label.series !== '' && outer !== undefined && own <= outer ? outer + 1 : own
    levelByNumber.set(label.series + (label.readings[0]?.n ?? ''), level)
    return level === own ? row : { ...row, hint: { ...hint, level } }
  })
}

/**
 * The same rows. Headings that are numbers and nothing else, the first right below a heading of their size that holds no words of its own,
 * are its parts: `PREAMBLE` and below it `I`, `II`, `III`.
 */
export function belowTheirPart(rows: readonly Row[]): readonly Row[] {
  let within: number | null = null
  return rows.map((row, i) => {
    if (row.hint?.kind !== 'heading') return row
    const above = rows[i - 1]
    const own = Math.max(1, row.hint.level ?? 1)
    if (!isNumberAlone(row)) within = null
    else if (above?.hint?.kind === 'heading' && !above.label && (above.hint.level ?? 1) === own) within = own
    return within === own ? { ...row, hint: { ...row.hint, level: own + 1 } } : row
  })
}

function isNumberAlone({ text, label }: Row): boolean {
  return label !== null && label.style === 'bare' && text.endsWith(label.printed) && label.length === label.printed.length && !/\p{L}\s/u.test(text)
}

/**
 * The same rows. Where the divisions of a law are declared as headings of one size, those that first stand below another kind of division
 * move below it, all of them: chapters below parts, sections below chapters or, as in American codes, below articles.
 */
export function belowTheirDivisions(rows: readonly Row[]): readonly Row[] {
  const ownByStyle = new Map<LabelStyle, number>()
  const byByStyle = new Map<LabelStyle, number>()
  let last: { readonly style: LabelStyle; readonly own: number; readonly level: number } | null = null
  return rows.map(row => {
    const style = row.label?.style
    if (row.hint?.kind !== 'heading' || style === undefined || !lawStyles.has(style)) return row
    const own = Math.max(1, row.hint.level ?? 1)
    if (!ownByStyle.has(style)) {
      ownByStyle.set(style, own)
      const mayStandIn = last !== null && (order.indexOf(last.style) < order.indexOf(style) || (last.style === 'article' && style === 'section'))
      byByStyle.set(style, last !== null && mayStandIn && own === last.own ? last.level + 1 - own : 0)
    }
    const level = own + (ownByStyle.get(style) === own ? (byByStyle.get(style) ?? 0) : 0)
    last = { style, own, level }
    return level === own ? row : { ...row, hint: { ...row.hint, level } }
  })
}
