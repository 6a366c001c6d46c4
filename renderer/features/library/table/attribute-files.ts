import { pickFiles, saveProduced } from '../../../client/files.ts'
import type { Engine } from '../../../client/engine.ts'
import type { Say } from '../../../state/language.ts'
import { runJob } from '../../../state/jobs.ts'
import { notifyDone, notifyProblem } from '../../../state/notices.ts'
import { openSheet } from '../../../state/window/sheets.ts'
import { focusRoomIfLost } from '../../../ui/overlays/focus-after.ts'

/** Saves all that documents are described by as CSV, as `readAttributes` reads it back. */
export async function saveAttributes(engine: Engine, say: Say): Promise<void> {
  const made = await runJob('library.job.attributes', options => engine.attributes.toFile({ name: say('attributes.file') }, options))
  if (!made) return
  try {
    if (await saveProduced(made.ticket, made.fileName)) notifyDone('library.attributesSaved', { name: made.fileName, count: made.rows })
  } catch (error) {
    notifyProblem(error)
  }
}

/** Asks for such a file and shows what it would change. */
export async function readAttributes(engine: Engine): Promise<void> {
  try {
    const [file] = await pickFiles('attributes', '.csv,text/csv')
    if (file !== undefined) openSheet({ name: 'attributeFile', file, answer: await engine.attributes.previewFile({ file }) })
  } catch (error) {
    notifyProblem(error)
  } finally {
    focusRoomIfLost()
  }
}
