import { compareQuestions } from './compare/questions.ts'
import { excerptQuestions } from './excerpts/questions.ts'
import { connect } from './store/connection.ts'
import { showOnly } from './store/seen.ts'
import { sql } from './store/sql.ts'
import { themeQuestions } from './themes/questions.ts'
import { answerParent } from './workers/answering.ts'
import type { Question, ReadInput } from './workers/reader.ts'

const questions = [...Object.values(excerptQuestions), ...Object.values(compareQuestions), ...Object.values(themeQuestions)] as readonly Question<never, unknown>[]
const questionByName = new Map(questions.map(question => [question.name, question]))

/** Entry of the process that answers what takes long in large projects, each question from one view of the project. It writes nothing. */
answerParent<ReadInput, unknown>(({ file, name, input, onlyCoder }) => {
  const question = questionByName.get(name)
  if (!question) throw new Error('a question that is not known')
  const connection = connect(file, true)
  try {
    showOnly(connection, onlyCoder)
    connection.db.exec('BEGIN')
    // The view is fixed by the first read, not by BEGIN.
    connection.read.get(sql`SELECT count(*) FROM sqlite_schema`)
    return question.answer(connection.read, input as never)
  } finally {
    connection.close()
  }
})
