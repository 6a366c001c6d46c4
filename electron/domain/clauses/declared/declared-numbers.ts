/** Declared headings whose numbers say where they stand: `2.2.1` stands in `2.2`, though both may be set alike. */
import { type Label, type LabelStyle, lawStyles } from '../labels/labels.ts'
import type { Row } from '../rows.ts'
import { isDecimal } from '../series.ts'

const order: readonly LabelStyle[] = ['division', 'chapter', 'section', 'article']

/**
 * The same rows. A declared heading with a decimal number that is set no smaller than the one whose number it goes on with moves below it:
 * `2.1` below `2.`, and below `Section 2`; `Target 2.1` below `Goal 2`.
 */
export function belowTheirNumbers(rows: readonly Row[]): readonly Row[] {
  const levelByNumber = new Map<string, number>()
  const namedByLevel = new Map<number, string>()
  return rows.map(row => {
    const { hint, label } = row
    if (hint?.kind !== 'heading' || !label) return row
    const own = Math.max(1, hint.level ?? 1)
    const isNamed = label.style.startsWith('named') && /\s\d{1,2}\.$/u.test(label.series)
    if (!isNamed && (lawStyles.has(label.style) || label.style.startsWith('named'))) namedByLevel.set(own, `${label.readings[0]?.n}`)
    if (!(isDecimal(label.style) || label.style === 'point' || label.style === 'bare' || isNamed)) return row
    // `Target 1.1` stands below `Goal 1`.
    const number = label.series.replace(/^\P{Nd}+|\.$/gu, '')
    const outer = levelByNumber.get(number) ?? (namedByLevel.get(own) === number ? own : undefined)
    const level = label.series !== '' && outer !== undefined && own <= outer ? outer + 1 : own
    levelByNumber.set(label.series + (label.readings[0]?.n ?? ''), level)
    return level === own ? row : { ...row, hint: { ...hint, level } }
  })
}

/**
 * The same rows. Declared headings like `(a)` and （一）, the first of which stands below a number that is set alike, move below such numbers, all of them:
 * no paper counts its parts `1.` and what holds them `(a)`.
 */
export function lettersBelowNumbers(rows: readonly Row[]): readonly Row[] {
  let [numbered, lettered]: (number | null)[] = [null, null]
  return rows.map(row => {
    const { hint, label } = row
    if (hint?.kind !== 'heading' || !label) return row
    const own = Math.max(1, hint.level ?? 1)
    if (label.style !== 'parens' && label.style !== 'half parens') {
      if (label.style !== 'annex') numbered = own
      return row
    }
    // 0: they stand as they are set.
    lettered ??= numbered === own && label.readings.some(({ n }) => n === 1) ? own : 0
    return lettered === own ? { ...row, hint: { ...hint, level: own + 1 } } : row
  })
}

/**
 * The same rows. In Chinese papers 一、 holds （一）, whichever of them is set in bold: where only （一） is declared a heading, 一、 is one in its
 * place, and the others stand one deeper.
 */
export function inChineseOrder(rows: readonly Row[]): readonly Row[] {
  const outer = rows.filter(({ label }) => isHan(label, 'point'))
  const inner = rows.filter(({ label, hint }) => isHan(label, 'parens') && hint?.kind === 'heading')
  const [first] = inner
  const isPassedOver = outer.length > 0 && first !== undefined && outer.every(({ hint }) => hint?.kind !== 'heading') && (outer[0]?.start ?? 0) < first.start
  if (!isPassedOver) return rows
  const level = Math.max(1, first.hint?.level ?? 1)
  return rows.map(row => {
    if (isHan(row.label, 'point')) return { ...row, hint: { start: row.start, end: row.end, kind: 'heading', level } }
    const own = row.hint?.kind === 'heading' ? Math.max(1, row.hint.level ?? 1) : 0
    return row.hint && own >= level ? { ...row, hint: { ...row.hint, level: own + 1 } } : row
  })
}

function isHan(label: Label | null, style: LabelStyle): boolean {
  return label?.style === style && label.readings[0]?.form === 'han'
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
