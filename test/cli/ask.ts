import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { keep } from '../kept.ts'
import type { ResidentAnswer, ResidentCall } from './resident.ts'

export type Ended = { readonly out: Buffer; readonly err: string; readonly exit: number | null }

/** One process for all calls that need none of their own: starting one takes longer than most commands. */
const kept = keep('resident', (): { resident?: ChildProcess; lastCall: Promise<unknown> } => ({ lastCall: Promise.resolve() }))

/** Has the resident process run one command, after those before it. */
export function ask(call: ResidentCall): Promise<Ended> {
  const answer = kept.lastCall.then(() => {
    kept.resident ??= fork(join(import.meta.dirname, 'resident.ts'), { execArgv: ['--no-warnings'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    const process = kept.resident
    return new Promise<Ended>((settle, fail) => {
      process.once('exit', fail)
      process.once('message', message => {
        process.off('exit', fail)
        // Between two calls it keeps nobody waiting.
        process.unref()
        process.channel?.unref()
        const { out, err, exit } = message as ResidentAnswer
        settle({ out: Buffer.from(out), err, exit })
      })
      process.ref()
      process.channel?.ref()
      process.send(call)
    })
  })
  kept.lastCall = answer.catch(() => undefined)
  return answer
}
