import { createStore, useStore } from 'zustand'
import type { Progress } from '#contract/values.ts'
import type { MessageId } from '#domain/messages/catalogues.ts'
import { saySentence, type Say } from './language.ts'
import { EngineError, type Sentence } from '#wire/fault.ts'
import { notifyProblem } from './notices.ts'

export type Job = {
  readonly id: number
  readonly title: MessageId
  readonly progress: Progress | null
  readonly cancel: () => void
  /** It was cancelled and is not over yet: what it writes in one piece is brought to an end first. */
  readonly isStopping?: boolean
}

/** A job that is over. */
export type PastJob = {
  readonly id: number
  readonly title: MessageId
  /** When it was over, ISO time. */
  readonly at: string
  /** How long it took, ms. */
  readonly took: number
  readonly outcome: 'done' | 'stopped' | 'failed'
  /** What it told last: how far it came. */
  readonly progress: Progress | null
  /** What came of it, or why it failed. */
  readonly said?: Sentence
}

/** Jobs that are over and still told of: this window's, since it was opened. */
const mostPast = 100

export const jobStore = createStore<{ readonly jobs: readonly Job[]; readonly past: readonly PastJob[] }>(() => ({ jobs: [], past: [] }))
/** The jobs that are over, newest first. */
export const usePastJobs = () => useStore(jobStore, state => state.past)
/** The jobs that run now, oldest first. */
export const useJobs = () => useStore(jobStore, state => state.jobs)

type Start<T> = (options: { signal: AbortSignal; onProgress: (progress: Progress) => void }) => Promise<T>

/** How a job that is over is told. */
type Ending<T> = {
  /** What came of it, or of as much as was done when it was cancelled. */
  readonly say?: (answer: T) => Sentence
  /** It is the first half of another job of this title: told of only where that one does not come. */
  readonly isHalf?: boolean
}

let last = 0
/** Runs a job where people see it, with progress and cancel. Resolves undefined when it was cancelled or failed (a notice says so). */
export async function runJob<T>(title: MessageId, start: Start<T>, ending: Ending<T> = {}): Promise<T | undefined> {
  try {
    return await showJob(title, start, { isShown: true, ending })
  } catch (error) {
    notifyProblem(error)
    return undefined
  }
}

/**
 * Runs what is a job only where it is about very much: people see it from the moment when it first tells how far it is.
 * @param givenUp cancels it as people do, once nobody waits for it any more
 * @throws what `start` throws, that it was cancelled included
 */
export function runMaybeLong<T>(title: MessageId, start: Start<T>, givenUp?: AbortSignal): Promise<T> {
  return showJob(title, start, { isShown: false, givenUp })
}

type Shown<T> = { readonly isShown: boolean; readonly givenUp?: AbortSignal | undefined; readonly ending?: Ending<T> }

async function showJob<T>(title: MessageId, start: Start<T>, { isShown, givenUp, ending = {} }: Shown<T>): Promise<T> {
  const controller = new AbortController()
  const id = ++last
  const change = (part: Partial<Job>) => jobStore.setState(({ jobs }) => ({ jobs: jobs.map(job => (job.id === id ? { ...job, ...part } : job)) }))
  const cancel = () => {
    if (controller.signal.aborted) return
    controller.abort()
    change({ isStopping: true })
  }
  givenUp?.addEventListener('abort', cancel, { once: true })
  const begun = Date.now()
  const isSeen = () => jobStore.getState().jobs.some(job => job.id === id)
  const show = () => jobStore.setState(({ jobs }) => ({ jobs: [...jobs, { id, title, progress: null, cancel }] }))
  const end = (outcome: PastJob['outcome'], said?: Sentence) => {
    if (!isSeen()) return
    jobStore.setState(({ jobs, past }) => {
      const progress = jobs.find(job => job.id === id)?.progress ?? null
      const ended: PastJob = { id, title, at: new Date().toISOString(), took: Date.now() - begun, outcome, progress, ...(said && { said }) }
      const isTold = outcome !== 'done' || !ending.isHalf
      return { jobs: jobs.filter(job => job.id !== id), past: isTold ? [ended, ...past].slice(0, mostPast) : past }
    })
  }
  const onProgress = (progress: Progress) => {
    if (!isSeen()) show()
    change({ progress })
  }
  if (isShown) show()
  try {
    const answer = await start({ signal: controller.signal, onProgress })
    end(controller.signal.aborted ? 'stopped' : 'done', ending.say?.(answer))
    return answer
  } catch (error) {
    if (controller.signal.aborted) end('stopped')
    else end('failed', error instanceof EngineError ? error.sentence : { id: 'wire.internal' })
    throw error
  } finally {
    givenUp?.removeEventListener('abort', cancel)
  }
}

/** What a job does now; nothing before it has told. One that was cancelled says so at once, whatever it still has to end. */
export function jobStage({ progress, isStopping }: Job, say: Say): string {
  if (isStopping) return say('app.job.stopping')
  return progress ? saySentence({ id: progress.stage }) : ''
}

/** How much of it is done, where there is more than one of something. */
export function jobCount(progress: Progress | null, say: Say): string {
  return progress && progress.total > 1 ? say('app.job.count', { done: Math.floor(progress.done), total: progress.total }) : ''
}

/** From 0 to 1; undefined while nobody knows. */
export function jobShare(progress: Progress | null): number | undefined {
  return progress && progress.total > 0 ? progress.done / progress.total : undefined
}
