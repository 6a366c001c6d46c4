import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { testInKeptWindow as test } from '../../kept-window.ts'
import { marks } from '../../prepared.ts'
import { expect, seed } from '../../workbench.ts'

test.describe('the codebook', () => {
  test.beforeEach(async ({ ready }) => ready.goTo('codebook'))

  test('themes are made at the top and below others, renamed, defined, recoloured and given a key', async ({ ready }) => {
    const { codebook, say, reader, library } = ready
    await codebook.create(['Rural health'])
    await codebook.create(['Village doctors', 'Ambulances'], { below: 'Rural health' })
    await codebook.choose('Village doctors')
    await codebook.set('codebook.name', 'Village clinics')
    await expect(codebook.theme('Village clinics')).toBeVisible()
    await codebook.set('codebook.definition', 'Clinics outside the towns.')
    await codebook.set('codebook.color.own', '#aa3377')
    await codebook.set('codebook.key', 'v')
    await expect(codebook.theme('Village clinics')).toContainText('V')
    await expect(ready.undo).toHaveAccessibleName(say('app.undo.named', { operation: say('themes.setKey', { theme: 'Village clinics', key: 'v' }) }))

    await ready.goTo('library')
    await library.openInReader('Sample: Beijing Sets 2026 Targets for Its Medicine and Health Industry')
    await reader.select('Its headline figure')
    await ready.page.keyboard.press('v')
    await expect(reader.theme('Village clinics')).toHaveAttribute('aria-pressed', 'true')
  })

  test('a key that another theme has is taken from it, and said before', async ({ ready }) => {
    const { codebook, say } = ready
    await codebook.choose('Insurance')
    await codebook.field('codebook.key').fill('2')
    await expect(codebook.details.getByText(say('codebook.key.taken', { key: '2', name: 'Elderly care' }))).toBeVisible()
    await codebook.field('codebook.key').blur()
    await codebook.choose('Elderly care')
    await expect(codebook.field('codebook.key')).toHaveValue('')
    await codebook.choose('Insurance')
    await expect(codebook.field('codebook.key')).toHaveValue('2')
  })

  test('a theme is put below another by its field and moved by keys, and keeps its highlights', async ({ ready }) => {
    const { codebook, page, say } = ready
    await codebook.choose('Elderly care')
    await codebook.putBelow('Industry and money')
    await expect(codebook.details.getByText(say('codebook.counts.alone', { own: 3 }))).toBeVisible()
    await codebook.theme('Elderly care').focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(page.getByText(say('codebook.movedBelow', { name: 'Elderly care', place: 5, of: 6, parent: 'Industry and money' }))).toBeAttached()
    await ready.undo.click()
    await ready.undo.click()
    await codebook.choose('Elderly care')
    await expect(codebook.details.getByRole('button', { name: `${say('codebook.parent')}: Care and families` })).toBeVisible()
  })

  test('the dialog that merges stays as high as it is, whatever is chosen and however few are found', async ({ ready }) => {
    const { codebook, say, page } = ready
    await codebook.choose('Elderly care')
    await ready.command('codebook.merge')
    const dialog = ready.dialog('codebook.merge.title', { name: 'Elderly care' })
    const height = async () => (await dialog.boundingBox())?.height
    const first = await height()
    await dialog.getByRole('searchbox').fill('mental')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('status')).toContainText(say('codebook.merge.whatAlone', { from: 'Elderly care', into: 'Mental health', highlights: 3, children: 0 }))
    expect(await height()).toBe(first)
  })

  test('a theme is dragged below another', async ({ ready }) => {
    const { codebook, say } = ready
    // Once more when the list was still scrolling: its rows take no press then.
    await expect(async () => {
      await codebook.drag('Insurance', 'Care and families')
      await expect(ready.undo).toHaveAccessibleName(say('app.undo.named', { operation: say('themes.move', { theme: 'Insurance' }) }), { timeout: 4_000 })
    }).toPass({ timeout: 120_000 })
    // It is chosen then: what the keys do next is about what was dragged.
    await expect(codebook.details.getByRole('button', { name: `${say('codebook.parent')}: Care and families` })).toBeVisible()
  })

  test('a merged theme gives its highlights to the other', async ({ ready }) => {
    const { codebook, excerpts, page, say } = ready
    await codebook.choose('Insurance')
    await codebook.deed('codebook.merge').click()
    const dialog = ready.dialog('codebook.merge.title', { name: 'Insurance' })
    await ready.choice(dialog, 'Elderly care').click()
    await expect(dialog.getByText(say('codebook.merge.whatAlone', { from: 'Insurance', into: 'Elderly care', highlights: 2 }))).toBeVisible()
    await dialog.getByRole('button', { name: say('codebook.merge.do'), exact: true }).click()
    await expect(codebook.theme('Insurance')).toHaveCount(0)
    await codebook.choose('Elderly care')
    await codebook.deed('codebook.showExcerpts').click()
    await excerpts.expectCount(4)
    await page.keyboard.press('Control+z')
    await excerpts.expectCount(3)
  })

  test('a deleted theme leaves its highlights where they are', async ({ ready }) => {
    const { codebook, excerpts, say } = ready
    await codebook.choose('Elderly care')
    await codebook.deed('codebook.remove').click()
    const dialog = ready.dialog('codebook.remove.title', { name: 'Elderly care' })
    await expect(dialog).toContainText(say('codebook.remove.safe'))
    await dialog.getByRole('button', { name: say('codebook.remove.do', { count: 1 }) }).click()
    await expect(codebook.theme('Elderly care')).toHaveCount(0)
    await ready.goTo('excerpts')
    await excerpts.expectCount(marks.length)
    await excerpts.toggle('excerpts.filter.untagged').click()
    await excerpts.expectCount(2)
    await ready.undo.click()
    await excerpts.expectCount(1)
  })

  test('the codebook goes out as CSV and comes in again', async ({ ready }) => {
    const { codebook, say } = ready
    const { name, bytes } = await ready.download(async () => {
      await ready.button('codebook.export').click()
      await ready.page.getByRole('menuitem', { name: ready.say('codebook.export.csv') }).click()
    })
    expect(name).toMatch(/\.csv$/)
    const columns = (text: string) => parse(text, { bom: true, columns: true }) as Record<string, string>[]
    const before = columns(readFileSync(seed('codebook.csv'), 'utf8'))
    const after = columns(bytes.toString('utf8'))
    expect(new Map(after.map(row => [row['path'], row]))).toEqual(new Map(before.map(row => [row['path'], row])))

    await codebook.create(['To go'])
    await ready.choose(() => ready.button('codebook.import').click(), { name, mimeType: 'text/csv', buffer: Buffer.concat([bytes, Buffer.from('Rural health > Village clinics,Outside the towns.,#aa3377,v\r\n')]) })
    await ready.expectNotice('codebook.imported', { added: 2, updated: 0, unchanged: before.length, sets: 0 })
    await expect(codebook.theme('Village clinics')).toBeVisible()
    await expect(codebook.theme('To go')).toBeVisible()
    await ready.choose(() => ready.button('codebook.import').click(), { name: 'wrong.csv', mimeType: 'text/csv', buffer: Buffer.from('name,colour\r\nA,red\r\n') })
    await ready.expectNotice('themes.noPathColumn', { name: 'wrong.csv' })
    await expect(ready.undo).toHaveAccessibleName(say('app.undo.named', { operation: say('themes.import', { count: before.length + 1 }) }))
  })
})
