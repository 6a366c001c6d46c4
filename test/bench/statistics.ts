/**
 * Milliseconds of a run, and its spread: a noisy machine shows in the distance between p50 and p95. `best` is the run that others of the
 * machine disturbed least.
 */
export type Times = { readonly runs: number; readonly best: number; readonly p50: number; readonly p95: number; readonly worst: number }

export function timesOf(milliseconds: readonly number[]): Times {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { runs: sorted.length, best: at(0), p50: at(0.5), p95: at(0.95), worst: round(sorted.at(-1) ?? 0) }
}

export const round = (value: number) => Math.round(value * 1000) / 1000

export async function time(body: () => unknown): Promise<number> {
  const start = performance.now()
  await body()
  return performance.now() - start
}

/** Runs two bodies in turn, so that whatever else the machine does falls on both; the first turn of each is not counted. */
export async function timeInTurn(runs: number, ours: (run: number) => unknown, floor: (run: number) => unknown): Promise<{ ours: Times; floor: Times; ratio: number; bestRatio: number }> {
  const oursTimes: number[] = []
  const floorTimes: number[] = []
  for (let run = -1; run < runs; run += 1) {
    const a = await time(() => ours(run + 1))
    const b = await time(() => floor(run + 1))
    if (run < 0) continue
    oursTimes.push(a)
    floorTimes.push(b)
  }
  const [a, b] = [timesOf(oursTimes), timesOf(floorTimes)]
  return { ours: a, floor: b, ratio: round(a.p50 / b.p50), bestRatio: round(a.best / b.best) }
}
