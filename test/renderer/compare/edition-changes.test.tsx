import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Client } from '../../../renderer/client/engine.ts'
import { EditionChanges } from '../../../renderer/features/compare/editions/EditionChanges.tsx'
import { ClientContext } from '../../../renderer/state/connection.ts'

let asked: unknown[] = []
let found: unknown[] = []
const client = {
  engine: {
    editions: {
      changes: async (input: unknown) => {
        asked.push(input)
        return { changes: found, counts: {} }
      },
    },
  },
  on: () => () => undefined,
} as unknown as Client
afterEach(() => {
  cleanup()
  asked = []
  found = []
})

const show = (left: string, right: string) => {
  const pane = (document: string, language: string) => ({ reading: () => ({ document, language }) })
  render(<ClientContext value={client}><EditionChanges between={{ handles: { left: pane('a', left), right: pane('b', right) } } as never} /></ClientContext>)
}

test('changes from one edition to the next are asked for', async () => {
  show('en', 'en')
  expect(await screen.findByText('No such change')).toBeTruthy()
  expect(asked).toEqual([{ old: { document: 'a' }, now: { document: 'b' } }])
})

test('texts in two languages have no words in common that could have changed, which is said instead', () => {
  show('en', 'zh')
  expect(screen.getByText('These texts are in two languages')).toBeTruthy()
  expect(asked).toEqual([])
})

test('a change says which numbers, deadlines, bodies and strengths were exchanged for which', async () => {
  const clause = { clause: 'c', label: '1', start: 0, end: 4, citation: 'Plan, 1', text: 'Text' }
  found = [{
    kinds: ['numbers', 'deadline', 'strength'], old: [clause], now: [clause], runs: [{ kind: 'same', words: 'Text' }], numbers: { old: ['33'], now: ['30'] }, deadline: { old: ['by 2026'], now: [] }, responsible: { old: [], now: [] },
    strengths: [{ old: 'will', now: 'shall', oldWord: 'should', nowWord: 'shall' }],
  }]
  show('en', 'en')
  expect(await screen.findByText('33 → 30 · by 2026 → – · should → shall')).toBeTruthy()
})
