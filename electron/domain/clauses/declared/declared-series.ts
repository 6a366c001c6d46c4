/** Series of declared headings as witnesses of their own levels: all numbers of one count are set alike, and a count that begins anew between two numbers of another stands in that. */
import { declaredLevel } from '../draft.ts'
import type { Label } from '../labels/labels.ts'
import type { Row } from '../rows.ts'
import { isDecimal } from '../series.ts'

/** Numbers of a count that are set alike, before another one is taken for a slip. */
const fewestAlike = 2
/** Longer counts, such as the articles of a code, are not searched for slips: each gap asks all of them. */
const mostCounted = 2000
/** Fewer headings of one kind show no usual size, and so many of them have it, in parts of all. */
const fewestOfKind = 3
const leastUsual = 0.5
/** So often at least a count begins anew inside another. */
const fewestBeginnings = 2

/**
 * The same rows. A numbered heading that is set in another size than the numbers before and behind it, while the count of these lacks just its number, is set as they
 * are: one slip of a converter would make it hold all that follows, or the title hold all that stands above it.
 */
export function asTheirCount(rows: readonly Row[]): readonly Row[] {
  const headings = [...rows.keys()].filter(i => rows[i]?.hint?.kind === 'heading' && isCounted(rows[i]?.label))
  const levelByRow = new Map<number, number>()
  for (const counted of Map.groupBy(headings, i => `${rows[i]?.label?.style} ${rows[i]?.label?.readings[0]?.form} ${rows[i]?.label?.series}`).values()) {
    for (const [level, alike] of Map.groupBy(counted, i => declaredLevel(rows[i]))) {
      for (const i of alike.length < fewestAlike || counted.length > mostCounted ? [] : lackingIn(rows, counted, alike)) levelByRow.set(i, level)
    }
  }
  return levelByRow.size === 0 ? rows : rows.map((row, i) => setTo(row, levelByRow.get(i)))
}

/**
 * Of a count, the only headings of other sizes whose numbers are what those of one size lack: before the first, between two, or behind the last. None that go on
 * with another of their own size: those are a count of their own.
 */
function lackingIn(rows: readonly Row[], counted: readonly number[], alike: readonly number[]): readonly number[] {
  const form = rows[alike[0] ?? -1]?.label?.readings[0]?.form
  const numberOf = (i: number | undefined) => rows[i ?? -1]?.label?.readings.find(reading => reading.form === form)?.n
  const own = new Set(alike)
  const found: number[] = []
  for (let at = 0; at <= alike.length; at += 1) {
    const [above, below] = [alike[at - 1], alike[at]]
    const lacking = (above === undefined ? 0 : (numberOf(above) ?? 0)) + 1
    if (below !== undefined && numberOf(below) !== lacking + 1) continue
    const between = counted.filter(i => !own.has(i) && i > (above ?? -1) && i < (below ?? rows.length))
    const [only, ...others] = between.filter(i => numberOf(i) === lacking)
    if (only === undefined || others.length > 0) continue
    const beside = counted.filter(i => declaredLevel(rows[i]) === declaredLevel(rows[only]))
    const isOfOther = beside.length >= alike.length || beside.some(i => Math.abs((numberOf(i) ?? 0) - lacking) === 1)
    if (!isOfOther) found.push(only)
  }
  return found.length < alike.length ? found : []
}

/**
 * The same rows. Headings of one kind of number are set as most of them are: those in `1.1`, those that a word counts, and the chapters that hold the `1.1`. Sizes that a converter read off
 * a page go astray here and there, numbers do not.
 */
export function asMostOfTheirKind(rows: readonly Row[]): readonly Row[] {
  const headings = [...rows.keys()].filter(i => rows[i]?.hint?.kind === 'heading' && isCounted(rows[i]?.label))
  const levelByRow = new Map<number, number>()
  const chapters = chaptersAbove(rows, headings)
  const kinds = Map.groupBy(headings, i => kindOf(rows[i]?.label))
  const within = usualLevel(rows, kinds.get('decimal 2') ?? [...kinds].find(([kind]) => kind?.endsWith(' within'))?.[1] ?? [])
  for (const [kind, like] of [...kinds, ['chapter', chapters] as const]) {
    // Where the chapters' own sizes say nothing, those of their sections do.
    const holds = kind === 'chapter' || (kind?.startsWith('named') === true && !kind.endsWith(' within'))
    const usual = kind === null ? undefined : (usualLevel(rows, like) ?? (holds && within !== undefined && within > 1 ? within - 1 : undefined))
    if (usual !== undefined && like.length >= fewestOfKind) for (const i of like) levelByRow.set(i, usual)
  }
  return levelByRow.size === 0 ? rows : rows.map((row, i) => setTo(row, levelByRow.get(i)))
}

/** The size that most of some headings have; undefined where no size has so many. */
function usualLevel(rows: readonly Row[], like: readonly number[]): number | undefined {
  const [first, second] = [...Map.groupBy(like, i => declaredLevel(rows[i]))].sort(([, a], [, b]) => b.length - a.length)
  return first && first[1].length >= leastUsual * like.length && first[1].length > (second?.[1].length ?? 0) ? first[0] : undefined
}

/** Whatever counts the divisions of a law differs from part to part, and what may be a list is no kind of heading. */
function kindOf(label: Label | null | undefined): string | null {
  if (!label) return null
  return isDecimal(label.style) || label.style.startsWith('named') || label.style === 'chapter' ? `${label.style}${label.style.startsWith('named') && label.series !== '' ? ' within' : ''}` : null
}

