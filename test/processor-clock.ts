/**
 * Starts a clock of this thread's processor time and gives what reads it, in milliseconds. With it a test may refuse work that grows with the
 * square of a file and yet say nothing of how busy the machine is. Work in other threads and processes is not counted.
 */
export function startProcessorClock(): () => number {
  const from = process.threadCpuUsage()
  return () => {
    const { user, system } = process.threadCpuUsage(from)
    return (user + system) / 1_000
  }
}

/**
 * Processor time of the quickest of three runs, in milliseconds, once one has been made for the code to be warm: what else goes on in the
 * process and on its processor only ever adds to a run.
 */
export function leastProcessorTime(run: () => unknown): number {
  run()
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const elapsed = startProcessorClock()
      run()
      return elapsed()
    }),
  )
}
