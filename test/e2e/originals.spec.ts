import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { faultsOf, readDocx, textsIn } from '../engine/exporting/docx-reading.ts'
import { expect, test } from './workbench.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = resolve(root, process.env['CLAUSEBOOK_ORIGINALS'] ?? '../shared/seeds')
const isThere = existsSync(folder)
if (!isThere) console.log(`the five originals are not at ${folder}: nothing was run on them`)

type Row = readonly [label: string, kind: string, level: number, start: number, end: number]
/** What is known of the originals: hashes, labels and offsets, none of their words. */
const known = JSON.parse(readFileSync(join(root, 'test/fixtures/originals.json'), 'utf8')) as Readonly<Record<string, { readonly sha256: string; readonly rows: readonly Row[] }>>

const missing = (what: string): never => {
  throw new Error(`there is no ${what}`)
}

type Original = { readonly key: string; readonly path: string; readonly text: string; readonly rows: readonly Row[] }
const originals = (): Original[] =>
  readdirSync(folder).filter(name => name.endsWith('.txt')).toSorted().map(name => {
    const key = name.slice(0, 3)
    const bytes = readFileSync(join(folder, name))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(known[key]?.sha256)
    return { key, path: join(folder, name), text: bytes.toString('utf8').replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'), rows: known[key]?.rows ?? [] }
  })

/** A clause of one line, neither short nor long, about a third into the text; one with a label where there is one. */
function someClause({ rows, text }: Original): { readonly label: string; readonly start: number; readonly end: number; readonly words: string } {
  const fit = rows.filter(([, kind, , start, end]) => kind !== 'heading' && kind !== 'boilerplate' && end - start > 60 && end - start < 600 && !text.slice(start, end).trim().includes('\n'))
  const labelled = fit.filter(([label]) => label !== '')
  const [label, , , from, to] = (labelled.length ? labelled : fit).at(Math.floor((labelled.length || fit.length) / 3)) ?? missing('clause that fits')
  const words = text.slice(from, to).trim()
  const start = text.indexOf(words, from)
  return { label, start, end: start + words.length, words }
}

test('the five originals are brought in, tagged, compared and handed out', async ({ app, workbench }) => {
  test.skip(!isThere, `the five originals are not at ${folder}`)
  test.setTimeout(300_000)
  const { library, reader, excerpts, compare, handout, say, page } = app
  const all = originals()
  expect(all).toHaveLength(5)
  await workbench.start()
  await app.open(workbench)
  await library.import(all.map(({ path }) => path))
  await expect(library.titles).toHaveCount(5)
  await expect(library.report).toBeHidden()

  // The numbering of 001 is wrong in the source, and said to be.
  const titles = await library.titles.allTextContents()
  const titleOf = (original: Original) => titles.find(title => original.text.includes(title)) ?? missing(`title of ${original.key}`)
  const second = all[1] ?? missing('second original')
  await library.choose(titleOf(second))
  await expect(library.details).toContainText(say('importing.warning.duplicate', { label: '14' }))

  const clauses = all.map(original => ({ ...someClause(original), title: titleOf(original) }))
  for (const { title, words } of clauses) {
    await app.goTo('library')
    await library.openInReader(title)
    await reader.tag(words, 'Read closely')
    await expect(reader.highlights.getByRole('option')).toHaveCount(1)
  }

  await app.goTo('compare')
  await expect(compare.matrix.getByRole('row').filter({ hasText: 'Read closely' }).getByRole('gridcell')).toHaveText(['5', '1', '1', '1', '1', '1'])
  await compare.show('columns')
  await expect(compare.columns.getByRole('cell').filter({ hasText: /\S/ })).not.toHaveCount(0)
  await compare.show('panes')
  await expect(compare.pane('left').text).toBeVisible()
  await expect(compare.pane('right').text).toBeVisible()

  await app.goTo('excerpts')
  await excerpts.expectCount(5)
  await app.button('excerpts.handOut').click()
  await handout.choose('handout.format.csv')
  const rows = parse((await handout.make()).bytes, { bom: true, columns: true }) as Record<string, string>[]
  for (const { label, start, end, words } of clauses) {
    const row = rows.find(candidate => candidate['quote']?.replace(/^'/, '') === words)
    expect(row && [Number(row['start']), Number(row['end']), row['clause']]).toEqual([start, end, label])
    if (label) expect(row?.['citation']).toContain(label)
  }
  await page.keyboard.press('Control+e')
  await handout.choose('handout.format.report')
  const docx = await readDocx((await handout.make()).bytes)
  expect(faultsOf(docx)).toEqual([])
  expect(new Set(textsIn(docx, 'Quote'))).toEqual(new Set(clauses.map(({ words }) => words)))

  await app.close(workbench)
  const documents = JSON.parse(await workbench.run('documents', '--json')) as { id: string; title: string; clauses: number }[]
  for (const original of all) {
    const { id, clauses: count } = documents.find(({ title }) => title === titleOf(original)) ?? missing(`document ${original.key}`)
    expect(JSON.parse(await workbench.run('text', id, '--json'))).toBe(original.text)
    expect(count).toBe(original.rows.length)
  }
})
