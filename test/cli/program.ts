import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from 'vitest'
import { isProgramBuilt, programFolder } from '../program.ts'
import { ask, type Ended } from './ask.ts'

/** The built program where it is as new as the sources, else the sources. */
export const programPath = isProgramBuilt ? join(programFolder, 'cli.js') : resolve(import.meta.dirname, '../../electron/cli/index.ts')

export type Surroundings = { readonly env?: Readonly<Record<string, string>>; readonly onError?: (line: string, kill: (signal: NodeJS.Signals) => void) => void }

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

  /** The same as in a terminal, stopped when a line on the error stream holds this. */
  stoppedAt(stopAt: string, args: readonly string[]): Promise<Ended> {
    return ask({ args, folder: this.folder, env: this.env, stopAt })
  }

  /** What `ask` gives on the desk's project. */
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
