import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeDocx, paragraph, run } from '../../engine/importing/docx/given-docx.ts'
import { Desk } from '../program.ts'

let desk: Desk
beforeAll(async () => {
  desk = new Desk()
  const comments = `<w:comment w:id="1" w:author="Li">${paragraph('Which rivers?')}</w:comment>`
  const body = paragraph(`${run('Plan ')}<w:commentRangeStart w:id="1"/>${run('for water')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`)
  writeFileSync(desk.path('water.docx'), makeDocx({ comments, body }))
  await desk.json(0, 'import', 'water.docx')
})
afterAll(() => desk.remove())

it('comments of a file are listed, and become highlights with memos when that is asked for, once and as one step', async () => {
  const title = 'Plan for water'
  expect(await desk.json(0, 'comments', title)).toEqual([{ start: 5, end: 14, author: 'Li', text: 'Which rivers?' }])
  expect(await desk.json(0, 'annotations')).toEqual([])
  expect(await desk.json(0, 'comments', title, '--take')).toEqual({ made: 1 })
  expect(await desk.json(0, 'annotations')).toMatchObject([{ quote: 'for water', memo: 'Li: Which rivers?' }])
  expect((await desk.run('comments', title, '--take')).out.toString()).toBe('All comments are highlights already. Nothing was changed.\n')
  await desk.json(0, 'undo')
  expect(await desk.json(0, 'annotations')).toEqual([])
})
