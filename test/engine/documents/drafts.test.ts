import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWorkbench, sentenceOf, type Workbench } from './workbench.ts'

let bench: Workbench
let document: string
let version: string
beforeEach(async () => {
  bench = await openWorkbench()
  const [answer] = await bench.engine.documents.import({ pasted: [{ title: 'Plan', text: '1. Plant trees.\n2. Measure the air.\n' }] })
  if (!answer || 'error' in answer) throw new Error('the plan was not taken in')
  document = answer.document.id
  version = answer.document.version
})
afterEach(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

const draft = () => ({ document, version, edits: [{ start: 3, end: 8, text: 'Fell' }] })
const again = (file: string) => openWorkbench({ dataFolder: bench.folder, projectFile: join(bench.folder, file) })

test('a draft is there again when the program was ended and begun again, and is no step of the project', async () => {
  const steps = async (of: Workbench) => (await of.engine.history.list({})).length
  const before = await steps(bench)
  await bench.engine.drafts.keep({ ...draft(), edits: [{ start: 0, end: 1, text: 'first' }] })
  await bench.engine.drafts.keep(draft())
  await bench.close()
  const next = await again('plans.clausebook')
  expect(await next.engine.drafts.list({})).toEqual([{ document, version }])
  expect(await next.engine.drafts.read({ document })).toEqual(draft())
  expect(await steps(next)).toBe(before)
  await next.engine.drafts.drop({ document })
  expect(await next.engine.drafts.read({ document })).toBeNull()
  expect(await next.engine.drafts.list({})).toEqual([])
  await next.close()
})

test('a draft belongs to its project and to a document that is there', async () => {
  await bench.engine.drafts.keep(draft())
  await bench.engine.documents.remove({ documents: [document] })
  expect(await bench.engine.drafts.list({})).toEqual([])
  expect(await bench.engine.drafts.read({ document })).toBeNull()
  await bench.engine.history.undo({})
  expect(await bench.engine.drafts.list({})).toHaveLength(1)
  await bench.close()
  const other = await again('other.clausebook')
  expect(await other.engine.drafts.list({})).toEqual([])
  expect(await sentenceOf(other.engine.drafts.keep(draft()))).toBe('missing documents.missing')
  await other.close()
})

test('what does not lie in the text, or not in order, is not kept', async () => {
  const keep = (edits: readonly (readonly [start: number, end: number])[]) =>
    sentenceOf(bench.engine.drafts.keep({ document, version, edits: edits.map(([start, end]) => ({ start, end, text: '' })) }))
  expect(await keep([[0, 2], [2, 4]])).toBe('done')
  for (const edits of [[[0, 400]], [[4, 2]], [[0, 4], [2, 6]], [[4, 6], [0, 2]]] as const) expect(await keep(edits)).toBe('missing documents.missing')
})

test('a file that another hand broke is set aside, and the others are found', async () => {
  await bench.engine.drafts.keep(draft())
  const [folder = ''] = readdirSync(join(bench.folder, 'drafts'))
  writeFileSync(join(bench.folder, 'drafts', folder, 'broken.json'), '{"document": ')
  writeFileSync(join(bench.folder, 'drafts', folder, 'strange.json'), '{"document": 7}')
  expect(await bench.engine.drafts.list({})).toHaveLength(1)
  expect(readdirSync(join(bench.folder, 'drafts', folder)).filter(name => name.includes('.broken-'))).toHaveLength(1)
})
