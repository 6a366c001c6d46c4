import { pickFiles, saveProduced } from '../../client/files.ts'
import type { Engine } from '../../client/engine.ts'
import { runJob } from '../../state/jobs.ts'
import { notifyDone, notifyProblem } from '../../state/notices.ts'

/** Asks for a codebook as CSV or REFI-QDA and brings it in: what is missing is added, what is there is updated, nothing goes. */
export async function importCodebook(engine: Engine): Promise<void> {
  try {
    const [file] = await pickFiles('codebook', '.csv,.qdc,text/csv')
    if (file === undefined) return
    const { added, updated, unchanged, sets } = await engine.themes.import({ file })
    notifyDone('codebook.imported', { added, updated, unchanged, sets }, added + updated > 0)
  } catch (error) {
    notifyProblem(error)
  }
}

/** Saves the whole codebook, as `importCodebook` reads it back. */
export async function exportCodebook(engine: Engine, format: 'csv' | 'qdc'): Promise<void> {
  const made = await runJob('codebook.job.export', options => engine.exports.make({ what: 'codebook', format }, options))
  if (!made) return
  try {
    if (await saveProduced(made.ticket, made.fileName)) notifyDone('codebook.exported', { name: made.fileName, count: made.rows })
  } catch (error) {
    notifyProblem(error)
  }
}
