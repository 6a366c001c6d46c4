/** What thinning needs to know of a backup. */
export type Thinnable = { readonly sequence: number; readonly madeAt: string; readonly reason: string }

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** So many of the newest are kept whatever their age. */
export const fewestBackups = 10
/** A longer step of the clock between two backups proves nothing: it may have been set, or nobody worked. */
const longestTrusted = 36 * hour

/**
 * Up to which age how far apart: all of the last hour, one an hour of the last day, one a day of 14 days, one a week before that.
 * The distances are a little shorter than their names, for people who stop work ten minutes earlier than the day before.
 */
const apart = [
  { age: hour, distance: 0 },
  { age: day, distance: 50 * minute },
  { age: 14 * day, distance: 20 * hour },
  { age: Number.POSITIVE_INFINITY, distance: 6.5 * day },
] as const

/**
 * Which backups may go. The newest ten always stay, and the newest one of each reason.
 *
 * The clock is not believed: set a year ahead, it would make everything look old. So a backup's age is the time that passed between the
 * backups after it, counting only steps between zero and 36 hours; the order of their making comes from their numbers. Where the clock
 * was right an age is at most too small, and a backup stays longer. Two backups are apart by the longer of what the clocks say and what
 * passed. Going from the oldest on, each is held against the last one that stays, so what stays today stays tomorrow until its next age.
 * @param now milliseconds since 1970
 */
export function thin<B extends Thinnable>(backups: readonly B[], now: number): B[] {
  const inOrder = backups.toSorted((left, right) => left.sequence - right.sequence)
  const times = inOrder.map(({ madeAt }) => Date.parse(madeAt))
  const passed = trustedTimes([...times, now])
  const end = passed.at(-1) ?? 0
  const newestByReason = new Map(inOrder.map(backup => [backup.reason, backup]))
  let last: number | null = null
  return inOrder.filter((backup, index) => {
    const own = passed[index] ?? 0
    const distance = apart.find(({ age }) => end - own <= age)?.distance ?? 0
    const gap =
      last === null ? Number.POSITIVE_INFINITY : Math.max(own - (passed[last] ?? 0), Math.abs((times[index] ?? 0) - (times[last] ?? 0)))
    const stays = index >= inOrder.length - fewestBackups || newestByReason.get(backup.reason) === backup || gap >= distance
    if (stays) last = index
    return !stays
  })
}

/** The times as a clock would have shown them that counts only steps it can trust. */
function trustedTimes(times: readonly number[]): readonly number[] {
  let passed = 0
  return times.map((time, index) => {
    const step = time - (times[index - 1] ?? time)
    if (step > 0 && step <= longestTrusted) passed += step
    return passed
  })
}
