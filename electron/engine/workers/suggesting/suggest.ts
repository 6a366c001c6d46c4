import { connect } from '../../store/connection.ts'
import { showOnly } from '../../store/seen.ts'
import { answerParent } from '../answering.ts'
import { SuggestionsReader } from './answers.ts'
import type { SuggestAnswer, SuggestInput } from './suggester.ts'

const reader = new SuggestionsReader()

/** Entry of the process that tells which themes a place most likely belongs to: thousands of texts are read and compared, and the engine goes on answering meanwhile. */
answerParent<SuggestInput, SuggestAnswer>(({ file, onlyCoder, ...question }) => {
  const connection = connect(file, true)
  const { db, read, close } = connection
  try {
    showOnly(connection, onlyCoder)
    // One view of the project for all that is read.
    return db.transaction(() => reader.answer(read, question, onlyCoder))()
  } finally {
    close()
  }
})
