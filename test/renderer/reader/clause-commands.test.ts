import { expect, test } from 'vitest'
import type { CorrectionRow } from '#contract/documents/corrections.ts'
import type { ClauseRow } from '#contract/documents/clauses.ts'
import { clauseCommands } from '../../../renderer/features/reader/clauses/clause-commands.ts'
import { createPane } from '../../../renderer/pane/pane-state.ts'
import type { PaneHandle } from '../../../renderer/pane/pane-handle.ts'
import { projectStore } from '../../../renderer/state/project.ts'

test('corrections are taken back only from a clause that has some', () => {
  projectStore.setState({ project: { readOnly: false } as never })
  const pane = createPane()
  const clauses = [{ id: 'a', start: 0, textEnd: 10 }, { id: 'b', start: 10, textEnd: 20 }] as unknown as ClauseRow[]
  const handle = { pane, reading: () => ({ clauses }) } as unknown as PaneHandle
  const corrections = [{ id: 'c', start: 12 }] as unknown as CorrectionRow[]
  const takeBack = clauseCommands(() => handle, () => corrections).find(({ id }) => id === 'clauses.takeBack')
  pane.setState({ cursor: { from: 0, to: 0 } })
  expect(takeBack?.enabled?.()).toBe(false)
  pane.setState({ cursor: { from: 1, to: 1 } })
  expect(takeBack?.enabled?.()).toBe(true)
})

test('a clause whose highlight is picked is corrected without the clause cursor', () => {
  projectStore.setState({ project: { readOnly: false } as never })
  const pane = createPane()
  const clauses = [{ id: 'a', start: 0, end: 10, kind: 'boilerplate' }, { id: 'b', start: 10, end: 20, kind: 'paragraph' }] as unknown as ClauseRow[]
  const blocks = [{ start: 0, end: 10, clause: 0 }, { start: 10, end: 20, clause: 1 }]
  const byId = new Map([['h', { id: 'h', start: 12, end: 14 }]])
  const handle = { pane, reading: () => ({ clauses, blocks, index: { byId } }) } as unknown as PaneHandle
  const setAside = clauseCommands(() => handle, () => []).find(({ id }) => id === 'clauses.boilerplate')
  expect(setAside?.enabled?.()).toBe(false)
  pane.setState({ picked: 'h' })
  expect(setAside?.enabled?.()).toBe(true)
})

test('a clause goes one level down only where one of its level or a deeper one stands before it', () => {
  projectStore.setState({ project: { readOnly: false } as never })
  const pane = createPane()
  const clauses = [{ id: 'a', level: 1 }, { id: 'b', level: 2 }, { id: 'c', level: 2 }, { id: 'd', level: 1 }] as unknown as ClauseRow[]
  const handle = { pane, reading: () => ({ clauses }) } as unknown as PaneHandle
  const demote = clauseCommands(() => handle, () => []).find(({ id }) => id === 'clauses.demote')
  const can = clauses.map((_, index) => {
    pane.setState({ cursor: { from: index, to: index } })
    return demote?.enabled?.()
  })
  expect(can).toEqual([false, false, true, true])
})

test('a series moves where more than one clause stands on its level, and up only below the outermost', () => {
  projectStore.setState({ project: { readOnly: false } as never })
  const pane = createPane()
  const clauses = [{ id: 'a', level: 1, parent: null }, { id: 'b', level: 2, parent: 'a' }, { id: 'c', level: 1, parent: null }, { id: 'd', level: 2, parent: 'c' }, { id: 'e', level: 3, parent: 'd' }] as unknown as ClauseRow[]
  const handle = { pane, reading: () => ({ clauses }) } as unknown as PaneHandle
  const enabled = ['promoteSection', 'demoteSection', 'promoteDocument', 'demoteDocument'].map(name => {
    const command = clauseCommands(() => handle, () => []).find(({ id }) => id === `clauses.${name}`)
    return clauses.map((_, index) => {
      pane.setState({ cursor: { from: index, to: index } })
      return command?.enabled?.()
    })
  })
  expect(enabled).toEqual([[false, false, false, false, false], [true, false, true, false, false], [false, true, false, true, false], [true, true, true, true, false]])
})
