import { compareQuestions } from './compare/questions.ts'
import { similarityQuestions } from './compare/similar/similarity.ts'
import { attributeQuestions } from './documents/attributes/said.ts'
import { excerptQuestions } from './excerpts/questions.ts'
import { exportQuestions } from './exports/questions.ts'
import { fieldQuestions } from './fields/questions.ts'
import { memoQuestions } from './memos/questions.ts'
import { searchQuestions } from './search/questions.ts'
import { connect, type Connection, showIndexedWords } from './store/connection.ts'
import { showOnly } from './store/seen.ts'
import { sql } from './store/sql.ts'
import { targetQuestions } from './targets/questions.ts'
import { themeQuestions } from './themes/questions.ts'
import { answerParent } from './workers/answering.ts'
import type { Question, ReadInput } from './workers/reader.ts'

const rooms = [attributeQuestions, compareQuestions, excerptQuestions, exportQuestions, fieldQuestions, memoQuestions, searchQuestions, similarityQuestions, targetQuestions, themeQuestions]
const questions = rooms.flatMap(room => Object.values(room)) as readonly Question<never, unknown>[]
const questionByName = new Map(questions.map(question => [question.name, question]))
/** Who asks ends this process when it is to stop. */
const { signal } = new AbortController()

/**
 * The project that was asked about last stays open from one question to the next, in no transaction and so in nobody's way: to open it, learn its
 * schema and prepare statements takes longer than most searches do.
 */
let kept: Connection | null = null

function letGo(): void {
  kept?.close()
  kept = null
}

function viewOf(file: string, onlyCoder: string | null): Connection {
  if (kept?.file !== file) letGo()
  kept ??= open(file)
  showOnly(kept, onlyCoder)
  kept.db.exec('BEGIN')
  // The view is fixed by the first read, not by BEGIN.
  kept.read.get(sql`SELECT count(*) FROM sqlite_schema`)
  return kept
}

function open(file: string): Connection {
  const connection = connect(file, true)
  showIndexedWords(connection)
  return connection
}

/** Entry of the process that answers what takes long in large projects, each question from one view of the project. It writes nothing. */
answerParent<ReadInput, unknown>(async (asked, progress) => {
  if (asked === null) return letGo()
  const { file, name, input, onlyCoder, stamp, language } = asked
  const question = questionByName.get(name)
  if (!question) throw new Error('a question that is not known')
  try {
    const view = viewOf(file, onlyCoder)
    const answer = await question.answer(view.read, input as never, { stamp, signal, progress, language })
    view.endReads()
    view.db.exec('COMMIT')
    return answer
  } catch (error) {
    // Not kept: what failed in it may fail again.
    letGo()
    throw error
  }
})
