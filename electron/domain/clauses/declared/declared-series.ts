/** Series of declared headings as witnesses of their own levels: all numbers of one count are set alike, and a count that begins anew between two numbers of another stands in that. */
import type { Label } from '../labels/labels.ts'
import type { Row } from '../rows.ts'
import { isDecimal } from '../series.ts'

/** Numbers of a count that are set alike, before another one is taken for a slip. */
const fewestAlike = 2
/** So often at least a count begins anew inside another. */
const fewestBeginnings = 2

/**
 * The same rows. A numbered heading that is set in another size than the numbers before and behind it, while the count of these lacks just its number, is set as they
 * are: one slip of a converter would make it hold all that follows, or the title hold all that stands above it.
 */
export function asTheirCount(rows: readonly Row[]): readonly Row[] {
  const headings = [...rows.keys()].filter(i => rows[i]?.hint?.kind === 'heading' && isCounted(rows[i]?.label))
  const levelByRow = new Map<number, number>()
  for (const counted of Map.groupBy(headings, i => `${rows[i]?.label?.style} ${rows[i]?.label?.series}`).values()) {
    for (const [level, alike] of Map.groupBy(counted, i => levelOf(rows[i]))) {
      for (const i of alike.length < fewestAlike ? [] : lackingIn(rows, counted, alike)) levelByRow.set(i, level)
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
    const beside = counted.filter(i => levelOf(rows[i]) === levelOf(rows[only]))
    const isOfOther = beside.length >= alike.length || beside.some(i => Math.abs((numberOf(i) ?? 0) - lacking) === 1)
    if (!isOfOther) found.push(only)
  }
  return found.length < alike.length ? found : []
}

type Open = { readonly style: string; readonly form: string; last: number }

/**
 * The same rows. Of declared headings that are set alike, those of a count that begins anew, again and again, each time between numbers of another count that goes on
 * behind it, move below that: `A.` and `B.` below each of `I.`, `II.` and `III.`; and so does what stands between two of them.
 */
export function belowTheirCounts(rows: readonly Row[]): readonly Row[] {
  const headings = [...rows.keys()].filter(i => rows[i]?.hint?.kind === 'heading')
  const deeperByRow = new Map<number, number>()
  for (const level of new Set(headings.map(i => levelOf(rows[i])))) {
    const depths = depthsAmong(rows, headings.filter(i => levelOf(rows[i]) === level))
    let by = 0
    for (const i of headings) {
      if (levelOf(rows[i]) <= level) by = depths.get(i) ?? 0
      if (by > 0) deeperByRow.set(i, by)
    }
  }
  return deeperByRow.size === 0 ? rows : rows.map((row, i) => setTo(row, levelOf(row) + (deeperByRow.get(i) ?? 0)))
}

/** How many counts each of some headings stands in; nothing where the counts do not prove that one holds the other. */
function depthsAmong(rows: readonly Row[], headings: readonly number[]): ReadonlyMap<number, number> {
  const depths = new Map<number, number>()
  const open: Open[] = []
  const beginnings = new Map<number, number>()
  let goesOnBehind = false
  let pending: number[] = []
  for (const i of headings) {
    const label = rows[i]?.label
    if (!isCounted(label) || isDecimal(label.style)) {
      if (label) open.length = 0
      pending.push(i)
      continue
    }
    const on = open.findLastIndex(({ style, form, last }) => style === label.style && label.readings.some(reading => reading.form === form && reading.n === last + 1))
    const first = label.readings.find(({ n }) => n === 1)
    if (on < 0 && !first) return new Map()
    if (on >= 0) {
      const series = open[on]
      if (series) series.last += 1
      goesOnBehind ||= on < open.length - 1
      open.length = on + 1
      // What stands between two numbers of an inner count is the first one's.
      if (on > 0) for (const between of pending) if (depths.get(between) === undefined) depths.set(between, on + 1)
    } else {
      const again = open.findIndex(({ style, form }) => style === label.style && form === first?.form)
      if (again >= 0) open.length = again
      open.push({ style: label.style, form: first?.form ?? '', last: 1 })
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

function levelOf(row: Row | undefined): number {
  return Math.max(1, row?.hint?.level ?? 1)
}
