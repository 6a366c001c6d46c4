import { expect, type Locator, type Page } from '@playwright/test'
import type { MessageId } from '#domain/messages/catalogues.ts'
import type { Workbench } from '../workbench.ts'
import { english, type Words } from '../words.ts'
import { Codebook } from './codebook.ts'
import { Compare } from './compare.ts'
import { Excerpts } from './excerpts.ts'
import { Find } from './find.ts'
import { Handout } from './handout.ts'
import { History } from './history.ts'
import { Library } from './library.ts'
import { Reader } from './reader.ts'
import { Start } from './start.ts'

export type Room = 'library' | 'reader' | 'search' | 'excerpts' | 'compare' | 'codebook' | 'history' | 'journal' | 'targets'

/** The window: what stands around the rooms, and the rooms. */
export class App {
  readonly page: Page
  say: Words
  readonly start: Start
  readonly library: Library
  readonly reader: Reader
  readonly find: Find
  readonly excerpts: Excerpts
  readonly compare: Compare
  readonly codebook: Codebook
  readonly history: History
  readonly handout: Handout

  constructor(page: Page, words: Words = english) {
    this.page = page
    this.say = words
    this.start = new Start(this)
    this.library = new Library(this)
    this.reader = new Reader(this, this.room)
    this.find = new Find(this)
    this.excerpts = new Excerpts(this)
    this.compare = new Compare(this)
    this.codebook = new Codebook(this)
    this.history = new History(this)
    this.handout = new Handout(this)
  }

  /** Opens the workbench in the page; the name is given where it is asked for. */
  async open(workbench: Workbench, { coder = 'Ada' }: { coder?: string } = {}): Promise<void> {
    await this.page.goto(await workbench.link())
    const asked = this.dialog('settings.coder.title')
    await expect(this.page.getByRole('banner').or(this.page.getByRole('heading', { name: 'Clausebook' })).or(asked).first()).toBeVisible()
    if (!(await asked.isVisible())) return
    await asked.getByRole('textbox', { name: this.say('settings.coder') }).fill(coder)
    await asked.getByRole('button', { name: this.say('settings.coder.done') }).click()
    await expect(asked).toBeHidden()
  }

  /** Leaves the page and ends the host: the file is free for the command line. */
  async close(workbench: Workbench): Promise<void> {
    // Left before the host ends: a page that loses its host complains, rightly.
    await this.page.goto('about:blank')
    expect(await workbench.stop()).toBe(0)
  }

  /** Ends the host, starts it again, and opens the window anew: what is there then is what the file holds. */
  async restart(workbench: Workbench): Promise<void> {
    await this.close(workbench)
    await workbench.start()
    await this.open(workbench)
  }

  dialog(title: MessageId, values?: Readonly<Record<string, string | number>>): Locator {
    return this.page.getByRole('dialog', { name: this.say(title, values) }).or(this.page.getByRole('alertdialog', { name: this.say(title, values) }))
  }

  button(id: MessageId, values?: Readonly<Record<string, string | number>>): Locator {
    return this.page.getByRole('button', { name: this.say(id, values), exact: true })
  }

  /** An entry of a list to choose from, by the name that it shows. */
  choice(list: Locator, name: string): Locator {
    return list.getByRole('option').filter({ has: this.page.getByText(name, { exact: true }) })
  }

  get rail(): Locator {
    return this.page.getByRole('navigation', { name: this.say('app.rooms') })
  }

  /** The room that is shown. */
  get room(): Locator {
    return this.page.getByRole('main')
  }

  async goTo(room: Room): Promise<void> {
    await this.rail.getByRole('button', { name: this.say(`app.room.${room}`), exact: true }).click()
  }

  async projectMenu(entry: MessageId): Promise<void> {
    await this.page.getByRole('button', { name: this.say.like('app.projectMenu.named', ['name']) }).click()
    await this.page.getByRole('menuitem', { name: this.say(entry) }).click()
  }

  /** Runs a command from the palette by its name. */
  async command(id: MessageId): Promise<void> {
    await this.page.keyboard.press('Control+k')
    const palette = this.dialog('app.palette')
    await palette.getByRole('combobox').fill(this.say(id))
    await palette.getByRole('option', { name: this.say(id) }).first().click()
    await expect(palette).toBeHidden()
  }

  /** The undo button; its name says what it takes back. */
  get undo(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: this.say.like('app.undo.named', ['operation']) })
  }

  get redo(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: this.say.like('app.redo.named', ['operation']) })
  }

  /** Notices at the lower edge. */
  get notices(): Locator {
    return this.page.getByRole('region', { name: this.say('ui.notices') })
  }

  async expectNotice(id: MessageId, values?: Readonly<Record<string, string | number>>): Promise<void> {
    await expect(this.notices.getByText(this.say(id, values))).toBeVisible()
  }

  /** Runs an action and hands back the file that the page gives out, as bytes. */
  async download(act: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const coming = this.page.waitForEvent('download')
    await act()
    const download = await coming
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) }
  }

  /** Runs an action that asks for files, and gives it these. */
  async choose(act: () => Promise<void>, files: Parameters<import('@playwright/test').FileChooser['setFiles']>[0]): Promise<void> {
    const coming = this.page.waitForEvent('filechooser')
    await act()
    await (await coming).setFiles(files)
  }
}
