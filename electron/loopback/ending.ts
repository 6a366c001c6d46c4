/** What {@link untilEnd} needs to know of the server. */
export type Windows = { windows(): number; onWindows(listener: (count: number) => void): void }

/** Milliseconds without a window after which the host ends by itself. */
export const idleTime = 30 * 60_000

/**
 * Resolves on Ctrl-C, on the end of the process that started this one, or when no window has been open for half an hour.
 * @param onIdle called before the last of these
 */
export function untilEnd(server: Windows, onIdle: () => void): Promise<void> {
  return new Promise(end => {
    let idle: NodeJS.Timeout | undefined
    const watch = (windows: number) => {
      clearTimeout(idle)
      if (windows > 0) return
      idle = setTimeout(() => {
        onIdle()
        end()
      }, idleTime)
    }
    watch(server.windows())
    server.onWindows(watch)
    // Not once: the terminal and npm both pass Ctrl-C on, and the second must not cut the closing short.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end())
    process.once('disconnect', () => end())
  })
}
