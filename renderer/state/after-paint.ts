/** How long a window that paints nothing, because nobody sees it, is waited for, ms. */
const longest = 200

/** Resolves when what stands in the page now has been painted: for work that nobody who looks at the page has to wait for. */
export function afterPaint(): Promise<void> {
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer)
      if (frame !== undefined) globalThis.cancelAnimationFrame?.(frame)
      resolve()
    }
    const timer = setTimeout(end, longest)
    // A frame's callbacks run before it is painted, a task that they begin runs after.
    const frame: number | undefined = globalThis.requestAnimationFrame?.(() => setTimeout(end))
  })
}
