import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Jobs } from '../../../renderer/app/shell/Jobs.tsx'
import { runJob } from '../../../renderer/state/jobs.ts'
import { activateLanguage } from '../../../renderer/state/language.ts'

afterEach(cleanup)

test('a job that is cancelled says at once that it stops, keeps the focus, and hears no second press', async () => {
  activateLanguage('en')
  const ends = Promise.withResolvers<string>()
  let aborts = 0
  render(<main tabIndex={-1}><Jobs /></main>)
  let answer: Promise<string | undefined> | undefined
  act(() => {
    answer = runJob('library.job.import', ({ signal, onProgress }) => {
      signal.addEventListener('abort', () => (aborts += 1))
      onProgress({ stage: 'documents.stage.saving', item: 'third.txt', done: 3, total: 9 })
      return ends.promise
    })
  })
  expect(screen.getByText('third.txt').title).toBe('third.txt')
  const stop = screen.getByRole('button')
  act(() => stop.focus())
  fireEvent.click(stop)
  screen.getByText('Stopping… 3 of 9')
  expect(stop.getAttribute('aria-label')).toBe('Stopping…')
  expect(document.activeElement).toBe(stop)
  fireEvent.click(stop)
  expect(aborts).toBe(1)
  // What was finished before is answered as usual.
  await act(async () => ends.resolve('three of nine'))
  expect(await answer).toBe('three of nine')
  expect(screen.queryByRole('button')).toBeNull()
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')), { timeout: 30_000 })
})
