/** Milliseconds of a run, and its spread: a noisy machine shows in the distance between p50 and p95. */
export type Times = { readonly runs: number; readonly p50: number; readonly p95: number; readonly worst: number }

export function timesOf(milliseconds: readonly number[]): Times {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { runs: sorted.length, p50: at(0.5), p95: at(0.95), worst: round(sorted.at(-1) ?? 0) }
}

export const round = (value: number) => Math.round(value * 1000) / 1000

export async function time(body: () => unknown): Promise<number> {
  const start = performance.now()
  await body()
  return performance.now() - start
}

/** Something of ours beside the least that the same costs; both are told the number of their turn. */
export type Pair = { readonly ours: (turn: number) => unknown; readonly floor: (turn: number) => unknown }

/** The times of a pair, and of its very first turn, which is not among them: code and caches are cold then. */
export type PairTimes = { readonly ours: Times; readonly floor: Times; readonly ratio: number; readonly first: { readonly ours: number; readonly floor: number } }

/** Runs two bodies in turn, so that whatever else the machine does falls on both. */
export async function timeInTurn(runs: number, ours: Pair['ours'], floor: Pair['floor']): Promise<PairTimes> {
  const [times] = await timeAllInTurn(runs, [{ ours, floor }])
  if (!times) throw new Error('nothing was timed')
  return times
}

/** Runs all pairs in turn: were one after the other done with, the first would warm up the code that they share for the others. */
export async function timeAllInTurn(runs: number, pairs: readonly Pair[]): Promise<readonly PairTimes[]> {
  const turns = pairs.map(() => [] as { readonly ours: number; readonly floor: number }[])
  for (let turn = 0; turn <= runs; turn += 1) {
    for (const [index, { ours, floor }] of pairs.entries()) turns[index]?.push({ ours: await time(() => ours(turn)), floor: await time(() => floor(turn)) })
  }
  return turns.map(([first, ...counted]) => {
    const [ours, floor] = [timesOf(counted.map(turn => turn.ours)), timesOf(counted.map(turn => turn.floor))]
    return { ours, floor, ratio: round(ours.p50 / floor.p50), first: { ours: round(first?.ours ?? 0), floor: round(first?.floor ?? 0) } }
  })
}
