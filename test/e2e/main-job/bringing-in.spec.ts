import { readFileSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { testInKeptWindow as test } from '../kept-window.ts'
import { titles } from '../prepared.ts'
import { setLines, writePdf } from '../../engine/importing/pdf/pdf-writer.ts'
import { Sweep } from '../pages/sweep.ts'
import { expect, seed, seedFiles } from '../workbench.ts'

const file = (name: string, content: string | Buffer) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

test.describe('bringing plans in', () => {
  test('all sample plans come in by the file dialog, as one step that can be taken back', async ({ empty: app }) => {
    const { library, page, say } = app
    await expect(page.getByRole('heading', { name: say('library.empty') })).toBeVisible()
    await library.import(seedFiles)
    await expect(library.titles).toHaveCount(seedFiles.length)
    await app.expectNotice('library.imported', { count: seedFiles.length })
    await expect(library.row(titles.opening)).toContainText('43')
    await expect(library.row(titles.chinese)).toContainText(say('library.language.zh'))

    await expect(app.undo).toHaveAccessibleName(say('app.undo.named', { operation: say('documents.import', { count: seedFiles.length }) }))
    await app.undo.click()
    await expect(page.getByRole('heading', { name: say('library.empty') })).toBeVisible()
    await app.redo.click()
    await expect(library.titles).toHaveCount(seedFiles.length)
  })

  test('a text is pasted, others are dropped on the window', async ({ empty: app }) => {
    const { library } = app
    await library.paste('Notes from the train', 'I. Goals\n1. Trains shall be quiet.\n')
    await expect(library.row('Notes from the train')).toBeVisible()
    await library.drop([{ name: 'one.txt', text: 'First plan\n\n1. Begin.\n' }, { name: 'two.md', text: '# Second plan\n\nGo on.\n' }])
    await expect(library.row('First plan')).toBeVisible()
    await expect(library.row('Second plan')).toBeVisible()
    await app.expectNotice('library.imported', { count: 2 })
  })

  test('without a title, a pasted text is named after its first line', async ({ empty: app }) => {
    await app.library.paste('', 'Plan for Quiet Trains\n\nI. Goals\n')
    await expect(app.library.row('Plan for Quiet Trains')).toBeVisible()
  })

  test('a folder comes in with what lies in the folders below it', async ({ empty: app, workbench }) => {
    const folder = join(workbench.folder, 'plans')
    await mkdir(join(folder, 'older'), { recursive: true })
    await copyFile(seed('sample-conference.txt'), join(folder, 'conference.txt'))
    await copyFile(seed('sample-news-summary.txt'), join(folder, 'older/news.txt'))
    await app.choose(() => app.projectMenu('library.importFolder'), folder)
    await expect(app.library.titles).toHaveText([titles.news, titles.conference])
    await app.library.choose(titles.news)
    const { name } = await app.download(() => app.library.details.getByRole('button', { name: app.say('library.file.original') }).click())
    expect(name).toBe('news.txt')
  })

  test('bringing in is cancelled while it goes on, and leaves nothing behind', async ({ empty: app }) => {
    const { library, page, say } = app
    // Held at the second file, so that there is something to cancel.
    let asked = 0
    await page.route('**/files', route => {
      asked += 1
      return asked === 1 ? route.continue() : undefined
    })
    await library.import(seedFiles)
    const title = say('library.job.import')
    const job = page.getByRole('group', { name: title })
    await expect(job).toContainText(say('app.job.count', { done: 1, total: seedFiles.length }))
    await expect(job.getByRole('progressbar')).toBeVisible()
    await job.getByRole('button', { name: say('app.job.cancel', { job: title }) }).click()
    await expect(job).toBeHidden()
    await page.unroute('**/files')
    await expect(page.getByRole('heading', { name: say('library.empty') })).toBeVisible()
    await library.import([seed('sample-conference.txt')])
    await expect(library.titles).toHaveText([titles.conference])
  })

  test('each file that can’t come in says why, and the others come in all the same', async ({ empty: app }) => {
    const { library, say } = app
    const conference = readFileSync(seed('sample-conference.txt'))
    await library.import(seed('sample-conference.txt'))
    await expect(library.row(titles.conference)).toBeVisible()
    await library.import([
      file('sixteen.txt', utf16('Plan in sixteen bits\n\n第一条　照常阅读。\n')),
      file('broken.txt', Buffer.from([0x50, 0x6c, 0x61, 0x6e, 0x0a, 0xc3, 0x28, 0xff, 0x20, 0x61])),
      file('scan.pdf', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'),
      file('empty.txt', ''),
      file('again.txt', conference),
    ])
    // One of them may only want another encoding, and so all are shown first.
    await expect(library.assistant.getByRole('option', { name: 'broken.txt' })).toHaveAttribute('aria-selected', 'true')
    await library.assistant.getByRole('button', { name: say('library.assistant.bring', { count: 1 }) }).click()
    await expect(library.report).toContainText(say('library.report.counts', { added: 1, existing: 1, failed: 3, passed: 0 }))
    const line = (name: string) => library.report.getByRole('listitem').filter({ hasText: name })
    await expect(line('broken.txt')).toContainText(say('importing.unknownEncoding', { line: 2 }))
    await expect(line('scan.pdf')).toContainText(say('importing.pdfBroken'))
    await expect(line('empty.txt')).toContainText(say('importing.emptyFile'))
    await expect(line('again.txt')).toContainText(say('library.report.existing', { title: titles.conference }))
    await expect(line('sixteen.txt').last()).toContainText(say('library.report.added', { clauses: 2, warnings: 0 }))
    await library.report.getByRole('button', { name: say('ui.close') }).last().click()
    await expect(library.titles).toHaveCount(2)
    await library.openInReader('Plan in sixteen bits')
    await expect(app.reader.text).toContainText('照常阅读')
  })

  test('a file that wants a decision is looked at first: another encoding, a password, a title', async ({ empty: app }) => {
    const { library, say } = app
    const locked = writePdf([{ pieces: setLines('Plan for Clean Water', { x: 60, y: 700, letters: 60 }) }], { password: 'secret' })
    await library.import([
      file('one.txt', 'Plan One\n\n1. Begin.\n'),
      // Latin letters in no encoding that is told from their bytes alone.
      file('accents.txt', Buffer.concat([Buffer.from('Plan \n'), Buffer.from([0xc3, 0x28, 0xff, 0x20, 0x61])])),
      { name: 'locked.pdf', mimeType: 'application/pdf', buffer: Buffer.from(locked) },
      { name: 'left locked.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([Buffer.from(locked), Buffer.from('\n')]) },
    ])
    const { assistant } = library
    await expect(assistant.getByText(say('importing.unknownEncoding', { line: 2 }))).toBeVisible()
    await assistant.getByRole('button', { name: say('library.assistant.encoding') }).click()
    await app.page.getByRole('option', { name: 'Windows-1252' }).click()
    await expect(assistant.getByRole('list', { name: say('library.assistant.preview') })).toContainText('Ã(ÿ a')
    await assistant.getByRole('textbox', { name: say('library.field.title') }).fill('Accents')

    await assistant.getByRole('option', { name: /^locked\.pdf/ }).click()
    const password = assistant.getByLabel(say('library.assistant.password'))
    await password.fill('wrong')
    await password.press('Enter')
    await expect(assistant.getByText(say('importing.pdfWrongPassword'))).toBeVisible()
    await password.fill('secret')
    await password.press('Enter')
    await expect(assistant.getByRole('list', { name: say('library.assistant.preview') })).toContainText('Plan for Clean Water')
    await assistant.getByRole('button', { name: say('library.assistant.bring', { count: 3 }) }).click()
    // What was left undecided is in the report and can be looked at again.
    await expect(library.report.getByRole('button', { name: say('library.report.look', { count: 1 }) })).toBeVisible()
    await library.report.getByRole('button', { name: say('ui.close') }).last().click()
    for (const title of ['Plan One', 'Accents', 'Plan for Clean Water']) await expect(library.row(title)).toBeVisible()
  })

  test('what is shown beforehand has quotation marks as wide as its language sets them', async ({ empty: app }) => {
    const { library, say } = app
    await library.import([
      file('accents.txt', Buffer.from([0x50, 0x6c, 0x61, 0x6e, 0x0a, 0xc3, 0x28, 0xff, 0x20, 0x61])),
      file('english.txt', 'The city calls it a “plan” for all of its districts, and reports on it.\n'),
      file('chinese.txt', '本市称之为“规划”，各区应当每年向市政府报告进展情况。\n'),
    ])
    const widthOf = async (name: string) => {
      await library.assistant.getByRole('option', { name }).click()
      const mark = library.assistant.getByRole('list', { name: say('library.assistant.preview') }).getByText('“')
      return mark.evaluate(element => {
        const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        while (words.nextNode() && !words.currentNode.textContent?.includes('“'));
        const range = document.createRange()
        const at = words.currentNode.textContent?.indexOf('“') ?? 0
        range.setStart(words.currentNode, at)
        range.setEnd(words.currentNode, at + 1)
        return range.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(element).fontSize)
      })
    }
    expect(await widthOf('english.txt')).toBeLessThan(0.6)
    expect(await widthOf('chinese.txt')).toBeGreaterThan(0.9)
  })

  test('the assistant opens always when that is wanted, is worked by keys, and nothing comes in without its button', async ({ empty: app }) => {
    const { library, page, say } = app
    await app.command('app.settings')
    await app.dialog('settings.title').getByRole('button', { name: say('library.look') }).click()
    await page.getByRole('option', { name: say('library.look.always') }).click()
    await page.keyboard.press('Escape')
    await library.import([seed('sample-conference.txt'), seed('sample-news-summary.txt')])
    await expect(library.assistant.getByRole('option').first()).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(library.assistant.getByRole('textbox', { name: say('library.field.title') })).toHaveValue(titles.news)
    const sweep = await Sweep.on(page)
    await sweep.look('assistant')
    sweep.expectNothing()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { name: say('library.empty') })).toBeVisible()
  })

  test('what happened is saved as a text and as a table', async ({ empty: app }) => {
    const { library, say } = app
    await library.import([file('good.txt', 'A plan'), file('=empty.txt', '')])
    const { name, bytes } = await app.download(() => library.report.getByRole('button', { name: say('library.report.saveText') }).click())
    expect(name).toBe(say('library.report.fileName', { ending: 'txt' }))
    expect(bytes.toString()).toContain(say('importing.emptyFile'))
    const table = await app.download(() => library.report.getByRole('button', { name: say('library.report.saveCsv') }).click())
    expect(table.bytes.toString()).toContain(`"'=empty.txt"`)
  })

  test('numbering that is wrong in the source is kept, and its place is shown', async ({ empty: app }) => {
    const { library, say } = app
    await library.import([seed('sample-numbered-sections.txt')])
    const title = library.titles.first()
    await title.click()
    const remarks = library.details.getByRole('region', { name: say('library.warnings') })
    await expect(remarks).toContainText(say('importing.warning.duplicate', { label: '14' }))
    // What is read later moves the remarks down, maybe just under a press.
    await expect(async () => {
      await remarks.getByRole('listitem').filter({ hasText: say('importing.warning.duplicate', { label: '14' }) }).getByRole('button').click({ timeout: 1_000 })
      await expect(app.reader.text).toBeVisible({ timeout: 3_000 })
    }).toPass()
    await expect(app.reader.text).toContainText('14. Get innovative drugs and devices into hospitals sooner.')
  })
})

