import type { Command } from '../../state/commands.ts'
import { openSheet } from '../../state/window/sheets.ts'
import { settingsStore } from '../../state/settings.ts'
import { showTask } from '../../state/view.ts'
import { isWritable, rowHere, unsettledInAll, unsettledOf } from './here.ts'

/** What can be done with the text of the document that one is at, and with the highlights that wait for a place. */
export function versionCommands(): Command[] {
  const group = 'app.group.documents'
  const hasDocument = () => rowHere() !== null
  const canChange = () => hasDocument() && isWritable()
  return [
    {
      id: 'versions.correct', title: 'versions.correct', group, keys: 'Mod+Shift+E', writes: true, enabled: canChange,
      run: () => {
        const row = rowHere()
        if (row) showTask('correct', { document: row.id, start: lastPlace(row.id) })
      },
    },
    {
      id: 'versions.replace', title: 'versions.replace', group, enabled: canChange,
      run: () => {
        const row = rowHere()
        if (row) openSheet({ name: 'replace', document: row.id })
      },
    },
    {
      id: 'versions.reread', title: 'versions.reread', group, enabled: canChange,
      run: () => {
        const row = rowHere()
        if (row) openSheet({ name: 'replace', document: row.id, isAgain: true })
      },
    },
    {
      id: 'versions.list', title: 'versions.list', group, enabled: hasDocument,
      run: () => {
        const row = rowHere()
        if (row) openSheet({ name: 'versions', document: row.id })
      },
    },
    {
      id: 'versions.review', title: 'versions.review', group, enabled: () => unsettledInAll() > 0,
      run: () => {
        const row = rowHere()
        showTask('review', { document: row && unsettledOf(row) > 0 ? row.id : null })
      },
    },
  ]
}

/** Where the reader was last in a document, as it remembers it. */
function lastPlace(document: string): number {
  const place = settingsStore.getState().remembered[`place:${document}`]
  return typeof place === 'number' ? place : 0
}
