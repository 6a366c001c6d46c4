import { useEffect, useRef, useState } from 'react'
import type { TextOutcome } from '#contract/documents/documents.ts'
import type { Progress } from '#contract/values.ts'
import { runMaybeLong } from '../../state/jobs.ts'
import { notifyProblem } from '../../state/notices.ts'

export type OutcomeJob = { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void }
export type OutcomeWaiting = { readonly outcome: TextOutcome | null; /** From 0 to 1. */ readonly done: number }

/**
 * Asks once what a new text would do, as a job, for as long as the caller is on the screen.
 * @param onFailed told when it could not be found out, after a notice said why
 */
export function useOutcome(ask: (job: OutcomeJob) => Promise<TextOutcome>, onFailed: () => void): OutcomeWaiting {
  const [state, setState] = useState<OutcomeWaiting>({ outcome: null, done: 0 })
  const latest = useRef({ ask, onFailed })
  useEffect(() => {
    const { signal, abort } = abortable()
    const show = ({ done, total }: Progress) => setState(({ outcome }) => ({ outcome, done: total > 0 ? done / total : 0 }))
    const ask = (job: OutcomeJob) => latest.current.ask({ ...job, onProgress: progress => { job.onProgress(progress); show(progress) } })
    runMaybeLong('outcome.job', ask, signal).then(
      outcome => !signal.aborted && setState({ outcome, done: 1 }),
      (error: unknown) => {
        if (signal.aborted) return
        notifyProblem(error)
        latest.current.onFailed()
      },
    )
    return abort
  }, [])
  return state
}

function abortable() {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}
