/** Declared headings whose numbers say where they stand: `2.2.1` stands in `2.2`, though both may be set alike. */
import type { Row } from './rows.ts'

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
