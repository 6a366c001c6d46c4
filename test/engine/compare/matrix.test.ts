import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellsOf } from '#domain/comparing/cells.ts'
import { openWorkbench, type Workbench } from '../excerpts/workbench.ts'

let bench: Workbench
let one = ''
let two = ''
beforeAll(async () => {
  bench = await openWorkbench()
  one = await bench.bringIn('Plan 1', 'One two three.\n')
  two = await bench.bringIn('Plan 2', 'Four five six.\n')
  await bench.engine.documents.describe({ document: two, values: { shortTitle: 'P2' } })
  await bench.highlight(one, 'One', ['Care', 'Care > Children'])
  await bench.highlight(one, 'two', ['Care > Children'])
  await bench.highlight(two, 'five', ['Care > Children > Fees'])
  await bench.highlight(two, 'six', [])
  await bench.highlight(two, 'Four', ['Work'])
})
afterAll(() => bench.close())

/** Counts by path and document, as lines. */
async function cells(input: Parameters<Workbench['engine']['compare']['matrix']>[0]): Promise<string[]> {
  const matrix = await bench.engine.compare.matrix(input)
  const { themes, columns } = matrix
  const found = cellsOf(matrix)
  const pathById = new Map(themes.map(({ id, path }) => [id, path.join(' > ')]))
  const titleById = new Map(columns.map(({ id, shortTitle }) => [id, shortTitle]))
  return found.map(({ theme, column, count }) => `${pathById.get(theme)} | ${titleById.get(column)}: ${count}`).toSorted()
}

describe('the matrix of themes and documents', () => {
  it('says of each theme with those below it what the codebook counts in all documents, also when one is removed', async () => {
    await bench.highlight(one, 'three', ['Care', 'Care > Children', 'Care > Children > Fees', 'Work'])
    const bySum = async () => {
      const found = cellsOf(await bench.engine.compare.matrix({ withChildren: true, boilerplate: true }))
      const counts = new Map<string, number>()
      for (const { theme, count } of found) counts.set(theme, (counts.get(theme) ?? 0) + count)
      return counts
    }
    const counted = async () => new Map((await bench.engine.themes.countsWithin({})).flatMap(({ theme, count }) => (count > 0 ? [[theme, count] as const] : [])))
    expect((await bySum()).size).toBe(4)
    expect(await counted()).toEqual(await bySum())
    await bench.engine.documents.remove({ documents: [one] })
    expect((await counted()).size).toBe(4)
    expect(await counted()).toEqual(await bySum())
    await bench.engine.history.undo({})
    await bench.engine.history.undo({})
    expect(await counted()).toEqual(await bySum())
  })

  it('counts the highlights of each theme itself', async () => {
    expect(await cells({})).toEqual(['Care > Children > Fees | P2: 1', 'Care > Children | Plan 1: 2', 'Care | Plan 1: 1', 'Work | P2: 1'])
  })

  it('counts a highlight once for a theme and all below it', async () => {
    expect(await cells({ withChildren: true })).toEqual([
      'Care > Children > Fees | P2: 1', 'Care > Children | P2: 1', 'Care > Children | Plan 1: 2', 'Care | P2: 1', 'Care | Plan 1: 2', 'Work | P2: 1',
    ])
  })

  it('shows chosen documents only, and all themes', async () => {
    expect(await cells({ documents: [one] })).toEqual(['Care > Children | Plan 1: 2', 'Care | Plan 1: 1'])
    expect((await bench.engine.compare.matrix({ documents: [one] })).themes).toHaveLength(4)
  })

  it('leaves out removed documents', async () => {
    await bench.engine.documents.remove({ documents: [two] })
    expect(cellsOf(await bench.engine.compare.matrix({ withChildren: true }))).toHaveLength(2)
    await bench.engine.history.undo({})
  })
})
