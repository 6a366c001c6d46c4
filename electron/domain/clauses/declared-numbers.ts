/** Declared headings whose numbers say where they stand: `2.2.1` stands in `2.2`, though both may be set alike. */
import { type LabelStyle, lawStyles } from './labels/labels.ts'
import type { Row } from './rows.ts'

const order: readonly LabelStyle[] = ['division', 'chapter', 'section', 'article']

/** The same rows. A declared heading with a decimal number that is set no smaller than the one whose number it goes on with moves below it. */
export function belowTheirNumbers(rows: readonly Row[]): readonly Row[] {
  const levelByNumber = new Map<string, number>()
  return rows.map(row => {
    const { hint, label } = row
    if (hint?.kind !== 'heading' || !label || !(label.style.startsWith('decimal') || label.style === 'point' || label.style === 'bare')) return row
    const outer = levelByNumber.get(label.series.replace(/\.$/u, ''))
    const own = Math.max(1, hint.level ?? 1)
    const level = label.series !== '' && outer !== undefined && own <= outer ? outer + 1 : own
    levelByNumber.set(label.series + (label.readings[0]?.n ?? ''), level)
    return level === own ? row : { ...row, hint: { ...hint, level } }
  })
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
