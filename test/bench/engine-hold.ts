/** How long the engine does nothing else while it works on something. */
const watchEvery = 5

export type Hold = {
  readonly milliseconds: number
  /** The longest time without news. */
  readonly longestSilence: number
  /** The longest time in which nothing else had its turn: by the clock, in which a busy machine's other work stands, too. */
  readonly longestHold: number
  /** The same of this thread's own processor time. */
  readonly longestWork: number
}

/** @param body is given what hears its news */
export async function measureHold<T>(body: (tell: () => void) => T | Promise<T>): Promise<{ readonly value: T; readonly hold: Hold }> {
  let [told, silent, ticked, held] = [performance.now(), 0, performance.now(), 0]
  let [worked, longest] = [process.threadCpuUsage(), 0]
  const tell = () => {
    silent = Math.max(silent, performance.now() - told)
    told = performance.now()
  }
  const tick = setInterval(() => {
    held = Math.max(held, performance.now() - ticked - watchEvery)
    ticked = performance.now()
    const { user, system } = process.threadCpuUsage(worked)
    longest = Math.max(longest, (user + system) / 1000)
    worked = process.threadCpuUsage()
  }, watchEvery)
  const started = performance.now()
  try {
    const value = await body(tell)
    tell()
    const milliseconds = performance.now() - started
    await new Promise(resolve => setTimeout(resolve, 2 * watchEvery))
    return { value, hold: { milliseconds: Math.round(milliseconds), longestSilence: Math.round(silent), longestHold: Math.round(held), longestWork: Math.round(longest) } }
  } finally {
    clearInterval(tick)
  }
}
