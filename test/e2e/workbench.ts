import { expect, test as base, type Page } from '@playwright/test'
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const root = resolve(import.meta.dirname, '../..')
const program = (name: string) => join(root, 'out/main', name)

/** A workbench of its own: its data folder, its project, its host process. */
export class Workbench {
  readonly folder: string
  readonly project: string
  #host: ChildProcess | undefined
  #lines = ''

  constructor(folder: string) {
    this.folder = folder
    this.project = join(folder, 'Plans.clausebook')
  }

  get environment(): NodeJS.ProcessEnv {
    return { ...process.env, CLAUSEBOOK_HOME: join(this.folder, 'home'), LANG: 'en_GB.UTF-8', LC_ALL: '' }
  }

  /** Starts the browser host; `project` false: with none open. */
  async start({ project = true }: { project?: boolean } = {}): Promise<void> {
    this.#lines = ''
    const args = [program('loopback.js'), '--no-open', ...(project ? ['--project', this.project] : [])]
    const host = spawn(process.execPath, args, { cwd: this.folder, env: this.environment, stdio: ['pipe', 'pipe', 'pipe'] })
    this.#host = host
    host.stdout.on('data', chunk => (this.#lines += String(chunk)))
    host.stderr.on('data', chunk => (this.#lines += String(chunk)))
    await this.#until(/http:\S+/)
  }

  async #until(pattern: RegExp): Promise<string> {
    for (let turn = 0; turn < 600; turn += 1) {
      const found = pattern.exec(this.#lines)
      if (found) return found[0]
      if (this.#host?.exitCode != null) throw new Error(`the host ended: ${this.#lines}`)
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    throw new Error(`the host did not say ${pattern}: ${this.#lines}`)
  }

  /** A fresh link, as Enter prints one in the terminal. */
  async link(): Promise<string> {
    this.#lines = ''
    this.#host?.stdin?.write('\n')
    return this.#until(/http:\S+/)
  }

  get output(): string {
    return this.#lines
  }

  /** Ends the host as Ctrl-C would, and waits for it. */
  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    const host = this.#host
    this.#host = undefined
    if (!host || host.exitCode !== null) return host?.exitCode ?? null
    const ended = new Promise<number | null>(resolve => host.once('exit', code => resolve(code)))
    host.kill(signal)
    return ended
  }

  /** The command line on the same project; the host must be stopped for commands that write. */
  async run(...args: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, [program('cli.js'), ...args, '--project', this.project], {
      cwd: this.folder, env: this.environment, maxBuffer: 256 * 1024 * 1024,
    })
    return stdout
  }
}

/** What the page may not do in any test: raise an error, break the content policy, or reach beyond loopback. */
function watch(page: Page, complaints: string[]): void {
  page.on('pageerror', error => complaints.push(`error: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error' || /Content.Security.Policy|Trusted/i.test(message.text())) complaints.push(`console: ${message.text()}`)
  })
  page.on('request', request => {
    const { protocol, hostname } = new URL(request.url())
    if (/^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1') complaints.push(`request: ${request.url()}`)
  })
}

export const test = base.extend<{ workbench: Workbench; complaints: string[] }>({
  workbench: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'clausebook-e2e-'))
    const workbench = new Workbench(folder)
    await use(workbench)
    await workbench.stop()
    await rm(folder, { recursive: true, force: true })
  },
  complaints: [async ({ page }, use) => {
    const complaints: string[] = []
    watch(page, complaints)
    await use(complaints)
    expect(complaints).toEqual([])
  }, { auto: true }],
})

export { expect }

/** The sample plans. */
export const seed = (name: string) => join(root, 'seeds', name)
