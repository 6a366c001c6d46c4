import { expect, test as base, type Page } from '@playwright/test'
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { App } from './pages/app.ts'
import { preparedProject } from './prepared-once.ts'
import { seed, seedFiles } from './seeds.ts'

const root = resolve(import.meta.dirname, '../..')
const program = (name: string) => join(root, 'out/main', name)

export type Annotation = {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly themes: readonly string[]
  readonly memo: string
  readonly starred: boolean
  readonly citation: string
}

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

  /** Starts the browser host; `project` false: with none open; `under`: a program that runs it and lets its signals through. */
  async start({ project = true, under = [] }: { project?: boolean; under?: readonly string[] } = {}): Promise<void> {
    this.#lines = ''
    const [command = '', ...args] = [...under, process.execPath, program('loopback.js'), '--no-open', ...(project ? ['--project', this.project] : [])]
    const host = spawn(command, args, { cwd: this.folder, env: this.environment, stdio: ['pipe', 'pipe', 'pipe'] })
    this.#host = host
    host.stdout.on('data', chunk => (this.#lines += String(chunk)))
    host.stderr.on('data', chunk => (this.#lines += String(chunk)))
    await this.#until(/http:\S+/)
  }

  async #until(pattern: RegExp): Promise<string> {
    for (let turn = 0; turn < 600; turn += 1) {
      const found = pattern.exec(this.#lines)
      if (found) return found[0]
      if (typeof this.#host?.exitCode === 'number') throw new Error(`the host ended: ${this.#lines}`)
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

  /** Process id of the host, while it runs. */
  get processId(): number | undefined {
    return this.#host?.pid
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

  /** What lies in the project's folder, without the program's own data. */
  besideProject(): string[] {
    return readdirSync(this.folder).filter(name => name !== 'home')
  }

  /** All highlights as the command line lists them; the host must be stopped. */
  async annotations(): Promise<readonly Annotation[]> {
    return JSON.parse(await this.run('annotations', '--json')) as Annotation[]
  }

  /** What the window keeps of itself between two starts, by name. */
  async remembered(): Promise<Readonly<Record<string, unknown>>> {
    const settings = await readFile(join(this.folder, 'home/settings.json'), 'utf8').catch(() => '{}')
    return (JSON.parse(settings) as { remembered?: Record<string, unknown> }).remembered ?? {}
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

type TestFixtures = {
  readonly workbench: Workbench
  /** What the page did that it may not do; must be empty when the test ends. */
  readonly complaints: string[]
  /** The window, not yet open. */
  readonly app: App
  /** The window, open on a copy of the prepared project. */
  readonly ready: App
}
type WorkerFixtures = {
  /** The project that reading tests share: a file to copy. */
  readonly prepared: string
}

async function withWorkbench<T>(use: (workbench: Workbench) => Promise<T>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'clausebook-e2e-'))
  const workbench = new Workbench(folder)
  try {
    await use(workbench)
  } finally {
    await workbench.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  workbench: async ({}, use) => withWorkbench(use),
  // The host outlives the page: one that loses its host complains, rightly, and shows nothing of what went wrong in the test.
  page: async ({ workbench: _, page }, use) => use(page),
  prepared: [async ({}, use) => use(preparedProject()), { scope: 'worker' }],
  app: async ({ page }, use) => use(new App(page)),
  ready: async ({ app, workbench, prepared }, use) => {
    await copyFile(prepared, workbench.project)
    await workbench.start()
    await app.open(workbench)
    await expect(app.library.table).toBeVisible()
    await use(app)
  },
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = []
      watch(page, complaints)
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect, seed, seedFiles }
