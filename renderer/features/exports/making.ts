import type { Handout } from '#contract/exports.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { saveProduced } from '../../client/files.ts'
import type { Engine } from '../../client/engine.ts'
import { runJob } from '../../state/jobs.ts'
import { activeLanguage } from '../../state/language.ts'
import { notifyDone, notifyProblem } from '../../state/notices.ts'

export const jobTitle = 'handout.job'

/** Makes the file as a job and gives it to the person. Answers whether they have it; a notice says so, or why not. */
export async function handOut(engine: Engine, handout: Handout): Promise<boolean> {
  const made = await runJob(jobTitle, options => engine.exports.make(handout, options), { say: made => doneSentence(handout, made) })
  if (!made) return false
  try {
    if (!(await saveProduced(made.ticket, made.fileName))) return false
    const { id, values } = doneSentence(handout, made)
    notifyDone(id, values)
    return true
  } catch (error) {
    notifyProblem(error)
    return false
  }
}

/** Makes a Word document or a page for print of the document that is read, with all of its highlights, and gives it to the person. */
export async function handOutDocument(engine: Engine, document: string, format: 'report' | 'html'): Promise<void> {
  const made = await runJob(jobTitle, options => engine.exports.make({ what: 'document', format, filter: { documents: [document], boilerplate: true }, language: activeLanguage() }, options), { say: made => sentence('printed.saved', { name: made.fileName }) })
  if (!made) return
  try {
    if (await saveProduced(made.ticket, made.fileName)) notifyDone('printed.saved', { name: made.fileName })
  } catch (error) {
    notifyProblem(error)
  }
}

/** What a file is counted in. A report by theme prints an excerpt under each of its themes: its entries may be more than its excerpts. */
export type Unit = 'matrix' | 'turned' | 'memos' | 'highlights' | 'themes' | 'rows' | 'excerpts' | 'entries'

const doneIds = { matrix: 'handout.done.themes', turned: 'handout.done', memos: 'handout.done.memos', highlights: 'handout.done.document', themes: 'handout.done.themes', rows: 'handout.done', excerpts: 'handout.done.excerpts', entries: 'handout.done.entries' } as const
/** The file's name and how much is in it. */
function doneSentence(handout: Handout, made: { readonly fileName: string; readonly rows: number; readonly excerpts: number }) {
  return sentence(doneIds[unitOf(handout, made)], { name: made.fileName, count: made.rows, excerpts: made.excerpts })
}

export const countIds = {
  matrix: 'handout.count.matrix', turned: 'handout.count.turned', memos: 'handout.count.memos', highlights: 'handout.count.document', themes: 'handout.count.themes', rows: 'handout.count.rows', excerpts: 'handout.count.excerpts', entries: 'handout.count.entries',
} as const

export function unitOf({ what, format, isTurned }: Pick<Handout, 'what' | 'format' | 'isTurned'>, { rows, excerpts }: { readonly rows: number; readonly excerpts: number }): Unit {
  if (what === 'document') return 'highlights'
  if (what === 'memos') return 'memos'
  if (what !== 'excerpts') return what === 'matrix' ? (isTurned ? 'turned' : 'matrix') : 'themes'
  if (format !== 'report') return 'rows'
  return rows === excerpts ? 'excerpts' : 'entries'
}
