import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Progress } from '#contract/values.ts'
import { steadyNews } from '../../../electron/engine/documents/steady-news.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }))
afterEach(() => void vi.useRealTimers())

const news = (done: number): Progress => ({ stage: 'documents.stage.reading', item: 'plan.docx', done, total: 1 })

test('while nothing new comes the last news is told again, at least every 250 ms, until the end', () => {
  const told: { readonly at: number; readonly done: number }[] = []
  const { progress, end } = steadyNews(({ done }) => told.push({ at: performance.now(), done }))
  vi.advanceTimersByTime(1_000)
  expect(told, 'nothing before the first news').toEqual([])
  progress(news(0))
  vi.advanceTimersByTime(1_000)
  progress(news(0.5))
  vi.advanceTimersByTime(500)
  const gaps = told.map(({ at }, i) => at - (told[i - 1]?.at ?? at))
  expect(Math.max(...gaps)).toBeLessThanOrEqual(250)
  expect(new Set(told.map(({ done }) => done))).toEqual(new Set([0, 0.5]))
  const count = told.length
  expect(count).toBeLessThan(20)
  end()
  vi.advanceTimersByTime(1_000)
  expect(told).toHaveLength(count)
})
