import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { ChangedEvent } from '#contract/index.ts'
import type { Client } from '../../../renderer/client/engine.ts'
import { useAnswersByDocument } from '../../../renderer/state/asking/answers-by-document.ts'
import { ClientContext } from '../../../renderer/state/connection.ts'

afterEach(cleanup)

/** A window's client whose commits the test makes. */
function openClient() {
  const listeners = new Map<string, (value: unknown) => void>()
  const on = (name: string, listener: (value: unknown) => void) => {
    listeners.set(name, listener)
    return () => void listeners.delete(name)
  }
  const tell = (change: Partial<ChangedEvent>) => act(async () => listeners.get('changed')?.({ operation: null, annotations: null, ...change }))
  return { client: { engine: {}, on } as unknown as Client, tell, switchProject: () => act(async () => listeners.get('project')?.({ project: null })) }
}

test('after a commit only the documents that it changed are asked for, and what is known of the others stays', async () => {
  const issuers = new Map([['air', 'A'], ['water', 'W']])
  const asked: (readonly string[] | undefined)[] = []
  function Issuers() {
    const rows = useAnswersByDocument(['document'], async (_, documents) => {
      asked.push(documents)
      return [...issuers].flatMap(([document, issuer]) => (!documents || documents.includes(document) ? [{ document, issuer }] : []))
    })
    return <p>{rows?.map(({ issuer }) => issuer).toSorted().join(' ') ?? 'asking'}</p>
  }
  const { client, tell, switchProject } = openClient()
  render(<ClientContext value={client}><Issuers /></ClientContext>)
  await waitFor(() => expect(screen.getByText('A W')).toBeTruthy())
  issuers.set('air', 'Air office').set('water', 'not asked for')
  await tell({ entities: ['document'], documents: ['air'] })
  expect(screen.getByText('Air office W')).toBeTruthy()
  await tell({ entities: ['memo'], documents: ['air'] })
  issuers.delete('air')
  await tell({ entities: ['document', 'memo'], documents: ['air'] })
  expect(screen.getByText('W')).toBeTruthy()
  await tell({ entities: ['document'], documents: null })
  expect(screen.getByText('not asked for')).toBeTruthy()
  await switchProject()
  expect(asked).toEqual([undefined, ['air'], ['air'], undefined, undefined])
})
