/** Declared headings of one size, two kinds of which tell by their places that one holds the other: `Part A` and right below it `Module A-1`. */
import { declaredLevel } from '../draft.ts'
import type { LabelStyle } from '../labels/labels.ts'
import type { Row } from '../rows.ts'
import { weightOf, withoutMarks } from '../shapes.ts'
import { isFrontMatter } from '../titles/known.ts'
import { hasPluralOf } from '../titles/plurals.ts'

/** Fewer headings of the outer kind tell nothing. */
const fewestOuter = 2

/**
 * The same rows. Where each heading of a labelled kind stands right above one of another kind that is set as large, and neither has text between
 * them, all headings down to the next one of the outer kind move below it; below the last one those down to the first that is of no kind.
 */
export function belowTheirKinds(rows: readonly Row[]): readonly Row[] {
  const headings = [...rows.keys()].filter(i => rows[i]?.hint?.kind === 'heading')
  for (const [kind, outer] of Map.groupBy(headings, i => rows[i]?.label?.style)) {
    const inner = kind === undefined ? null : innerKind(rows, outer)
    if (inner !== null) return deeperBetween(rows, headings, outer, inner)
  }
  return rows
}

/** The kind of what stands right below all headings of one kind, as large as they are; null where they do not agree. */
function innerKind(rows: readonly Row[], outer: readonly number[]): string | null {
  const level = declaredLevel(rows[outer[0] ?? -1])
  const kinds = new Set(outer.map(i => {
    const below = rows[i + 1]
    return declaredLevel(rows[i]) === level && below?.hint?.kind === 'heading' && declaredLevel(below) === level ? kindOf(below) : null
  }))
  const [inner] = kinds
  return outer.length >= fewestOuter && kinds.size === 1 && inner !== undefined && inner !== null && inner !== kindOf(rows[outer[0] ?? -1]) ? inner : null
}

function deeperBetween(rows: readonly Row[], headings: readonly number[], outer: readonly number[], inner: string): readonly Row[] {
  const level = declaredLevel(rows[outer[0] ?? -1])
  const last = outer.at(-1) ?? -1
  const lastInner = headings.findLast(i => kindOf(rows[i]) === inner) ?? last
  const end = headings.find(i => i > lastInner && declaredLevel(rows[i]) <= level) ?? rows.length
  const isOuter = new Set(outer)
  return rows.map((row, i) => (i > (outer[0] ?? rows.length) && i < end && !isOuter.has(i) && row.hint?.kind === 'heading' ? { ...row, hint: { ...row.hint, level: declaredLevel(row) + 1 } } : row))
}

/**
 * The same rows. Where declared headings without labels are set as large as those in capitals, and two at least of these hold some, they move below them: converters
 * of PDFs make all headings alike.
 */
export function belowTheirCapitals(rows: readonly Row[]): readonly Row[] {
  const headings = [...rows.keys()].filter(i => rows[i]?.hint?.kind === 'heading')
  const [first] = headings.filter(i => isInCapitals(rows[i]))
  const level = declaredLevel(rows[first ?? -1])
  const isLight = (i: number) => !rows[i]?.label && !isInCapitals(rows[i]) && declaredLevel(rows[i]) === level
  const holding = headings.filter((i, at) => isInCapitals(rows[i]) && declaredLevel(rows[i]) === level && isLight(headings[at + 1] ?? -1) && !isFrontMatter(rows[i]?.text ?? ''))
  if (first === undefined || holding.length < fewestOuter) return rows
  let by = 0
  return rows.map((row, i) => {
    if (row.hint?.kind !== 'heading' || i < (holding[0] ?? 0)) return row
    if (declaredLevel(row) <= level) by = isLight(i) ? 1 : 0
    return by === 0 ? row : { ...row, hint: { ...row.hint, level: declaredLevel(row) + by } }
  })
}

/**
 * The same rows. A declared heading whose words come again within what one larger heading holds, each time below another heading that is set as large and comes once, is
 * a part of that: `Actions` below each objective.
 */
