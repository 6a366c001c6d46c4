import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Finding } from '#contract/projects.ts'
import type { Progress } from '#contract/values.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import type { Client } from '../../../renderer/client/engine.ts'
import { CheckDialog } from '../../../renderer/features/history/CheckDialog.tsx'
import { OutcomeDialog } from '../../../renderer/pane/changes/OutcomeDialog.tsx'
import { ClientContext } from '../../../renderer/state/connection.ts'
import { jobStore } from '../../../renderer/state/jobs.ts'
import { activateLanguage } from '../../../renderer/state/language.ts'
import { noticeStore } from '../../../renderer/state/notices.ts'
import { closeSheet, openSheet, useSheet } from '../../../renderer/state/window/sheets.ts'

type Job = { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void }
/** The checks that were asked for, and how the last one ends. */
let asked: Job[]
let ends: PromiseWithResolvers<Finding[]>
const check = (_: unknown, job: Job) => {
  asked.push(job)
  ends = Promise.withResolvers<Finding[]>()
  job.signal.addEventListener('abort', () => ends.reject(new EngineError({ code: 'cancelled', message: sentence('wire.cancelled') })))
  return ends.promise
}
const client = { engine: { projects: { check } } } as unknown as Client

function Window() {
  const sheet = useSheet()
  return sheet?.name === 'check' ? <CheckDialog {...sheet} /> : null
}
beforeEach(() => {
  activateLanguage('en')
  asked = []
  jobStore.setState({ jobs: [], past: [] })
  noticeStore.setState({ notices: [], past: [] })
  render(<ClientContext value={client}><Window /></ClientContext>)
  act(() => openSheet('check'))
})
afterEach(() => {
  act(closeSheet)
  cleanup()
})

const outcomes = () => jobStore.getState().past.map(({ title, outcome }) => `${title} ${outcome}`)
const deed = (name: string) => screen.getByRole('button', { name })
const damage: Finding = { severity: 'error', message: sentence('projects.checkSource', { name: 'plan.pdf' }) }

test('says what is looked at and how far, stands among the jobs, and can be cancelled and begun again', async () => {
  act(() => asked[0]?.onProgress({ stage: 'projects.stage.checkingIndex', item: '', done: 10, total: 12 }))
  screen.getByText('Checking the search index')
  screen.getByText('10 of 12')
  expect(jobStore.getState().jobs).toMatchObject([{ title: 'history.check', progress: { done: 10 } }])
  await act(async () => fireEvent.click(deed('Cancel')))
  expect(asked[0]?.signal.aborted).toBe(true)
  screen.getByText('The check was not finished. Nothing was changed.')
  expect(outcomes()).toEqual(['history.check stopped'])
  expect(noticeStore.getState().notices).toEqual([])
  await act(async () => fireEvent.click(deed('Check again')))
  expect(asked).toHaveLength(2)
  await act(async () => ends.resolve([]))
  screen.getByText(/No problems found/)
  expect(outcomes()).toEqual(['history.check done', 'history.check stopped'])
})

test('goes on when its dialog is closed, joins it when that is opened again, and is told of where it is not', async () => {
  act(closeSheet)
  act(() => openSheet('check'))
  expect(asked).toHaveLength(1)
  act(closeSheet)
  await act(async () => ends.resolve([damage]))
  const [notice] = noticeStore.getState().notices
  expect(notice).toMatchObject({ kind: 'problem', message: { id: 'history.check.found', values: { count: 1 } } })
  act(() => notice?.action?.run())
  screen.getByText(/“plan.pdf”/)
  expect(asked).toHaveLength(1)
})

test('what a new text would do is looked for as a job, which is stopped when its dialog goes', async () => {
  await act(async () => ends.resolve([]))
  act(closeSheet)
  let signal: AbortSignal | undefined
  const ask = (job: Job) => {
    signal = job.signal
    job.onProgress({ stage: 'documents.stage.reading', item: '', done: 1, total: 4 })
    return new Promise<never>((_, reject) => job.signal.addEventListener('abort', () => reject(new EngineError({ code: 'cancelled', message: sentence('wire.cancelled') }))))
  }
  const { unmount } = render(<OutcomeDialog title="New text" confirm="Keep" back="Back" ask={ask} onConfirm={() => undefined} onBack={() => undefined} />)
  expect(jobStore.getState().jobs).toMatchObject([{ title: 'outcome.job', progress: { done: 1, total: 4 } }])
  await act(async () => unmount())
  expect(signal?.aborted).toBe(true)
  expect(outcomes()).toEqual(['outcome.job stopped', 'history.check done'])
})
