import type { TargetRow } from '#contract/targets.ts'
import { standingShown } from '#domain/register/listed.ts'
import type { Standing } from '#domain/register/standing.ts'
import { bodiesOf } from './register-list.ts'

/** Targets of a lane that stand alike and at nearly the same day. `share`: where the day of most of them stands between the ends, 0 to 1. `isPlanEnd`: they have no day of their own and stand where their plan ends. `number`: where their number has room beside its sign. */
export type Dot = { readonly rows: readonly TargetRow[]; readonly share: number; readonly standing: Standing | null; readonly isPlanEnd: boolean; readonly number: 'behind' | 'before' | 'above' }
export type Lane = { readonly body: string; readonly dots: readonly Dot[] }
export type Timeline = { readonly lanes: readonly Lane[]; readonly years: readonly { readonly year: number; readonly share: number }[]; readonly today: number | null; readonly undated: number; /** Of those with dots, how many stand only where their plan ends. */ readonly atPlanEnd: number; readonly more: number }

const day = 86_400_000
/** So near each other dots would lie on each other, as a share of the whole. */
const nearby = 0.03
/** A number of three digits behind its sign reaches so far where the window is narrow. */
const roomOfNumber = 0.035

/** Targets by their days, a lane for each body that answers for them, and the last one for those that nobody answers for. @param most bodies at the most; how many have no lane is told */
export function timelineOf(rows: readonly TargetRow[], today: string, most: number): Timeline {
  const dated = rows.filter(row => row.kind === 'target' && dayShown(row) !== null)
  const atPlanEnd = dated.filter(({ due }) => due === null).length
  const times = [...dated.map(row => timeOf(dayShown(row))), timeOf(today)].filter(time => Number.isFinite(time))
  const undated = rows.filter(row => row.kind === 'target' && dayShown(row) === null).length
  if (dated.length === 0 || times.length === 0) return { lanes: [], years: [], today: null, undated, atPlanEnd, more: 0 }
  const from = Date.UTC(new Date(Math.min(...times)).getUTCFullYear(), 0, 1)
  const to = Math.max(Date.UTC(new Date(Math.max(...times)).getUTCFullYear() + 1, 0, 1), from + day)
  const shareOf = (time: number) => (time - from) / (to - from)
  const bodies = bodiesOf(dated).map(({ body }) => body)
  const named = bodies.filter(body => body !== '')
  const lanes = [...named.slice(0, most), ...bodies.slice(named.length)].map((body): Lane => ({ body, dots: gather(dated.filter(({ responsible }) => (body === '' ? responsible.length === 0 : responsible.includes(body))), shareOf) }))
  return { lanes, years: yearsBetween(from, to).map(year => ({ year, share: shareOf(Date.UTC(year, 0, 1)) })), today: shareOf(timeOf(today)), undated, atPlanEnd, more: Math.max(0, named.length - most) }
}

/** Where a target stands: on its own day, or where its plan ends. */
const dayShown = ({ due, planEnd }: TargetRow): string | null => due ?? planEnd
const timeOf = (due: string | null): number => Date.parse(`${due ?? ''}T00:00:00Z`)

function gather(rows: readonly TargetRow[], shareOf: (time: number) => number): readonly Dot[] {
  const dots: { rows: TargetRow[]; share: number; standing: Standing | null; isPlanEnd: boolean }[] = []
  const dated = rows.map(row => ({ row, share: shareOf(timeOf(dayShown(row))) })).filter(({ share }) => Number.isFinite(share))
  for (const { row, share } of dated.sort((a, b) => a.share - b.share)) {
    const standing = standingShown(row)
    const isPlanEnd = row.due === null
    const near = dots.findLast(dot => dot.isPlanEnd === isPlanEnd && dot.standing === standing && share - dot.share < nearby)
    if (near) near.rows.push(row)
    else dots.push({ rows: [row], share, standing, isPlanEnd })
  }
  const placed = (dot: Omit<Dot, 'number'>) => ({ ...dot, share: dayOfMost(dot.rows.map(row => shareOf(timeOf(dayShown(row))))) })
  const apart: Omit<Dot, 'number'>[] = []
  for (const dot of dots.map(placed).toSorted((one, other) => one.share - other.share)) {
    // Where most of them stand may be nearer to each other than where the first of them do.
    const at = apart.findLastIndex(({ standing, isPlanEnd }) => standing === dot.standing && isPlanEnd === dot.isPlanEnd)
    const near = apart[at]
    if (near && dot.share - near.share < nearby) apart[at] = placed({ ...near, rows: [...near.rows, ...dot.rows] })
    else apart.push(dot)
  }
  return withNumbers(apart.toSorted((one, other) => one.share - other.share))
}

/** Numbers stand behind their signs; before them where the next sign is too near, and above where those on both sides are. */
function withNumbers(dots: readonly Omit<Dot, 'number'>[]): readonly Dot[] {
  const isNear = (one: number, other: number) => Math.abs((dots[other]?.share ?? Infinity) - (dots[one]?.share ?? -Infinity)) < roomOfNumber
  return dots.map((dot, at) => {
    const isFreeBefore = !isNear(at, at - 1) && dot.share > roomOfNumber
    return { ...dot, number: !isNear(at, at + 1) ? 'behind' : isFreeBefore ? 'before' : 'above' }
  })
}

/** Where most of the rows of a dot stand; of equals the first. */
function dayOfMost(shares: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const share of shares) counts.set(share, (counts.get(share) ?? 0) + 1)
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0]
}

/** At most a dozen, evenly apart. */
function yearsBetween(from: number, to: number): readonly number[] {
  const [first, last] = [new Date(from).getUTCFullYear(), new Date(to).getUTCFullYear()]
  const apart = Math.max(1, Math.ceil((last - first) / 12))
  return Array.from({ length: Math.floor((last - first) / apart) + 1 }, (_, index) => first + index * apart)
}
