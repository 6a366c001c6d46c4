import { findPlaces } from './autocode/finding.ts'
import type { FindInput } from './autocode/looking.ts'
import type { Found } from '#contract/coding/autocode.ts'
import { openFinding } from './search/finding.ts'
import { connect, showIndexedWords } from './store/connection.ts'
import { showOnly } from './store/seen.ts'
import { answerParent } from './workers/answering.ts'

/**
 * Entry of the process that looks through all texts for places to code: an expression that never ends holds up nobody but this process, which is
 * ended from outside then. It only reads the project, on a connection of its own, as it was when it began.
 */
answerParent<FindInput, Found>(({ file, look, onlyCoder }, tell) => {
  const connection = connect(file, true)
  try {
    showIndexedWords(connection)
    showOnly(connection, onlyCoder)
    connection.db.exec('BEGIN')
    const find = openFinding()
    const about = { stamp: { store: 0, written: '' }, signal: new AbortController().signal, progress: () => undefined, language: 'en' as const }
    return findPlaces(connection.read, look, asked => find(connection.read, { ...asked, order: { by: 'place', descending: false }, offset: 0 }, about) as Exclude<ReturnType<typeof find>, Promise<unknown>>, tell)
  } finally {
    connection.close()
  }
})
