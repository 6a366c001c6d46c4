import { compareQuestions } from './compare/questions.ts'
import { similarityQuestions } from './compare/similar/similarity.ts'
import { attributeQuestions } from './documents/attributes/said.ts'
import { excerptQuestions } from './excerpts/questions.ts'
import { exportQuestions } from './exports/questions.ts'
import { fieldQuestions } from './fields/questions.ts'
import { memoQuestions } from './memos/questions.ts'
import { searchQuestions } from './search/questions.ts'
import { connect, showIndexedWords } from './store/connection.ts'
import { showOnly } from './store/seen.ts'
import { sql } from './store/sql.ts'
import { themeQuestions } from './themes/questions.ts'
import { answerParent } from './workers/answering.ts'
import type { Question, ReadInput } from './workers/reader.ts'

const rooms = [attributeQuestions, compareQuestions, excerptQuestions, exportQuestions, fieldQuestions, memoQuestions, searchQuestions, similarityQuestions, themeQuestions]
const questions = rooms.flatMap(room => Object.values(room)) as readonly Question<never, unknown>[]
const questionByName = new Map(questions.map(question => [question.name, question]))
/** Who asks ends this process when it is to stop. */
const { signal } = new AbortController()

/** Entry of the process that answers what takes long in large projects, each question from one view of the project. It writes nothing. */
answerParent<ReadInput, unknown>(async ({ file, name, input, onlyCoder, stamp }, progress) => {
  const question = questionByName.get(name)
  if (!question) throw new Error('a question that is not known')
  const connection = connect(file, true)
  try {
    showIndexedWords(connection)
    showOnly(connection, onlyCoder)
    connection.db.exec('BEGIN')
    // The view is fixed by the first read, not by BEGIN.
    connection.read.get(sql`SELECT count(*) FROM sqlite_schema`)
    return await question.answer(connection.read, input as never, { stamp, signal, progress })
  } finally {
    connection.close()
  }
})
