import { expect, test } from 'vitest'
import { sentenceOf, workbenchForEach } from './workbench.ts'

const bench = workbenchForEach()

/** Headings that hold nothing, above numbers that the page declares to stand beside them. */
const page = '<!doctype html><h1>Waste plan</h1><p>The council agreed on it in May.</p><h2>1. Bins</h2><p>All homes get three of them.</p><h3>Food</h3><h3>1.1 A caddy</h3><p>It holds seven litres.</p><h3>Glass</h3><h3>1.2 A bank</h3><p>It is emptied each week.</p><h2>2. Money</h2><p>The council pays.</p>'

const bringIn = async () => {
  const [answer] = await bench.engine.documents.import({ files: [bench.ticket('waste.html', page)] })
  if (!answer || 'error' in answer) throw new Error('not read')
  return answer.document
}
const levels = async (document: string) => {
  const { text } = await bench.engine.documents.text({ document })
  return (await bench.engine.documents.clauses({ document })).map(({ level, start, textEnd }) => `${level} ${text.slice(start, textEnd)}`)
}

test('a tree that may be wrong says so before and when it comes in, and how else it may be read', async () => {
  expect(await bench.engine.documents.preview({ files: [bench.ticket('waste.html', page)] })).toMatchObject([{ preview: { warnings: [{ id: 'documents.doubt.empty', values: { name: '“Food”', count: 2 } }] } }])
  const { id: document, warnings } = await bringIn()
  expect(warnings).toMatchObject([{ id: 'documents.doubt.empty' }])
  const [doubt, ...others] = await bench.engine.documents.doubts({ document })
  expect(others).toEqual([])
  expect(doubt).toMatchObject({ kind: 'empty', sentence: { id: 'documents.doubt.empty' }, other: { id: 'documents.doubt.empty.other' } })
  expect((await bench.engine.documents.text({ document })).text.slice(doubt?.start)).toMatch(/^Food/u)
})

test('the other reading is taken as one step; the doubt goes, comes back with undo, and stays away in the next version', async () => {
  const { id: document } = await bringIn()
  const [doubt] = await bench.engine.documents.doubts({ document })
  if (!doubt) throw new Error('nothing is doubted')
  const before = await levels(document)
  const asked = { document, clause: doubt.clause, kind: doubt.kind }
  expect((await bench.engine.documents.readOtherwise(asked)).corrections).toHaveLength(2)
  expect(await levels(document)).toEqual(before.map(row => row.replace(/^2 (?=1\.\d)/u, '3 ').replace(/^3 (?=It)/u, '4 ')))
  expect(await bench.engine.documents.doubts({ document })).toEqual([])
  expect((await bench.engine.history.list({}))[0]?.label).toMatchObject({ id: 'documents.clause.otherwise', values: { label: '“Food”' } })
  expect(await sentenceOf(bench.engine.documents.readOtherwise(asked))).toBe('invalid documents.clauseUnchanged')
  const { text } = await bench.engine.documents.text({ document })
  const { version } = (await bench.engine.documents.list({}))[0] ?? { version: '' }
  await bench.engine.documents.correct({ document, version, text: text.replace('seven', 'nine') })
  expect(await bench.engine.documents.doubts({ document })).toEqual([])
  await bench.engine.history.undo({})
  await bench.engine.history.undo({})
  expect(await levels(document)).toEqual(before)
  expect(await bench.engine.documents.doubts({ document })).toEqual([doubt])
  expect(await bench.engine.projects.check({})).toEqual([])
})

test('what is not doubted is not read otherwise', async () => {
  const { id: document } = await bringIn()
  const [doubt] = await bench.engine.documents.doubts({ document })
  const [first] = await bench.engine.documents.clauses({ document })
  if (!doubt || !first) throw new Error('nothing is doubted')
  expect(await sentenceOf(bench.engine.documents.readOtherwise({ document, clause: first.id, kind: 'empty' }))).toBe('invalid documents.clauseUnchanged')
  expect(await sentenceOf(bench.engine.documents.readOtherwise({ document, clause: doubt.clause, kind: 'holder' }))).toBe('invalid documents.clauseUnchanged')
  expect(await sentenceOf(bench.engine.documents.readOtherwise({ document, clause: crypto.randomUUID(), kind: 'empty' }))).toMatch(/^(?:missing documents.clauseMissing|invalid wire)/u)
  expect(await bench.engine.history.list({})).toHaveLength(1)
})

test('a doubt is decided before the file comes in: the preview reads it otherwise, the import keeps that, and undo takes both back', async () => {
  const ticket = bench.ticket('waste.html', page)
  const [seen] = await bench.engine.documents.preview({ files: [ticket] })
  if (!seen || 'error' in seen) throw new Error('not read')
  expect(seen.preview.doubts).toMatchObject([{ kind: 'empty', sentence: { id: 'documents.doubt.empty' }, other: { id: 'documents.doubt.empty.other' } }])
  const options = [{ file: ticket, otherwise: seen.preview.doubts.map(({ kind, start }) => ({ kind, start })) }]
  const [decided] = await bench.engine.documents.preview({ files: [ticket], options })
  expect(decided).toMatchObject({ preview: { doubts: [], warnings: [] } })
  const [answer] = await bench.engine.documents.import({ files: [ticket], options })
  if (!answer || 'error' in answer) throw new Error('not read')
  const { id: document } = answer.document
  expect(answer.document.warnings).toEqual([])
  expect((await bench.engine.documents.clauses({ document })).map(({ level, start }) => ({ level, start }))).toEqual(decided && 'preview' in decided ? decided.preview.clauses.map(({ level, start }) => ({ level, start })) : [])
  expect(await levels(document)).toContain('3 1.1 A caddy')
  expect(await bench.engine.documents.doubts({ document })).toEqual([])
  expect(await bench.engine.documents.corrections({ document })).toHaveLength(2)
  expect(await bench.engine.history.list({})).toHaveLength(1)
  const { text } = await bench.engine.documents.text({ document })
  await bench.engine.documents.correct({ document, version: answer.document.version, text: `Foreword\n\n${text}` })
  expect(await levels(document)).toContain('3 1.1 A caddy')
  expect(await bench.engine.projects.check({})).toEqual([])
  await bench.engine.history.undo({})
  await bench.engine.history.undo({})
  expect(await bench.engine.documents.list({})).toEqual([])
  await bench.engine.history.redo({})
  expect(await levels(document)).toContain('3 1.1 A caddy')
})

test('decided of what is not doubted, or can only be told, a file comes in as it would', async () => {
  const ticket = bench.ticket('waste.html', page)
  const [answer] = await bench.engine.documents.import({ files: [ticket], options: [{ file: ticket, otherwise: [{ kind: 'holder', start: 0 }, { kind: 'empty', start: 1_000_000 }] }] })
  if (!answer || 'error' in answer) throw new Error('not read')
  expect(answer.document.warnings).toMatchObject([{ id: 'documents.doubt.empty' }])
  expect(await bench.engine.documents.corrections({ document: answer.document.id })).toEqual([])
})
