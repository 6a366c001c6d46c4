import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sentenceOf, workbenchForEach } from '../documents/workbench.ts'

const bench = workbenchForEach()

const bringIn = (title: string, text: string) => bench.engine.documents.import({ pasted: [{ title, text }] })
const pairs = async () => (await bench.engine.glossary.list({})).pairs.map(({ term, sameAs, source }) => `${term} = ${sameAs} ${source}`)
const take = (file: string | Uint8Array) => bench.engine.glossary.take({ file: bench.files.fromBytes(Buffer.from(file), 'terms.csv') })
async function table(): Promise<string[]> {
  const { ticket } = await bench.engine.glossary.file({})
  return readFileSync(bench.files.open(ticket).path, 'utf8').replace('\uFEFF', '').trim().split('\r\n')
}

it('is handed out with what people say, what plans give and what is bundled, and taken over again as one step', async () => {
  await bringIn('Report', 'Five sponge cities (海绵城市) were begun.\n')
  await bench.engine.glossary.add({ pairs: [{ term: 'carer', sameAs: '照护者' }] })
  await bench.engine.glossary.leaveOut({ pairs: [{ term: 'housing', sameAs: 'home' }] })
  const lines = await table()
  expect(lines.slice(0, 4).toSorted()).toEqual(['carer,照护者,own,,Tester', 'housing,home,left-out,,Tester', 'sponge cities,海绵城市,found,Report,', 'term,same_as,source,documents,coder'])
  expect(lines).toContain('childcare,托育,bundled,,')
  expect(lines).not.toContain('housing,home,bundled,,')
  await bench.engine.history.undo({})
  await bench.engine.history.undo({})
  expect(await pairs()).toEqual(['sponge cities = 海绵城市 found'])
  expect(await take(lines.join('\n'))).toEqual({ added: 1, leftOut: 1, unchanged: 0 })
  expect((await pairs()).toSorted()).toEqual(['carer = 照护者 own', 'housing = home leftOut', 'sponge cities = 海绵城市 found'])
  expect(await take(lines.join('\n'))).toEqual({ added: 0, leftOut: 0, unchanged: 2 })
  await bench.engine.history.undo({})
  expect(await pairs()).toEqual(['sponge cities = 海绵城市 found'])
})

it('is not taken over where a row, the columns or the whole file are none', async () => {
  for (const [file, why] of [['a,b\nx,y\n', 'noColumns'], ['term,same_as\ncarer,照护者\ncarer,Carer\n', 'row'], ['term,same_as\ncarer,\n', 'row'], ['term,same_as\n"carer,x\n', 'notCsv'], [Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 256), 'notText']] as const) {
    expect(await sentenceOf(take(file))).toBe(`invalid glossary.file.${why}`)
  }
  expect(await pairs()).toEqual([])
  expect(await take('same_as;term\n照护者;carer\n')).toEqual({ added: 1, leftOut: 0, unchanged: 0 })
})

it('has a pair changed as one step: one that was added goes, one that a plan gives is left out', async () => {
  await bringIn('Report', 'Five sponge cities (海绵城市) were begun.\n')
  await bench.engine.glossary.add({ pairs: [{ term: 'carer', sameAs: '照护者' }] })
  await bench.engine.glossary.change({ from: { term: 'carer', sameAs: '照护者' }, to: { term: 'carer', sameAs: '护理员' } })
  expect(await pairs()).toEqual(['carer = 护理员 own', 'sponge cities = 海绵城市 found'])
  await bench.engine.glossary.change({ from: { term: 'sponge cities', sameAs: '海绵城市' }, to: { term: 'sponge city', sameAs: '海绵城市' } })
  expect((await pairs()).toSorted()).toEqual(['carer = 护理员 own', 'sponge cities = 海绵城市 leftOut', 'sponge city = 海绵城市 own'])
  await bench.engine.history.undo({})
  expect(await pairs()).toEqual(['carer = 护理员 own', 'sponge cities = 海绵城市 found'])
  expect(await sentenceOf(bench.engine.glossary.change({ from: { term: 'carer', sameAs: '护理员' }, to: { term: 'fee', sameAs: 'Fee' } }))).toBe('invalid glossary.sameTerm')
})
