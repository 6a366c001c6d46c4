import { type ChildProcess, fork, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'vitest'
import type { ResidentAnswer, ResidentCall } from './resident.ts'

const root = resolve(import.meta.dirname, '../..')
const { isBuilt } = (await import(pathToFileURL(join(root, 'electron/launch/build.mjs')).href)) as { isBuilt(folder: string): boolean }
/** The built program where it is as new as the sources, which then is what people run; else the sources. */
export const programPath = join(root, isBuilt(root) ? 'out/main/cli.js' : 'electron/cli/index.ts')

export type Ended = { readonly out: Buffer; readonly err: string; readonly exit: number | null }
export type Surroundings = { readonly env?: Readonly<Record<string, string>>; readonly onError?: (line: string, kill: (signal: NodeJS.Signals) => void) => void }

/** One process for all calls of a test file that need none of their own: starting one takes longer than most commands. */
let resident: ChildProcess | undefined
let lastCall: Promise<unknown> = Promise.resolve()

/** Has the resident process run one command, after those before it. */
function ask(call: ResidentCall): Promise<Ended> {
  const answer = lastCall.then(() => {
    resident ??= fork(join(import.meta.dirname, 'resident.ts'), { execArgv: ['--no-warnings'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    const process = resident
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
  lastCall = answer.catch(() => undefined)
  return answer
}

/** A folder in which commands are called, with a data folder of its own. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'clausebook-cli-'))
  readonly project: string

  constructor(project = 'p.clausebook') {
    this.project = project
    mkdirSync(join(this.folder, 'home'))
  }

  path(name: string): string {
    return join(this.folder, name)
  }

  get env(): Readonly<Record<string, string>> {
    return { LANG: 'C', LC_ALL: '', LC_MESSAGES: '', CLAUSEBOOK_HOME: this.path('home'), CLAUSEBOOK_CODER: 'Ada' }
  }

  /** The program's own process, called in the folder. */
  call(args: readonly string[], { env = {}, onError }: Surroundings = {}): Promise<Ended> {
    const child = spawn(process.execPath, ['--no-warnings', programPath, ...args], {
      cwd: this.folder,
      env: { ...process.env, ...this.env, ...env },
    })
    const out: Buffer[] = []
    let err = ''
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk
      onError?.(chunk, signal => void child.kill(signal))
    })
    return new Promise((done, fail) => {
      child.on('error', fail)
      child.on('close', exit => done({ out: Buffer.concat(out), err, exit }))
    })
  }

  /** What `call` gives, from a process that is already there. */
  ask(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
    return ask({ args, folder: this.folder, env: { ...this.env, ...env } })
  }

  /** The same on the desk's project. */
  run(command: string, ...args: readonly string[]): Promise<Ended> {
    return this.ask([command, ...args, '--project', this.project])
  }

  /** What a command prints with `--json`: one value on one line and nothing else. */
  async json<T = unknown>(exit: number, command: string, ...args: readonly string[]): Promise<T> {
    const ended = await this.run(command, ...args, '--json')
    expect(ended.exit, ended.err).toBe(exit)
    return oneValue(ended.out)
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

export function oneValue<T>(out: Buffer): T {
  const text = out.toString('utf8')
  expect(text.endsWith('\n')).toBe(true)
  expect(text.trimEnd().includes('\n')).toBe(false)
  return JSON.parse(text) as T
}
