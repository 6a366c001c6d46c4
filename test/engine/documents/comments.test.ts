import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeDocx, paragraph, run } from '../importing/docx/given-docx.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

const remark = (id: number, author: string, text: string) => `<w:comment w:id="${id}" w:author="${author}">${paragraph(text)}</w:comment>`
const about = (id: number, words: string) => `<w:commentRangeStart w:id="${id}"/>${words && run(words)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

let bench: Workbench
let document: string
beforeEach(async () => {
  bench = await openWorkbench()
  const file = bench.ticket('plan.docx', makeDocx({
    body: paragraph(run('1. Plant ') + about(1, 'trees') + run(' along the river.')) + paragraph(run('2. 空气每小时') + about(2, '测量一次') + run('。')) + paragraph(run('3. Report it.') + about(3, '')),
    comments: remark(1, 'Mei', 'Which kind?') + remark(2, '', '由谁测量？') + remark(3, 'Ada', 'To whom?'),
  }))
  const [answer] = await bench.engine.documents.import({ files: [file] })
  if (!answer || 'error' in answer) throw new Error('the plan was not taken in')
  document = answer.document.id
})
afterEach(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})
const highlights = async () => (await bench.engine.annotations.list({ document })).map(({ exact, memo }) => [exact, memo])
const steps = async () => (await bench.engine.history.list({})).filter(({ state }) => state === 'done').length

test('remarks stay apart from the text until they are asked for, then each is a highlight with a memo, in one step', async () => {
  expect((await bench.engine.documents.text({ document })).text).toBe('1. Plant trees along the river.\n2. 空气每小时测量一次。\n3. Report it.')
  expect(await bench.engine.documents.comments({ document })).toMatchObject([{ author: 'Mei', text: 'Which kind?' }, { author: '', text: '由谁测量？' }, { author: 'Ada', start: expect.any(Number) }])
  expect(await highlights()).toEqual([])
  const before = await steps()
  expect(await bench.engine.documents.takeComments({ document })).toEqual({ made: 3 })
  expect(await highlights()).toEqual([['trees', 'Mei: Which kind?'], ['测量一次', '由谁测量？'], ['3. Report it.', 'Ada: To whom?']])
  expect(await steps()).toBe(before + 1)
  await bench.engine.history.undo({})
  expect(await highlights()).toEqual([])
})

test('asked for again, only those are made that are no highlights; none makes no step', async () => {
  await bench.engine.documents.takeComments({ document })
  const [first] = await bench.engine.annotations.list({ document })
  const before = await steps()
  expect(await bench.engine.documents.takeComments({ document })).toEqual({ made: 0 })
  expect(await steps()).toBe(before)
  await bench.engine.annotations.remove({ annotations: [first?.id ?? ''] })
  expect(await bench.engine.documents.takeComments({ document })).toEqual({ made: 1 })
  expect(await highlights()).toHaveLength(3)
})

test('the remarks follow into a corrected text, with their words where these are still there, and are not made twice', async () => {
  await bench.engine.documents.takeComments({ document })
  const { version, text } = await bench.engine.documents.text({ document })
  await bench.engine.documents.correct({ document, version, text: text.replace('1. Plant trees along the river', '1. In spring plant trees along the lake') })
  const now = (await bench.engine.documents.text({ document })).text
  const words = (await bench.engine.documents.comments({ document })).map(({ start, end }) => now.slice(start, end))
  expect(words).toEqual(['trees', '测量一次', ''])
  expect((await bench.engine.annotations.unsettled({ document })).map(({ annotation }) => annotation.exact)).toEqual([])
  expect(await bench.engine.documents.takeComments({ document })).toEqual({ made: 0 })
  await bench.engine.documents.correct({ document, version: (await bench.engine.documents.text({ document })).version, text: now.replace('plant trees', 'plant trees and more trees') })
  const [first] = await bench.engine.documents.comments({ document })
  expect([first?.start, first?.end]).toEqual([0, 0])
})