/** The headings `1.`, `2.` … of a paper all of whose `1.1` stand below the `1.`; none where one does not, or there are none. */
function chaptersAbove(rows: readonly Row[], headings: readonly number[]): readonly number[] {
  const chapters: number[] = []
  let style: string | null = null
  let decimals = 0
  for (const i of headings) {
    const label = rows[i]?.label
    if (!label) continue
    if (label.style === 'decimal 2') {
      decimals += 1
      if (label.series !== `${chapters.length}.`) return []
    } else if ((label.style === 'point' || label.style === 'bare') && (style ?? label.style) === label.style && label.readings.some(({ form, n }) => form === 'arabic' && n === chapters.length + 1)) {
      style = label.style
      chapters.push(i)
    }
  }
  return decimals >= fewestOfKind ? chapters : []
}

/**
 * The same rows. A heading without a number between `2.1` and `2.2` that is set larger than these stands below the first: else it would hold the second, which is no part of it.
 */
export function withinTheirCount(rows: readonly Row[]): readonly Row[] {
  const levelByRow = new Map<number, number>()
  let between: number[] = []
  let above: Row | null = null
  for (const [i, row] of rows.entries()) {
    if (row.hint?.kind !== 'heading') continue
    if (!row.label) between.push(i)
    else if (isDecimal(row.label.style)) {
      const isNext = above?.label?.series === row.label.series && above.label.style === row.label.style && row.label.readings[0]?.n === (above.label.readings[0]?.n ?? 0) + 1
      if (isNext) for (const at of between) if (declaredLevel(rows[at]) < declaredLevel(row)) levelByRow.set(at, declaredLevel(row) + 1)
      if (!isDeeper(above?.label, row.label)) {
        above = row
        between = []
      }
    } else {
      above = null
      between = []
    }
  }
  return levelByRow.size === 0 ? rows : rows.map((row, i) => setTo(row, levelByRow.get(i)))
}

/** `2.1.1` behind `2.1`: the count of the latter may go on. */
function isDeeper(above: Label | null | undefined, { series }: Label): boolean {
  return above !== null && above !== undefined && series.startsWith(`${above.series}${above.readings[0]?.n}.`)
}

type Open = { readonly style: string; readonly form: string; last: number; at: number }

/**
 * The same rows. Of declared headings that are set alike, those of a count that begins anew, again and again, each time between numbers of another count that goes on
 * behind it, move below that: `A.` and `B.` below each of `I.`, `II.` and `III.`; and so does what stands between two of them.
 */
export function belowTheirCounts(rows: readonly Row[]): readonly Row[] {
  const headings = [...rows.keys()].filter(i => rows[i]?.hint?.kind === 'heading')
  const deeperByRow = new Map<number, number>()
  for (const level of new Set(headings.map(i => declaredLevel(rows[i])))) {
    const depths = depthsAmong(rows, headings.filter(i => declaredLevel(rows[i]) === level))
    let by = 0
    for (const i of headings) {
      if (declaredLevel(rows[i]) <= level) by = depths.get(i) ?? 0
      if (by > 0) deeperByRow.set(i, by)
    }
  }
  return deeperByRow.size === 0 ? rows : rows.map((row, i) => setTo(row, declaredLevel(row) + (deeperByRow.get(i) ?? 0)))
}

/** How many counts each of some headings stands in; nothing where the counts do not prove that one holds the other. */
function depthsAmong(rows: readonly Row[], headings: readonly number[]): ReadonlyMap<number, number> {
  const depths = new Map<number, number>()
  const open: Open[] = []
  const beginnings = new Map<number, number>()
  let goesOnBehind = false
  let pending: number[] = []
  let lastAside = -1
  for (const i of headings) {
    const label = rows[i]?.label
    if (!isCounted(label) || isDecimal(label.style)) {
      if (label) open.length = 0
      else lastAside = i
      pending.push(i)
      continue
    }
    const on = open.findLastIndex(({ style, form, last, at }) => style === label.style && label.readings.some(reading => reading.form === form && (reading.n === last + 1 || (reading.n === last + 2 && lastAside > at))))
    const first = label.readings.find(({ n }) => n === 1)
    if (on < 0 && !first) return new Map()
    if (on >= 0) {
      const series = open[on]
      if (series) Object.assign(series, { last: label.readings.find(({ form }) => form === series.form)?.n ?? series.last + 1, at: i })
      goesOnBehind ||= on < open.length - 1
      open.length = on + 1
      // What stands between two numbers of an inner count is the first one's.
      if (on > 0) for (const between of pending) if (depths.get(between) === undefined) depths.set(between, on + 1)
    } else {
      const again = open.findIndex(({ style, form }) => style === label.style && form === first?.form)
      if (again >= 0) open.length = again
      open.push({ style: label.style, form: first?.form ?? '', last: 1, at: i })
      beginnings.set(open.length - 1, (beginnings.get(open.length - 1) ?? 0) + 1)
    }
    pending = []
    depths.set(i, open.length - 1)
  }
  return goesOnBehind && (beginnings.get(0) ?? 0) === 1 && (beginnings.get(1) ?? 0) >= fewestBeginnings ? depths : new Map()
}

function isCounted(label: Label | null | undefined): label is Label {
  return label !== null && label !== undefined && label.style !== 'annex' && label.style !== 'note' && label.style !== 'article'
}

function setTo(row: Row, level: number | undefined): Row {
  return row.hint?.kind !== 'heading' || level === undefined ? row : { ...row, hint: { ...row.hint, level } }
}
