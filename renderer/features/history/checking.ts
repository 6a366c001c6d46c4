import type { Finding } from '#contract/projects.ts'
import type { Client } from '../../client/engine.ts'
import { jobStore, runJob, useJobs, type Job } from '../../state/jobs.ts'
import { notify, notifyDone } from '../../state/notices.ts'
import { openSheet, sheetStore } from '../../state/window/sheets.ts'

const title = 'history.check'

/** The check that runs, if any. */
export const useCheck = (): Job | undefined => useJobs().find(job => job.title === title)

/**
 * Checks the project as a job, unless one runs already. What it found stands in its dialog, or, where that was closed meanwhile, is said in
 * a notice that opens it.
 */
export async function checkProject({ engine }: Client): Promise<void> {
  if (jobStore.getState().jobs.some(job => job.title === title)) return
  const findings = await runJob(title, job => engine.projects.check({}, job))
  if (!findings) return
  if (sheetStore.getState().sheet?.name === 'check') return openSheet({ name: 'check', findings })
  if (findings.length === 0) return notifyDone('history.check.fine')
  notify({ kind: 'problem', message: { id: 'history.check.found', values: { count: findings.length } }, action: showing(findings) })
}

const showing = (findings: readonly Finding[]) => ({ label: { id: 'history.check.show' }, run: () => openSheet({ name: 'check', findings }) }) as const
