import type { Progress } from '#contract/values.ts'

/** Milliseconds after which the last news is told again, and how often that is looked at: together no more than a quarter of a second. */
const longestSilence = 120
const lookedAtEvery = 50

/**
 * Tells how far a job is as it goes on, and the same again while nothing new comes: a process that starts, or a parser that reads a page
 * of a megabyte in one go, tells nothing, and whoever waits sees that the work is alive. `end` must be called.
 */
export function steadyNews(progress: (value: Progress) => void): { readonly progress: (value: Progress) => void; end(): void } {
  let last: Progress | null = null
  let told = 0
  const tell = (value: Progress) => {
    last = value
    told = performance.now()
    progress(value)
  }
  const watch = setInterval(() => {
    if (last && performance.now() - told >= longestSilence) tell(last)
  }, lookedAtEvery)
  return { progress: tell, end: () => clearInterval(watch) }
}
