import { readFile, rm, writeFile } from 'node:fs/promises'
import { testInKeptWindow } from '../kept-window.ts'
import { App } from '../pages/app.ts'
import { marks, titles } from '../prepared.ts'
import { expect, seed, test, Workbench } from '../workbench.ts'

test.describe('projects', () => {
  test('the sample project opens from the first screen, and stands among the recent ones after', async ({ app, workbench }) => {
    await workbench.start({ project: false })
    await app.open(workbench)
    const { start, library, say, page } = app
    await expect(page.getByText(say('app.start.welcome'))).toBeVisible()
    await expect(app.button('app.command.new')).toBeFocused()
    await start.openSample()
    await expect(library.titles).toHaveCount(7)
    await expect(library.titles.first().locator('xpath=ancestor::*[@role="row"]')).toBeFocused()
    await expect(library.row(titles.opening)).toContainText('29 Mar 2019')
    await app.goTo('codebook')
    await expect(app.codebook.theme('Elderly care')).toBeVisible()
    await app.projectMenu('app.command.close')
    await expect(start.recent.getByRole('listitem')).toHaveCount(1)
    await expect(start.recent.getByRole('listitem').getByRole('button').first()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(app.codebook.theme('Elderly care')).toBeVisible()
    await app.goTo('library')
    await expect(library.titles).toHaveCount(7)
  })

  test('a new project is made, renamed, copied, and its copy opened', async ({ app, workbench }) => {
    await workbench.start({ project: false })
    await app.open(workbench)
    const { start, library, say, page } = app
    await start.create('Clean air')
    await library.import([seed('sample-conference.txt')])
    await expect(library.titles).toHaveCount(1)
    await app.projectMenu('app.command.rename')
    await app.dialog('app.rename.title').getByRole('textbox').fill('Clean air 2026')
    await app.dialog('app.rename.title').getByRole('button', { name: say('app.rename.do'), exact: true }).click()
    await expect(page.getByRole('button', { name: say('app.projectMenu.named', { name: 'Clean air 2026' }) })).toBeVisible()

    const copy = await app.download(() => app.projectMenu('app.command.copy'))
    expect(copy.name).toMatch(/\.clausebook$/)
    await library.choose(titles.conference)
    await library.details.getByRole('button', { name: say('library.remove') }).click()
    await expect(page.getByRole('heading', { name: say('library.empty') })).toBeVisible()
    await app.projectMenu('app.command.close')
    await app.choose(() => app.button('app.command.open').click(), { name: copy.name, mimeType: 'application/octet-stream', buffer: copy.bytes })
    await expect(library.row(titles.conference)).toBeVisible()
  })

  testInKeptWindow('what is no project is refused with a sentence, and the one that is open stays open', async ({ ready }) => {
    const wrong = { name: 'holiday.clausebook', mimeType: 'application/octet-stream', buffer: Buffer.from('not a project at all') }
    await ready.choose(() => ready.projectMenu('app.command.open'), wrong)
    await ready.expectNotice('projects.notProject', { name: 'holiday.clausebook' })
    await expect(ready.library.titles).toHaveCount(7)
  })

  test('a backup is made, looked into and put back', async ({ ready }) => {
    const { history, library, excerpts, say } = ready
    await ready.projectMenu('app.command.backups')
    await history.backups.getByRole('button', { name: say('history.backups.make') }).click()
    await expect(history.backups.getByRole('option', { selected: true })).toContainText(say('history.backups.reason.asked'))
    await expect(history.backups.getByText(say('history.backups.counts', { documents: 7, annotations: marks.length, themes: 23 }))).toBeVisible()
    await expect(history.backups.getByText(titles.chinese)).toBeVisible()
    await history.backups.getByRole('button', { name: say('ui.close') }).click()

    await library.choose(titles.chinese)
    await library.details.getByRole('button', { name: say('library.remove') }).click()
    await expect(library.titles).toHaveCount(6)
    await ready.projectMenu('app.command.backups')
    await history.backups.getByRole('option').filter({ hasText: say('history.backups.reason.asked') }).click()
    await history.backups.getByRole('button', { name: say('history.backups.restoreAsk') }).click()
    await ready.page.getByRole('alertdialog').getByRole('button', { name: say('history.backups.restore') }).click()
    await expect(library.titles).toHaveCount(7)
    await expect(library.titles.first().locator('xpath=ancestor::*[@role="row"]')).toBeFocused()
    await ready.goTo('excerpts')
    await excerpts.expectCount(marks.length)
    await ready.projectMenu('app.command.backups')
    await expect(history.backups.getByRole('option').filter({ hasText: say('history.backups.reason.restore') })).toHaveCount(1)
  })

  test('a project that is damaged, and one that is gone, comes back from its backups on the first screen', async ({ ready, workbench }) => {
    const { history, start, library, say, page } = ready
    await ready.projectMenu('app.command.backups')
    await history.backups.getByRole('button', { name: say('history.backups.make') }).click()
    await expect(history.backups.getByRole('option', { selected: true })).toBeVisible()
    await history.backups.getByRole('button', { name: say('ui.close') }).click()
    const restore = async () => {
      await history.backups.getByRole('option').filter({ hasText: say('history.backups.reason.asked') }).click()
      await expect(history.backups.getByText(titles.chinese)).toBeVisible()
      await history.backups.getByRole('button', { name: say('history.backups.restoreAsk') }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: say('history.backups.restore') }).click()
      await expect(library.titles).toHaveCount(7)
      await ready.projectMenu('app.command.close')
      await expect(start.recent.getByRole('listitem')).toHaveCount(1)
    }
    await ready.projectMenu('app.command.close')
    await expect(start.recent.getByRole('listitem')).toHaveCount(1)
    await writeFile(workbench.project, 'no longer what it was'.repeat(1_000))
    await start.recent.getByRole('listitem').getByRole('button').first().click()
    await ready.dialog('app.reopen.title').getByRole('button', { name: say('app.reopen.backups') }).click()
    await restore()
    await rm(workbench.project)
    await page.reload()
    await expect(start.recent.getByText(say('app.start.missing', { file: 'Plans.clausebook' }))).toBeVisible()
    await start.recent.getByRole('button', { name: say('app.command.backups') }).click()
    await restore()
  })

  testInKeptWindow('the history lists every step with its name and who took it', async ({ ready }) => {
    const { history, reader, library, say } = ready
    await library.openInReader(titles.news)
    await reader.tag('Its headline figure', 'Industry and money')
    await ready.goTo('history')
    await expect(history.operations.first()).toHaveText(say('annotations.highlightWithTheme', { theme: 'Industry and money' }))
    const row = history.row(say('annotations.highlightWithTheme', { theme: 'Industry and money' }))
    await expect(row).toContainText('Ada')
    await ready.page.keyboard.press('Control+z')
    await expect(row).toContainText(say('history.state.undone'))
  })

  testInKeptWindow('the check finds nothing wrong in a sound project', async ({ ready }) => {
    await ready.projectMenu('app.command.check')
    await expect(ready.dialog('history.check').getByText(ready.say('history.check.fine'))).toBeVisible()
  })

  test('a second window of the same host shows what the first one does', async ({ ready, workbench, context }) => {
    const { library } = ready
    const other = await context.newPage()
    await other.goto(await workbench.link())
    await expect(other.getByRole('rowheader', { name: titles.agenda })).toBeVisible()
    await library.choose(titles.agenda)
    await library.details.getByRole('button', { name: ready.say('library.remove') }).click()
    await expect(other.getByRole('rowheader', { name: titles.agenda })).toHaveCount(0)
    await other.goto('about:blank')
  })

  test('who finds the project open elsewhere is told by whom, and may read it', async ({ ready, workbench, context }) => {
    const second = new Workbench(workbench.folder)
    try {
      await second.start({ project: false })
      const other = new App(await context.newPage())
      await other.open(second)
      await other.start.recent.getByRole('listitem').getByRole('button').first().click()
      const dialog = other.dialog('app.reopen.title')
      await expect(dialog.getByText(other.say.like('projects.openElsewhere', ['holder', 'host', 'since']))).toBeVisible()
      await dialog.getByRole('button', { name: other.say('app.reopen.readOnly') }).click()
      await expect(other.page.getByText(other.say('projects.readOnly'))).toBeVisible()
      await expect(other.library.titles).toHaveCount(7)
      await other.library.openInReader(titles.opening)
      await other.reader.select('Forms shall be available online')
      await other.page.keyboard.press('2')
      await expect(other.reader.highlights.getByRole('option')).toHaveCount(3)
      await other.page.keyboard.press('Control+z')
      await other.reader.openOther(titles.news)
      await expect(other.page.getByText(other.say('reader.highlightsNoneReadOnly'))).toBeVisible()
      await other.goTo('excerpts')
      await other.excerpts.expectCount(marks.length)
      await expect(ready.library.titles).toHaveCount(7)
      await other.close(second)
      await other.page.close()
    } finally {
      await second.stop()
    }
  })

  test('a project is one file: nothing else stays beside it when it is closed', async ({ ready, workbench }) => {
    await ready.close(workbench)
    expect((await readFile(workbench.project)).subarray(0, 15).toString()).toBe('SQLite format 3')
    expect(workbench.besideProject()).toEqual(['Plans.clausebook'])
  })
})