test.describe('describing plans', () => {
  test('citations follow the short title at once, and one undo takes it back', async ({ ready }) => {
    const { library, excerpts } = ready
    const row = excerpts.row('A foreign physician registered')
    await library.choose(titles.opening)
    await library.describe('shortTitle', 'Opening Plan')
    await expect(library.field('shortTitle')).toHaveValue('Opening Plan')
    await ready.goTo('excerpts')
    await expect(row).toContainText('Opening Plan, II 6')
    await expect(ready.undo).toHaveAccessibleName(ready.say('app.undo.named', { operation: ready.say('documents.describe', { title: titles.opening }) }))
    await ready.undo.click()
    await expect(row).toContainText('Sample Opening Plan 2019–2021, II 6')
  })

  test('dates are read as people write them, and what is no date is refused beside the field', async ({ ready }) => {
    const { library, say } = ready
    await library.choose(titles.agenda)
    await library.describe('issuedOn', 'some day')
    await expect(library.details.getByText(say('library.field.noDate'))).toBeVisible()
    await library.describe('issuedOn', '2026年2月3日')
    await expect(library.field('issuedOn')).toHaveValue('2026-02-03')
    await expect(library.row(titles.agenda)).toContainText('3 Feb 2026')
    await library.addAttribute('Reviewed by', 'Li Hua')
    await library.details.getByRole('textbox', { name: 'Reviewed by' }).fill('')
    await library.field('issuer').click()
    await ready.undo.click()
    await expect(library.details.getByRole('textbox', { name: 'Reviewed by' })).toHaveValue('Li Hua')
  })

  test('the list is filtered by any word of the descriptions and sorted by a column', async ({ ready }) => {
    const { library, say } = ready
    await library.filter.fill('opening draft')
    await expect(library.titles).toHaveCount(1)
    await expect(library.titles).toHaveText(titles.draft)
    await library.filter.fill('')
    await library.sortBy('library.column.issuedOn')
    await expect(library.titles.first()).toHaveText(titles.draft)
    await library.sortBy('library.column.issuedOn')
    await expect(library.titles.first()).toHaveText(titles.chinese)
    await library.filter.fill('nothing of the kind')
    await expect(ready.page.getByText(say('library.filter.none.next'))).toBeVisible()
  })

  test('a removed plan takes its excerpts along, and undo brings both back', async ({ ready }) => {
    const { library, excerpts, say } = ready
    await library.choose(titles.chinese)
    await library.details.getByRole('button', { name: say('library.remove') }).click()
    await expect(library.titles).toHaveCount(6)
    await ready.goTo('excerpts')
    await excerpts.expectCount(8)
    await ready.page.keyboard.press('Control+z')
    await excerpts.expectCount(11)
    await ready.goTo('library')
    await expect(library.titles).toHaveCount(7)
  })

  test('the original file comes back byte for byte', async ({ ready }) => {
    const { library, say } = ready
    await library.choose(titles.news)
    const { name, bytes } = await ready.download(() => library.details.getByRole('button', { name: say('library.file.original') }).click())
    expect(name).toBe('sample-news-summary.txt')
    expect(bytes.equals(readFileSync(seed('sample-news-summary.txt')))).toBe(true)
  })
})
