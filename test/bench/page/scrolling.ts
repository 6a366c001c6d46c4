import type { Page } from '@playwright/test'
import { timesOf, type Times } from '../statistics.ts'

/** One frame each, in code units of the page's own pixels: a quick wheel, without pause, for some 40 screens. */
const [frames, step] = [180, 240] as const

/** Milliseconds from frame to frame while a text scrolls by script, from its beginning. */
export async function measureScrolling(page: Page, scroller: string): Promise<Times> {
  return timesOf(await page.evaluate(({ scroller, frames, step }) => new Promise<number[]>((done, fail) => {
    const element = document.querySelector(scroller)
    if (!element) return fail(new Error('nothing scrolls here'))
    const times: number[] = []
    element.scrollTop = 0
    let last = 0
    const next = (now: number) => {
      if (last > 0) times.push(now - last)
      last = now
      if (times.length === frames) return done(times)
      element.scrollTop += step
      requestAnimationFrame(next)
    }
    setTimeout(() => requestAnimationFrame(next), 500)
  }), { scroller, frames, step }))
}

/** MiB of JavaScript objects in the page, after what nobody holds was taken away. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return Math.round(usedSize / 1_048_576)
}
