import { cleanup, render, screen } from '@testing-library/react'
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
