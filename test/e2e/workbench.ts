import { expect, test as base, type ConsoleMessage, type Page, type Request } from '@playwright/test'
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { App } from './pages/app.ts'
import { Keeper } from './keeper.ts'
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

/** What the page may not do in any test: raise an error, break the content policy, or reach beyond loopback. Returns what ends the watch. */
function watch(page: Page, complaints: string[]): () => void {
  const onError = (error: Error) => void complaints.push(`error: ${error.message}`)
  const onMessage = (message: ConsoleMessage) => {
    if (message.type() === 'error' || /Content.Security.Policy|Trusted/i.test(message.text())) complaints.push(`console: ${message.text()}`)
  }
  const onRequest = (request: Request) => {
    const { protocol, hostname } = new URL(request.url())
    if (/^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1') complaints.push(`request: ${request.url()}`)
  }
  page.on('pageerror', onError).on('console', onMessage).on('request', onRequest)
  return () => void page.off('pageerror', onError).off('console', onMessage).off('request', onRequest)
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
  /** Keeps what tests of one process share. */
  readonly keeper: Keeper<{ close(): Promise<void> }>
}

export async function makeWorkbench(): Promise<Workbench> {
  return new Workbench(await mkdtemp(join(tmpdir(), 'clausebook-e2e-')))
}

export async function removeWorkbench(workbench: Workbench): Promise<void> {
  await workbench.stop()
  await rm(workbench.folder, { recursive: true, force: true })
}

/** Starts the host on a copy of the project, or on a new one, and opens the window; its coder has a name, as after the first start. */
export async function openWindow(app: App, workbench: Workbench, project?: string): Promise<void> {
  if (project) await copyFile(project, workbench.project)
  await mkdir(join(workbench.folder, 'home'), { recursive: true })
  await writeFile(join(workbench.folder, 'home/settings.json'), JSON.stringify({ coder: 'Ada' }))
  await workbench.start()
  await app.open(workbench)
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  workbench: async ({}, use) => {
    const workbench = await makeWorkbench()
    try {
      await use(workbench)
    } finally {
      await removeWorkbench(workbench)
    }
  },
  // The host outlives the page: one that loses its host complains, rightly, and shows nothing of what went wrong in the test.
  page: async ({ workbench: _, page }, use) => use(page),
  prepared: [async ({}, use) => use(preparedProject()), { scope: 'worker' }],
  keeper: [
    async ({}, use) => {
      const keeper = new Keeper<{ close(): Promise<void> }>()
      await use(keeper)
      await keeper.close()
    },
    { scope: 'worker' },
  ],
  app: async ({ page }, use) => use(new App(page)),
  ready: async ({ app, workbench, prepared }, use) => {
    await openWindow(app, workbench, prepared)
    await expect(app.library.table).toBeVisible()
    await use(app)
  },
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = []
      const stop = watch(page, complaints)
      await use(complaints)
      stop()
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect, seed, seedFiles }
