import { connect } from '../../store/connection.ts'
import { showOnly } from '../../store/seen.ts'
import { type AlignAnswer, type AlignInput } from './aligner.ts'
import { AlignmentReader } from './answers.ts'
import { answerParent } from '../answering.ts'

const reader = new AlignmentReader()

/** Entry of the process that compares the clauses of two texts: those of two long plans take seconds, and what was decided long ago is found again. */
answerParent<AlignInput, AlignAnswer>(({ file, onlyCoder, ...question }, tell) => {
  const connection = connect(file, true)
  const { db, read, close } = connection
  try {
    showOnly(connection, onlyCoder)
    // One view of the project for all that is read.
    return db.transaction((): AlignAnswer => {
      switch (question.about) {
        case 'pairs':
          return { compared: reader.compare(read, question, tell) }
        case 'rows':
          return { rows: reader.rows(read, question, tell) }
        case 'changes':
          return reader.changes(read, question, tell)
        case 'decisions':
          return { decisions: reader.decisions(read, question.document, question.unsettled) }
        case 'terms':
          return { terms: reader.terms.rows(read) }
      }
    })()
  } finally {
    close()
  }
})
