import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { EngineError } from '#wire/fault.ts'
import type { Client } from '../../../../renderer/client/engine.ts'
import { useAlignment } from '../../../../renderer/features/compare/pairs/use-alignment.ts'
import { ClientContext } from '../../../../renderer/state/connection.ts'
import { recordStore } from '../../../../renderer/state/asking/records.ts'

type Call = { readonly signal: AbortSignal; readonly onProgress: (progress: object) => void; readonly resolve: (found: object) => void; readonly reject: (error: unknown) => void }
let calls: Call[] = []
let changed: ((change: { readonly entities: readonly string[] }) => void)[] = []
const empty = { pairs: [], onlyLeft: [], onlyRight: [], candidates: [], unsettled: [] }

const client = {
  engine: { compare: { align: (_: object, options: Omit<Call, 'resolve' | 'reject'>) => new Promise((resolve, reject) => calls.push({ ...options, resolve, reject })) } },
  on: (name: string, listener: (typeof changed)[number]) => {
    if (name === 'changed') changed.push(listener)
    return () => (changed = changed.filter(one => one !== listener))
  },
} as unknown as Client

function follow() {
  return renderHook(({ right }) => useAlignment('a', right), {
    initialProps: { right: 'b' },
    wrapper: ({ children }: { readonly children: ReactNode }) => <ClientContext value={client}>{children}</ClientContext>,
  })
}
const documentAt = (version: string) => [{ id: 'a', version }, { id: 'b', version: 'b1' }] as never

beforeEach(() => {
  calls = []
  changed = []
  recordStore.setState({ documents: documentAt('a1') })
})

afterEach(cleanup)

test('tells how far it is, and what was found', async () => {
  const { result } = follow()
  expect(result.current).toMatchObject({ state: 'running', index: null })
  act(() => calls[0]?.onProgress({ done: 3, total: 9 }))
  expect(result.current.progress).toEqual({ done: 3, total: 9 })
  await act(async () => calls[0]?.resolve(empty))
  expect(result.current).toMatchObject({ state: 'done', index: { pairs: [] } })
})

test('a person stops it and begins it again', async () => {
  const { result } = follow()
  act(() => result.current.stop())
  expect(result.current.state).toBe('stopped')
  expect(calls[0]?.signal.aborted).toBe(true)
  await act(async () => calls[0]?.resolve(empty))
  expect(result.current).toMatchObject({ state: 'stopped', index: null })
  act(() => result.current.again())
  expect(result.current.state).toBe('running')
  await act(async () => calls[1]?.resolve(empty))
  expect(result.current.state).toBe('done')
})

test('what went wrong is told, in the engine’s own sentence', async () => {
  const { result } = follow()
  await act(async () => calls[0]?.reject(new EngineError({ code: 'internal', message: { id: 'compare.alignFailed' } })))
  expect(result.current).toMatchObject({ state: 'failed', error: { sentence: { id: 'compare.alignFailed' } } })
})

test('it is asked anew after a decision, a corrected clause or a newer text, and what was found stays meanwhile', async () => {
  const { result } = follow()
  await act(async () => calls[0]?.resolve(empty))
  act(() => changed.forEach(tell => tell({ entities: ['annotation'] })))
  expect(calls).toHaveLength(1)
  for (const entity of ['alignment', 'clause_correction', 'term_pair']) act(() => changed.forEach(tell => tell({ entities: [entity] })))
  expect(calls).toHaveLength(4)
  expect(calls[1]?.signal.aborted).toBe(true)
  expect(result.current).toMatchObject({ state: 'running', index: { pairs: [] } })
  act(() => recordStore.setState({ documents: documentAt('a2') }))
  expect(calls).toHaveLength(5)
})

test('other texts have nothing of the last ones, and one text with itself is not aligned', async () => {
  const { result, rerender, unmount } = follow()
  await act(async () => calls[0]?.resolve(empty))
  rerender({ right: 'c' })
  expect(result.current).toMatchObject({ state: 'running', index: null })
  rerender({ right: 'a' })
  expect(result.current).toMatchObject({ state: 'none', index: null })
  expect(calls).toHaveLength(2)
  rerender({ right: 'b' })
  unmount()
  expect(calls[2]?.signal.aborted).toBe(true)
})
