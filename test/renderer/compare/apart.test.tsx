import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Progress } from '#contract/values.ts'
import { EngineError } from '#wire/fault.ts'
import type { Client } from '../../../renderer/client/engine.ts'
import { ApartView } from '../../../renderer/features/compare/similar/ApartView.tsx'
import { ClientContext } from '../../../renderer/state/connection.ts'
import { recordStore } from '../../../renderer/state/asking/records.ts'
import { jobStore } from '../../../renderer/state/jobs.ts'

type Options = { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void }
const asked: { readonly options: Options; readonly answer: (value: unknown) => void }[] = []
const client = {
  engine: {
    compare: {
      apart: (_: object, options: Options) =>
        new Promise((resolve, reject) => {
          asked.push({ options, answer: resolve })
          options.signal.addEventListener('abort', () => reject(new EngineError({ code: 'cancelled', message: { id: 'wire.cancelled' } })))
        }),
      plans: async () => [],
    },
    sets: { list: async () => [] },
    attributes: { list: async () => [] },
  },
  on: () => () => undefined,
} as unknown as Client
afterEach(cleanup)

test('counting the words of very many plans is a job: it tells how far it is, is stopped, and begun again', async () => {
  recordStore.setState({ isLoaded: true, documents: [{ id: 'a', title: 'Parks', shortTitle: '', version: 'v' }] } as never)
  render(<ClientContext value={client}><ApartView /></ClientContext>)
  expect(jobStore.getState().jobs).toEqual([])
  await act(async () => asked[0]?.options.onProgress({ stage: 'compare.stage.reading', item: '', done: 3, total: 1_000 }))
  const [job] = jobStore.getState().jobs
  expect(job?.title).toBe('compare.apart.job')
  await act(async () => job?.cancel())
  expect(await screen.findByText('The words were not counted')).toBeTruthy()
  expect(jobStore.getState().jobs).toEqual([])
  await act(async () => screen.getByRole('button', { name: 'Count again' }).click())
  await act(async () => asked[1]?.answer({ against: ['b'], terms: [{ term: 'frog pond', words: 2, count: 8, others: 0, score: 12.5 }] }))
  expect(screen.getByRole('button', { name: 'frog pond' })).toBeTruthy()
  expect(screen.queryByText('The words were not counted')).toBeNull()
})
