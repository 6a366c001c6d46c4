import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf } from '#domain/comparing/cells.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

const page = [
  'Skip to main content', 'Share this page: water', '', 'River Plan', '1. Water is cleaned before it reaches the river.', '2. Meters are read once a year.',
  '© 2025 Water Watch', '', 'Previous: the water plan of 2020',
].join('\n')

let bench: Workbench
let river = ''
let lake = ''
beforeAll(async () => {
  bench = await openWorkbench()
  river = await bench.bringIn('River', page)
  lake = await bench.bringIn('Lake', '1. Boats keep off the reeds.\n2. Nobody swims in winter.')
  await bench.highlight(river, 'Meters are read', ['Care'])
  await bench.highlight(river, 'Water Watch', ['Care > Sources'])
  // Two clauses of boilerplate with the empty line between them, and one of boilerplate with words of the plan.
  await bench.highlight(river, '2025 Water Watch\n\nPrevious: the water', ['Care'])
  await bench.highlight(river, 'page: water\n\nRiver Plan', ['Care'])
  await bench.highlight(lake, 'Nobody swims', ['Care'])
})
afterAll(() => bench.close())

const cells = async (wanted: Parameters<Workbench['engine']['compare']['matrix']>[0] = {}) => {
  const matrix = await bench.engine.compare.matrix(wanted)
  const { columns } = matrix
  const found = cellsOf(matrix)
  return { counts: Object.fromEntries(columns.map(({ id, title }) => [title, found.filter(cell => cell.column === id).map(({ count }) => count).sort()])), inBoilerplate: columns.map(plan => plan.inBoilerplate) }
}
const quotes = async (boilerplate: boolean) => {
  const made = await bench.engine.exports.make({ format: 'csv', columns: ['quote'], filter: { boilerplate } })
  const rows = parse(readFileSync(bench.opened.files.open(made.ticket).path), { bom: true, columns: true }) as { quote: string }[]
  return { quotes: rows.map(({ quote }) => quote.replace(/\s+/g, ' ')), setAside: made.setAside }
}
const setKind = async (document: string, starts: string, to: 'boilerplate' | 'paragraph') => {
  const { text } = await bench.engine.documents.text({ document })
  const clause = (await bench.engine.documents.clauses({ document })).find(({ start }) => text.startsWith(starts, start))
  await bench.engine.documents.correctClause({ document, clause: clause?.id ?? '', change: { kind: 'kind', to } })
}

describe('highlights that stand wholly in boilerplate', () => {
  test('are in no cell of the matrix unless they are asked for, and each plan says how many they are', async () => {
    expect(await cells()).toEqual({ counts: { River: [2], Lake: [1] }, inBoilerplate: [2, 0] })
    expect(await cells({ boilerplate: true })).toEqual({ counts: { River: [1, 3], Lake: [1] }, inBoilerplate: [2, 0] })
    expect((await cells({ withChildren: true })).counts).toEqual({ River: [2], Lake: [1] })
    expect((await cells({ withChildren: true, boilerplate: true })).counts).toEqual({ River: [1, 4], Lake: [1] })
    expect(await cells({ documents: [lake] })).toEqual({ counts: { Lake: [1] }, inBoilerplate: [0] })
  })

  test('are handed out only when they are asked for; how many are not is said', async () => {
    expect(await quotes(false)).toEqual({ quotes: ['page: water River Plan', 'Meters are read', 'Nobody swims'], setAside: 2 })
    expect((await quotes(true)).quotes).toHaveLength(5)
    expect((await quotes(true)).setAside).toBe(0)
    const count = (filter: { boilerplate: boolean; documents?: string[] }) => bench.engine.exports.count({ format: 'csv', filter })
    expect(await count({ boilerplate: false })).toEqual({ rows: 3, excerpts: 3, inBoilerplate: 2 })
    expect(await count({ boilerplate: true })).toEqual({ rows: 5, excerpts: 5, inBoilerplate: 2 })
    expect(await count({ boilerplate: false, documents: [lake] })).toEqual({ rows: 1, excerpts: 1, inBoilerplate: 0 })
  })

  test('stay in the list of excerpts, which can be asked to leave them out', async () => {
    expect((await bench.engine.excerpts.list({})).total).toBe(5)
    expect((await bench.engine.excerpts.list({ filter: { boilerplate: false } })).total).toBe(3)
  })

  test('count as soon as a person brings their clause back, and no longer when one sets it aside', async () => {
    await setKind(river, '© 2025', 'paragraph')
    expect((await cells()).inBoilerplate).toEqual([0, 0])
    expect((await quotes(false)).quotes).toHaveLength(5)
    await setKind(lake, '2. Nobody', 'boilerplate')
    expect((await cells()).inBoilerplate).toEqual([0, 1])
    expect((await quotes(false)).quotes).not.toContain('Nobody swims')
    await bench.engine.history.undo({})
    await bench.engine.history.undo({})
    expect((await cells()).inBoilerplate).toEqual([2, 0])
  })
})
