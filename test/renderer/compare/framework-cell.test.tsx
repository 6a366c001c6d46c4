import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { silencesTogether } from '#domain/comparing/silences.ts'
import type { Client } from '../../../renderer/client/engine.ts'
import { FrameworkCell } from '../../../renderer/features/compare/framework/FrameworkCell.tsx'
import { recordStore } from '../../../renderer/state/asking/records.ts'
import { ClientContext } from '../../../renderer/state/connection.ts'

afterEach(cleanup)
const silence = (document: string, searched: string, recordedAt = '2026-05-01T08:00:00Z') => ({ id: `${document} ${searched}`, theme: 't', document, version: 'v', searched, coder: 'Ada', recordedAt, isCurrent: true })

test('what was recorded of several plans at once is one record of them', () => {
  const together = silencesTogether([silence('a', 'lawn*'), silence('b', 'lawn*'), silence('a', 'park*'), silence('c', 'lawn*', '2026-06-01T08:00:00Z')])
  expect(together.map(records => [records[0].searched, records.map(({ document }) => document)])).toEqual([['lawn*', ['a', 'b']], ['park*', ['a']], ['lawn*', ['c']]])
})

test('a cell of several plans says in which of them nothing was found, of many in how many; that of one plan does not name it', () => {
  recordStore.setState({ documents: ['a', 'b', 'c'].map(id => ({ id, title: `Plan ${id}`, shortTitle: '' })) } as never)
  const show = (isOfSeveral: boolean, ...silences: readonly ReturnType<typeof silence>[]) => {
    const note = { summary: null, silences, silent: silences.length } as never
    render(<ClientContext value={{ engine: {}, on: () => () => undefined } as unknown as Client}><FrameworkCell id="x" isActive={false} onTake={() => undefined} at={2} style={{}} name="Parks" isOfSeveral={isOfSeveral} count={0} note={note} onOpen={() => undefined} /></ClientContext>)
    const told = screen.getAllByText(/Nothing found/).map(({ textContent }) => textContent?.replace(/ \(.*/u, '').trim())
    cleanup()
    return told
  }
  expect(show(true, silence('a', 'lawn*'), silence('b', 'lawn*'), silence('c', 'park*'))).toEqual(['Plan a; Plan b: Nothing found: “lawn*”', 'Plan c: Nothing found: “park*”'])
  expect(show(true, silence('a', 'lawn*'), silence('b', 'lawn*'), silence('c', 'lawn*'))).toEqual(['3 plans: Nothing found: “lawn*”'])
  expect(show(false, silence('a', 'lawn*'))).toEqual(['Nothing found: “lawn*”'])
})

test('a cell has its summary in full, a numbered way to each excerpt that it speaks of, all its excerpts, and a way to write', async () => {
  const asked: unknown[] = []
  const engine = { memos: { targets: async (input: unknown) => { asked.push(input); return [] } } }
  const opened: (string | null)[] = []
  const note = { summary: { text: 'Ponds are dug everywhere.', excerpts: ['e1', 'e2'] }, silences: [], silent: 0 } as never
  render(<ClientContext value={{ engine, on: () => () => undefined } as unknown as Client}><FrameworkCell id="x" isActive={false} onTake={() => undefined} at={2} style={{}} name="Parks, Plan a" isOfSeveral={false} count={7} note={note} onOpen={focus => opened.push(focus)} /></ClientContext>)
  expect(screen.getByText('Ponds are dug everywhere.')).toBeTruthy()
  const [first, second, all, write, ...others] = screen.getAllByRole('button')
  expect([first, second, all].map(button => button?.textContent)).toEqual(['[1]', '[2]', '7 excerpts'])
  expect(others).toEqual([])
  for (const button of [first, second, all, write]) expect(button?.getAttribute('aria-label')).toContain('Parks, Plan a')
  await act(async () => second?.click())
  expect(asked).toEqual([{ targets: [{ kind: 'excerpt', id: 'e2' }] }])
  await act(async () => all?.click())
  await act(async () => write?.click())
  expect(opened).toEqual([null, 'summary'])
})
