import { toFault } from '#wire/serve.ts'
import type { WorkerAnswer, WorkerRequest } from './calling.ts'

type UtilityPort = { postMessage(value: unknown): void; on(event: 'message', listener: (event: { data: unknown }) => void): void }
type ParentEnd = { post(answer: unknown): void; listen(listener: (message: unknown) => void): void }

/** How far a call is: at most a few times a second, whatever the work says. */
export type TellProgress = (done: number, total: number) => void

/** Milliseconds between two pieces of news. */
const newsEvery = 100

/** A worker's whole life: works on what the parent process asks, and ends with it. A fault is an answer too. */
export function answerParent<Input, Value>(work: (input: Input, tell: TellProgress) => Value | Promise<Value>): void {
  const parent = parentEnd()
  const post = (answer: WorkerAnswer<Value>) => parent.post(answer)
  parent.listen(async message => {
    const { id, input } = message as WorkerRequest<Input>
    let told = 0
    const tell: TellProgress = (done, total) => {
      const now = performance.now()
      if (now - told < newsEvery) return
      told = now
      post({ id, done, total })
    }
    try {
      post({ id, value: await work(input, tell) })
    } catch (error) {
      post({ id, fault: toFault(error) })
    }
  })
}

/** The other end: Electron's utility process has `parentPort`, a forked Node has `process.send`. */
function parentEnd(): ParentEnd {
  const { parentPort } = process as { parentPort?: UtilityPort }
  if (parentPort) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
    return { post: value => parentPort.postMessage(value), listen: listener => parentPort.on('message', ({ data }) => listener(data)) }
  }
  process.on('disconnect', () => process.exit(0))
  return { post: value => process.send?.(value), listen: listener => process.on('message', listener) }
}
