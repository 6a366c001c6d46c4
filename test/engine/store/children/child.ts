import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

export type Child = {
  readonly process: ChildProcessWithoutNullStreams
  /** The first line it said. */
  readonly said: string
  /** Ends its input and waits until it is gone. */
  end(): Promise<void>
  kill(): Promise<void>
}

/** Starts a program of this folder in a process of its own and waits for its first line. */
export async function start(program: string, ...words: string[]): Promise<Child> {
  // Most of a start is reading TypeScript: what one has read, the next ones find.
  const env = { ...process.env, NODE_COMPILE_CACHE: resolve(import.meta.dirname, '../../../../node_modules/.cache/compiled') }
  const child = spawn(process.execPath, [join(import.meta.dirname, program), ...words], { stdio: 'pipe', env })
  const errors: Buffer[] = []
  child.stderr.on('data', (data: Buffer) => errors.push(data))
  // Not `exit`: a busy machine tells that before what the process said last is read.
  const gone = once(child, 'close')
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    gone.then(() => [`gone: ${Buffer.concat(errors).toString()}`]),
  ])
  return {
    process: child,
    said: String(line[0]),
    async end() {
      child.stdin.end()
      await gone
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}
