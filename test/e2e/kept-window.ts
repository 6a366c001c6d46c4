import type { Browser, Page } from '@playwright/test'
import { copyFile, readdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { sessionOf, type Session, withEngine } from './engine.ts'
import type { App } from './pages/app.ts'
import { expect, makeWorkbench, openWindow, removeWorkbench, test, type Workbench } from './workbench.ts'

const coder = 'Ada'

/**
 * A window that tests go on in, one after the other. Each finds it as if it were new: the project is a fresh copy, the person's settings are
 * those of a first start, the page is loaded again. What takes long is there already: the host, the page's scripts, the browser's own context.
 */
class KeptWindow {
  readonly page: Page
  readonly workbench: Workbench

  private constructor(page: Page, workbench: Workbench) {
    this.page = page
    this.workbench = workbench
  }

  static async on(browser: Browser): Promise<KeptWindow> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', reducedMotion: 'reduce' })
    return new KeptWindow(await context.newPage(), await makeWorkbench())
  }

  /** Shows the library of a copy of the project, or of one with nothing in it. */
  async open(app: App, project?: string): Promise<void> {
    const session = this.workbench.processId === undefined ? undefined : await sessionOf(this.page)
    if (session) return this.#renew(app, session, project)
    await this.page.goto('about:blank')
    await this.workbench.stop()
    await this.#clear(['home'])
    await openWindow(app, this.workbench, project)
  }

  async #renew(app: App, session: Session, project: string | undefined): Promise<void> {
    const { folder, project: own } = this.workbench
    await this.#leave(session)
    await withEngine(session, async ({ projects, settings }) => {
      await projects.close({})
      await this.#clear(['settings.json', 'backups', 'drafts', 'projects'].map(name => join('home', name)))
      if (project) await copyFile(project, own)
      else {
        await projects.create({ name: basename(own, '.clausebook') })
        await projects.close({})
        await rename(join(folder, 'home/projects', basename(own)), own)
      }
      // From the file, which is gone: all others are as at first.
      await settings.write({ coder })
      const recent = (await projects.recent({})).find(({ fileName, missing }) => fileName === basename(own) && !missing)
      if (!recent) throw new Error(`${own} is not among the projects that were opened in ${folder}`)
      await projects.open({ key: recent.key })
    })
    await this.page.goto(session.origin)
    await expect(app.rail).toBeVisible()
  }

  /**
   * Leaves the page before anything is taken away below it, so that it sends what it still holds. For an empty one of the same host: a browser
   * keeps the process, and with it the scripts that it has read, for pages of one place.
   */
  async #leave({ origin }: Session): Promise<void> {
    const empty = `${origin}/left`
    await this.page.route(empty, route => route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }))
    await this.page.goto(empty)
    await this.page.unroute(empty)
  }

  /** Removes what tests left in the folder, and `own` of what the program keeps for itself. */
  async #clear(own: readonly string[]): Promise<void> {
    const { folder } = this.workbench
    const left = (await readdir(folder)).filter(name => name !== 'home')
    for (const name of [...left, ...own]) await rm(join(folder, name), { recursive: true, force: true })
  }

  /** Takes back what a test asked of the window itself. */
  async tidy(): Promise<void> {
    const { page } = this
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.context().clearPermissions()
    await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 1280, height: 800 })
    for (const other of page.context().pages()) if (other !== page) await other.close()
  }

  async close(): Promise<void> {
    await this.page.context().close()
    await removeWorkbench(this.workbench)
  }
}

type KeptFixtures = {
  readonly kept: KeptWindow
  /** The window, open on a project with nothing in it. */
  readonly empty: App
}

/** For tests that begin with the prepared project open (`ready`), or with an empty one, and are about nothing that is before that. */
export const testInKeptWindow = test.extend<KeptFixtures>({
  kept: async ({ browser, keeper }, use, testInfo) => {
    const kept = (await keeper.get(() => KeptWindow.on(browser))) as KeptWindow
    await use(kept)
    if (testInfo.status === testInfo.expectedStatus) await kept.tidy()
    else await keeper.close()
  },
  context: async ({ kept }, use) => use(kept.page.context()),
  page: async ({ kept }, use) => use(kept.page),
  workbench: async ({ kept }, use) => use(kept.workbench),
  ready: async ({ app, kept, prepared }, use) => {
    await kept.open(app, prepared)
    await expect(app.library.table).toBeVisible()
    await use(app)
  },
  empty: async ({ app, kept }, use) => {
    await kept.open(app)
    await use(app)
  },
})
