import { expect, test } from 'vitest'
import { newId } from './quiet-streets.ts'
import { workbenchForEach } from '../workbench.ts'

const bench = workbenchForEach()

/** „关于绿地的办法“ with a sentence below, in GB 18030 (GB 18030-2022; the characters are those of GB 2312). */
const bytes = Buffer.from('b9d8d3dac2ccb5d8b5c4b0ecb7a80acac0c1d6d3a6d6b2cac7a1a3', 'hex')
const title = '关于绿地的办法'

async function bringIn(encoding: 'big5' | 'windows-1252'): Promise<string> {
  const file = bench.ticket('plan.txt', bytes)
  const [answer] = await bench.engine.documents.import({ files: [file], options: [{ file, encoding }] })
  return answer && 'document' in answer ? answer.document.id : ''
}
const row = async () => (await bench.engine.documents.list({}))[0]

test('read in the right letters, a document has its title in them, too, and the language that they tell; one step back it has neither', async () => {
  const document = await bringIn('windows-1252')
  const before = await row()
  expect([before?.title, before?.language]).toEqual([expect.stringMatching(/^¹ØÓÚ/u), 'en'])
  await bench.engine.documents.replace({ document, encoding: 'gb18030' })
  expect(await row()).toMatchObject({ title, language: 'zh', encoding: 'gb18030' })
  await bench.engine.history.undo({})
  expect(await row()).toMatchObject({ title: before?.title, language: 'en', encoding: 'windows-1252' })
})

test('a title that a person wrote stays, and so does one when another file comes', async () => {
  const document = await bringIn('big5')
  await bench.engine.documents.describe({ document, values: { title: 'Green areas' } })
  await bench.engine.documents.replace({ document, encoding: 'gb18030' })
  expect((await row())?.title).toBe('Green areas')
  await bench.engine.documents.describe({ document, values: { title } })
  await bench.engine.documents.replace({ document, file: bench.ticket('newer.txt', '另一份文件\n内容不同。\n') })
  expect((await row())?.title).toBe(title)
})

test('highlights of a plain text go by the bytes that their characters stood for, certain where these are whole characters', async () => {
  const document = await bringIn('windows-1252')
  const { text } = await bench.engine.documents.text({ document })
  expect(text.slice(0, 4)).toBe('¹ØÓÚ')
  const at = (start: number, end: number) => bench.engine.annotations.create({ id: newId(), document, start, end })
  const [whole, cut, second] = [await at(0, 4), await at(5, 8), await at(15, 19)]
  const outcome = await bench.engine.documents.previewReplace({ document, encoding: 'gb18030' })
  expect(outcome.highlights).toMatchObject({ moved: 2, fuzzy: 1, orphan: 0 })
  expect(outcome.waiting).toMatchObject([{ annotation: cut.id, now: '绿地' }])
  expect(await bench.engine.documents.replace({ document, encoding: 'gb18030' })).toMatchObject({ kept: 2, unsettled: 1 })
  const now = await bench.engine.annotations.list({ document })
  expect(now.filter(({ id }) => id !== cut.id).map(({ id, start, end, exact }) => ({ id, start, end, exact }))).toEqual([
    { id: whole.id, start: 0, end: 2, exact: '关于' },
    { id: second.id, start: 8, end: 10, exact: '世林' },
  ])
  await bench.engine.history.undo({})
  expect((await bench.engine.annotations.list({ document })).map(({ exact }) => exact)).toContain('¹ØÓÚ')
})