export function belowWhatTheyRepeatIn(rows: readonly Row[]): readonly Row[] {
  const headings = [...rows.keys()].filter(i => rows[i]?.hint?.kind === 'heading')
  const times = Map.groupBy(headings, i => wordsOf(rows[i]))
  /** By level, the last heading there that comes once, none of which stands above a larger one; and what holds each repeated one, and that. */
  const onceByLevel = new Map<number, number>()
  const open: number[] = []
  const holderByRow = new Map<number, number | undefined>()
  const largerByRow = new Map<number, number | undefined>()
  for (const i of headings) {
    const level = declaredLevel(rows[i])
    for (const deeper of onceByLevel.keys()) if (deeper > level) onceByLevel.delete(deeper)
    while (open.length > 0 && declaredLevel(rows[open.at(-1) ?? -1]) >= level) open.pop()
    largerByRow.set(i, open.at(-1))
    open.push(i)
    if (times.get(wordsOf(rows[i]))?.length === 1) onceByLevel.set(level, i)
    else holderByRow.set(i, onceByLevel.get(level))
  }
  const moved = new Set<number>()
  for (const same of times.values()) {
    if (same.length < fewestOuter || rows[same[0] ?? -1]?.label) continue
    const holders = new Set(same.map(i => holderByRow.get(i)))
    if (!holders.has(undefined) && holders.size === same.length && new Set(same.map(i => largerByRow.get(i))).size === 1) for (const i of same) moved.add(i)
  }
  if (moved.size === 0) return rows
  let [by, from]: [number, number] = [0, 0]
  return rows.map((row, i) => {
    if (row.hint?.kind !== 'heading') return row
    if (moved.has(i)) [by, from] = [1, declaredLevel(row)]
    else if (declaredLevel(row) <= from) by = 0
    return by === 0 ? row : { ...row, hint: { ...row.hint, level: declaredLevel(row) + by } }
  })
}

function wordsOf(row: Row | undefined): string {
  return row?.text.replace(/[#*_:：\s]+/gu, ' ').trim().toLowerCase() ?? ''
}

/**
 * The same rows. What is counted by a name stands below the heading right above the first, where that is set as large and is that name's plural, or has a number with which the first
 * heading behind the last goes on: `Objective 1`, `Objective 2` below `Strategic objectives`, or between `2. Aims` and `3. Means`.
 */
export function belowTheirPlural(rows: readonly Row[]): readonly Row[] {
  const headings = [...rows.keys()].filter(i => rows[i]?.hint?.kind === 'heading')
  const placeByRow = new Map(headings.map((i, place) => [i, place]))
  for (const [style, counted] of Map.groupBy(headings, i => rows[i]?.label?.style)) {
    const [first = -1] = counted
    const above = headings[(placeByRow.get(first) ?? 0) - 1]
    const name = style?.startsWith('named ') ? style.slice('named '.length) : ''
    if (above === undefined || name === '' || counted.length < fewestOuter || declaredLevel(rows[above]) !== declaredLevel(rows[first])) continue
    let place = (placeByRow.get(counted.at(-1) ?? -1) ?? headings.length) + 1
    while (declaredLevel(rows[headings[place] ?? -1]) > declaredLevel(rows[first])) place += 1
    const end = headings[place] ?? rows.length
    if (!hasPluralOf(wordsOf(rows[above]), rows[first]?.label?.before ?? '') && !goesOn(rows[above], rows[end])) continue
    if (counted.some(i => declaredLevel(rows[i]) !== declaredLevel(rows[first]))) continue
    return rows.map((row, i) => (i >= first && i < end && row.hint?.kind === 'heading' ? { ...row, hint: { ...row.hint, level: declaredLevel(row) + 1 } } : row))
  }
  return rows
}

function goesOn(above: Row | undefined, behind: Row | undefined): boolean {
  const [label, next] = [above?.label, behind?.label]
  return declaredLevel(above) === declaredLevel(behind) && next !== undefined && next !== null && label?.style === next.style && next.readings.some(({ form, n }) => label.readings.some(own => own.form === form && own.n === n - 1))
}

function isInCapitals(row: Row | undefined): boolean {
  return row !== undefined && weightOf(withoutMarks(row.text).replace(/[*_]+$/u, '')) === 2
}

/** How a heading is labelled, or the word before its number; null for those that have neither. */
function kindOf(row: Row | undefined): string | null {
  const style: LabelStyle | undefined = row?.label?.style
  return style ?? /^#*\s*\**(\p{Lu}\p{L}{2,20}) (?:[A-Z]-?)?\d/u.exec(row?.text ?? '')?.[1]?.toLowerCase() ?? null
}
