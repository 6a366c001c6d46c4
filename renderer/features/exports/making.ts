import type { Handout } from '#contract/exports.ts'
import { saveProduced } from '../../client/files.ts'
import type { Engine } from '../../client/engine.ts'
import { runJob } from '../../state/jobs.ts'
import { notifyDone, notifyProblem } from '../../state/notices.ts'

export const jobTitle = 'handout.job'

/** Makes the file as a job and gives it to the person. Answers whether they have it; a notice says so, or why not. */
export async function handOut(engine: Engine, handout: Handout): Promise<boolean> {
  const made = await runJob(jobTitle, options => engine.exports.make(handout, options))
  if (!made) return false
  try {
    if (!(await saveProduced(made.ticket, made.fileName))) return false
    notifyDone('handout.done', { name: made.fileName, count: made.rows })
    return true
  } catch (error) {
    notifyProblem(error)
    return false
  }
}
