import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test, vi } from 'vitest'
import { readTargetsInSteps } from '#domain/targets.ts'
import { openWorkbench, sentenceOf, workbenchForEach } from '../documents/workbench.ts'
import { lendWorker } from '../lent-workers.ts'
import { descendants, type Docx, faultsOf, readDocx, textOf } from '../exporting/docx-reading.ts'
import { readSheet } from '../exporting/sheet-reading.ts'

// What is read in this process is counted.
vi.mock('#domain/targets.ts', { spy: true })

const bench = workbenchForEach()
const today = '2026-06-01'

async function bringIn(title: string, text: string, kind: string, issuedOn: string) {
  const [answer] = await bench.engine.documents.import({ pasted: [{ title, text }] })
  if (!answer || 'error' in answer) throw new Error('not brought in')
  await bench.engine.documents.describe({ document: answer.document.id, values: { kind, issuedOn } })
  return answer.document.id
}
const plan = () => bringIn('Plan', 'By the end of 2027 the city will build no less than 3,000 childcare places.\n\nThe city shall plant 900 trees.\n', 'plan', '2024-05-01')
const report = () => bringIn('报告', '全市已建成托位3400个。\n', 'report', '2026-01-10')
const fileOf = async (format: 'csv' | 'xlsx' | 'docx', documents: readonly string[] = [], listed: { text?: string; kind?: 'target' | 'outcome'; body?: string; gap?: 'owner'; standing?: 'overdue'; due?: string; said?: 'refused' } | undefined = undefined) => {
  const made = await bench.engine.targets.file({ format, today, documents: [...documents], ...(listed && { listed }) })
  const { path } = bench.files.open(made.ticket)
  return { ...made, path, bytes: readFileSync(path) }
}
const nameOf = ({ id, document }: { readonly id: string; readonly document: string }) => ({ id, document })
const tableIn = ({ body }: Docx) => descendants(body, 'w:tr').map(row => descendants(row, 'w:tc').map(textOf))

test('a line each, of one document after the other, without what was refused; the same in a workbook, where numbers are numbers', async () => {
  await plan()
  await report()
  const rows = await bench.engine.targets.read({ today })
  expect(rows.map(({ value }) => value)).toEqual([3000, 900, 3400])
  const refused = rows.find(({ value }) => value === 900)
  if (refused) await bench.engine.targets.say({ targets: [nameOf(refused)], verdict: 'refused' })
  const csv = await fileOf('csv')
  const lines = parse(csv.bytes, { bom: true, columns: true }) as Record<string, string>[]
  expect(lines.map(({ document, value, due, quote }) => [document, value, due, quote])).toEqual([
    ['Plan', '3000', '2027-12-31', 'By the end of 2027 the city will build no less than 3,000 childcare places.'], ['报告', '3400', '', '全市已建成托位3400个。'],
  ])
  expect({ rows: csv.rows, bytes: csv.bytes.length }).toEqual({ rows: 2, bytes: csv.bytes.length })
  const { cells: [head = [], ...sheet] } = await readSheet((await fileOf('xlsx')).bytes)
  expect(sheet.map(cells => ['document', 'value', 'quote', 'start'].map(name => cells[head.indexOf(name)]))).toEqual([['Plan', 3000, lines[0]?.['quote'], 0], ['报告', 3400, lines[1]?.['quote'], 0]])
})

test('has the rows that are listed where a filter comes with it, and the Word table says that these are not all', async () => {
  await plan()
  await report()
  const [row] = await bench.engine.targets.read({ today })
  if (row) await bench.engine.targets.say({ targets: [nameOf(row)], verdict: 'refused', fields: { responsible: ['Housing Bureau'] } })
  const valuesOf = async (listed: Parameters<typeof fileOf>[2]) => (parse((await fileOf('csv', [], listed)).bytes, { bom: true, columns: true }) as Record<string, string>[]).map(({ value }) => value)
  expect(await valuesOf({})).toEqual(['900', '3400'])
  expect(await valuesOf({ kind: 'outcome' })).toEqual(['3400'])
  expect(await valuesOf({ text: 'TREES' })).toEqual(['900'])
  expect(await valuesOf({ gap: 'owner' })).toEqual(['900'])
  expect(await valuesOf({ said: 'refused', body: 'Housing Bureau', due: '2027' })).toEqual(['3000'])
  const page = textOf((await readDocx((await fileOf('docx', [], { kind: 'target', text: 'trees' })).bytes)).body)
  expect(page).toContain('1 row; judged by 2026-06-01.')
  expect(page).toContain('Not the whole register: only rows that were listed (“trees”; Targets).')
  expect(textOf((await readDocx((await fileOf('docx')).bytes)).body)).not.toContain('Not the whole register')
})

test('for readers it says above how many there are, and of columns about outcomes it has those in which anything stands', async () => {
  const document = await plan()
  const bare = await fileOf('docx', [document])
  const page = await readDocx(bare.bytes)
  expect(faultsOf(page)).toEqual([])
  expect(textOf(page.body)).toContain('2 rows; judged by 2026-06-01.')
  const [head, ...lines] = tableIn(page)
  expect(head).toEqual(['Where', 'Quote', 'Kind', 'How much', 'By when', 'By whom', 'How it stands'])
  expect(lines.map(([where, , , , when]) => [where, when])).toEqual([['Plan, ¶1', '2027-12-31'], ['Plan, ¶2', '']])
  const [row] = await bench.engine.targets.read({ today, documents: [document] })
  if (row) await bench.engine.targets.say({ targets: [nameOf(row)], note: 'Ask the city.' })
  const noted = tableIn(await readDocx((await fileOf('docx', [document])).bytes))
  expect(noted.map(cells => cells.at(7))).toEqual(['Outcomes and note', 'Ask the city.', ''])
})

test('lines that are laid aside are gone when the file is there, and when it is given up', async () => {
  await plan()
  const { path } = await fileOf('csv')
  const left = readdirSync(dirname(path))
  expect(left.filter(name => path.endsWith(name))).toHaveLength(1)
  expect(left).toHaveLength(1)
  const job = new AbortController()
  const given = bench.engine.targets.file({ format: 'csv', today }, { signal: job.signal })
  job.abort()
  expect(await sentenceOf(given)).toBe('cancelled wire.cancelled')
  await bench.engine.documents.list({})
  expect(readdirSync(dirname(path))).toEqual(left)
})

test('what was read of many texts is kept, more rows than lie unpacked: they are read once', async () => {
  const asked: string[] = []
  const own = await openWorkbench({
    startWorker: entry => {
      const port = lendWorker(entry)
      return { ...port, post: message => (asked.push((message as { input?: { name?: string } }).input?.name ?? ''), port.post(message)) }
    },
  })
  const pasted = ['one', 'two', 'three'].map(title => ({ title, text: Array.from({ length: 2_200 }, (_, index) => `${index + 1}. By 2030 the city will build at least ${index + 10} schools in ${title}.`).join('\n\n') }))
  await own.engine.documents.import({ pasted })
  const rows = await own.engine.targets.read({ today })
  expect(rows.length).toBeGreaterThan(6_000)
  const before = asked.filter(name => name === 'targets.readings').length
  expect(before).toBe(1)
  expect(await own.engine.targets.read({ today })).toEqual(rows)
  expect(asked.filter(name => name === 'targets.readings').length).toBe(before)
  expect(readTargetsInSteps).not.toHaveBeenCalled()
  await own.remove()
})
