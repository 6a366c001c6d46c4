import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { EngineError } from '#wire/fault.ts'
import { Activity } from '../../../renderer/app/activity/Activity.tsx'
import type { Client } from '../../../renderer/client/engine.ts'
import { ClientContext } from '../../../renderer/state/connection.ts'
import { jobStore, runJob } from '../../../renderer/state/jobs.ts'
import { activateLanguage } from '../../../renderer/state/language.ts'
import { clearDone, dismiss, noticeStore, notify, notifyDone, withdrawNotice, withdrawUndo } from '../../../renderer/state/notices.ts'
import { openSheet, sheetStore } from '../../../renderer/state/window/sheets.ts'

const undone: string[] = []
const client = { engine: { history: { undo: async () => { undone.push('undo'); return { operation: null } } } } } as unknown as Client
const show = (begin: 'jobs' | 'notices') => render(<ClientContext value={client}><Activity begin={begin} /></ClientContext>)
beforeEach(() => {
  activateLanguage('en')
  undone.length = 0
  jobStore.setState({ jobs: [], past: [] })
  noticeStore.setState({ notices: [], past: [] })
})
afterEach(cleanup)

test('work is told while it runs, stopped from there, and told afterwards with how it ended', async () => {
  show('jobs')
  screen.getByText(/Nothing has taken longer/)
  const ends = Promise.withResolvers<string>()
  let answer: Promise<unknown> | undefined
  act(() => {
    answer = runJob('library.job.import', ({ signal, onProgress }) => {
      onProgress({ stage: 'documents.stage.saving', item: 'third.txt', done: 3, total: 9 })
      signal.addEventListener('abort', () => ends.reject(new EngineError({ code: 'cancelled', message: { id: 'wire.cancelled' } })))
      return ends.promise
    })
  })
  const line = screen.getByRole('listitem')
  within(line).getByText(/3 of 9/)
  expect(within(line).getByRole('progressbar').getAttribute('aria-valuenow')).toBe(String((3 / 9) * 100))
  await act(async () => {
    fireEvent.click(within(line).getByRole('button', { name: 'Cancel: Bringing in documents' }))
    await answer
  })
  screen.getByText('Stopped at 3 of 9')
  await act(async () => void (await runJob('app.job.copy', () => Promise.reject(new EngineError({ code: 'internal', message: { id: 'app.saved.nothingYet' } })))))
  await act(async () => void (await runJob('app.job.sample', async () => 'fine')))
  expect(screen.getAllByRole('listitem').map(item => item.querySelector('.activity-words')?.textContent)).toEqual([
    'Opening the sample projectDone after one second',
    'Saving a copyNot doneNothing has been changed yet. Clausebook saves by itself after each step.',
    'Bringing in documentsStopped at 3 of 9',
  ])
})

test('what came of work is told, also of as much as was done when it was stopped; a first half is told of only where the second did not come', async () => {
  const counts = (added: number) => ({ id: 'library.report.counts', values: { added, existing: 0, failed: 1, passed: 0 } })
  show('jobs')
  await act(async () => {
    await runJob('library.job.import', async () => 61, { isHalf: true })
    await runJob('library.job.import', async () => 57, { say: counts })
  })
  await act(async () => {
    await runJob('library.job.import', ({ onProgress }) => {
      onProgress({ stage: 'documents.stage.saving', item: '', done: 24, total: 60 })
      jobStore.getState().jobs[0]?.cancel()
      return Promise.resolve(24)
    }, { say: counts })
    await runJob('library.job.import', () => {
      jobStore.getState().jobs[0]?.cancel()
      return Promise.reject(new EngineError({ code: 'cancelled', message: { id: 'wire.cancelled' } }))
    }, { isHalf: true })
  })
  expect(screen.getAllByRole('listitem').map(item => item.querySelector('.activity-words')?.textContent)).toEqual([
    'Bringing in documentsStopped',
    'Bringing in documentsStopped at 24 of 6024 documents were brought in, 1 could not be read.',
    'Bringing in documentsDone after one second57 documents were brought in, 1 could not be read.',
  ])
})

test('a notice is read again after it went, newest first; what it offers stands there as long as it is true', () => {
  withdrawUndo(7)
  const opened: string[] = []
  notifyDone('library.imported', { count: 2 }, true)
  notify({ kind: 'done', message: { id: 'reader.copied' }, action: { label: { id: 'app.tryAgain' }, run: () => void opened.push('again') } })
  for (const { id } of noticeStore.getState().notices) dismiss(id)
  openSheet({ name: 'activity', tab: 'notices' })
  show('notices')
  const lines = screen.getAllByRole('listitem')
  expect(lines).toHaveLength(2)
  expect(lines[0]?.querySelector('time')?.dateTime).toMatch(/^\d{4}-/)
  fireEvent.click(within(lines[0]!).getByRole('button', { name: 'Try again' }))
  expect(opened).toEqual(['again'])
  expect(sheetStore.getState().sheet).toBeNull()
  fireEvent.click(within(lines[1]!).getByRole('button', { name: 'Undo' }))
  expect(undone).toEqual(['undo'])
  act(() => withdrawNotice(7))
  within(lines[1]!).getByText('Has been undone since.')
  expect(within(lines[1]!).queryByRole('button')).toBeNull()
  act(clearDone)
  expect(within(lines[0]!).queryByRole('button')).toBeNull()
})

test('a newer operation takes the undo from all of them; what is said again stands once', () => {
  withdrawUndo(8)
  notifyDone('library.imported', { count: 2 }, true)
  notifyDone('library.imported', { count: 2 }, true)
  show('notices')
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
  screen.getByRole('button', { name: 'Undo' })
  act(() => withdrawUndo(9))
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  for (let count = 0; count < 300; count += 1) notifyDone('library.imported', { count })
  expect(noticeStore.getState().past).toHaveLength(200)
})
