import { expect, test } from 'vitest'
import type { ClauseRow, CorrectionRow } from '#contract/documents.ts'
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
